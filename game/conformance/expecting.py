"""What a year brought about, beside what a case expects of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from game.conformance.model import AgreementExpect, Expect, Raw
from game.conformance.names import Names
from game.rules.events.base import Event
from game.rules.events.tracks import FundsMoved
from game.rules.state import Agreement, GameState


def differences(expect: Expect, state: GameState, events: list[Event], names: Names) -> Iterator[str]:
    """Yield each place where the state at the close, or the events of the year, are not as expected."""
    for name, wanted in expect.agreements.items():
        yield from _agreement(f"expect.agreements.{name}", wanted, state.agreements.get(names.agreements.get(name, 0)))
    for seat, tracks in expect.seats.items():
        for track, value in tracks.model_dump(exclude_none=True).items():
            yield from _same(f"expect.seats.{seat}.{track}", value, getattr(state.seats[seat], track))
    if expect.payments is not None:
        yield from _same("expect.payments", _plain(sorted(expect.payments)), _payments(events))
    if expect.arrears is not None:
        owed = sorted([debtor, creditor, funds] for (debtor, creditor, _), funds in state.arrears.items())
        yield from _same("expect.arrears", _plain(sorted(expect.arrears)), owed)
    yield from _board(expect, state)
    yield from _events(expect, events, names)


def _same(place: str, wanted: object, found: object) -> Iterator[str]:
    if wanted != found:
        yield f"{place}: expected {wanted!r}, found {found!r}"


def _payments(events: list[Event]) -> list[list[Any]]:
    moves = [e for e in events if isinstance(e, FundsMoved) and e.source and e.target]
    return sorted([e.source, e.target, e.amount] for e in moves)


def _agreement(place: str, wanted: AgreementExpect | None, found: Agreement | None) -> Iterator[str]:
    """Compare one agreement; `null` in a case says that the text is no agreement."""
    if wanted is None or found is None:
        if (wanted is None) != (found is None):
            yield f"{place}: expected {'no' if wanted is None else 'an'} agreement, found {found and found.status}"
        return
    special = {
        "parties": list(found.terms.parties),
        "rested": [place for place, _ in found.rested],
        "circle": dict(found.special.circle),
        "published": found.special.published > 0,
    }
    for key, value in wanted.model_dump(exclude_none=True, exclude={"clauses", "standing"}).items():
        yield from _same(f"{place}.{key}", value, special.get(key, getattr(found, key, None)))
    for seat, standing in (wanted.standing or {}).items():
        yield from _same(f"{place}.standing.{seat}", standing, found.standing.get(seat))
    if wanted.clauses is not None:
        clauses = [_plain(clause) for clause in found.terms.clauses]
        if len(clauses) != len(wanted.clauses) or not all(map(_within, wanted.clauses, clauses)):
            yield f"{place}.clauses: expected {wanted.clauses}, found {clauses}"


def _board(expect: Expect, state: GameState) -> Iterator[str]:
    """Compare posts, Concern and Tension."""
    for region, wanted in expect.posts.items():
        post = state.posts.get(region)
        found = post and (f"{post.guest} winding down" if post.winding else post.guest)
        yield from _same(f"expect.posts.{region}", wanted, found)
    for of, feelings in expect.concern.items():
        for about, value in feelings.items():
            yield from _same(f"expect.concern.{of}.{about}", value, state.concern.get((of, about), 0))
    if expect.tension is not None:
        yield from _same("expect.tension", expect.tension, state.tension)


def _events(expect: Expect, events: list[Event], names: Names) -> Iterator[str]:
    """Each wanted event happened, each unwanted one did not; the same wanted twice must have happened twice."""
    left = [_plain(event) for event in events]
    for place, raw in enumerate(expect.events):
        wanted = names.numbered(raw)
        match = next((event for event in left if _within(wanted, event)), None)
        if match is None:
            alike = [_short(event, wanted) for event in left if event["kind"] == wanted.get("kind")]
            yield f"expect.events[{place}]: expected {raw}, found {alike or 'none of that kind'}"
        else:
            left.remove(match)
    for place, raw in enumerate(expect.no_events):
        unwanted = names.numbered(raw)
        for event in events:
            if _within(unwanted, _plain(event)):
                yield f"expect.no_events[{place}]: expected none, found {_short(_plain(event), unwanted)}"


def _short(event: Raw, wanted: Raw) -> Raw:
    return {key: event.get(key) for key in wanted}


def _within(wanted: Raw, found: Raw) -> bool:
    """Whether the fields that are wanted stand in a record; a list of pairs may be written as an object."""
    return all(key in found and _equal(value, found[key]) for key, value in wanted.items())


def _equal(wanted: object, found: object) -> bool:
    if isinstance(wanted, dict) and isinstance(found, list):
        return all([key, value] in found for key, value in wanted.items())
    if isinstance(wanted, dict) and isinstance(found, dict):
        return _within(wanted, found)
    return wanted == found


def _plain(value: object) -> Any:
    """Return a record of the rules as JSON would write it: objects and lists."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value

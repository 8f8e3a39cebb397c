"""Whether what a case speaks of exists: seats and regions of its world, kinds and fields of events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from game.conformance.errors import CaseError, place_of
from game.conformance.model import Case, Expect, Raw, World, Year
from game.rules.events.registry import ALL

Steps = tuple[str | int, ...]
Named = tuple[Steps, str, str]


def check(file: str, case: Case, world: World) -> None:
    """Raise `CaseError` for the first seat, region or event that nobody knows."""
    known = {"seat": list(world.seats), "region": list(world.regions)}
    for place, kind, name in _names(case):
        if name not in known[kind]:
            remedy = f"Use one of {', '.join(known[kind])}."
            raise CaseError(
                f"{file}: {place_of(place)}", f"There is no {kind} {name!r} in world {case.world!r}.", remedy
            )
    for number, year in enumerate(case.years):
        for part, raws in (("events", year.expect.events), ("no_events", year.expect.no_events)):
            for index, raw in enumerate(raws):
                _check_event(f"{file}: {place_of(('years', number, 'expect', part, index))}", raw)


def _check_event(place: str, raw: Raw) -> None:
    kind = ALL.get(str(raw.get("kind")))
    if kind is None:
        raise CaseError(place, f"There is no event {raw.get('kind')!r}.", f"Use one of {', '.join(ALL)}.")
    known = [field.name for field in fields(kind)]
    for key in raw:
        if key not in known:
            raise CaseError(f"{place}.{key}", f"A {raw['kind']} has no such field.", f"Use one of {', '.join(known)}.")


def _each(place: Steps, kind: str, names: Iterable[str]) -> Iterator[Named]:
    yield from ((place, kind, name) for name in names)


def _names(case: Case) -> Iterator[Named]:
    """Yield (place, "seat" or "region", name) of all that a case speaks of."""
    for name, text in case.texts.items():
        yield from _each(("texts", name, "parties"), "seat", text.parties)
    start = case.start
    yield from _each(("start", "seats"), "seat", start.seats)
    yield from _each(("start", "hosts_posts"), "seat", start.hosts_posts)
    for of, feelings in start.concern.items():
        yield from _each(("start", "concern"), "seat", (of, *feelings))
    for one, other, _ in start.frozen:
        yield from _each(("start", "frozen"), "seat", (one, other))
    for number, year in enumerate(case.years):
        yield from _in_year(("years", number), year)
        yield from _in_expect(("years", number, "expect"), year.expect)


def _in_year(at: Steps, year: Year) -> Iterator[Named]:
    yield from _each((*at, "watched"), "region", year.watched)
    yield from _each((*at, "incidents"), "region", year.incidents)
    yield from _each((*at, "decisions"), "seat", year.decisions)
    for place, raw in enumerate(year.talks):
        yield (*at, "talks", place, "seat"), "seat", str(raw.get("seat", ""))
    for place, each in enumerate(year.illegal):
        yield (*at, "illegal", place, "seat"), "seat", each.seat


def _in_expect(at: Steps, expect: Expect) -> Iterator[Named]:
    yield from _each((*at, "seats"), "seat", expect.seats)
    yield from _each((*at, "posts"), "region", expect.posts)
    for of, feelings in expect.concern.items():
        yield from _each((*at, "concern"), "seat", (of, *feelings))
    for part, moves in (("payments", expect.payments), ("arrears", expect.arrears)):
        for source, target, _ in moves or ():
            yield from _each((*at, part), "seat", (source, target))

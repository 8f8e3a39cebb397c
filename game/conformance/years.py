"""Playing the years of a case: watched regions, talks, decisions, and incidents that fall where the case says."""

from __future__ import annotations

from collections.abc import Iterator

from game.conformance.expecting import differences
from game.conformance.model import Case, Year
from game.conformance.names import Names
from game.rules import talks, year
from game.rules.acts import Act, Sealed, Sign, TalkAct
from game.rules.docket import Docket
from game.rules.events.talks import AgreementSigned, OfferMade
from game.rules.events.years import RegionsWatched, YearBegan
from game.rules.evolve import fold
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.numbers import REGIONS_PER_INCIDENT, WATCHED_PER_INCIDENT
from game.rules.state import GameState
from game.rules.year.incidents import drawn

BRANCHES = 20_000


def play(case: Case, state: GameState, names: Names) -> list[str]:
    """Play a case and return what differs from its expectations, place by place; the first wrong year is the last."""
    docket = Docket(state)
    year.open_game(docket)
    for number, part in enumerate(case.years):
        if docket.state.over:
            return [f"years[{number}]: the game is over: {docket.state.over}"]
        found = [f"years[{number}].{line}" for line in _play_year(docket, part, names)]
        if found:
            return found
    return []


def _play_year(docket: Docket, part: Year, names: Names) -> Iterator[str]:
    """R2: Talks, their close, decisions and resolution of one year, then what differs."""
    start, first = docket.state.copy(), len(docket.events)
    watch(docket, part.watched)
    yield from _talk(docket, part, names)
    year.close_talks(docket)
    yield from _illegal(docket.state, part, names, "decisions")
    sealed: Sealed = {}
    for seat, raws in part.decisions.items():
        sealed[seat] = tuple(names.act(raw) for raw in raws)  # type: ignore[misc]  # a talk act is refused just below
        why = why_not_sealed(docket.state, seat, sealed[seat])
        if why is not None:
            yield f"decisions.{seat}: may not be sealed: {why.key} {dict(why.params)}"
            return
    if not steer(docket.state, part.incidents):
        yield f"incidents: {part.incidents} cannot come with these watched regions; watch fewer sites"
        return
    year.resolve(docket, sealed)
    events = docket.events[first:]
    closed = next((place for place, e in enumerate(events) if isinstance(e, YearBegan)), len(events))
    start.branch = docket.state.branch
    if fold(start, events) != docket.state:
        yield "the events of the year do not fold to the state (R8.11)"
    yield from differences(part.expect, fold(start, events[:closed]), events[:closed], names)


def watch(docket: Docket, sites: list[str]) -> None:
    """R3.1: Watch the sites of a case, and quiet regions beside them on which incidents may fall unseen."""
    state = docket.state
    n = -(-len(state.board.regions) // REGIONS_PER_INCIDENT)
    quiet = [r for r, region in state.board.regions.items() if not region.site and r not in sites]
    quiet.sort(key=lambda region: region in state.posts)
    chosen = [*sites, *quiet[: max(0, min(n, WATCHED_PER_INCIDENT * n - len(sites)))]]
    docket.record(RegionsWatched(n, tuple(r for r in state.board.regions if r in chosen), rule="R3.1"))


def steer(state: GameState, wanted: dict[str, int]) -> bool:
    """R3.2: Find draws by which the wanted regions are hit, and beside them only regions without site and post."""
    regions = state.board.regions
    for branch in range(BRANCHES):
        state.branch = branch
        hits = {r: severity for r, severity, _ in drawn(state) if regions[r].site or r in state.posts or r in wanted}
        if hits == wanted:
            return True
    return False


def _talk(docket: Docket, part: Year, names: Names) -> Iterator[str]:
    """R2.2: Sign what is to be signed, then do the other acts of talks; each must be legal."""
    for name in part.signed:
        first, *others = names.texts[name].parties
        yield from _do(docket, f"signed.{name}", first, names.act({"kind": "Propose", "terms": name}), names, name)
        for other in others:
            yield from _do(docket, f"signed.{name}", other, Sign(names.offers.get(name, name)), names, name)
    for place, raw in enumerate(part.talks):
        name = str(raw.get("terms") or raw.get("offer") or "")
        yield from _do(docket, f"talks[{place}]", str(raw.get("seat")), names.act(raw), names, name)
    yield from _illegal(docket.state, part, names, "talks")


def _do(docket: Docket, place: str, seat: str, act: Act, names: Names, name: str) -> Iterator[str]:
    why = why_illegal(docket.state, seat, act)
    if why is not None:
        yield f"{place}: {seat} may not {act.kind}: {why.key} {dict(why.params)}"
        return
    first = len(docket.events)
    talks.decide(docket, seat, act)  # type: ignore[arg-type]  # a decision is illegal while talks are open
    for event in docket.events[first:]:
        if isinstance(event, OfferMade):
            names.offers[name] = event.offer
        elif isinstance(event, AgreementSigned):
            names.agreements[name] = event.agreement


def _illegal(state: GameState, part: Year, names: Names, phase: str) -> Iterator[str]:
    """R4.1, R7: What must be illegal now is, for the reason that the case gives."""
    for place, each in enumerate(part.illegal):
        act = names.act(each.act)
        if isinstance(act, TalkAct) != (phase == "talks"):
            continue
        why = why_illegal(state, each.seat, act)
        if why is None or why.key != each.reason:
            yield f"illegal[{place}]: expected {each.reason}, found {why.key if why else 'a legal act'}"

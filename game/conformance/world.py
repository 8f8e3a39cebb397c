"""From a world and a case's start to a game just before the Briefing of its first year."""

from __future__ import annotations

from game.conformance.checks import check
from game.conformance.errors import CaseError
from game.conformance.model import Case, InForce, Tracks, World
from game.conformance.names import Names
from game.rules.board import Board, Limits, Region, SeatSetup
from game.rules.numbers import FIRST_STANDING, FIRST_SUPPORT, SIZES
from game.rules.state import Agreement, GameState, Post, State
from game.rules.terms import Terms

LAST_YEAR = 99
REFERENCE = 40
TRACKS = ("treasury", "capacity", "most_capacity", "support", "standing", "initiative", "desk")
NO_SCORE = ((LAST_YEAR, 1),)


def build(file: str, case: Case, world: World, seed: int = 1) -> tuple[GameState, Names]:
    """R1.6: Return the game of a case before its first Briefing, and what its names mean; `seed` draws what is open."""
    check(file, case, world)
    names = Names.of(case)
    names.agreements = {name: number for number, name in enumerate(case.start.in_force, 1)}
    agreements = {
        number: _inherited(number, names.texts[name], case.start.in_force[name])
        for name, number in names.agreements.items()
    }
    board = _board(case, world)
    state = GameState(
        board=board,
        seed=seed,
        year=case.start.year - 1,
        tension=case.start.tension,
        seats={seat: _seat(seat, case, world) for seat in world.seats},
        concern=_concern(case, world),
        agreements=agreements,
        posts=_posts(agreements),
        values={name: region.value for name, region in world.regions.items() if region.site},
        thaw={(one, other): thaw for one, other, thaw in case.start.frozen},
    )
    for name, number in names.agreements.items():
        terms = agreements[number].terms
        for place, clause in enumerate(terms.clauses):
            for why in clause.problems(terms, state):
                remedy = "A text in force must be one that could be signed (R4.1)."
                raise CaseError(f"{file}: texts.{name}.clauses[{place}]", f"{why.key} {dict(why.params)}.", remedy)
    return state, names


def _board(case: Case, world: World) -> Board:
    start = case.start
    plain = Limits()
    regions = {
        name: Region(name, number, part.owner, part.risk, tuple(part.touches), part.site, part.value)
        for number, (name, part) in enumerate(world.regions.items(), 1)
    }
    hosts = {name: start.hosts_posts.get(name, part.hosts_posts) for name, part in world.seats.items()}
    seats = {
        name: SeatSetup(name, part.size, tuple(part.mandates), hosts[name], REFERENCE, NO_SCORE, NO_SCORE)
        for name, part in world.seats.items()
    }
    limits = Limits(start.term or plain.term, start.renewal or plain.renewal, start.notice or plain.notice)
    frozen = tuple((one, other) for one, other, _ in start.frozen)
    return Board(case.world, start.level, LAST_YEAR, LAST_YEAR, regions, seats, (), limits, frozen)


def _seat(name: str, case: Case, world: World) -> State:
    """R1.4: Return a seat's tracks: by size, then as the world says, then as the case says."""
    size = world.seats[name].size
    first = {"support": FIRST_SUPPORT, "standing": FIRST_STANDING} | SIZES[size]._asdict()
    for part in (world.seats[name].tracks, case.start.seats.get(name, Tracks())):
        first |= part.model_dump(exclude_none=True)
    treasury, capacity, most, support, standing, initiative, desk = (first[track] for track in TRACKS)
    return State(name, size, treasury, capacity, most, support, standing, initiative, desk)


def _concern(case: Case, world: World) -> dict[tuple[str, str], int]:
    given = case.start.concern
    return {(of, about): given.get(of, {}).get(about, 0) for of in world.seats for about in world.seats if of != about}


def _inherited(number: int, terms: Terms, dates: InForce) -> Agreement:
    return Agreement(
        id=number,
        terms=terms,
        proposer=terms.parties[0],
        signed=dates.y,
        status="in_force",
        starts=dates.y,
        standing=dict.fromkeys(terms.parties, "party"),
        y=dates.y,
        e=dates.e,
        cohesion=dates.cohesion,
        gates=dates.gates,
        first_parties=terms.parties,
        inherited=True,
    )


def _posts(agreements: dict[int, Agreement]) -> dict[str, Post]:
    """R3.9: Return the posts that stand under the grants in force."""
    return {
        grant.region: Post(grant.region, grant.guest, grant.host, agreement.id)
        for agreement in agreements.values()
        for _, grant in agreement.terms.grants()
    }

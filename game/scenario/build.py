"""From a checked scenario to the first state of a game."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, get_args

from game.rules.board import Board, Limits, Region, SeatSetup
from game.rules.board import Card as BoardCard
from game.rules.chance import Stream
from game.rules.clauses.registry import KINDS_AT
from game.rules.numbers import FIRST_STANDING, FIRST_SUPPORT, INTRO_INITIATIVE, SIZES, Level
from game.rules.provisions import PLAIN
from game.rules.state import Agreement, GameState, Mandate, Post, State
from game.rules.terms import Terms
from game.scenario.errors import ScenarioError
from game.scenario.mandates import compatible, mandates_due
from game.scenario.models import INTRODUCTORY_YEARS, CalendarCard, FrozenPart, NewsCard, RegionPart, Scenario, SeatPart
from game.wording.told import told

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
INTRODUCTORY_LIMITS: Final = Limits((3, 3), (2, 2), (1, 1))  # R1.8


def build(scenario: Scenario, seed: int, level: Level | None = None) -> GameState:
    """R1.6: Games begin in the middle: tracks, inherited agreements and posts before the first Briefing.

    `level` may be lower than the scenario's own (R1.8). The seed draws the mandates and stays with the game.
    """
    played = level or scenario.level
    if LEVELS.index(played) > LEVELS.index(scenario.level):
        remedy = told("scenario.play_it_lower", level=scenario.level)
        raise ScenarioError("level", told("scenario.made_for_level", id=scenario.id, level=scenario.level), remedy)
    agreements = {n: _agreement(scenario, n, played) for n in range(1, len(scenario.agreements) + 1)}
    return GameState(
        board=_board(scenario, played),
        seed=seed,
        tension=scenario.tension,
        seats={seat.id: _state(seat, seed, played) for seat in scenario.seats},
        concern=_concern(scenario),
        agreements=agreements,
        posts=_posts(agreements),
        thaw={_pair(part): part.thaw for part in _frozen(scenario, played)},
        values={region.id: region.site.value for region in _in_order(scenario) if region.site is not None},
    )


def _in_order(scenario: Scenario) -> list[RegionPart]:
    return sorted(scenario.regions, key=lambda region: region.number)


def _board(scenario: Scenario, level: Level) -> Board:
    lowered = level == "introductory" != scenario.level
    first, last = (INTRODUCTORY_YEARS, INTRODUCTORY_YEARS) if lowered else scenario.window()
    return Board(
        scenario=scenario.id,
        level=level,
        first_end=first,
        last_end=last,
        regions={region.id: _region(region) for region in _in_order(scenario)},
        seats={seat.id: _setup(seat) for seat in scenario.seats},
        cards=tuple(_card(card) for card in scenario.cards()),
        limits=_limits(scenario, level),
        frozen=tuple(_pair(part) for part in _frozen(scenario, level)),
    )


def _frozen(scenario: Scenario, level: Level) -> list[FrozenPart]:
    """R1.8, R5.15: Frozen pairs belong to the full level; a table that plays lower has none."""
    return scenario.frozen if level == "full" else []


def _pair(part: FrozenPart) -> tuple[str, str]:
    """R5.15: Name a pair in one order, whichever way round the file has it."""
    one, other = sorted((part.one, part.other))
    return one, other


def _region(part: RegionPart) -> Region:
    site = part.site
    kind, value = (site.kind, site.value) if site is not None else (None, 0)
    return Region(part.id, part.number, part.owner, part.risk, tuple(part.touches), kind, value)


def _setup(seat: SeatPart) -> SeatSetup:
    return SeatSetup(
        id=seat.id,
        size=seat.size,
        mandates=tuple(seat.mandates),
        hosts_most=seat.hosts_posts,
        reference_income=seat.reference_income,
        par=_by_length(seat.par),
        spread=_by_length(seat.spread),
    )


def _by_length(table: dict[str, int]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((int(length), points) for length, points in table.items()))


def _card(card: CalendarCard | NewsCard) -> BoardCard:
    if isinstance(card, CalendarCard):
        return BoardCard(card.id, card.year, 0, card.effect, card.region)
    return BoardCard(card.id, None, card.weight, card.effect, card.region)


def _limits(scenario: Scenario, level: Level) -> Limits:
    if level == "introductory":
        return INTRODUCTORY_LIMITS
    if scenario.limits is None:
        return Limits()
    return Limits(scenario.limits.term, scenario.limits.renewal, scenario.limits.notice)


def _state(seat: SeatPart, seed: int, level: Level) -> State:
    """R1.4: Return a seat's tracks: those of its size, unless the scenario says otherwise."""
    size = SIZES[seat.size]
    initiative = INTRO_INITIATIVE if level == "introductory" else size.initiative
    first = {
        "treasury": size.treasury,
        "capacity": size.capacity,
        "most_capacity": size.most_capacity,
        "support": FIRST_SUPPORT,
        "standing": FIRST_STANDING,
        "initiative": initiative,
        "desk": size.desk,
    }
    own = seat.tracks.model_dump(exclude_none=True)
    return State(seat.id, seat.size, **(first | own), mandates=_mandates(seat, seed, level))


def _mandates(seat: SeatPart, seed: int, level: Level) -> tuple[Mandate, ...]:
    """R9.5: Return the mandates drawn for a seat from its pool, such as can be met together."""
    drawn = Stream(seed, 0, 0, f"mandates/{seat.id}").shuffled(tuple(seat.mandates))
    return tuple(Mandate(name) for name in compatible(drawn, mandates_due(level)))


def _concern(scenario: Scenario) -> dict[tuple[str, str], int]:
    """R1.5: Return Concern for each pair of seats, in seat order; 0 where the scenario says nothing."""
    seats = [seat.id for seat in scenario.seats]
    given = {(part.of, part.about): part.value for part in scenario.concern}
    return {(of, about): given.get((of, about), 0) for of in seats for about in seats if of != about}


def _agreement(scenario: Scenario, number: int, level: Level) -> Agreement:
    """R1.6: Return an inherited agreement in force, with the gates it passed before the game."""
    part = scenario.agreements[number - 1]
    terms = _at_level(part.terms, level)
    renewed = part.e - (part.y + terms.term.years - 1) if terms.gated() else 0
    return Agreement(
        id=number,
        terms=terms,
        proposer=terms.parties[0],
        signed=part.y,
        status="in_force",
        starts=part.y,
        standing=dict.fromkeys(terms.parties, "party"),
        y=part.y,
        e=part.e,
        cohesion=0 if level == "introductory" else part.cohesion,
        gates=renewed // terms.renewal.years if renewed > 0 else 0,
        first_parties=terms.parties,
        inherited=True,
    )


def _at_level(terms: Terms, level: Level) -> Terms:
    """R1.8: Return the text with the clauses of its level; a text of other clauses alone stays as it is."""
    if level != "full" and terms.provisions != PLAIN:
        terms = replace(terms, provisions=PLAIN)
    kept = tuple(clause for clause in terms.clauses if clause.kind in KINDS_AT[level])
    if not kept or len(kept) == len(terms.clauses):
        return terms
    return replace(terms, clauses=kept, pairs=())


def _posts(agreements: dict[int, Agreement]) -> dict[str, Post]:
    """R3.9: Return the posts that stand under inherited grants, by region."""
    return {
        grant.region: Post(grant.region, grant.guest, grant.host, agreement.id)
        for agreement in agreements.values()
        for _, grant in agreement.terms.grants()
    }

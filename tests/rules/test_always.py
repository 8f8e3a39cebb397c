"""What is always true, whatever legal seats do, and in whatever order."""

import inspect
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game.rules import talks
from game.rules.acts import Sealed
from game.rules.chance import Stream
from game.rules.docket import Docket
from game.rules.events import base
from game.rules.events.base import Event
from game.rules.events.registry import ALL
from game.rules.events.security import RegionHit
from game.rules.events.tracks import FundsMoved
from game.rules.events.years import GameEnded, RegionsWatched
from game.rules.evolve import fold
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.numbers import Level
from game.rules.sample import random_decisions, random_talk_act
from game.rules.state import GameState
from game.rules.year import close_talks, next_window, open_game, resolve
from game.scenario import build, load
from tests.rules.worlds import in_force, lease, text, three, world

LEVELS: tuple[Level, ...] = ("standard", "introductory")
SEEDS = st.integers(0, 10**6)


def beginning(level: Level, seed: int) -> GameState:
    """A game before its first Briefing, with inherited texts."""
    state = world(level, year=0)
    state.seed, state.phase, state.window = seed, "briefing", 0
    in_force(state, text(), y=0)
    in_force(state, lease(), y=0)
    if level == "standard":
        in_force(state, three(), y=0)
    return state


def severed(state: GameState) -> GameState:
    """A copy that shares no agreement, so that a change of a shared one would show."""
    fresh = state.copy()
    fresh.agreements = {number: agreement.copy() for number, agreement in state.agreements.items()}
    return fresh


def talk(docket: Docket, seat: str, roll: Stream) -> None:
    """R2.2: What is offered as legal is accepted."""
    act = random_talk_act(docket.state, seat, roll)
    if act is not None:
        assert why_illegal(docket.state, seat, act) is None
        talks.decide(docket, seat, act)


def seal(state: GameState, roll: Stream) -> Sealed:
    """R2.9: What is offered as legal may be sealed together."""
    sealed = {seat: random_decisions(state, seat, roll) for seat in state.order}
    assert all(why_not_sealed(state, seat, acts) is None for seat, acts in sealed.items())
    return sealed


def check_tracks(state: GameState) -> None:
    """R1.4, R1.5, R6.2: Every track stays within its bounds."""
    assert 0 <= state.tension <= 12
    assert all(0 <= concern <= 5 for concern in state.concern.values())
    assert all(owed > 0 for owed in state.arrears.values())
    for own in state.seats.values():
        assert 0 <= own.support <= 10
        assert 0 <= own.standing <= 10
        assert own.treasury >= 0
        assert 0 <= own.set_aside <= own.treasury or state.phase == "decisions"
        assert 0 <= own.idle <= own.capacity <= own.most_capacity
        assert 0 <= own.influence <= 20
    assert all(0 <= agreement.cohesion <= 3 for agreement in state.agreements.values())


def check_record(events: list[Event], before: int) -> None:
    """R8.11: Numbers rise one by one, and causes come before consequences."""
    assert [e.id for e in events] == list(range(before + 1, before + 1 + len(events)))
    assert all(0 < cause < e.id for e in events for cause in e.causes)


def check_funds(start: GameState, state: GameState, events: list[Event]) -> None:
    """R6.1: Funds are conserved apart from what comes from the bank or goes to it."""
    moved = [e for e in events if isinstance(e, FundsMoved)]
    assert all(e.amount > 0 and (e.source or e.target) for e in moved)
    bank = sum(e.amount for e in moved if not e.source) - sum(e.amount for e in moved if not e.target)
    assert sum(own.treasury for own in state.seats.values()) == bank + sum(own.treasury for own in start.seats.values())


def check_incidents(events: list[Event]) -> None:
    """R3.1, R3.2: Incidents come from the watched regions only, each once, as many as were announced."""
    shown: RegionsWatched | None = None
    hit: list[str] = []
    for happened in events:
        if isinstance(happened, RegionsWatched):
            assert shown is None or (len(hit) == shown.n and len(set(hit)) == shown.n)
            shown, hit = happened, []
        elif isinstance(happened, RegionHit):
            assert shown is not None
            assert happened.region in shown.regions
            hit.append(happened.region)


class Table(RuleBasedStateMachine):
    """Seats that act at random, close talks and seal at random, at both levels."""

    docket: Docket
    start: GameState

    @initialize(level=st.sampled_from(LEVELS), seed=SEEDS)
    def begins(self, level: Level, seed: int) -> None:
        self.start = beginning(level, seed)
        self.docket = Docket(severed(self.start))
        open_game(self.docket)

    @property
    def state(self) -> GameState:
        return self.docket.state

    @precondition(lambda self: self.state.phase == "talks")
    @rule(seat=st.integers(0, 3), roll=SEEDS)
    def acts(self, seat: int, roll: int) -> None:
        talk(self.docket, self.state.order[seat], Stream(roll, 0, self.state.year, "talk"))

    @precondition(lambda self: self.state.phase == "talks" and self.state.window < 3)
    @rule()
    def window_ends(self) -> None:
        next_window(self.docket)

    @precondition(lambda self: self.state.phase == "talks")
    @rule(roll=SEEDS)
    def year_ends(self, roll: int) -> None:
        close_talks(self.docket)
        sealed = seal(self.state, Stream(roll, 0, self.state.year, "seal"))
        before, twin = severed(self.state), Docket(self.state.copy())
        resolve(twin, sealed)
        assert self.state == before
        first = len(self.docket.events)
        resolve(self.docket, sealed)
        assert twin.state == self.state
        assert twin.events == self.docket.events[first:]

    @precondition(lambda self: bool(self.state.over))
    @rule(level=st.sampled_from(LEVELS), seed=SEEDS)
    def another_game(self, level: Level, seed: int) -> None:
        self.teardown()
        self.begins(level, seed)

    @invariant()
    def holds(self) -> None:
        check_tracks(self.state)
        check_funds(self.start, self.state, self.docket.events)
        check_incidents(self.docket.events)

    def teardown(self) -> None:
        if hasattr(self, "docket"):
            check_record(self.docket.events, self.start.events)
            assert fold(self.start, self.docket.events) == self.state


TestTable = Table.TestCase
TestTable.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def played(state: GameState) -> Docket:
    """A whole game of random seats."""
    docket = Docket(state)
    open_game(docket)
    while not state.over:
        for seat in state.order:
            talk(docket, seat, Stream(state.seed, 0, state.year, f"talk:{seat}"))
        close_talks(docket)
        resolve(docket, seal(state, Stream(state.seed, 0, state.year, "seal")))
    return docket


@settings(max_examples=25, deadline=None)
@given(name=st.sampled_from(["umbrella", "first-signatures"]), level=st.sampled_from(LEVELS), seed=SEEDS)
def test_R1_2_every_game_ends_once_and_is_its_record(name: str, level: Level, seed: int) -> None:
    scenario = load(name)
    level = scenario.level if scenario.level == "introductory" else level
    start = build(scenario, seed, level)
    docket = played(severed(start))
    assert isinstance(docket.events[-1], GameEnded)
    assert sum(isinstance(e, GameEnded) for e in docket.events) == 1
    assert start.board.last_end >= docket.state.year
    check_tracks(docket.state)
    check_record(docket.events, start.events)
    check_funds(start, docket.state, docket.events)
    check_incidents(docket.events)
    assert fold(start, docket.events) == docket.state
    assert played(build(scenario, seed, level)).events == docket.events


def kinds(kind: type[Event]) -> Iterator[type[Event]]:
    """Every kind of event below one."""
    for below in kind.__subclasses__():
        yield below
        yield from kinds(below)


def test_R8_11_every_kind_of_event_is_registered_under_its_name() -> None:
    found = {kind for kind in kinds(Event) if kind.__module__.startswith(base.__name__.rpartition(".")[0])}
    assert {kind.__name__ for kind in found} == set(ALL)
    for name, kind in ALL.items():
        assert inspect.signature(kind).parameters["kind"].default == name

"""R8.11: Whatever is done to a match, its record tells how it stands, and a copy of the record is the match."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from game.match import Match
from game.rules.acts import Announce, Campaign, Counter, Decline, Retract, Sign, TalkAct
from game.rules.chance import Stream
from game.rules.events.base import Event
from game.rules.events.tracks import FundsMoved
from game.rules.evolve import evolve
from game.rules.legality import why_illegal
from game.rules.sample import random_decisions, random_talk_act
from game.rules.sample.dice import Dice
from game.rules.sample.texts import draft, variant
from game.rules.state import GameState
from game.scenario import build
from game.view import WALL
from tests.match.players import LARGER, WORLD

ROLLS = st.integers(0, 1 << 30)
WORLDS = {"first-signatures": WORLD, "umbrella": LARGER}


class AMatch(RuleBasedStateMachine):
    """One match, a second state that is folded from its events alone, and an eye on the bank."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.kept: list[tuple[GameState, GameState]] = []

    @initialize(world=st.sampled_from(sorted(WORLDS)), seed=st.integers(1, 10_000))
    def begin(self, world: str, seed: int) -> None:
        self.match = Match.new(WORLDS[world], seed)
        self._refold(WORLDS[world], seed)

    def _refold(self, scenario: object, seed: int) -> None:
        """Fold everything anew, as one does who finds the record."""
        first = build(scenario, seed)  # type: ignore[arg-type]  # a scenario of this file
        first.branch = self.match.state.branch
        self.folded, self.known = first, 0
        self.bank = sum(seat.treasury for seat in first.seats.values())

    def teardown(self) -> None:
        if hasattr(self, "match"):
            self.match.close()
        self.folder.cleanup()

    def in_talks(self) -> bool:
        return self.match.state.phase == "talks"

    def in_decisions(self) -> bool:
        return self.match.state.phase == "decisions"

    def _dice(self, roll: int) -> Dice:
        return Dice(Stream(roll, 0, 0, "machine"))

    def _submit(self, seat: str, act: TalkAct) -> None:
        """R2.2: What is legal is accepted and recorded; what is illegal is refused, with why, and changes nothing."""
        before, known = self.match.state, len(self.match.record())
        why = why_illegal(before, seat, act)
        assert self.match.submit(seat, act) == why
        assert (len(self.match.record()) > known) == (why is None)
        assert why is None or self.match.state is before

    @precondition(in_talks)
    @rule(roll=ROLLS)
    def propose(self, roll: int) -> None:
        """Each seat in turn does something legal, mostly an offer."""
        dice = self._dice(roll)
        for seat in self.match.state.order:
            act = random_talk_act(self.match.state, seat, dice)
            if act is not None:
                assert why_illegal(self.match.state, seat, act) is None
                self._submit(seat, act)

    @precondition(in_talks)
    @rule(roll=ROLLS)
    def counter(self, roll: int) -> None:
        """Somebody counters each offer, now and then with a text between other parties."""
        dice = self._dice(roll)
        for offer in list(self.match.state.offers.values()):
            state, seat = self.match.state, dice.one(self.match.state.order)
            terms = draft(state, seat, dice) if dice.chance(4) else variant(state, offer.terms, dice)
            self._submit(seat, Counter(offer.id, terms))

    @precondition(in_talks)
    @rule()
    def sign(self) -> None:
        """The parties of each offer sign it where they may."""
        for offer in list(self.match.state.offers.values()):
            for seat in offer.terms.parties:
                self._submit(seat, Sign(offer.id))

    @precondition(in_talks)
    @rule(roll=ROLLS, act=st.sampled_from((Announce, Decline, Retract, Sign)))
    def answer(self, roll: int, act: type[Announce | Decline | Retract | Sign]) -> None:
        """Somebody answers each offer, and one that never was: most of these are refused."""
        dice = self._dice(roll)
        for offer in (*self.match.state.offers, "nobody-nothing-1"):
            self._submit(dice.one(self.match.state.order), act(offer))

    @precondition(in_talks)
    @rule()
    def close_window(self) -> None:
        self.match.close_window()

    @precondition(in_talks)
    @rule()
    def close_talks(self) -> None:
        self.copy()
        while self.in_talks():
            self.match.close_window()

    @precondition(in_decisions)
    @rule(roll=ROLLS)
    def seal(self, roll: int) -> None:
        """R2.9: A seat seals, or seals anew."""
        dice = self._dice(roll)
        seat = dice.one(self.match.state.order)
        sealed = random_decisions(self.match.state, seat, dice)
        assert self.match.seal(seat, sealed) is None
        assert self.match.view(seat).sealed == sealed

    @precondition(in_decisions)
    @rule(roll=ROLLS)
    def resolve(self, roll: int) -> None:
        for seat in self.match.state.order:
            if seat not in self.match.sealed:
                assert self.match.seal(seat, random_decisions(self.match.state, seat, self._dice(roll))) is None
        self.copy()
        self.match.resolve()

    @rule()
    def undo(self) -> None:
        """R2.10: Who leads the table may go back before the last resolution, once there was one."""
        if self.match.state.year > 1 or self.match.over:
            branch = self.match.undo_resolution()
            assert self.match.state.phase == "decisions"
            assert self.match.state.branch == branch
            self._refold(WORLDS[self.match.meta.scenario_id], self.match.meta.seed)

    @rule()
    def save_and_load(self) -> None:
        """The match goes on as the one that was read from its file."""
        path = Path(self.folder.name) / "game.record"
        self.match.save(path)
        path.rename(path.with_name("moved.record"))
        loaded = Match.open(path.with_name("moved.record"))
        assert loaded.meta == self.match.meta
        assert loaded.state == self.match.state
        assert loaded.record() == self.match.record()
        assert (loaded.sealed, loaded.passed, loaded.acted) == (self.match.sealed, self.match.passed, self.match.acted)
        for audience in (*self.match.state.seats, WALL):
            assert loaded.events_for(audience) == self.match.events_for(audience)
        for seat in self.match.state.seats:
            assert loaded.view(seat) == self.match.view(seat)
        again = path.with_name("again.record")
        loaded.save(again)
        loaded.close()
        self.match.close()
        self.match = Match.open(again)
        self.match.save(path.with_name("moved.record"))

    @rule()
    def copy(self) -> None:
        """A copy is equal, and stays as it is whatever the match does next."""
        copied = self.match.state.copy()
        assert copied == self.match.state
        self.kept.append((copied, deepcopy(copied)))

    @invariant()
    def the_record_folds_to_the_state_and_funds_move_only_as_told(self) -> None:
        if not hasattr(self, "match"):
            return
        new = self.match.record()[self.known :]
        for happened in new:
            evolve(self.folded, happened)
            self.bank += from_the_bank(happened)
        self.known += len(new)
        assert self.folded == self.match.state
        assert sum(seat.treasury for seat in self.match.state.seats.values()) == self.bank

    @invariant()
    def what_was_copied_stands_as_it_stood(self) -> None:
        for copied, stood in self.kept[-2:]:
            assert copied == stood


def from_the_bank(happened: Event) -> int:
    """R6.1: Return what an event brings into play from the bank, less what it takes out."""
    if not isinstance(happened, FundsMoved):
        return 0
    return happened.amount * (bool(happened.target) - bool(happened.source))


AMatch.TestCase.settings = settings(
    max_examples=12, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestAMatch = AMatch.TestCase


def test_R6_1_the_bank_is_nobody_and_a_payment_between_states_moves_nothing_in_or_out() -> None:
    moved = [
        FundsMoved("", "a", 5, "income", 0, 5),
        FundsMoved("a", "", 2, "desk", 0, 2),
        FundsMoved("a", "b", 1, "pay", 1, 1),
    ]
    assert [from_the_bank(happened) for happened in (*moved, Event())] == [5, -2, 0, 0]


def test_R2_9_what_belongs_to_talks_is_refused_in_decisions_and_the_other_way_round() -> None:
    match = Match.new(WORLD, 3)
    seat = match.state.order[0]
    assert match.seal(seat, (Campaign(),)) is not None
    while match.state.phase == "talks":
        match.close_window()
    assert match.submit(seat, Decline("nothing")) is not None

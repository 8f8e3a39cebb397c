"""Where a game stands: its state, and what the year has seen of acts, ended windows and sealed decisions."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.journal import Branch, Entry, Meta
from game.journal.errors import damaged
from game.rules.acts import Decision, Sealed
from game.rules.docket import Docket
from game.rules.evolve import evolve
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.say import Say, say
from game.rules.state import GameState
from game.rules.talks import decide
from game.rules.year import close_talks, next_window, open_game, resolve
from game.scenario import Scenario, ScenarioError, build
from game.wording.told import told

ANSWERS: Final = frozenset({"Sign", "Counter", "Decline"})  # R2.2: an answer is not an act
AMISS: Final = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError)


class Standing:
    """A state with the business of its year: who ended the window, whether anybody acted, who sealed what."""

    __slots__ = ("acted", "passed", "sealed", "state")

    def __init__(self, state: GameState) -> None:
        """Begin where nothing has been done yet."""
        self.state = state
        self.acted = False
        self.passed: tuple[str, ...] = ()
        self.sealed: Sealed = {}

    def tell(self, entry: Entry) -> None:
        """Note the business of an entry; its events change the state elsewhere."""
        if entry.what == "talk":
            self.acted = self.acted or any(act.kind not in ANSWERS for act in entry.acts)
        elif entry.what == "pass":
            self.passed = (*self.passed, entry.seat)
        elif entry.what == "seal":
            self.sealed = {**self.sealed, entry.seat: decisions(entry)}
        else:
            self.acted, self.passed, self.sealed = False, (), {}

    def fold(self, entry: Entry, place: str) -> None:
        """Take an entry as it was recorded; raise `RecordError` naming `place` if it does not fit the game so far."""
        try:
            for happened in entry.events:
                evolve(self.state, happened)
        except AMISS as error:
            raise damaged(place, told("record.does_not_fit", why=repr(error))) from error
        self.tell(entry)

    def why_not(self, entry: Entry) -> Say | None:
        """Return why the rules do not allow what an entry asks for."""
        if entry.what == "talk":
            return self._wrong_phase("talks") or why_illegal(self.state, entry.seat, entry.acts[0])
        if entry.what == "seal":
            return self._why_not_sealed(entry)
        return None

    def _why_not_sealed(self, entry: Entry) -> Say | None:
        if entry.seat not in self.state.seats:
            return say("reason.unknown_seat", seat=entry.seat)
        return self._wrong_phase("decisions") or why_not_sealed(self.state, entry.seat, decisions(entry))

    def _wrong_phase(self, wanted: str) -> Say | None:
        phase = self.state.phase
        return None if phase == wanted else say("reason.wrong_phase", phase=phase, wanted=wanted)

    def decided(self, entry: Entry) -> Docket:
        """Decide what an entry asks for, on a copy; the docket holds what happens and the state after it."""
        docket = Docket(self.state.copy())
        if entry.what == "open":
            open_game(docket)
        elif entry.what == "talk":
            decide(docket, entry.seat, entry.acts[0])  # type: ignore[arg-type]  # legal, so it is an act of talks
        elif entry.what == "window":
            next_window(docket)
        elif entry.what == "close":
            close_talks(docket)
        elif entry.what == "resolve":
            resolve(docket, {seat: self.sealed.get(seat, ()) for seat in self.state.seats})
        return docket


def decisions(entry: Entry) -> tuple[Decision, ...]:
    """Return the acts of an entry that sealed them."""
    return entry.acts  # type: ignore[return-value]  # acts of talks are refused when sealed


def first_state(meta: Meta, branch: Branch, place: str) -> GameState:
    """Return the game of a record before its first entry, with the branch's own chance."""
    try:
        scenario = Scenario.model_validate_json(meta.scenario)
        state = build(scenario, meta.seed, meta.level)
    except (ScenarioError, ValueError) as error:
        raise damaged(place, told("record.its_scenario_cannot_be_read")) from error
    return replace(state, branch=branch.draws) if branch.draws else state

"""Games of seats that draw legal acts at random: no bots, no views, no record, only the rules."""

from __future__ import annotations

from game.rules.chance import Stream
from game.rules.docket import Docket
from game.rules.numbers import ACTS_A_WINDOW, WINDOWS
from game.rules.sample import random_decisions, random_talk_act
from game.rules.sample.dice import Dice
from game.rules.state import GameState
from game.rules.talks import decide
from game.rules.year import close_talks, next_window, open_game, resolve


class RandomGame:
    """R1.2: One game of random seats; `decisions` counts the acts they drew and carried out."""

    __slots__ = ("_roll", "decisions", "docket", "state")

    def __init__(self, state: GameState) -> None:
        """Begin a game on `state`, which is used up."""
        self.docket = Docket(state)
        self.state = state
        self.decisions = 0
        self._roll = Dice(Stream(state.seed, 0, 0, "random seats"))
        open_game(self.docket)

    def play(self, years: int = 0) -> GameState:
        """Play to the end, or for some years, and return how the game stands."""
        state = self.state
        last = state.year + years
        while not state.over and (not years or state.year < last):
            self._talks()
            self._resolve()
        return state

    def _talks(self) -> None:
        """R2.2: Each seat acts up to 3 times a window; the talks end after a window in which nobody acts."""
        docket, state, roll = self.docket, self.state, self._roll
        while True:
            before = self.decisions
            for seat in state.order:
                for _ in range(ACTS_A_WINDOW):
                    act = random_talk_act(state, seat, roll)
                    if act is None:
                        break
                    decide(docket, seat, act)
                    self.decisions += 1
            if state.window >= WINDOWS or self.decisions == before:
                break
            next_window(docket)
        close_talks(docket)

    def _resolve(self) -> None:
        """R2.9: Every seat seals decisions that are legal together."""
        sealed = {seat: random_decisions(self.state, seat, self._roll) for seat in self.state.order}
        self.decisions += sum(map(len, sealed.values()))
        resolve(self.docket, sealed)

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
    """R1.2: One game of random seats.

    `decisions` counts what they drew and carried out: acts of talks, windows ended early, and decisions sealed.
    """

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
        """R2.2: The talks end after the third window, or one in which nobody acted."""
        while True:
            acted = [self._turn(seat) for seat in self.state.order]
            if self.state.window >= WINDOWS or not any(acted):
                break
            next_window(self.docket)
        close_talks(self.docket)

    def _turn(self, seat: str) -> bool:
        """R2.2: A seat acts up to 3 times, or until it ends its window; return whether it acted."""
        for done in range(ACTS_A_WINDOW):
            act = random_talk_act(self.state, seat, self._roll)
            self.decisions += 1
            if act is None:
                return done > 0
            decide(self.docket, seat, act)
        return True

    def _resolve(self) -> None:
        """R2.9: Every seat seals decisions that are legal together."""
        sealed = {seat: random_decisions(self.state, seat, self._roll) for seat in self.state.order}
        self.decisions += sum(map(len, sealed.values()))
        resolve(self.docket, sealed)

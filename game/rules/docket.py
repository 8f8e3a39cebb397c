"""The working copy of a game and the events decided so far: decide, record, and the state has changed."""

from __future__ import annotations

from typing import Any

from game.rules.events.base import Event
from game.rules.evolve import evolve
from game.rules.state import GameState


class Docket:
    """R8.11: Cause is logged before consequence. Each recorded event evolves the working copy at once."""

    __slots__ = ("events", "state", "step")

    def __init__(self, state: GameState) -> None:
        """Take over `state` as the working copy; pass a copy where the original must stay."""
        self.state = state
        self.events: list[Event] = []
        self.step = 0

    def record(self, happened: Event) -> int:
        """Evolve the working copy, give the event its number, year and step, and return the number for causes."""
        state = self.state
        number = evolve(state, happened)
        stamped: Any = happened  # frozen for the type checker; its place in the record is given here, once
        stamped.id = number
        stamped.year = state.year
        stamped.step = self.step
        self.events.append(happened)
        return number

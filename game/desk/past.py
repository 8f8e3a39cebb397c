"""The game as one person saw it go on: how everything stood after each event that this person may know of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from game.desk.desk import Desk
from game.rules.events.base import Event
from game.rules.events.years import YearBegan
from game.rules.evolve import evolve
from game.rules.numbers import Level
from game.rules.state import GameState
from game.scenario import Scenario, build


class Past:
    """R1.7: What the events of one seat tell of every moment of the game; nobody's mandates are in it but its own.

    Events are numbered from 1 for this seat; `at(0)` is how the game began.
    """

    def __init__(self, world: Scenario, level: Level, events: Sequence[Event]) -> None:
        """Read the game of a world from the events that one seat, or the wall, saw."""
        self.events = tuple(events)
        self._marks: list[tuple[int, GameState]] = [(0, _first(world, level))]
        state = self._marks[0][1].copy()
        for number, happened in enumerate(self.events, 1):
            if isinstance(happened, YearBegan):
                self._marks.append((number - 1, state.copy()))
            evolve(state, happened)
        self.now = state

    @property
    def first(self) -> GameState:
        """How the game began; not to be changed."""
        return self._marks[0][1]

    def at(self, number: int) -> GameState:
        """Return how everything stood after an event, as a copy."""
        start, state = [mark for mark in self._marks if mark[0] <= number][-1]
        state = state.copy()
        for happened in self.events[start:number]:
            evolve(state, happened)
        return state

    def years(self) -> tuple[int, ...]:
        """Return the years that have begun."""
        return tuple(range(1, len(self._marks)))

    def closed(self, year: int) -> GameState:
        """Return how everything stood when a year closed, now for one that has not; year 0 is the beginning."""
        return self._marks[year + 1][1] if year + 1 < len(self._marks) else self.now

    def resolved(self, year: int) -> tuple[Event, ...]:
        """R8: Return what the resolution of a year brought, as this seat saw it."""
        return tuple(e for e in self.events if e.year == year and e.step)

    def resolved_years(self) -> tuple[int, ...]:
        """Return the years whose resolution was seen."""
        return tuple(sorted({e.year for e in self.events if e.step}))


def past_of(desk: Desk) -> Past:
    """Return the past of the person at a desk."""
    count = len(desk.match.events_for(desk.seat))
    return _read(_Key(desk, count))


class _Key:
    """A desk and how much it has seen: the past is read anew only when there is more of it."""

    __slots__ = ("count", "desk")

    def __init__(self, desk: Desk, count: int) -> None:
        self.desk, self.count = desk, count

    def __hash__(self) -> int:
        return hash((id(self.desk), self.count))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.desk is self.desk and other.count == self.count


@lru_cache(maxsize=4)
def _read(key: _Key) -> Past:
    desk = key.desk
    return Past(desk.world, desk.view.board.level, desk.match.events_for(desk.seat))


def _first(world: Scenario, level: Level) -> GameState:
    state = build(world, 0, level)
    for seat in state.seats.values():
        seat.mandates = ()
    return state

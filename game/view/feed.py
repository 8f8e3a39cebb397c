"""What happened, as one audience may read it: its own events alone, numbered as if there were no others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from game.rules.events.base import EVERYONE, Event

WALL: Final = "wall"


class Feed:
    """R1.7: The events that one seat, or the wall, may see, with numbers that say nothing of those it may not.

    Events are taken in the order of the record and may come in parts. Ids count from 1 for this audience, and causes it
    cannot see are left out.
    """

    __slots__ = ("_audience", "_local", "events")

    def __init__(self, audience: str) -> None:
        """Begin the feed of a seat, by its id, or of the wall."""
        self._audience = audience
        self._local: dict[int, int] = {}
        self.events: list[Event] = []

    def take(self, events: Iterable[Event]) -> list[Event]:
        """Take further events of the record and return those that this audience sees, renumbered."""
        known = len(self.events)
        for happened in events:
            if may_see(happened, self._audience):
                number = len(self.events) + 1
                self._local[happened.id] = number
                self.events.append(replace(happened, id=number, causes=self._causes(happened)))
        return self.events[known:]

    def since(self, number: int) -> list[Event]:
        """Return the events after the one with this audience's own number; 0 returns all."""
        return self.events[max(0, number) :]

    def _causes(self, happened: Event) -> tuple[int, ...]:
        return tuple(self._local[cause] for cause in happened.causes if cause in self._local)


def may_see(happened: Event, audience: str) -> bool:
    """R1.7: Whether an event is for everyone, or for this seat by name; the wall sees only what everyone sees."""
    return happened.audience == EVERYONE or (audience != WALL and audience in happened.audience)


def visible(events: Iterable[Event], audience: str) -> list[Event]:
    """R1.7: Return a whole record as one audience sees it.

    >>> from game.rules.events.years import WindowOpened
    >>> [e.id for e in visible([WindowOpened(1, id=7), WindowOpened(2, id=8, audience=("a",))], WALL)]
    [1]
    """
    return Feed(audience).take(events)

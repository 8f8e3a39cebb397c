"""The only code that changes a GameState: dumb bookkeeping, one small function for each kind of event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from game.rules.events.base import Event
from game.rules.evolve import agreements, board, joining, leaving, talks, tracks, years
from game.rules.state import GameState

HANDLERS: Final[dict[type[Event], Callable[[GameState, Any], None]]] = {
    **years.HANDLERS,
    **talks.HANDLERS,
    **agreements.HANDLERS,
    **leaving.HANDLERS,
    **joining.HANDLERS,
    **tracks.HANDLERS,
    **board.HANDLERS,
}


def evolve(state: GameState, happened: Event) -> int:
    """Change `state` as the event says, and return the event's number.

    Events that only tell (most tests and scores) change nothing but the count.
    """
    number = state.events = state.events + 1
    handler = HANDLERS.get(type(happened))
    if handler is not None:
        handler(state, happened)
    return number


def fold(start: GameState, events: list[Event]) -> GameState:
    """Return a copy of `start` after the events: a replay needs no chance and decides nothing again."""
    state = start.copy()
    for happened in events:
        evolve(state, happened)
    return state

"""How a number moved over the years, as one seat saw it."""

from __future__ import annotations

from collections.abc import Callable

from game.desk.past import Past
from game.rules.events.security import CoverLaid
from game.rules.events.tracks import TrackChanged
from game.rules.state import GameState

Points = tuple[tuple[int, int], ...]


def history(past: Past, count: Callable[[GameState], int]) -> Points:
    """Return (year, number): 0 is how the game began, the others how each year closed, the last how it stands now."""
    return ((0, count(past.first)), *((year, count(past.closed(year))) for year in past.years()))


def track(past: Past, seat: str, name: str) -> Points:
    """R1.4: Return a track of a state over the years."""
    return history(past, lambda state: int(getattr(state.seats[seat], name)))


def laid_abroad(past: Past, seat: str) -> Points:
    """R3.6: Return the points of cover that a state laid under agreements in each year that was resolved."""
    found = dict.fromkeys(past.resolved_years(), 0)
    for happened in past.events:
        if isinstance(happened, CoverLaid) and happened.provider == seat and happened.agreement:
            found[happened.year] = found.get(happened.year, 0) + happened.points
    return tuple(found.items())


def last_change(past: Past, seat: str, name: str) -> TrackChanged | None:
    """R1.4: Return the last change of a track of a state."""
    for happened in reversed(past.events):
        if not isinstance(happened, TrackChanged) or (happened.seat, happened.track) != (seat, name):
            continue
        if happened.before != happened.after:
            return happened
    return None

"""R9: the one table of points."""

from __future__ import annotations

from typing import Final

from game.rules import mandates
from game.rules.numbers import PROSPERITY, PROSPERITY_MOST, STANDING_WORTH
from game.rules.state import GameState, State

ROWS: Final = ("security", "prosperity", "influence", "standing", "mandates")
Rows = tuple[tuple[str, int], ...]


def half_up(amount: int, unit: int) -> int:
    """R9.6: Round amount / unit half up, in whole numbers.

    >>> half_up(250, 100), half_up(249, 100), half_up(-50, 100)
    (3, 2, 0)
    """
    return (2 * amount + unit) // (2 * unit)


def prosperity(state: GameState, tracks: State) -> int:
    """R9.2: 20 times the income received, net of payments, over the seat's reference; from 0 to 30."""
    reference = max(1, state.board.seats[tracks.id].reference_income)
    return max(0, min(PROSPERITY_MOST, half_up(PROSPERITY * tracks.received, reference)))


def rows(state: GameState, seat: str) -> Rows:
    """R9.1-R9.5: Return a seat's score row by row, each rounded half up, as the record stands now."""
    tracks = state.seats[seat]
    worth = sum(m.worth for m in tracks.mandates if mandates.met(state, seat, m.name))
    return (
        ("security", half_up(tracks.security, 100)),
        ("prosperity", prosperity(state, tracks)),
        ("influence", 0 if state.board.intro else tracks.influence),
        ("standing", STANDING_WORTH * tracks.standing),
        ("mandates", worth),
    )


def total(parts: Rows) -> int:
    """R9.6: The score is the sum of its rows."""
    return sum(points for _, points in parts)


def margin(state: GameState, seat: str, score: int) -> int:
    """R9.6: Return (score - par) / spread in hundredths, with par and spread for a game of this length."""
    setup = state.board.seats[seat]
    par = _for_length(setup.par, state.year)
    spread = max(1, _for_length(setup.spread, state.year))
    return half_up(100 * (score - par), spread)


def _for_length(table: tuple[tuple[int, int], ...], years: int) -> int:
    """The entry for this number of years; the nearest shorter one, else the first, where it is missing."""
    fitting = [value for length, value in table if length <= years]
    return fitting[-1] if fitting else table[0][1]


def ranking(state: GameState) -> tuple[tuple[str, ...], ...]:
    """R9.6, R9.7: Return the seats by margin; equal margins by Security, equal Security shares the place."""
    key: dict[str, tuple[int, int]] = {}
    for seat in state.seats:
        parts = rows(state, seat)
        key[seat] = (margin(state, seat, total(parts)), parts[0][1])
    places: list[list[str]] = []
    for seat in sorted(state.seats, key=lambda s: key[s], reverse=True):
        if places and key[places[-1][0]] == key[seat]:
            places[-1].append(seat)
        else:
            places.append([seat])
    return tuple(tuple(place) for place in places)

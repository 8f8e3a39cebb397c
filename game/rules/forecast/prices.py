"""What a fund, a point of Support, of Standing or of Tension is worth to a seat, in hundredths of a point."""

from __future__ import annotations

from typing import Final, NamedTuple

from game.rules.numbers import INFLUENCE_MOST, PROSPERITY, PROSPERITY_MOST, STANDING_WORTH, TRACK_MOST
from game.rules.state import GameState

POINT: Final = 100
SUPPORT_WORTH: Final = (600, 600, 420, 260, 140, 70, 40, 25, 10, 5, 5)
TENSION_WORTH: Final = (8, 8, 10, 12, 16, 22, 32, 48, 75, 120, 200, 400, 400)
PURSE_MOST: Final = 45
PURSE_STEP: Final = 5
PURSE_LEAST: Final = 3
INITIATIVE_WORTH: Final = 70
LATE: Final = 3


class Prices(NamedTuple):
    """R9: The price of each thing to one seat now.

    `income` is a fund received or paid, Prosperity included; `purse` a fund that counts for the treasury alone;
    `support` a point of Support lost; `standing` a point of Standing.
    """

    income: int
    purse: int
    support: int
    standing: int
    influence: int
    tension: int
    initiative: int


def played(state: GameState, first: int, last: int) -> int:
    """R1.2: Return how many of the years from `first` to `last` will be played, in hundredths."""
    board = state.board
    window = board.last_end - board.first_end + 1
    years = 0
    for year in range(max(first, state.year), min(last, board.last_end) + 1):
        years += POINT if year <= board.first_end else POINT * (board.last_end - year + 1) // window
    return years


def prices(state: GameState, seat: str) -> Prices:
    """R9: Return what things are worth to a seat, from its tracks and the years left."""
    tracks, board = state.seats[seat], state.board
    reference = max(1, board.seats[seat].reference_income)
    left = played(state, state.year, board.last_end) // POINT
    full = tracks.received * PROSPERITY >= reference * (PROSPERITY_MOST - 1)
    purse = max(PURSE_LEAST, PURSE_MOST - PURSE_STEP * max(0, tracks.treasury))
    if left <= LATE:
        purse = max(PURSE_LEAST, purse * left // LATE)
    standing = STANDING_WORTH * POINT if tracks.standing < TRACK_MOST and tracks.no_gain_until < board.last_end else 0
    return Prices(
        income=(0 if full else PROSPERITY * POINT // reference) + purse,
        purse=purse,
        support=SUPPORT_WORTH[tracks.support] if left > 1 else SUPPORT_WORTH[tracks.support] // 4,
        standing=standing,
        influence=0 if board.intro or tracks.influence >= INFLUENCE_MOST else POINT,
        tension=TENSION_WORTH[state.tension],
        initiative=INITIATIVE_WORTH,
    )

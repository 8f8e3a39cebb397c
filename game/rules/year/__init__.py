"""A year: its briefing, the close of its talks, and the ordered list of the steps of its resolution."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.rules.acts import Sealed
from game.rules.docket import Docket
from game.rules.events.years import WindowOpened
from game.rules.year import (
    briefing,
    building,
    closing,
    incidents,
    making,
    payments,
    resolution,
    reveal,
    scores,
    talks_close,
    words,
)

STEPS: Final[tuple[Callable[[resolution.Resolution], None], ...]] = (
    reveal.run,
    making.campaign,
    making.ratify,
    payments.run,
    building.build,
    building.cover_all,
    incidents.run,
    words.run,
    closing.run,
    scores.run,
)


def open_game(docket: Docket) -> None:
    """R2.1: The first year begins, up to the first window of talks."""
    briefing.begin_year(docket)


def next_window(docket: Docket) -> None:
    """R2.2: The next window of talks opens."""
    docket.record(WindowOpened(docket.state.window + 1, rule="R2.2"))


def close_talks(docket: Docket) -> None:
    """R8.0: Talks close and decisions open."""
    talks_close.close(docket)


def resolve(docket: Docket, sealed: Sealed) -> None:
    """R8: Resolve the year step by step; unless the game ended, the next year begins."""
    year = resolution.begin(docket, sealed)
    for number, step in enumerate(STEPS, 1):
        docket.step = number
        step(year)
    docket.step = 0
    if not docket.state.over:
        briefing.begin_year(docket)

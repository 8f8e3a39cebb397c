"""The turning points of a game: what broke, what fell, where Tension came near Rupture, the years that moved most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.desk.past import Past
from game.desktop.scenes.year.others import public_points
from game.rules.events.base import Event
from game.rules.events.duties import Defaulted
from game.rules.events.ending import AgreementEnded, WalkedOut
from game.rules.events.home import GovernmentFell
from game.rules.events.perception import TensionChanged
from game.rules.events.security import RegionDisrupted
from game.rules.numbers import TENSE
from game.wording import Words
from game.wording.log import full

MOST: Final = 9
BROKEN: Final = ("cause", "walked_out")


@dataclass(frozen=True, slots=True)
class Turn:
    """One turning point: its year, what it was, in words, and how heavy it was."""

    year: int
    text: str
    icon: str
    weight: int


def turns(past: Past, words: Words) -> tuple[Turn, ...]:
    """Return the turning points, the heaviest kept, in order of years."""
    found = [*_events(past, words), *_years(past, words)]
    heaviest = sorted(found, key=lambda turn: -turn.weight)[:MOST]
    return tuple(sorted(heaviest, key=lambda turn: turn.year))


def _events(past: Past, words: Words) -> Iterator[Turn]:
    for happened in past.events:
        icon, weight = _weighed(happened, past)
        if weight:
            yield Turn(happened.year, full(happened, words), icon, weight)


def _weighed(happened: Event, past: Past) -> tuple[str, int]:
    """R4.16, R5.10, R6.6: Return icon and weight of an event, 0 for one that turned nothing."""
    if isinstance(happened, WalkedOut):
        return "warning", 9
    if isinstance(happened, GovernmentFell):
        return "support", 8
    if isinstance(happened, TensionChanged):
        crossed = happened.before < TENSE <= happened.after
        return "scales", 7 if crossed else 5 if happened.after >= TENSE and happened.after > happened.before else 0
    if isinstance(happened, AgreementEnded) and happened.reason in BROKEN:
        return "gate", 6
    if isinstance(happened, RegionDisrupted):
        return "hazard", 4 if past.now.board.regions[happened.region].site == "capital" else 0
    return "payment", 3 if isinstance(happened, Defaulted) and happened.willed else 0


def _years(past: Past, words: Words) -> Iterator[Turn]:
    """R9.6: Yield for each state the year that brought it most points beyond the others'."""
    years = past.resolved_years()
    for seat in past.now.seats:
        gains = {year: _lead(past, seat, year) - _lead(past, seat, year - 1) for year in years}
        best = max(gains, key=lambda year: gains[year], default=0)
        if best and gains[best] > 0:
            text = words.text("desktop.end.best_year", seat=seat, points=gains[best])
            yield Turn(best, text, "arrow_up", min(5, gains[best]))


def _lead(past: Past, seat: str, year: int) -> int:
    state = past.closed(year)
    points = [public_points(state, other) for other in state.seats]
    return public_points(state, seat) - sum(points) // len(points)

"""Par and spread that would level the win shares of the games played."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum, sqrt
from typing import Final

from game.lab.balance.trials import Played
from game.scenario import Scenario

ROUNDS: Final = 400
STEP: Final = 2.0
FEW: Final = 20
Fitted = Mapping[str, Mapping[str, int]]


def fitted(scenario: Scenario, usual: Sequence[Played]) -> tuple[Fitted, Fitted]:
    """R9.6: Return par and spread by seat and length; lengths hardly played take the figures of all lengths."""
    first, last = scenario.window()
    seats = [seat.id for seat in scenario.seats]
    par: dict[str, dict[str, int]] = {seat: {} for seat in seats}
    spread: dict[str, dict[str, int]] = {seat: {} for seat in seats}
    decided = [game for game in usual if game.first]
    for length in range(first, last + 1):
        games = [game for game in decided if game.year == length]
        games = games if len(games) >= FEW else decided
        centers, widths = _level(seats, games)
        for seat in seats:
            par[seat][str(length)], spread[seat][str(length)] = round(centers[seat]), max(1, round(widths[seat]))
    return par, spread


def _level(seats: Sequence[str], games: Sequence[Played]) -> tuple[dict[str, float], dict[str, float]]:
    """Move pars up where a seat wins too often, down where it wins too seldom, in ever smaller steps."""
    scores = {seat: [game.scores[seat] for game in games] for seat in seats}
    centers = {seat: fsum(values) / max(1, len(values)) for seat, values in scores.items()}
    widths = {
        seat: sqrt(fsum((v - centers[seat]) ** 2 for v in values) / max(1, len(values))) or 1.0
        for seat, values in scores.items()
    }
    for number in range(ROUNDS if games else 0):
        won = dict.fromkeys(seats, 0)
        for game in games:
            won[max(seats, key=lambda seat: (game.scores[seat] - centers[seat]) / widths[seat])] += 1
        step = STEP * (1 - number / ROUNDS)
        for seat in seats:
            centers[seat] += step * widths[seat] * (won[seat] / len(games) - 1 / len(seats))
    return centers, widths

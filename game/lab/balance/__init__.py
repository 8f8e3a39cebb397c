"""Whether a world is healthy: every line of what a healthy game looks like, measured with its interval."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import isinf
from typing import Any

from game.lab.balance.fitting import Fitted, fitted
from game.lab.balance.lines import Line, lines
from game.lab.balance.trials import TABLES, Plan, Played, ready
from game.lab.workers import spread
from game.scenario import Scenario

__all__ = ["Line", "Report", "assess", "count", "level"]


@dataclass(frozen=True, slots=True)
class Report:
    """What was found: the lines, and par and spread as they would level the win shares."""

    plan: Plan
    lines: tuple[Line, ...]
    par: Fitted
    spread: Fitted

    @property
    def healthy(self) -> bool:
        """Whether all core lines hold."""
        return all(line.holds for line in self.lines if line.core)

    def as_json(self) -> dict[str, Any]:
        """Return the report as JSON; a bound that is not there is null."""
        return {
            "scenario": self.plan.scenario.id,
            "games": self.plan.games,
            "seed": self.plan.seed,
            "lines": [_line(line) for line in self.lines],
            "par": {seat: dict(years) for seat, years in self.par.items()},
            "spread": {seat: dict(years) for seat, years in self.spread.items()},
            "verdict": "healthy" if self.healthy else "unhealthy",
        }


def _line(line: Line) -> dict[str, Any]:
    bounds = {"least": line.least, "most": line.most}
    return {
        "key": line.key,
        "seat": line.seat or None,
        "core": line.core,
        **{name: round(value, 4) for name, value in line.found._asdict().items()},
        **{name: None if isinf(bound) else round(bound, 4) for name, bound in bounds.items()},
        "holds": line.holds,
    }


def level(scenario: Scenario, games: int, seed: int, jobs: int, progress: Callable[[int], None] | None) -> Scenario:
    """R9.6: Return a world with par and spread fitted to games of normal bots; lengths that are not played stay."""
    plan = Plan(scenario, games, seed)
    usual: list[Played] = []
    for number, played in enumerate(spread(partial(ready, plan), games, jobs), 1):
        usual.append(played)
        if progress is not None:
            progress(number)
    par, width = fitted(scenario, usual)
    seats = [
        seat.model_copy(update={"par": {**seat.par, **par[seat.id]}, "spread": {**seat.spread, **width[seat.id]}})
        for seat in scenario.seats
    ]
    return scenario.model_copy(update={"seats": seats})


def count(scenario: Scenario, games: int) -> int:
    """Return how many games a report plays in all."""
    return len(Plan(scenario, games, 0).trials())


def assess(
    scenario: Scenario, games: int, seed: int, jobs: int = 1, progress: Callable[[int], None] | None = None
) -> Report:
    """Play `games` games of the usual table and the trials beside it, and return the report."""
    plan = Plan(scenario, games, seed)
    sorted_games: dict[str, list[Played]] = {"": [], **{table: [] for table in TABLES}}
    for number, played in enumerate(spread(partial(ready, plan), len(plan.trials()), jobs), 1):
        sorted_games.setdefault(played.trial.tries, []).append(played)
        if progress is not None:
            progress(number)
    par, width = fitted(scenario, sorted_games[""])
    return Report(plan, tuple(lines(scenario, sorted_games)), par, width)

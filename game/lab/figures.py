"""A measured figure, and how it is taken: the median of several runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """The median of some runs, with its unit."""

    value: float
    unit: str
    runs: int

    def as_json(self) -> dict[str, Any]:
        """Return the figure as JSON, its value to four digits."""
        return {"value": float(f"{self.value:.4g}"), "unit": self.unit, "runs": self.runs}


def middle(values: list[float], unit: str) -> Figure:
    """Return the figure of several runs."""
    return Figure(median(values), unit, len(values))


def seconds(work: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """Return how long some work takes, in seconds of the processor unless told otherwise."""
    start = clock()
    work()
    return clock() - start


def microseconds(work: Callable[[], object], times: int, runs: int) -> Figure:
    """Return how long a short piece of work takes, done many times in each run."""

    def repeated() -> None:
        for _ in range(times):
            work()

    return middle([seconds(repeated) / times * 1e6 for _ in range(runs)], "microseconds")

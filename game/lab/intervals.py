"""How sure a measured figure is: 95% intervals."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt
from typing import Final, NamedTuple

from game.rules.chance import Stream

NORMAL_95: Final = 1.96
RESAMPLES: Final = 1000
TAIL: Final = 25  # of 1,000 on either side


class Interval(NamedTuple):
    """A figure and the bounds between which it lies with 95%."""

    mean: float
    low: float
    high: float

    def outside(self, least: float, most: float) -> bool:
        """Whether the whole interval lies outside two bounds.

        >>> Interval(0.2, 0.1, 0.3).outside(0.25, 1.0), Interval(0.2, 0.1, 0.3).outside(0.4, 1.0)
        (False, True)
        """
        return self.high < least or self.low > most


def share(hits: float, of: int) -> Interval:
    """Return a share with its interval by Wilson; a whole "of" of 0 tells nothing.

    >>> [round(bound, 3) for bound in share(5, 10)]
    [0.5, 0.237, 0.763]
    """
    if not of:
        return Interval(0.0, 0.0, 1.0)
    p, z2 = hits / of, NORMAL_95 * NORMAL_95
    middle = (p + z2 / (2 * of)) / (1 + z2 / of)
    reach = NORMAL_95 * sqrt(max(0.0, p * (1 - p) / of + z2 / (4 * of * of))) / (1 + z2 / of)
    return Interval(p, max(0.0, middle - reach), min(1.0, middle + reach))


def mean(values: Sequence[float]) -> Interval:
    """Return a mean with its interval by the spread of the values.

    >>> [round(bound, 2) for bound in mean([1.0, 2.0, 3.0])]
    [2.0, 0.87, 3.13]
    """
    if not values:
        return Interval(0.0, 0.0, 0.0)
    middle = fsum(values) / len(values)
    if len(values) == 1:
        return Interval(middle, middle, middle)
    spread = sqrt(fsum((value - middle) ** 2 for value in values) / (len(values) - 1))
    reach = NORMAL_95 * spread / sqrt(len(values))
    return Interval(middle, middle - reach, middle + reach)


def bootstrap(values: Sequence[float], purpose: str) -> Interval:
    """Return a mean with its interval over 1,000 draws with replacement; the same values give the same interval.

    >>> bootstrap([2.0, 2.0], "doctest")
    Interval(mean=2.0, low=2.0, high=2.0)
    """
    if not values:
        return Interval(0.0, 0.0, 0.0)
    count, stream = len(values), Stream(0, 0, 0, f"bootstrap/{purpose}")
    means = sorted(fsum(values[stream.below(count)] for _ in range(count)) / count for _ in range(RESAMPLES))
    return Interval(fsum(values) / count, means[TAIL - 1], means[RESAMPLES - TAIL])

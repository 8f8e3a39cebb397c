"""A few large draws cut into many small ones: a draw costs more than most choices it decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

T = TypeVar("T")
WIDE: Final = 1 << 60
NARROW: Final = 1 << 20


class Roll(Protocol):
    """Whatever draws whole numbers, such as `chance.Stream`."""

    def below(self, bound: int, /) -> int:
        """Return a number from 0 to bound - 1."""
        ...


def dice_of(roll: Roll) -> Dice:
    """Return small dice for a roll; dice themselves go on as they are, so that one large draw serves many acts."""
    return roll if isinstance(roll, Dice) else Dice(roll)


class Dice:
    """Small draws taken from the digits of a large one; a new one is drawn when too few are left."""

    __slots__ = ("_left", "_number", "_roll")

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._number = 0
        self._left = 0

    def below(self, bound: int, /) -> int:
        """Return a number from 0 to bound - 1, for a bound far below a million."""
        if self._left < NARROW:
            self._number = self._roll.below(WIDE)
            self._left = WIDE
        self._left //= bound
        number = self._number
        self._number = number // bound
        return number % bound

    def one(self, items: Sequence[T]) -> T:
        """Return one of the items, each equally likely."""
        return items[self.below(len(items))]

    def chance(self, most: int) -> bool:
        """Return True once in `most` times; written out, since it is asked more often than anything else."""
        if self._left < NARROW:
            return self.below(most) == 0
        self._left //= most
        number = self._number
        self._number = number // most
        return not number % most

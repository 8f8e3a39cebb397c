"""Counter-based chance: each draw is a pure function of its key, so nothing is stored and nothing can be peeked at."""

from __future__ import annotations

from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")


def draw(seed: int, branch: int, year: int, purpose: str, index: int = 0) -> int:
    """Return 64 even bits for one key; the same key always gives the same number.

    >>> draw(7, 0, 1, "order") == draw(7, 0, 1, "order")
    True
    """
    key = f"{seed}/{branch}/{year}/{purpose}/{index}".encode()
    return int.from_bytes(blake2b(key, digest_size=8).digest(), "big")


def below(bound: int, bits: int) -> int:
    """Return a number from 0 to bound - 1 from 64 even bits.

    >>> below(4, 2**63)
    2
    """
    return bits * bound >> 64


class Stream:
    """A run of draws under one key: the n-th call gives the n-th number, counted from 1.

    >>> Stream(7, 0, 1, "order").below(2**64) == draw(7, 0, 1, "order", 1)
    True
    """

    __slots__ = ("_index", "_key")

    def __init__(self, seed: int, branch: int, year: int, purpose: str) -> None:
        # The beginning of the key is hashed once for all its draws.
        self._key = blake2b(f"{seed}/{branch}/{year}/{purpose}/".encode(), digest_size=8)
        self._index = 0

    def below(self, bound: int) -> int:
        """Return the next number from 0 to bound - 1."""
        self._index += 1
        key = self._key.copy()
        key.update(b"%d" % self._index)
        return below(bound, int.from_bytes(key.digest(), "big"))

    def shuffled(self, items: tuple[T, ...]) -> tuple[T, ...]:
        """Return the items in a drawn order, each order equally likely."""
        deck = list(items)
        for last in range(len(deck) - 1, 0, -1):
            other = self.below(last + 1)
            deck[last], deck[other] = deck[other], deck[last]
        return tuple(deck)

    def weighted(self, items: list[tuple[str, int]], count: int) -> tuple[str, ...]:
        """Return `count` items drawn by whole-number weight without repeats, in the order drawn."""
        left = list(items)
        drawn: list[str] = []
        total = sum(weight for _, weight in left)
        while left and len(drawn) < count:
            ticket, place = self.below(total), 0
            while ticket >= left[place][1]:
                ticket -= left[place][1]
                place += 1
            item, weight = left.pop(place)
            drawn.append(item)
            total -= weight
        return tuple(drawn)

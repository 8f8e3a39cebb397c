"""Room shared among things side by side or under each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Claim:
    """What one asks for: the size it wants, the least it bears, its share of what is left, the most it takes."""

    want: float
    least: float
    flex: float = 0.0
    most: float = inf


def shares(room: float, claims: Sequence[Claim]) -> list[float]:
    """The sizes that claims get from a room: with flex at least what they bear, without it what they want.

    Where that is too much, those without flex shrink to what they bear, the roomiest by most; below that nothing
    shrinks, and the sum is larger than the room.

    >>> shares(100, [Claim(30, 30), Claim(0, 10, flex=1), Claim(0, 10, flex=1)])
    [30, 35.0, 35.0]
    """
    if room == inf:
        return [claim.want for claim in claims]
    sizes = [claim.least if claim.flex else claim.want for claim in claims]
    over = sum(sizes) - room
    return _shrunk(claims, sizes, over) if over > 0 else _grown(claims, sizes, room)


def _shrunk(claims: Sequence[Claim], sizes: list[float], over: float) -> list[float]:
    spare = [max(0.0, size - claim.least) for size, claim in zip(sizes, claims, strict=True)]
    total = sum(spare)
    part = min(1.0, over / total) if total else 0.0
    return [size - give * part for size, give in zip(sizes, spare, strict=True)]


def _grown(claims: Sequence[Claim], sizes: list[float], room: float) -> list[float]:
    open_to = [index for index, claim in enumerate(claims) if claim.flex]
    while open_to:
        left = room - sum(size for index, size in enumerate(sizes) if index not in open_to)
        total = sum(claims[index].flex for index in open_to)
        share = {index: left * claims[index].flex / total for index in open_to}
        short = [index for index in open_to if share[index] < claims[index].least]
        settled = short or [index for index in open_to if share[index] > claims[index].most]
        if not settled:
            return [share.get(index, size) for index, size in enumerate(sizes)]
        for index in settled:
            sizes[index] = claims[index].least if short else claims[index].most
        open_to = [index for index in open_to if index not in settled]
    return sizes

"""How likely regions are to be watched and sites to be disrupted, per thousand."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from game.rules.numbers import SEVERITIES, SITE_COVER_MOST, WATCHED_PER_INCIDENT

ALL: Final = 1000
MISS: Final = tuple(
    ALL * sum(1 for severity in SEVERITIES if severity > cover) // len(SEVERITIES)
    for cover in range(SITE_COVER_MOST + 1)
)
MOST_SITES: Final = 6


class Helper(NamedTuple):
    """R3.6: Cover from abroad: points, Cohesion's bonus, and by site 2 in full reach, 1 at half, 0 not covered."""

    points: int
    bonus: int
    reach: tuple[int, ...]


@lru_cache(maxsize=512)
def watch_odds(weights: tuple[int, ...], count: int) -> tuple[int, ...]:
    """R3.1: Return how likely each region is to be watched when `count` are drawn by weight without repeats.

    >>> watch_odds((1, 1, 1, 1), 2)
    (500, 500, 500, 500)
    """
    odds = [0.0] * len(weights)
    for _ in range(min(count, len(weights))):
        left = [(1 - p) * w for p, w in zip(odds, weights, strict=True)]
        whole = 0.0
        for share in left:
            whole = whole + share
        odds = [p + share / whole for p, share in zip(odds, left, strict=True)]
    return tuple(min(ALL, int(p * ALL + 0.5)) for p in odds)


def disruptions(
    watch: tuple[int, ...], halved: tuple[int, ...], own: int, helpers: tuple[Helper, ...]
) -> tuple[int, ...]:
    """R3.4: Return how likely each site is to be disrupted in a year, the most valuable site first.

    `watch` says how likely each is to be watched, `halved` is 1 where own points count half, `own` are the points laid
    at home. A watched region is hit once in `WATCHED_PER_INCIDENT` times.
    """
    return _outcomes(watch, halved, own, helpers)[0]


def secured(watch: tuple[int, ...], halved: tuple[int, ...], own: int, helpers: tuple[Helper, ...]) -> int:
    """R9.3: Return how likely the last of `helpers` is to have a part in an incident secured in a year."""
    return _outcomes(watch, halved, own, helpers)[1]


@lru_cache(maxsize=32768)
def _outcomes(
    watch: tuple[int, ...], halved: tuple[int, ...], own: int, helpers: tuple[Helper, ...]
) -> tuple[tuple[int, ...], int]:
    """Go through every set of sites that may be watched together."""
    sites = tuple(range(min(len(watch), MOST_SITES)))
    lost = [0.0] * len(watch)
    shared = 0.0
    for chosen in range(1 << len(sites)):
        here = [i for i in sites if chosen >> i & 1]
        chance = 1.0
        for i in sites:
            chance = chance * (watch[i] if chosen >> i & 1 else ALL - watch[i]) / ALL
        if not here or not chance:
            continue
        cover, helped = _laid(here, halved, own, helpers)
        none = 1.0
        for i in here:
            miss = MISS[min(cover[i], SITE_COVER_MOST)]
            lost[i] = lost[i] + chance * miss / WATCHED_PER_INCIDENT
            if helped[i]:
                none = none * (1 - (ALL - miss) / ALL / WATCHED_PER_INCIDENT)
        shared = shared + chance * (1 - none)
    return tuple(int(p + 0.5) for p in lost), int(shared * ALL + 0.5)


def _laid(
    here: list[int], halved: tuple[int, ...], own: int, helpers: tuple[Helper, ...]
) -> tuple[list[int], list[bool]]:
    """R3.3-R3.8: Lay the helpers' points, then one's own: every watched site to 2, then to 3."""
    cover = [0] * len(halved)
    helped = [False] * len(halved)
    for points, bonus, reach in helpers:
        left = points
        helped = [False] * len(halved)
        for i in here:
            if reach[i] and left:
                put = min(SITE_COVER_MOST, left)
                left -= put
                counts = put if reach[i] > 1 else put // 2
                cover[i] += counts + bonus if counts else 0
                helped[i] = counts > 0
    for level in (SITE_COVER_MOST - 1, SITE_COVER_MOST):
        for i in here:
            price = 1 + halved[i]
            wanted = min(level - cover[i], SITE_COVER_MOST // price)
            put = min(wanted, own // price)
            if put > 0:
                cover[i] += put
                own -= put * price
    return cover, helped


@lru_cache(maxsize=4096)
def called_upon(watch: tuple[int, ...], points: int) -> int:
    """R3.6: Return the points owed in an average year, per thousand: the clause's, at most 3 a watched site."""
    expected = 0.0
    for chosen in range(1 << len(watch)):
        chance = 1.0
        for i, odds in enumerate(watch):
            chance = chance * (odds if chosen >> i & 1 else ALL - odds) / ALL
        expected = expected + chance * min(points, SITE_COVER_MOST * chosen.bit_count())
    return int(expected * ALL + 0.5)

"""The shapes of a world's regions as lines that neighbours share: each border is drawn once, for both sides alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import hypot
from typing import Final, Protocol

from game.picture.display import Point

LONGEST_EDGE: Final = 26.0
ROUGHNESS: Final = 0.16
Edge = tuple[Point, Point]
Piece = tuple[int, bool]


class Mapped(Protocol):
    """A region of a scenario: its polygons on a map of 1600 by 1000, whose it is, and where its label stands."""

    @property
    def id(self) -> str: ...
    @property
    def owner(self) -> str: ...
    @property
    def anchor(self) -> tuple[int, int]: ...
    @property
    def shape(self) -> Sequence[Sequence[tuple[int, int]]]: ...


@dataclass(frozen=True, slots=True)
class Chain:
    """A stretch of line with the same regions on both sides: one region where it is coast, two where it is a border."""

    points: tuple[Point, ...]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One region: its label's place, and its outlines as pieces of chains, each with whether it runs backwards."""

    id: str
    owner: str
    anchor: Point
    rings: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, eq=False)
class Atlas:
    """The whole map, in its own units. Build it once for a scenario and keep it: pictures are cached by it."""

    places: dict[str, Place]
    chains: tuple[Chain, ...]

    def ring(self, pieces: tuple[Piece, ...]) -> tuple[Point, ...]:
        """Return one outline as points, the first not repeated at the end."""
        points: list[Point] = []
        for number, backwards in pieces:
            chain = self.chains[number].points
            points += reversed(chain[1:]) if backwards else chain[:-1]
        return tuple(points)


def atlas(regions: Iterable[Mapped]) -> Atlas:
    """R1.3: Return the map of a scenario's regions, its lines roughened and smoothed, each shared line only once."""
    parts = list(regions)
    sides = _sides(parts)
    knots = _knots(sides)
    known: dict[tuple[Point, ...], int] = {}
    chains: list[Chain] = []
    places: dict[str, Place] = {}
    for part in parts:
        rings = tuple(
            tuple(_piece(stretch, sides, known, chains) for stretch in _stretches(_floats(polygon), knots))
            for polygon in part.shape
        )
        places[part.id] = Place(part.id, part.owner, (float(part.anchor[0]), float(part.anchor[1])), rings)
    return Atlas(places, tuple(chains))


def _floats(polygon: Sequence[tuple[int, int]]) -> list[Point]:
    return [(float(x), float(y)) for x, y in polygon]


def _key(one: Point, other: Point) -> Edge:
    return (one, other) if one <= other else (other, one)


def _sides(parts: list[Mapped]) -> dict[Edge, tuple[str, ...]]:
    """Return for each edge the regions on its sides."""
    found: dict[Edge, tuple[str, ...]] = {}
    for part in parts:
        for polygon in part.shape:
            points = _floats(polygon)
            for one, other in pairwise((*points, points[0])):
                key = _key(one, other)
                found[key] = (*found.get(key, ()), part.id)
    return found


def _knots(sides: dict[Edge, tuple[str, ...]]) -> frozenset[Point]:
    """Return the points at which lines of different regions meet."""
    meeting: dict[Point, list[tuple[str, ...]]] = {}
    for edge, regions in sides.items():
        for end in edge:
            meeting.setdefault(end, []).append(regions)
    return frozenset(p for p, found in meeting.items() if len(found) != 2 or sorted(found[0]) != sorted(found[1]))


def _stretches(points: list[Point], knots: frozenset[Point]) -> list[list[Point]]:
    """Return a ring cut at its knots; a ring without any is one closed stretch."""
    start = next((place for place, point in enumerate(points) if point in knots), None)
    if start is None:
        lowest = points.index(min(points))
        return [[*points[lowest:], *points[:lowest], points[lowest]]]
    turned = [*points[start:], *points[: start + 1]]
    found: list[list[Point]] = [[turned[0]]]
    for point in turned[1:]:
        found[-1].append(point)
        if point in knots:
            found.append([point])
    return found[:-1]


def _piece(
    stretch: list[Point], sides: dict[Edge, tuple[str, ...]], known: dict[tuple[Point, ...], int], chains: list[Chain]
) -> Piece:
    """Return the number of a stretch's chain and whether it runs backwards there; draw the chain if it is new."""
    forwards, backwards = tuple(stretch), tuple(reversed(stretch))
    key = min(forwards, backwards)
    if key not in known:
        known[key] = len(chains)
        chains.append(Chain(smooth(roughen(key)), sides[_key(key[0], key[1])]))
    return known[key], key != forwards


@lru_cache(maxsize=2048)
def roughen(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return a line whose long edges are broken up a little, always in the same way."""
    found = [points[0]]
    for one, other in pairwise(points):
        found += _broken(one, other, 4)
    return tuple(found)


def _broken(one: Point, other: Point, depth: int) -> list[Point]:
    """Return the points after the first that lead to the other end."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    if not depth or hypot(dx, dy) <= LONGEST_EDGE:
        return [other]
    swing = _noise(one, other) * ROUGHNESS
    middle = ((one[0] + other[0]) / 2 - dy * swing, (one[1] + other[1]) / 2 + dx * swing)
    return [*_broken(one, middle, depth - 1), *_broken(middle, other, depth - 1)]


def _noise(one: Point, other: Point) -> float:
    """Return a number between -1 and 1 that depends on two points alone."""
    mixed = 0
    for value in (*one, *other):
        mixed = (mixed * 31 + int(value * 8) + 17) * 2654435761 % 4294967296
    return (mixed >> 8) % 2001 / 1000 - 1


def smooth(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return a line with its corners cut once; its ends stay where they are, and a closed line stays closed.

    >>> smooth(((0.0, 0.0), (4.0, 0.0), (4.0, 4.0)))
    ((0.0, 0.0), (3.0, 0.0), (4.0, 1.0), (4.0, 4.0))
    """
    closed = points[0] == points[-1]
    found: list[Point] = []
    for (x0, y0), (x1, y1) in pairwise(points):
        found += ((0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1), (0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1))
    if closed:
        return (*found, found[0])
    return (points[0], *found[1:-1], points[-1])

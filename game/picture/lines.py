"""Lines beside lines: closed loops made of pieces, and the line that runs at a distance from another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot
from typing import Final

from game.picture.display import Point

CLOSE: Final = 0.88
Stroke = tuple[Point, ...]


def loops(strokes: Sequence[Stroke]) -> tuple[Stroke, ...]:
    """Return closed loops made of strokes that meet at their ends; each runs with its inside on the same hand.

    The first point is not repeated. A stroke that meets no other is left as it is.
    """
    left = dict(enumerate(strokes))
    at: dict[Point, list[int]] = {}
    for number, stroke in left.items():
        for end in (stroke[0], stroke[-1]):
            at.setdefault(end, []).append(number)
    found: list[Stroke] = []
    for number in range(len(strokes)):
        if number in left:
            found.append(turned(_walked(left.pop(number), left, at)))
    return tuple(found)


def _walked(first: Stroke, left: dict[int, Stroke], at: dict[Point, list[int]]) -> Stroke:
    points = list(first)
    while points[-1] != points[0]:
        following = next((n for n in at[points[-1]] if n in left), None)
        if following is None:
            return tuple(points)
        stroke = left.pop(following)
        points += stroke[1:] if stroke[0] == points[-1] else tuple(reversed(stroke))[1:]
    return tuple(points[:-1])


def turned(ring: Stroke) -> Stroke:
    """Return a ring that runs so that its area counts positive."""
    return ring if area(ring) >= 0 else tuple(reversed(ring))


def area(ring: Sequence[Point]) -> float:
    """Return the area of a ring, negative if it runs the other way.

    >>> area(((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)))
    4.0
    """
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise((*ring, ring[0]))) / 2


def resampled(ring: Stroke, step: float) -> Stroke:
    """Return a ring with points at even distances, about a step apart."""
    closed = (*ring, ring[0])
    length = sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(closed))
    count = max(8, round(length / step))
    gap, due = length / count, 0.0
    found: list[Point] = []
    walked = 0.0
    for (x0, y0), (x1, y1) in pairwise(closed):
        piece = hypot(x1 - x0, y1 - y0)
        while piece and due < walked + piece and len(found) < count:
            share = (due - walked) / piece
            found.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
            due += gap
        walked += piece
    return tuple(found)


def beside(line: Stroke, distance: float, *, closed: bool, reach: int = 1) -> Stroke:
    """Return the points at a distance to the right of a line's course; `reach` points on each side give the direction.

    On a ring whose area counts positive, outside lies at a negative distance.
    """
    count = len(line)
    found: list[Point] = []
    for place, (x, y) in enumerate(line):
        back, ahead = place - reach, place + reach
        if not closed:
            back, ahead = max(0, back), min(count - 1, ahead)
        (x0, y0), (x1, y1) = line[back % count], line[ahead % count]
        length = hypot(x1 - x0, y1 - y0) or 1.0
        found.append((x - (y1 - y0) / length * distance, y + (x1 - x0) / length * distance))
    return tuple(found)


class Near:
    """Points sorted into squares, to tell quickly whether one of them is near."""

    def __init__(self, points: Iterable[Point], reach: float) -> None:
        """Take the points; `reach` is the largest distance that will be asked for."""
        self._side = max(1.0, reach)
        self._squares: dict[tuple[int, int], list[Point]] = {}
        for x, y in points:
            self._squares.setdefault((int(x // self._side), int(y // self._side)), []).append((x, y))

    def within(self, x: float, y: float, distance: float) -> bool:
        """Return whether any of the points is nearer than this."""
        column, row, square = int(x // self._side), int(y // self._side), distance * distance
        for across in (column - 1, column, column + 1):
            for down in (row - 1, row, row + 1):
                for px, py in self._squares.get((across, down), ()):
                    if (px - x) * (px - x) + (py - y) * (py - y) < square:
                        return True
        return False


def ripples(rings: Sequence[Stroke], distances: Sequence[float], step: float) -> tuple[tuple[Stroke, ...], ...]:
    """Return the lines outside some rings at each distance, such as an engraver draws along a coast.

    Where the lines of two rings, or of a bay's two shores, would cross, they are left out, so that they join.
    """
    even = [resampled(turned(ring), step) for ring in rings if len(ring) > 2]
    found: list[tuple[Stroke, ...]] = []
    for distance in distances:
        near = Near((point for ring in even for point in ring), distance)
        reach = 1 + round(distance / step / 1.6)
        strokes: list[Stroke] = []
        for ring in even:
            moved = beside(ring, -distance, closed=True, reach=reach)
            kept = [p for p in moved if not near.within(p[0], p[1], distance * CLOSE)]
            strokes += _parted(kept, 3 * step + distance * 0.9)
        found.append(tuple(strokes))
    return tuple(found)


def _parted(points: list[Point], gap: float) -> list[Stroke]:
    """Return points as strokes, parted where the next one lies far away, closed where the ends meet."""
    strokes: list[list[Point]] = []
    for point in points:
        if strokes and hypot(point[0] - strokes[-1][-1][0], point[1] - strokes[-1][-1][1]) <= gap:
            strokes[-1].append(point)
        else:
            strokes.append([point])
    if strokes and hypot(points[0][0] - points[-1][0], points[0][1] - points[-1][1]) <= gap:
        if len(strokes) == 1:
            strokes[0].append(points[0])
        else:
            strokes[0] = strokes.pop() + strokes[0]
    return [tuple(stroke) for stroke in strokes if len(stroke) > 3]

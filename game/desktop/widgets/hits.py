"""What lies under a point of a display list, and where a thing of it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from game.desktop.brush import around
from game.desktop.geometry import NOTHING, Rect
from game.picture.display import Area, Box, Disc, Group, Icon, Label, Line, Point, Shape


def extent(shape: Shape) -> Rect:
    """The rectangle a shape fills, in the coordinates of its list."""
    match shape:
        case Area(points=points) | Line(points=points):
            return around(points)
        case Box() | Group():
            return Rect(shape.x, shape.y, shape.width, shape.height)
        case Disc(x=x, y=y, radius=radius):
            return Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        case Icon(x=x, y=y, size=size):
            return Rect(x - size / 2, y - size / 2, size, size)
        case Label():
            wide = len(shape.text) * shape.size * 0.52
            x = shape.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * wide
            return Rect(x, shape.y - shape.size, wide, shape.size * 1.3)


def inside(x: float, y: float, points: Sequence[Point]) -> bool:
    """Whether a point lies in a polygon."""
    within = False
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            within = not within
    return within


def near(x: float, y: float, points: Sequence[Point], reach: float) -> bool:
    """Whether a point lies on a line or close to it."""
    for (x0, y0), (x1, y1) in pairwise(points):
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        part = max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / length)) if length else 0.0
        if hypot(x - x0 - part * dx, y - y0 - part * dy) <= reach:
            return True
    return False


def touches(shape: Shape, x: float, y: float) -> bool:
    match shape:
        case Area(points=points):
            return extent(shape).holds(x, y) and inside(x, y, points)
        case Line(points=points):
            return near(x, y, points, max(5.0, shape.paint.width))
        case Disc():
            return hypot(x - shape.x, y - shape.y) <= shape.radius
    return extent(shape).holds(x, y)


def hit(shapes: Sequence[Shape], x: float, y: float) -> str:
    """The id of the uppermost shape with one under a point, "" where there is none."""
    for shape in reversed(shapes):
        if isinstance(shape, Group):
            if extent(shape).holds(x, y):
                found = hit(shape.shapes, x - shape.x, y - shape.y) or shape.id
                if found:
                    return found
        elif shape.id and touches(shape, x, y):
            return shape.id
    return ""


def _of(shapes: Sequence[Shape], id: str, dx: float, dy: float) -> Iterator[Rect]:
    for shape in shapes:
        if shape.id == id:
            yield extent(shape).moved(dx, dy)
        if isinstance(shape, Group):
            yield from _of(shape.shapes, id, dx + shape.x, dy + shape.y)


def bounds(shapes: Sequence[Shape], id: str) -> Rect:
    """The rectangle round every shape of an id; of no size where there is none."""
    whole = NOTHING
    for rect in _of(shapes, id, 0, 0):
        whole = whole.joined(rect)
    return whole

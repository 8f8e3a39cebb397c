"""Rectangles and sizes in logical pixels."""

from __future__ import annotations

from typing import NamedTuple


class Size(NamedTuple):
    """A width and a height."""

    w: float
    h: float


class Rect(NamedTuple):
    """A rectangle by its left upper corner, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside; the right and lower edges are outside."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h

    def meets(self, other: Rect) -> bool:
        """Whether two rectangles share an area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def shared(self, other: Rect) -> Rect:
        """The area both share; of no size where they share none."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, max(0.0, min(self.right, other.right) - x), max(0.0, min(self.bottom, other.bottom) - y))

    def joined(self, other: Rect) -> Rect:
        """The smallest rectangle round both."""
        if not self.w or not self.h:
            return other
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def grown(self, by: float) -> Rect:
        """The rectangle with every edge moved out, or in where `by` is negative."""
        return Rect(self.x - by, self.y - by, max(0.0, self.w + 2 * by), max(0.0, self.h + 2 * by))

    def inset(self, left: float, top: float, right: float, bottom: float) -> Rect:
        """The rectangle inside a padding."""
        return Rect(self.x + left, self.y + top, max(0.0, self.w - left - right), max(0.0, self.h - top - bottom))

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.w, self.h)


NOTHING = Rect(0, 0, 0, 0)
Pad = float | tuple[float, float] | tuple[float, float, float, float]


def edges(pad: Pad) -> tuple[float, float, float, float]:
    """A padding spelled out: left, top, right, bottom."""
    match pad:
        case (left, top, right, bottom):
            return left, top, right, bottom
        case (across, along):
            return across, along, across, along
    return float(pad), float(pad), float(pad), float(pad)


def fitted(width: float, height: float, room: Rect) -> tuple[Rect, float]:
    """Where a picture of this size stands, as large as the room allows and in its middle, and its scale."""
    scale = min(room.w / width, room.h / height) if width and height else 0.0
    w, h = width * scale, height * scale
    return Rect(room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h), scale

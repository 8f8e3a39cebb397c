"""What widgets paint with, in logical pixels; the window's painter and a recording twin both answer to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from game.desktop.fonts import TextStyle
from game.desktop.geometry import Rect, fitted
from game.picture.display import Group, Label, Paint, Picture, Point, Shape


class Brush(Protocol):
    """Paints on the window or on a record of what was painted; colours are #RRGGBB, "" for none."""

    @property
    def clip(self) -> Rect:
        """What can be painted on now."""

    def clipped(self, rect: Rect) -> AbstractContextManager[None]:
        """Paint inside a rectangle only, while the context lasts."""

    def box(self, rect: Rect, paint: Paint, radius: float = 0.0) -> None:
        """A rectangle with round corners."""

    def table(self, rect: Rect, color: str, shade: str) -> None:
        """The table everything lies on: lighter in its middle, in shade at its edges."""

    def shadow(self, rect: Rect, radius: float = 6.0, depth: float = 10.0) -> None:
        """The soft shadow of a sheet that lies on the table."""

    def line(self, points: Sequence[Point], paint: Paint) -> None:
        """An open line."""

    def area(self, points: Sequence[Point], paint: Paint) -> None:
        """A closed polygon."""

    def disc(self, x: float, y: float, radius: float, paint: Paint) -> None:
        """A circle."""

    def text(self, x: float, y: float, text: str, style: TextStyle, color: str) -> None:
        """One line of text; `y` is the top of its line."""

    def icon(self, name: str, x: float, y: float, size: float, color: str) -> None:
        """A drawn icon, its middle at x and y."""

    def picture(self, picture: Picture, rect: Rect, turn: float = 0.0) -> None:
        """A display list, fitted into a rectangle; turned about its middle by so many degrees against the clock."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing painted: what it was, where, and its words where it had some."""

    what: str
    rect: Rect
    words: str = ""
    color: str = ""


def spread_words(shapes: Sequence[Shape]) -> Iterator[Label]:
    """Every label of a display list, in order, groups opened."""
    for shape in shapes:
        if isinstance(shape, Label):
            yield shape
        elif isinstance(shape, Group):
            yield from spread_words(shape.shapes)


@dataclass(slots=True)
class RecordingBrush:
    """The null twin of the painter: it keeps what would be seen and leaves out what the clip hides."""

    bounds: Rect
    drawn: list[Drawn] = field(default_factory=list)
    _clips: list[Rect] = field(default_factory=list)

    @property
    def clip(self) -> Rect:
        return self._clips[-1] if self._clips else self.bounds

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        self._clips.append(self.clip.shared(rect))
        try:
            yield
        finally:
            self._clips.pop()

    def note(self, what: str, rect: Rect, words: str = "", color: str = "") -> None:
        if rect.meets(self.clip) or (rect.w == 0 and self.clip.holds(rect.x, rect.y)):
            self.drawn.append(Drawn(what, rect, words, color))

    def box(self, rect: Rect, paint: Paint, radius: float = 0.0) -> None:
        self.note("box", rect, color=paint.fill or paint.line)

    def table(self, rect: Rect, color: str, shade: str) -> None:
        self.note("table", rect, color=color)

    def shadow(self, rect: Rect, radius: float = 6.0, depth: float = 10.0) -> None:
        self.note("shadow", rect)

    def line(self, points: Sequence[Point], paint: Paint) -> None:
        self.note("line", around(points).grown(0.5), color=paint.line)

    def area(self, points: Sequence[Point], paint: Paint) -> None:
        self.note("area", around(points), color=paint.fill)

    def disc(self, x: float, y: float, radius: float, paint: Paint) -> None:
        self.note("disc", Rect(x - radius, y - radius, 2 * radius, 2 * radius), color=paint.fill or paint.line)

    def text(self, x: float, y: float, text: str, style: TextStyle, color: str) -> None:
        self.note("text", Rect(x, y, max(1.0, len(text)), style.size), text, color)

    def icon(self, name: str, x: float, y: float, size: float, color: str) -> None:
        self.note("icon", Rect(x - size / 2, y - size / 2, size, size), name, color)

    def picture(self, picture: Picture, rect: Rect, turn: float = 0.0) -> None:
        place, scale = fitted(picture.width, picture.height, rect)
        self.note("picture", place, picture.title)
        for label in spread_words(picture.shapes):
            at = Rect(place.x + label.x * scale, place.y + (label.y - label.size) * scale, 1, label.size * scale)
            self.note("text", at, label.text, label.color)

    def texts(self) -> list[str]:
        """Every text painted, in order."""
        return [one.words for one in self.drawn if one.what == "text"]


def around(points: Sequence[Point]) -> Rect:
    """The smallest rectangle round some points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

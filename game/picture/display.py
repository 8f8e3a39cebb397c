"""The display list: shapes, text and ids, drawn by the window or written as SVG from the same list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Pattern = Literal["", "plain", "horizontal", "rising", "falling", "dots", "cross", "vertical", "rings", "hatch"]
Font = Literal["serif", "sans"]
Weight = Literal["regular", "medium", "bold", "italic"]


@dataclass(frozen=True, slots=True)
class Paint:
    """How an area is filled and edged: colours as #RRGGBB ("" for none), a pattern in its colour, a line in pixels."""

    fill: str = ""
    line: str = ""
    width: float = 1.0
    pattern: Pattern = ""
    hatch: str = ""
    dash: tuple[float, ...] = ()
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Area:
    """A closed polygon with holes left out; `id` names what it stands for, for the pointer and for readers."""

    points: tuple[Point, ...]
    paint: Paint
    id: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An open line."""

    points: tuple[Point, ...]
    paint: Paint
    id: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    paint: Paint
    radius: float = 0.0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    paint: Paint
    id: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `x` is its start, middle or end, `y` its baseline."""

    x: float
    y: float
    text: str
    size: float
    color: str
    font: Font = "sans"
    weight: Weight = "regular"
    anchor: Literal["start", "middle", "end"] = "start"
    id: str = ""


@dataclass(frozen=True, slots=True)
class Icon:
    """A drawn icon from assets/icons, by name, its middle at x and y."""

    name: str
    x: float
    y: float
    size: float
    color: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes clipped to a rectangle and moved by an offset."""

    x: float
    y: float
    width: float
    height: float
    shapes: tuple[Shape, ...]
    id: str = ""


Shape = Area | Line | Box | Disc | Label | Icon | Group


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture: its size in pixels and its shapes, the first painted first; `title` and `words` for readers."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str = ""
    words: str = ""

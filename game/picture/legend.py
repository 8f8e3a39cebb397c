"""The key to a board: what its marks and fills mean, in a strip along the foot of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.picture import markers
from game.picture.display import Box, Icon, Label, Line, Paint, Shape
from game.picture.letters import Measure
from game.picture.survey import Room
from game.picture.tokens import Coat, Palette, mix

ROW: Final = 22.0
GAP: Final = 16.0
SAMPLE: Final = 28.0
SIZE: Final = 12.5


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a key: words, and the fill, line, icon, point (solid or ring) or pennant that they explain."""

    words: str
    fill: Coat | None = None
    line: Paint | None = None
    icon: str = ""
    solid: bool | None = None
    flag: Coat | None = None
    built: bool = True


def rows(title: str, entries: Sequence[Entry], width: float, measure: Measure) -> list[list[Entry]]:
    """Return the entries in rows no wider than the sheet, after the title in the first."""
    found: list[list[Entry]] = [[]]
    used = GAP + (measure(title, 13, "sans", "medium") + GAP if title else 0.0)
    for entry in entries:
        wide = _width(entry, measure)
        if found[-1] and used + wide > width:
            found.append([])
            used = GAP
        found[-1].append(entry)
        used += wide
    return found


def _width(entry: Entry, measure: Measure) -> float:
    return SAMPLE + measure(entry.words, SIZE, "sans", "regular") + GAP


def height(title: str, entries: Sequence[Entry], width: float, measure: Measure) -> float:
    """Return how high the strip is; 0 where there is nothing to explain."""
    return len(rows(title, entries, width, measure)) * ROW + 4 if entries else 0.0


def draw(title: str, entries: Sequence[Entry], room: Room, palette: Palette, measure: Measure) -> Iterator[Shape]:
    """Yield the strip."""
    yield Box(room.x, room.y, room.w, room.h, Paint(palette.lead))
    yield Box(room.x, room.y, room.w, 1, Paint(mix(palette.lead, palette.shore, 0.6)))
    y = room.y + ROW / 2 + 2
    for number, row in enumerate(rows(title, entries, room.w, measure)):
        x = room.x + GAP
        if title and not number:
            yield Label(x, y + 4.5, title, 13, palette.gold, "sans", "medium")
            x += measure(title, 13, "sans", "medium") + GAP
        for entry in row:
            yield from _sample(entry, x + SAMPLE / 2 - 3, y, palette)
            yield Label(x + SAMPLE, y + 4.5, entry.words, SIZE, palette.cream)
            x += _width(entry, measure)
        y += ROW


def _sample(entry: Entry, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    """Yield what an entry explains, its middle at x and y."""
    if entry.fill is not None:
        yield Box(x - 10, y - 7, 20, 14, entry.fill.paint(palette.cream, 1.0), 2)
    if entry.line is not None:
        yield Line(((x - 10, y), (x + 10, y)), entry.line)
    if entry.icon:
        yield Icon(entry.icon, x + 2, y, 15, palette.gold)
    if entry.solid is not None:
        yield markers.pip(x + 4, y, 4.2, entry.solid, palette.gold, palette.cream)
    if entry.flag is not None:
        yield from _flag(entry.flag, entry.built, x, y, palette)


def _flag(coat: Coat, built: bool, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    fill, ink = (coat.fill, coat.mark) if built else (palette.card, palette.ink)
    yield Line(((x - 9, y - 8), (x - 9, y + 8)), Paint(line=palette.cream, width=1.6))
    yield Box(x - 8, y - 7, 19, 12, Paint(fill, palette.ink, 1.0))
    yield Icon(coat.sigil, x + 1.5, y - 1, 10, ink)

"""The key to a board: what its marks and fills mean, in the corner that holds least land."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from game.picture import markers
from game.picture.display import Box, Icon, Label, Line, Paint, Shape
from game.picture.letters import Measure
from game.picture.sight import Cover
from game.picture.survey import Room, Survey
from game.picture.tokens import Coat, Palette

ROW: Final = 20.0
PAD: Final = 9.0
SIDE: Final = 8.0
TITLE: Final = 20.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a key: words, and a fill, a line, an icon or a cover that they explain."""

    words: str
    fill: Coat | None = None
    line: Paint | None = None
    icon: str = ""
    cover: Cover | None = None
    flag: Coat | None = None
    built: bool = True


def size(title: str, entries: Sequence[Entry], measure: Measure) -> tuple[float, float]:
    """Return how wide and high a key is."""
    widest = max((measure(entry.words, 12.5, "sans", "regular") for entry in entries), default=0.0)
    head = measure(title, 13, "sans", "medium") + 2 * PAD if title else 0.0
    return max(head, widest + 40 + PAD), len(entries) * ROW + 2 * PAD - 4 + (TITLE if title else 0)


@lru_cache(maxsize=64)
def corner(survey: Survey, width: float, height: float) -> Room:
    """Return where a key of this size covers least land; the left lower corner where it is all the same."""
    opening = survey.opening
    left, right = SIDE, opening.w - width - SIDE
    top, foot = SIDE, opening.h - height - SIDE
    rooms = [Room(x, y, width, height) for x, y in ((left, foot), (right, foot), (left, top), (right, top))]
    points = [point for rings in survey.rings.values() for ring in rings for point in ring]

    def land(room: Room) -> int:
        return sum(room.x <= x <= room.x + room.w and room.y <= y <= room.y + room.h for x, y in points)

    return min(rooms, key=land)


def draw(title: str, entries: Sequence[Entry], room: Room, palette: Palette) -> Iterator[Shape]:
    """Yield the key."""
    yield Box(room.x, room.y, room.w, room.h, Paint(palette.lead, palette.shore, 1.0, alpha=0.9), 4)
    y = room.y + PAD + 7
    if title:
        yield Label(room.x + PAD, y + 5, title, 13, palette.gold, "sans", "medium")
        y += TITLE
    for entry in entries:
        yield from _sample(entry, room.x + 20, y, palette)
        yield Label(room.x + 40, y + 4.5, entry.words, 12.5, palette.cream)
        y += ROW


def _sample(entry: Entry, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    """Yield what an entry explains, its middle at x and y."""
    if entry.fill is not None:
        yield Box(x - 11, y - 7, 22, 14, entry.fill.paint(palette.cream, 1.0), 2)
    if entry.line is not None:
        yield Line(((x - 12, y), (x + 12, y)), entry.line)
    if entry.icon:
        yield Icon(entry.icon, x, y, 15, palette.gold)
    if entry.cover is not None:
        solid = entry.cover.home > 0
        yield markers.pip(x, y, 4.2, solid, palette.gold, palette.cream)
    if entry.flag is not None:
        yield from _flag(entry.flag, entry.built, x, y, palette)


def _flag(coat: Coat, built: bool, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    ink = palette.ink if not built else coat.mark
    yield Line(((x - 10, y - 7), (x - 10, y + 8)), Paint(line=palette.cream, width=1.6))
    yield Box(x - 9, y - 7, 20, 12, Paint(coat.fill if built else palette.card, palette.ink, 1.0))
    yield Icon(coat.sigil, x + 1, y - 1, 10, ink)

"""Small drawn things of the table: sigils, phase marks, the Tension track, round icons."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.widgets import PictureBox
from game.picture import markers
from game.picture.display import Box, Disc, Icon, Line, Paint, Picture, Shape
from game.picture.tokens import Coat, Palette
from game.rules.numbers import TENSE, TENSION_MOST, WINDOWS

CELL = 13.0
NARROW_CELL = 9.0
SEAL_SIZE = 40.0


def sigil(coat: Coat, size: float, palette: Palette, name: str) -> PictureBox:
    """Return the sigil of a state as a small picture."""
    half = size / 2
    shapes = tuple(markers.sigil(coat, half, half, half - 1, palette))
    return PictureBox(Picture(size, size, shapes, name), width=size, height=size, tip=name)


def disc(icon: str, size: float, palette: Palette) -> PictureBox:
    """Return an icon on a dark disc."""
    half = size / 2
    shapes = (Disc(half, half, half, Paint(palette.deep)), Icon(icon, half, half, size * 0.55, palette.cream))
    return PictureBox(Picture(size, size, shapes), width=size, height=size)


def phase_marks(width: float, state: str, window: int, palette: Palette) -> Picture:
    """R2: Return the mark under a phase: done, now or to come; talks have one for each window."""
    parts = WINDOWS if window else 1
    gap = 5.0
    wide = (width - gap * (parts - 1)) / parts
    tones = [_tone(state, number, window, palette) for number in range(1, parts + 1)]
    return Picture(width, 4, tuple(Box(i * (wide + gap), 0, wide, 4, Paint(tone), 1) for i, tone in enumerate(tones)))


def _tone(state: str, number: int, window: int, palette: Palette) -> str:
    if state == "done" or (state == "now" and window and number < window):
        return palette.others_bar
    if state == "now" and (not window or number == window):
        return palette.gold
    return "#33525B"


def tension(value: int, palette: Palette, cell: float = CELL) -> Picture:
    """R1.5, R5.11: Return the Tension track: filled cells, a mark where incidents grow, a cross at the end."""
    return Picture((cell + 2) * TENSION_MOST, 22, tuple(_cells(value, palette, cell)))


def _cells(value: int, palette: Palette, cell: float) -> Iterator[Shape]:
    for number in range(1, TENSION_MOST + 1):
        x = (number - 1) * (cell + 2)
        late = number >= TENSE
        filled = Paint(palette.bad_dark if late else palette.gold)
        empty = Paint("#16303A", "#8C5A4C" if late else "#33525B", 1.2)
        yield Box(x + 0.5, 4, cell - 1, 14, filled if number <= value else empty, 2)
        if number == TENSION_MOST:
            yield Icon("cross", x + cell / 2, 11, 11, palette.deep if value >= number else palette.bad_dark)
    mark = (TENSE - 1) * (cell + 2) - 1.5
    yield Line(((mark, 0), (mark, 22)), Paint(line=palette.cream, width=1.6))

"""Small drawn things: sigils, what an incident did, severity and cover as points, a change up or down."""

from __future__ import annotations

from game.desktop.widgets import PictureBox
from game.picture import markers
from game.picture.display import Box, Disc, Paint, Picture
from game.picture.sight import Mark
from game.picture.tokens import Coat, Palette


def sigil(coat: Coat, size: float, palette: Palette, name: str = "") -> PictureBox:
    """Return the sigil of a state as a small picture."""
    half = size / 2
    shapes = tuple(markers.sigil(coat, half, half, half - 1, palette))
    if not name:
        return PictureBox(Picture(size, size, shapes), width=size, height=size)
    return PictureBox(Picture(size, size, shapes, name), width=size, height=size, tip=name)


def outcome(mark: Mark, size: float, palette: Palette) -> PictureBox:
    """R3.4: Return what an incident did, or that it is still to come."""
    shapes = tuple(markers.outcome(mark, size / 2, size / 2, size / 2 - 2, palette))
    return PictureBox(Picture(size, size, shapes), width=size, height=size)


def points(solid: int, rings: int, total: int, palette: Palette, color: str, size: float = 11.0) -> PictureBox:
    """R3.2, R3.4: Return points in a row: full from home, rings by agreement, the rest faint."""
    step, most = size + 4, max(total, solid + rings)
    shapes = []
    for number in range(most):
        x, y, r = number * step + size / 2, size / 2, size / 2
        if number < solid:
            shapes.append(Disc(x, y, r, Paint(color, palette.ink, 0.8)))
        elif number < solid + rings:
            shapes.append(Disc(x, y, r, Paint(palette.card, color, 2.6)))
        else:
            shapes.append(Disc(x, y, r, Paint("", palette.rule, 1.2)))
    wide = most * step - 4
    return PictureBox(Picture(wide, size, tuple(shapes)), width=wide, height=size)


def cells(filled: int, total: int, palette: Palette, color: str, size: float = 14.0) -> PictureBox:
    """R1.5: Return a small track of cells."""
    step = size + 2.5
    shapes = tuple(
        Box(number * step, 0, size, size, Paint(color if number < filled else palette.cell), 2.5)
        for number in range(total)
    )
    wide = total * step - 2.5
    return PictureBox(Picture(wide, size, shapes), width=wide, height=size)

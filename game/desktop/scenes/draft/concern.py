"""Concern as five cells: what it is, what it would rise to, what it would fall to."""

from __future__ import annotations

from functools import lru_cache

from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.widgets import PictureBox
from game.picture.display import Box, Paint, Picture
from game.picture.tokens import Palette
from game.rules.numbers import CONCERN_MOST

CELL, GAP, HIGH = 15.0, 4.0, 14.0


def cells(leaf: Leaf, before: int, after: int) -> PictureBox:
    """Return the cells of one Concern; what is added is hatched, what goes is an empty frame."""
    picture = _cells(before, after, leaf.room.palette)
    return PictureBox(picture, width=picture.width, height=picture.height)


@lru_cache(maxsize=256)
def _cells(before: int, after: int, palette: Palette) -> Picture:
    shapes = tuple(
        Box((CELL + GAP) * (level - 1), 0.5, CELL, HIGH, _paint(level, before, after, palette), 2)
        for level in range(1, CONCERN_MOST + 1)
    )
    return Picture((CELL + GAP) * CONCERN_MOST, HIGH + 1, shapes)


def _paint(level: int, before: int, after: int, palette: Palette) -> Paint:
    if level <= min(before, after):
        return Paint(palette.muted)
    if level <= after:
        return Paint(palette.card, palette.bad, 1.4, "hatch", palette.bad)
    if level <= before:
        return Paint(palette.card, palette.good, 1.4, dash=(3.0, 2.0))
    return Paint(palette.cell)

"""The marks that stand on the map: sigils, shields with cover, pennants of posts, tags and what an incident did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.picture.display import Area, Box, Disc, Icon, Label, Line, Paint, Point, Shape
from game.picture.letters import Measure
from game.picture.sight import Cover, Mark
from game.picture.tokens import Coat, Palette, mix

SHIELD: Final[tuple[Point, ...]] = (
    (-0.5, -0.5), (0.5, -0.5), (0.5, 0.02), (0.43, 0.2), (0.3, 0.34), (0.14, 0.45), (0.0, 0.52), (-0.14, 0.45),
    (-0.3, 0.34), (-0.43, 0.2), (-0.5, 0.02),
)  # fmt: skip
PIPS: Final[dict[int, tuple[Point, ...]]] = {
    1: ((0.0, -0.06),),
    2: ((-0.2, -0.1), (0.2, -0.1)),
    3: ((-0.2, -0.2), (0.2, -0.2), (0.0, 0.12)),
    4: ((-0.2, -0.22), (0.2, -0.22), (-0.2, 0.1), (0.2, 0.1)),
}
FLAG: Final = (30.0, 18.0)
POLE: Final = 27.0


def sigil(coat: Coat, x: float, y: float, radius: float, palette: Palette, id: str = "") -> Iterator[Shape]:
    """Yield a state's sigil on a disc of its colour."""
    yield Disc(x, y, radius, Paint(coat.fill, palette.ink, 1.2), id)
    yield Icon(coat.sigil, x, y, radius * 1.42, coat.mark)


def shield(cover: Cover, x: float, y: float, size: float, palette: Palette, id: str = "") -> Iterator[Shape]:
    """R3.4: Yield a shield with a pip for each point: solid from home, a ring by agreement; its middle at x, y."""
    outline = tuple((x + px * size, y + py * size * 1.16) for px, py in SHIELD)
    yield Area(outline, Paint(palette.deep, palette.rim, 1.5), id)
    places = PIPS.get(cover.total)
    if places is None:
        yield Label(
            x, y + size * 0.17, str(cover.total), max(12.0, size * 0.5), palette.cream, "sans", "medium", "middle"
        )
        return
    for number, (px, py) in enumerate(places):
        yield pip(x + px * size, y + py * size * 1.16, size * 0.135, number < cover.home, palette.gold, palette.cream)


def pip(x: float, y: float, radius: float, solid: bool, color: str, ring: str) -> Disc:
    """Return a point: solid, or a ring."""
    return Disc(x, y, radius, Paint(color) if solid else Paint("", ring, max(1.2, radius * 0.46)))


def pips(x: float, y: float, gap: float, filled: int, total: int, color: str, empty: str) -> Iterator[Shape]:
    """Yield a row of points, the first of them filled; x is the middle of the first."""
    for number in range(total):
        if number < filled:
            yield Disc(x + number * gap, y, 2.9, Paint(color))
        else:
            yield Disc(x + number * gap, y, 2.9, Paint("", empty, 1.0))


def pennant(
    coat: Coat, x: float, y: float, palette: Palette, *, built: bool, winding: bool, id: str = ""
) -> Iterator[Shape]:
    """R3.9: Yield the pennant of a guest's post on its pole, whose foot is at x, y.

    It is paper-white when the post is signed but not built, and hatched when it is winding down (R3.10).
    """
    wide, high = FLAG
    top = y - POLE
    flag = ((x, top), (x + wide, top), (x + wide - 6, top + high / 2), (x + wide, top + high), (x, top + high))
    fill = coat.fill if built else palette.card
    edge = palette.ink if built else palette.muted
    paint = Paint(fill, edge, 1.3, "hatch" if winding else "", palette.ink if winding else "")
    yield Line(((x, top - 2), (x, y)), Paint(line=palette.lead, width=3.6))
    yield Line(((x, top - 2), (x, y)), Paint(line=palette.cream, width=1.8))
    yield Area(flag, paint, id)
    yield Icon(coat.sigil, x + wide / 2 - 2.5, top + high / 2, 13, coat.mark if built else palette.ink)


def tag(text: str, icon: str, x: float, y: float, palette: Palette, measure: Measure, id: str = "") -> Iterator[Shape]:
    """Yield a small dark tag with an icon, its middle at x, y."""
    wide = tag_width(text, measure)
    left = x - wide / 2
    yield Box(left, y - 10.5, wide, 21, Paint(palette.lead, palette.bad_dark, 1.3), 10.5, id)
    yield Icon(icon, left + 13, y, 13, palette.bad_dark)
    yield Label(left + 23, y + 4.5, text, 12.5, palette.bad_dark, "sans", "medium")


def tag_width(text: str, measure: Measure) -> float:
    """Return how wide a tag with this text is."""
    return measure(text, 12.5, "sans", "medium") + 34


def disrupted(x: float, y: float, size: float, palette: Palette, id: str = "") -> Iterator[Shape]:
    """R3.4: Yield the mark of a disrupted site: a lozenge with a cross."""
    corners = ((x, y - size), (x + size, y), (x, y + size), (x - size, y))
    yield Area(corners, Paint(palette.bad, palette.card, max(1.4, size * 0.14)), id)
    yield Icon("cross", x, y, size * 0.9, palette.card)


def outcome(mark: Mark, x: float, y: float, size: float, palette: Palette, id: str = "") -> Iterator[Shape]:
    """R3.4: Yield what an incident did, or that it is still to come."""
    if mark == "disrupted":
        yield from disrupted(x, y, size * 1.18, palette, id)
        return
    secured = mark == "secured"
    fill, edge = (palette.good, palette.card) if secured else (palette.lead, palette.gold)
    yield Disc(x, y, size, Paint(fill, edge, 2.0), id)
    yield Icon("check" if secured else "question", x, y, size * 1.05, edge)


def shadow(x: float, y: float, width: float, height: float, radius: float) -> Box:
    """Return the shade under a plate."""
    return Box(x - 1, y + 1.5, width + 2, height + 1.5, Paint("#050B0E", alpha=0.42), radius + 1)


def faded(coat: Coat, ground: str, share: float) -> Coat:
    """Return a coat that stands back: its colours on their way to a ground."""
    return Coat(
        mix(coat.fill, ground, share),
        coat.pattern,
        mix(coat.hatch, ground, share) if coat.hatch else "",
        coat.sigil,
        coat.mark,
    )

"""A world's map as a plain sheet with names, and an agreement as a signed and sealed paper: for titles and lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import cos, pi, sin
from typing import Final

from game.picture import ground
from game.picture.coast import Atlas
from game.picture.display import Area, Box, Disc, Group, Label, Line, Paint, Picture, Point, Shape
from game.picture.letters import Measure, width
from game.picture.lines import area
from game.picture.survey import Room, Survey, survey
from game.picture.tokens import DEFAULT, Palette, coats, mix
from game.wording.agreement import Document

SHEET: Final = 26.0
NAME: Final = 17.0
SHADE: Final = 9
LINE: Final = 1.33
TEXT: Final = 15.2
WAX: Final = 58.0


def chart(
    atlas: Atlas, size: tuple[float, float], seats: Sequence[str], names: Mapping[str, str], palette: Palette = DEFAULT
) -> Picture:
    """R1.3: Return the map of a world on its sheet, in the coats of its states in the order of the table.

    `names` of regions are written where there is room, the largest regions first.
    """
    wide, high = size
    map_ = survey(atlas, wide, high)
    worn = coats(seats, palette)
    dress = {place.id: worn[place.owner] for place in atlas.places.values()}
    shown: list[Shape] = [*ground.sea(map_, palette), *ground.land(map_, dress, palette), *ground.edges(map_, palette)]
    shown += _names(map_, names, palette)
    x, y, w, h = map_.opening
    land = Group(x, y, w, h, tuple(shown))
    return Picture(wide, high, (Box(0, 0, wide, high, Paint(palette.lead)), land, *ground.frame(wide, high, palette)))


def mounted(picture: Picture, palette: Palette = DEFAULT, margin: float = SHEET) -> Picture:
    """Return a picture on a sheet of paper that throws a shadow."""
    out = margin + 2 * SHADE
    wide, high = picture.width + 2 * out, picture.height + 2 * out
    room = Room(2 * SHADE, 2 * SHADE, wide - 4 * SHADE, high - 4 * SHADE)
    inner = Group(out, out, picture.width, picture.height, picture.shapes)
    paper = Box(*room, Paint(palette.paper), 2)
    return Picture(wide, high, (*_shadow(room), paper, inner), picture.title)


def _shadow(room: Room) -> Iterator[Shape]:
    """Yield the soft shadow of a sheet, a little below it."""
    for step in range(SHADE, 0, -1):
        grown = step * 1.6
        paint = Paint("#000000", alpha=0.05)
        yield Box(room.x - grown, room.y - grown + 6, room.w + 2 * grown, room.h + 2 * grown, paint, 4 + grown)


def _names(map_: Survey, names: Mapping[str, str], palette: Palette) -> Iterator[Shape]:
    taken: list[Room] = []
    by_size = sorted(names, key=lambda region: -sum(abs(area(ring)) for ring in map_.rings[region]))
    for region in by_size:
        wide = width(names[region], NAME, "serif", "medium") + 18
        x, y = map_.anchors[region]
        room = Room(x - wide / 2, y - 15, wide, 28)
        fits = room.within(Room(2, 2, map_.opening.w - 4, map_.opening.h - 4))
        if not fits or any(room.meets(other) for other in taken):
            continue
        taken.append(Room(room.x - 4, room.y - 3, room.w + 8, room.h + 6))
        yield Box(room.x, room.y + 1.5, room.w, room.h, Paint(palette.lead, alpha=0.3), 4)
        yield Box(*room, Paint(palette.paper, mix(palette.rule, palette.ink, 0.2)), 4)
        yield Label(x, y + 5.5, names[region], NAME, palette.ink, "serif", "medium", "middle")


def signed(text: Document, size: tuple[float, float], palette: Palette = DEFAULT, measure: Measure = width) -> Picture:
    """R4.1: Return the first articles of an agreement on paper, with two signatures and a seal of wax."""
    wide, high = size
    out = 2.0 * SHADE
    room = Room(out, out, wide - 2 * out, high - 2 * out - 34)
    shapes = [*_shadow(room), *_sheet(room, palette), *_articles(text, room, palette, measure)]
    shapes += _signatures(room, palette)
    shapes += _seal(room.x + room.w - 74, room.y + room.h - 52, palette)
    return Picture(wide, high, tuple(shapes), text.title)


def _sheet(room: Room, palette: Palette) -> Iterator[Shape]:
    yield Box(*room, Paint(palette.card), 2)
    for inset, width_ in ((12.0, 1.0), (16.0, 0.75)):
        line = Paint("", mix(palette.card, palette.brass, 0.6), width_)
        yield Box(room.x + inset, room.y + inset, room.w - 2 * inset, room.h - 2 * inset, line)


def _articles(text: Document, room: Room, palette: Palette, measure: Measure) -> Iterator[Shape]:
    middle, y = room.x + room.w / 2, room.y + 58
    size = min(25.0, 25.0 * (room.w - 60) / max(1.0, measure(text.title, 25.0, "serif", "medium")))
    yield Label(middle, y, text.title, size, palette.ink, "serif", "medium", "middle")
    yield Label(middle, y + 27, text.between.rstrip("."), 15.5, palette.muted, "serif", "italic", "middle")
    y += 60
    room_for = room.w - 96
    for article in text.articles:
        lines = _wrapped(article.sentence, room_for, TEXT, measure)
        if y + len(lines) * TEXT * LINE > room.y + room.h - 112:
            return
        yield Label(room.x + 40, y, str(article.number), 15.5, palette.brass_text, "serif", "bold", "middle")
        for line in lines:
            yield Label(room.x + 58, y, line, TEXT, palette.ink, "serif")
            y += TEXT * LINE
        y += 7


def _wrapped(text: str, room: float, size: float, measure: Measure) -> list[str]:
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure(longer, size, "serif", "regular") > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _signatures(room: Room, palette: Palette) -> Iterator[Shape]:
    for place, (wave, tall) in enumerate(((9.0, 11.0), (11.5, 8.0))):
        x, y = room.x + 40, room.y + room.h - 82 + place * 40
        rule = Paint(line=mix(palette.card, palette.brass, 0.75), width=1.0)
        yield Line(((x - 6, y + 9), (x + 132, y + 9)), rule)
        yield Line(_flourish(x, y, wave, tall), Paint(line=palette.own_bar, width=1.5))


@lru_cache(maxsize=8)
def _flourish(x: float, y: float, wave: float, tall: float) -> tuple[Point, ...]:
    """Return a name written in haste: a tall stroke, some letters, a long line."""
    points = [(x + 9 * cos(t * 0.5) - 2, y - 9 - tall * sin(t * 0.5) * 0.9) for t in range(7, -7, -1)]
    for step in range(60):
        share = step / 59
        height = tall * (0.62 - 0.42 * share)
        swing = 0.35 + 0.65 * sin(step * 2.2 * pi / wave)
        points.append((x + 12 + 66 * share + 3.2 * sin(step * 0.9), y - height * swing))
    points += [(x + 80 + 40 * t / 12, y - 2 - 3.5 * sin(t * pi / 12)) for t in range(13)]
    return tuple((round(px, 2), round(py, 2)) for px, py in points)


def _seal(x: float, y: float, palette: Palette) -> Iterator[Shape]:
    """Yield a seal of wax with its ribbon; its middle is at x, y."""
    dark, light = mix(palette.wax, "#000000", 0.42), mix(palette.wax, "#FFFFFF", 0.3)
    body = mix(palette.wax, "#D8453B", 0.22)
    yield from _ribbon(x, y, palette)
    yield Area(_blob(x + 1, y + 6, WAX + 1), Paint("#000000", alpha=0.22))
    yield Area(_blob(x, y + 2.5, WAX), Paint(dark))
    yield Area(_blob(x, y, WAX), Paint(body))
    yield Line(_arc(x, y, WAX - 5.5, 3.3, 5.2), Paint(line=light, width=3.2))
    yield Line(_arc(x, y, WAX - 6.5, 0.3, 2.2), Paint(line=mix(body, dark, 0.55), width=4.2))
    yield Disc(x, y, WAX * 0.68, Paint(mix(body, dark, 0.75)))
    yield Disc(x + 0.8, y + 1.4, WAX * 0.655, Paint(mix(body, light, 0.18)))
    yield Disc(x, y, WAX * 0.64, Paint(mix(body, dark, 0.28)))
    yield Disc(x, y, WAX * 0.55, Paint("", mix(body, dark, 0.6), 1.4))
    yield from _laurel(x, y, mix(body, dark, 0.62), mix(body, light, 0.42))
    yield Label(x + 1.2, y + 14.4, "S", 40, mix(body, light, 0.5), "serif", "medium", "middle")
    yield Label(x, y + 13, "S", 40, mix(body, dark, 0.72), "serif", "medium", "middle")


def _ribbon(x: float, y: float, palette: Palette) -> Iterator[Shape]:
    fill, fold = mix(palette.wax, "#000000", 0.14), mix(palette.wax, "#000000", 0.36)
    for side, tone in ((-1, fold), (1, fill)):
        near, far = x + side * 2, x + side * 34
        foot = y + WAX + 32
        notch = ((near + far) / 2 + side * 2, foot - 12)
        yield Area(((near, y), (far - side * 6, y), (far, foot), notch, (near + side * 3, foot - 3)), Paint(tone))


@lru_cache(maxsize=32)
def _blob(x: float, y: float, radius: float) -> tuple[Point, ...]:
    """Return the outline of wax that has run a little."""
    points = []
    for step in range(96):
        turn = step * 2 * pi / 96
        run = 1 + 0.032 * sin(3 * turn + 0.6) + 0.026 * sin(7 * turn + 2.1) + 0.014 * sin(13 * turn)
        points.append((round(x + radius * run * cos(turn), 2), round(y + radius * run * sin(turn), 2)))
    return tuple(points)


def _arc(x: float, y: float, radius: float, start: float, end: float) -> tuple[Point, ...]:
    turns = [start + (end - start) * step / 24 for step in range(25)]
    return tuple((round(x + radius * cos(t), 2), round(y + radius * sin(t), 2)) for t in turns)


def _laurel(x: float, y: float, tone: str, light: str) -> Iterator[Shape]:
    """Yield two small branches under the letter."""
    for side in (-1, 1):
        for step in range(6):
            turn = pi / 2 + side * (0.35 + step * 0.24)
            px, py = x + WAX * 0.47 * cos(turn), y + WAX * 0.47 * sin(turn)
            yield Disc(px + 0.7, py + 0.9, 2.3, Paint(light))
            yield Disc(px, py, 2.2, Paint(tone))

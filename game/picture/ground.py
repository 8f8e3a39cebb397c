"""The engraved sheet: sea with its water lines, land in the coats of its states, borders, coast and frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from game.picture.display import Area, Box, Line, Paint, Shape
from game.picture.lines import Stroke, beside, resampled, turned
from game.picture.survey import FRAME, Room, Survey
from game.picture.tokens import Coat, Palette, mix

GRATICULE: Final = 118.0
CHECK: Final = 24.0
SMALLEST_LOOP: Final = 26
WATER_SHARES: Final = (0.62, 0.42, 0.26, 0.14)
Coats = Mapping[str, Coat]


@lru_cache(maxsize=16)
def sea(survey: Survey, palette: Palette) -> tuple[Shape, ...]:
    """Return the sea: a faint net of lines, the water lines along the coast, and the shade under the land."""
    room = survey.opening
    found: list[Shape] = [Box(0, 0, room.w, room.h, Paint(palette.sea))]
    found += _net(room, palette)
    for strokes, share in reversed(list(zip(survey.water, WATER_SHARES, strict=True))):
        paint = Paint(line=mix(palette.sea, palette.shore, share), width=1.0)
        found += (Line(stroke, paint) for stroke in strokes)
    shade = Paint(line=mix(palette.sea, palette.lead, 0.75), width=4.5)
    found += (Line(tuple((x + 1, y + 2.2) for x, y in closed(ring)), shade) for ring in survey.coast)
    return tuple(found)


def _net(room: Room, palette: Palette) -> Iterator[Shape]:
    paint = Paint(line=mix(palette.sea, palette.shore, 0.1), width=1.0)
    for column in range(1, int(room.w / GRATICULE) + 1):
        x = column * GRATICULE - 20
        yield Line(((x, 0), (x, room.h)), paint)
    for row in range(1, int(room.h / GRATICULE) + 1):
        y = row * GRATICULE - 34
        yield Line(((0, y), (room.w, y)), paint)


def land(survey: Survey, coats: Coats, palette: Palette) -> Iterator[Shape]:
    """Yield the regions in their coats, a lighter edge along the coast and a deeper one along a state's borders."""
    for region, rings in survey.rings.items():
        paint = Paint(coats[region].fill, coats[region].fill, 1.0)
        yield from (Area(ring, paint) for ring in rings)
    for region, stroke in survey.marches:
        yield Line(stroke, Paint(line=mix(coats[region].fill, palette.ink, 0.2), width=5.0))
    for region, stroke in survey.shores:
        yield Line(stroke, Paint(line=mix(coats[region].fill, "#FFFFFF", 0.3), width=4.0))
    for region, rings in survey.rings.items():
        paint = Paint("", "", 0.0, coats[region].pattern, coats[region].hatch)
        yield from (Area(ring, paint, f"region:{region}") for ring in rings)


def edges(survey: Survey, palette: Palette, *, quiet: bool = False) -> Iterator[Shape]:
    """Yield the lines: thin inside a state, double between states, firm along the coast; `quiet` is less bright."""
    bright = mix(palette.cream, palette.lead, 0.42) if quiet else palette.cream
    thin = Paint(line=mix(palette.ink, palette.cream, 0.12), width=1.2)
    yield from (Line(line, thin) for line in survey.inner)
    yield from (Line(line, Paint(line=palette.lead, width=5.0)) for line in survey.borders)
    yield from (Line(line, Paint(line=bright, width=2.2)) for line in survey.borders)
    firm = Paint(line=palette.lead, width=2.4)
    yield from (Line(closed(ring), firm) for ring in survey.coast)


def dashed(survey: Survey, seat: str, palette: Palette) -> Iterator[Shape]:
    """R5.4: Yield the dashed line just inside the border of a pressed state."""
    for ring in survey.outlines.get(seat, ()):
        even = resampled(turned(ring), 6.0)
        if len(even) < SMALLEST_LOOP:
            continue
        inside = closed(beside(even, 5.5, closed=True, reach=2))
        yield Line(inside, Paint(line=palette.lead, width=5.0))
        yield Line(inside, Paint(line=palette.cream, width=3.0, dash=(7.0, 6.0)))


def closed(ring: Stroke) -> Stroke:
    """Return a ring as a line that comes back to its first point."""
    return ring if ring[0] == ring[-1] else (*ring, ring[0])


@lru_cache(maxsize=16)
def frame(width: float, height: float, palette: Palette) -> tuple[Shape, ...]:
    """Return the frame of the sheet: dark and light by turns, as on a chart."""
    dark, bar = Paint(palette.lead), FRAME - 5
    found: list[Shape] = [
        Box(0, 0, width, height, Paint("", palette.lead, FRAME)),
        Box(1, 1, width - 2, height - 2, Paint("", palette.cream, FRAME - 3)),
    ]
    across, down = round(width / CHECK / 2) * 2 + 1, round(height / CHECK / 2) * 2 + 1
    for place in range(1, across, 2):
        left, right = round(place * width / across), round((place + 1) * width / across)
        found += (Box(left, edge, right - left, bar, dark) for edge in (2, height - bar - 2))
    for place in range(1, down, 2):
        top, foot = round(place * height / down), round((place + 1) * height / down)
        found += (Box(edge, top, bar, foot - top, dark) for edge in (2, width - bar - 2))
    return tuple(found)

"""The plates that name regions: full, compact where room is short, or tiny where there is hardly any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from game.picture import markers
from game.picture.display import Box, Icon, Label, Paint, Shape
from game.picture.letters import Measure
from game.picture.sight import Sight
from game.picture.siting import Footing
from game.picture.survey import Room
from game.picture.tokens import Coat, Palette, mix
from game.rules.numbers import SITE_VALUE_MOST

Form = Literal["full", "compact", "tiny"]
FORMS: Final[tuple[Form, ...]] = ("full", "compact", "tiny")
HEIGHTS: Final[dict[Form, float]] = {"full": 40.0, "compact": 35.0, "tiny": 21.0}
SHIELDS: Final[dict[Form, float]] = {"full": 27.0, "compact": 24.0, "tiny": 20.0}


@dataclass(frozen=True, slots=True)
class Gauge:
    """What an overlay puts in the second row of a plate: an icon and so many points of so many."""

    icon: str
    filled: int
    total: int


@dataclass(frozen=True, slots=True)
class Plate:
    """What stands on a region's plate."""

    sight: Sight
    name: str
    coat: Coat
    tag: str = ""
    gauge: Gauge | None = None
    guest: Coat | None = None

    def width(self, form: Form, measure: Measure) -> float:
        """Return how wide the plate is, its shield left out."""
        row = self._row(form)
        if form == "tiny":
            return row
        inset, size = (29.0, 15.5) if form == "full" else (8.0, 13.5)
        return max(row, inset + measure(self.name, size, "serif", "medium") + (16 if self.sight.cover else 10))

    def _row(self, form: Form) -> float:
        total = self.gauge.total if self.gauge else SITE_VALUE_MOST if self.sight.site else 0
        start = {"full": 27.0, "compact": 38.0, "tiny": 40.0}[form]
        eye = 20 if self.sight.watched and not (form == "tiny" and self.sight.cover) else 0
        return start + 9 * total + eye + (13 if self.sight.cover else 4)

    def shape(self, form: Form, measure: Measure, *, marked: bool = False) -> Footing:
        """Return what the plate takes up around its own corner: itself, then its shield, pennant, tag and marks."""
        wide, high = self.width(form, measure), HEIGHTS[form]
        rooms = [Room(-2, -2, wide + 4, high + 5)]
        if self.sight.cover:
            rooms.append(Room(wide, 0, SHIELDS[form] * 0.7, SHIELDS[form] * 1.3))
        if self.guest:
            rooms.append(Room(8, -markers.POLE - 2, markers.FLAG[0] + 8, markers.POLE + 2))
        if self.tag:
            tag = markers.tag_width(self.tag, measure)
            rooms.append(Room(wide / 2 - tag / 2, high, tag, 24))
        if marked:
            rooms.append(Room(-33, high / 2 - 20, 34, 40))
        elif self.sight.disrupted:
            rooms.append(Room(-9, -8, 12, 20))
        return Footing(tuple(rooms), (wide / 2, high / 2))


def draw(plate: Plate, form: Form, x: float, y: float, palette: Palette, measure: Measure) -> Iterator[Shape]:
    """Yield the shapes of a plate whose left upper corner is at x, y."""
    sight = plate.sight
    wide, high = plate.width(form, measure), HEIGHTS[form]
    id = f"region:{sight.region}"
    if plate.guest is not None:
        winding = bool(sight.post and sight.post.winding)
        yield from markers.pennant(
            plate.guest,
            x + 12,
            y + 1,
            palette,
            built=sight.post is not None,
            winding=winding,
            id=f"post:{sight.region}",
        )
    yield markers.shadow(x, y, wide, high, 5)
    if sight.watched:
        yield Box(x, y, wide, high, Paint(palette.deep, palette.rim, 1.6), 5, id)
    else:
        yield Box(x, y, wide, high, Paint(palette.paper, mix(palette.rule, palette.ink, 0.35), 1.0), 5, id)
    yield from _face(plate, form, x, y, palette)
    if sight.cover is not None:
        size = SHIELDS[form]
        yield from markers.shield(
            sight.cover, x + wide + size * 0.14, y + size * 0.62, size, palette, f"cover:{sight.region}"
        )
    if sight.disrupted:
        yield from markers.disrupted(x, y + 2, 9, palette, id)
    if plate.tag:
        yield from markers.tag(
            plate.tag, "pressed", x + wide / 2, y + high + 12, palette, measure, f"seat:{sight.owner}"
        )


def _face(plate: Plate, form: Form, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    watched = plate.sight.watched
    letters = palette.cream if watched else palette.ink
    if form == "full":
        yield from markers.sigil(plate.coat, x + 15, y + 14, 10, palette)
        yield Label(x + 29, y + 19, plate.name, 15.5, letters, "serif", "medium")
        yield from _row(plate, x + 15, x + 31, y + 30.5, palette, watched)
    elif form == "compact":
        yield Label(x + 8, y + 15, plate.name, 13.5, letters, "serif", "medium")
        yield from markers.sigil(plate.coat, x + 13, y + 25.5, 6.5, palette)
        yield from _row(plate, x + 29, x + 42, y + 25.5, palette, watched)
    else:
        yield from markers.sigil(plate.coat, x + 12, y + 10.5, 7.5, palette)
        yield from _row(plate, x + 30, x + 43, y + 10.5, palette, watched and plate.sight.cover is None)


def _row(plate: Plate, icon_x: float, x: float, y: float, palette: Palette, eye: bool) -> Iterator[Shape]:
    """Yield the site or what an overlay tells, with its points, and the eye of a watched region."""
    dark = plate.sight.watched
    quiet, bright = (palette.dim, palette.gold) if dark else (palette.muted, palette.ink)
    gauge = plate.gauge
    icon = gauge.icon if gauge else plate.sight.site
    filled, total = (gauge.filled, gauge.total) if gauge else (plate.sight.value, SITE_VALUE_MOST)
    if icon:
        yield Icon(icon, icon_x, y, 13, bright if dark else quiet)
        yield from markers.pips(x, y, 9, filled, total, bright, quiet)
    else:
        total = 0
    if eye:
        yield Icon("eye", x + 9 * total + 7, y, 14, palette.gold)

"""The map measured out for a sheet of one size: every line in pixels, the water lines along the coast among them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from game.picture.coast import Atlas, Chain
from game.picture.display import Point
from game.picture.lines import Stroke, area, beside, loops, ripples

FRAME: Final = 11.0
MARGIN: Final = (26.0, 20.0)
STRETCH: Final = 1.28
WATER: Final = (5.0, 11.0, 18.5, 27.0)
INSET: Final = 3.0
STEP: Final = 5.0
Kind = Literal["coast", "inner", "border"]


class Room(NamedTuple):
    """A rectangle: its left upper corner, width and height."""

    x: float
    y: float
    w: float
    h: float

    def meets(self, other: Room) -> bool:
        """Return whether two rectangles share an area."""
        across = self.x < other.x + other.w and other.x < self.x + self.w
        return across and self.y < other.y + other.h and other.y < self.y + self.h

    def within(self, other: Room) -> bool:
        """Return whether this one lies wholly inside another."""
        across = self.x >= other.x and self.x + self.w <= other.x + other.w
        return across and self.y >= other.y and self.y + self.h <= other.y + other.h


@dataclass(frozen=True, eq=False)
class Survey:
    """Lines in pixels, measured from the corner of the sheet's opening.

    `foot` is what is kept free below. `shores` and `marches` run just inside a region's coast and its state's borders;
    `water` are the lines in the sea, the nearest first; `outlines` go round all that belongs to a state.
    """

    opening: Room
    foot: float
    rings: dict[str, tuple[Stroke, ...]]
    anchors: dict[str, Point]
    coast: tuple[Stroke, ...]
    inner: tuple[Stroke, ...]
    borders: tuple[Stroke, ...]
    shores: tuple[tuple[str, Stroke], ...]
    marches: tuple[tuple[str, Stroke], ...]
    water: tuple[tuple[Stroke, ...], ...]
    outlines: dict[str, tuple[Stroke, ...]]


@lru_cache(maxsize=24)
def survey(atlas: Atlas, width: float, height: float, focus: tuple[str, ...] = (), foot: float = 0.0) -> Survey:
    """R1.3: Return the map measured for a sheet; with `focus` only the part round those regions, larger.

    `foot` is the height of what stands along the foot of the sheet.
    """
    opening = Room(FRAME, FRAME, max(1.0, width - 2 * FRAME), max(1.0, height - 2 * FRAME))
    put = _projection(atlas, Room(0, 0, opening.w, max(1.0, opening.h - foot)), focus)
    laid = Atlas(atlas.places, tuple(Chain(tuple(map(put, chain.points)), chain.sides) for chain in atlas.chains))
    sorts: dict[Kind, list[Stroke]] = {"coast": [], "inner": [], "border": []}
    for chain in laid.chains:
        sorts[_kind(laid, chain)].append(chain.points)
    coast = loops(sorts["coast"])
    return Survey(
        opening=opening,
        foot=foot,
        rings={place.id: tuple(laid.ring(ring) for ring in place.rings) for place in laid.places.values()},
        anchors={place.id: put(place.anchor) for place in laid.places.values()},
        coast=coast,
        inner=tuple(sorts["inner"]),
        borders=tuple(sorts["border"]),
        shores=tuple(_insets(laid, "coast")),
        marches=tuple(_insets(laid, "border")),
        water=ripples(coast, WATER, STEP),
        outlines=_outlines(laid),
    )


def _projection(atlas: Atlas, opening: Room, focus: tuple[str, ...]) -> Callable[[Point], Point]:
    """Return where a point of the map stands in the opening: the land fills it, stretched a little at most."""
    left, top, right, bottom = _bounds(atlas, focus)
    across, down = MARGIN
    wide, high = max(1.0, opening.w - 2 * across), max(1.0, opening.h - 2 * down)
    sx, sy = wide / (right - left), high / (bottom - top)
    sx, sy = min(sx, sy * STRETCH), min(sy, sx * STRETCH)
    ox = (opening.w - (right - left) * sx) / 2 - left * sx
    oy = (opening.h - (bottom - top) * sy) / 2 - top * sy
    return lambda point: (round(ox + point[0] * sx, 2), round(oy + point[1] * sy, 2))


def _bounds(atlas: Atlas, focus: tuple[str, ...]) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of the land, or of some of its regions."""
    wanted = [place for place in atlas.places.values() if not focus or place.id in focus]
    points = [p for place in wanted or atlas.places.values() for ring in place.rings for p in atlas.ring(ring)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _kind(atlas: Atlas, chain: Chain) -> Kind:
    if len(chain.sides) < 2:
        return "coast"
    owners = {atlas.places[side].owner for side in chain.sides}
    return "inner" if len(owners) == 1 else "border"


def _insets(atlas: Atlas, wanted: Kind) -> list[tuple[str, Stroke]]:
    """Return the lines that run just inside each region along its coast, or along its state's borders."""
    found: list[tuple[str, Stroke]] = []
    for place in atlas.places.values():
        for ring in place.rings:
            inward = INSET if area(atlas.ring(ring)) >= 0 else -INSET
            for number, backwards in ring:
                chain = atlas.chains[number]
                if _kind(atlas, chain) == wanted:
                    line = tuple(reversed(chain.points)) if backwards else chain.points
                    found.append((place.id, beside(line, inward, closed=line[0] == line[-1], reach=2)))
    return found


def _outlines(atlas: Atlas) -> dict[str, tuple[Stroke, ...]]:
    """Return the loops round all that belongs to each state."""
    edges: dict[str, list[Stroke]] = {}
    for chain in atlas.chains:
        owners = [atlas.places[side].owner for side in chain.sides]
        for owner in dict.fromkeys(owners):
            if owners.count(owner) == 1:
                edges.setdefault(owner, []).append(chain.points)
    return {owner: loops(strokes) for owner, strokes in edges.items()}

"""Where plates stand: near their region's own place, without covering each other or leaving the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from typing import Final

from game.picture.display import Point
from game.picture.survey import Room

RINGS: Final = 5
ROUNDS: Final = 6
ON_ANOTHER: Final = 2500.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """One plate: its region's place, and for each form what it takes up around its own corner and where its middle is."""

    id: str
    anchor: Point
    forms: tuple[tuple[Room, Point], ...]
    first: bool = False


@dataclass(frozen=True, slots=True)
class Sited:
    """Where a plate stands: the number of its form, and its corner."""

    id: str
    form: int
    x: float
    y: float


@lru_cache(maxsize=64)
def sited(wanted: tuple[Wanted, ...], sheet: Room, taken: tuple[Room, ...]) -> tuple[Sited, ...]:
    """Return where every plate stands, in the order they were given.

    A plate that finds no room, and what stands in its way, take a smaller form and all are placed anew; one that finds none
    even then stands where it covers least.
    """
    forms = {want.id: 0 for want in wanted}
    for round_number in count():
        found, failed = _placed(wanted, forms, sheet, taken)
        if not failed or round_number >= ROUNDS:
            return tuple(found[want.id] for want in wanted)
        smaller = {id for id in failed if _can_shrink(wanted, forms, id)}
        if not smaller:
            return tuple(found[want.id] for want in wanted)
        for id in sorted(smaller):
            forms[id] += 1
    return ()


def _can_shrink(wanted: tuple[Wanted, ...], forms: dict[str, int], id: str) -> bool:
    return any(want.id == id and forms[id] + 1 < len(want.forms) for want in wanted)


def _placed(
    wanted: tuple[Wanted, ...], forms: dict[str, int], sheet: Room, taken: tuple[Room, ...]
) -> tuple[dict[str, Sited], set[str]]:
    """Place every plate in turn; return where they stand, and those that found no room with what was in their way."""
    found: dict[str, Sited] = {}
    rooms: dict[str, Room] = {}
    failed: set[str] = set()
    anchors = {want.id: want.anchor for want in wanted}
    for want in sorted(wanted, key=lambda w: (not w.first, w.anchor[1], w.anchor[0])):
        room, middle = want.forms[forms[want.id]]
        best, cost = None, 0.0
        for x, y in _corners(want.anchor, room, middle):
            place = Room(room.x + x, room.y + y, room.w, room.h)
            price = _price(want, x + middle[0], y + middle[1], place, anchors)
            clash = [id for id, other in rooms.items() if other.meets(place)]
            blocked = bool(clash) or not place.within(sheet) or any(other.meets(place) for other in taken)
            price += 1e7 * blocked
            if best is None or price < cost:
                best, cost = (x, y, place, clash), price
        assert best is not None
        x, y, place, clash = best
        if cost >= 1e7:
            failed |= {want.id, *clash}
        found[want.id] = Sited(want.id, forms[want.id], round(x, 1), round(y, 1))
        rooms[want.id] = place
    return found, failed


def _price(want: Wanted, x: float, y: float, place: Room, anchors: dict[str, Point]) -> float:
    """Return how badly a place suits: far from the region's own, or on that of another."""
    across, down = x - want.anchor[0], y - want.anchor[1]
    price = across * across + 1.6 * down * down
    for id, (ax, ay) in anchors.items():
        if id != want.id and place.x <= ax <= place.x + place.w and place.y <= ay <= place.y + place.h:
            price += ON_ANOTHER
    return price


def _corners(anchor: Point, room: Room, middle: Point) -> Iterator[Point]:
    """Yield corners to try, those with the plate's middle near the anchor first."""
    across, down = room.w / 5, room.h / 4
    for column, row in _steps():
        yield anchor[0] - middle[0] + column * across, anchor[1] - middle[1] + row * down


@lru_cache(maxsize=1)
def _steps() -> Sequence[tuple[int, int]]:
    span = range(-RINGS, RINGS + 1)
    return sorted(((c, r) for c in span for r in span), key=lambda at: (at[0] * at[0] + at[1] * at[1], at))

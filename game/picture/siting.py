"""Where plates stand: near their region's own place, without covering each other or leaving the sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import dist
from typing import Final

from game.picture.display import Point
from game.picture.survey import Room

REACH: Final = 6
ROUNDS: Final = 6
ON_ANOTHER: Final = 2500.0
HIDDEN: Final = 9000.0
SEEN: Final = 0.3
AWAY: Final = 1e5
BLOCKED: Final = 1e7
SMALLER: Final = 20000.0
CROWDED: Final = (0.36, 0.5)


@dataclass(frozen=True, slots=True)
class Footing:
    """One form of a plate: the rooms it takes up around its own corner, and where its middle is."""

    rooms: tuple[Room, ...]
    middle: Point

    def at(self, x: float, y: float) -> tuple[Room, ...]:
        """Return the rooms with the corner at x, y."""
        return tuple(Room(room.x + x, room.y + y, room.w, room.h) for room in self.rooms)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One plate: its region's place, some points of its outline, and the forms it may take, the largest first."""

    id: str
    anchor: Point
    outline: tuple[Point, ...]
    forms: tuple[Footing, ...]
    first: bool = False


@dataclass(frozen=True, slots=True)
class Sited:
    """Where a plate stands: the number of its form, its corner, and the rooms it takes up there."""

    id: str
    form: int
    x: float
    y: float
    rooms: tuple[Room, ...]
    price: float

    @property
    def clear(self) -> bool:
        """Whether it covers nothing and stands nearer to its own region's place than to any other's."""
        return self.price < AWAY


Order = Callable[[Wanted], tuple[float, ...]]
ORDERS: Final[tuple[Order, ...]] = (
    lambda want: (not want.first, want.anchor[1], want.anchor[0]),
    lambda want: (want.anchor[1], want.anchor[0]),
    lambda want: (-len(want.forms[0].rooms), want.anchor[0]),
    lambda want: (-want.anchor[1], want.anchor[0]),
)


@lru_cache(maxsize=64)
def sited(wanted: tuple[Wanted, ...], sheet: Room, taken: tuple[Room, ...]) -> tuple[Sited, ...]:
    """Return where every plate stands, in the order they were given.

    A plate that finds no room takes a smaller form, and so does what stands in its way when it has none; in the end
    each grows again as far as the others leave it room.
    """
    if not wanted:
        return ()
    start = _start(wanted, sheet)
    best: dict[str, Sited] | None = None
    for order in ORDERS:
        found = _settled(Site(wanted, sheet, taken, order), start)
        if best is None or _worth(found) < _worth(best):
            best = found
        if all(at.clear and at.form == start for at in best.values()):
            break
    assert best is not None
    return tuple(best[want.id] for want in wanted)


def _start(wanted: tuple[Wanted, ...], sheet: Room) -> int:
    """Return the largest form in which all plates together leave enough of the sheet free."""
    for form in range(len(wanted[0].forms)):
        covered = sum(room.w * room.h for want in wanted for room in want.forms[form].rooms)
        if form == len(CROWDED) or covered <= CROWDED[form] * sheet.w * sheet.h:
            return form
    return len(wanted[0].forms) - 1


def _settled(site: Site, start: int) -> dict[str, Sited]:
    """Return where plates stand when they are placed in one order."""
    forms = {want.id: start for want in site.wanted}
    found = site.placed(forms)
    for _ in range(ROUNDS):
        failed = [want for want in site.wanted if not found[want.id].clear]
        smaller = [want for want in failed if forms[want.id] + 1 < len(want.forms)]
        if failed and not smaller:
            smaller = [want for want in site.around(failed, found) if forms[want.id] + 1 < len(want.forms)]
        if not smaller:
            break
        for want in smaller:
            forms[want.id] += 1
        found = site.placed(forms)
    site.grown(found, start)
    return found


def _worth(found: dict[str, Sited]) -> float:
    """Return how bad a whole arrangement is: what overlaps, then what is small, then what lies far from its place."""
    return sum(at.price + SMALLER * at.form for at in found.values())


class Site:
    """A sheet with the plates that are to stand on it."""

    def __init__(self, wanted: tuple[Wanted, ...], sheet: Room, taken: tuple[Room, ...], order: Order) -> None:
        """Take the plates, the room of the sheet, what is taken already, and which plates to place first."""
        self.wanted, self.sheet, self.taken = wanted, sheet, taken
        self.anchors = {want.id: want.anchor for want in wanted}
        self.order = sorted(wanted, key=order)

    def placed(self, forms: dict[str, int]) -> dict[str, Sited]:
        """Place every plate in turn in these forms."""
        found: dict[str, Sited] = {}
        for want in self.order:
            found[want.id] = self.best(want, forms[want.id], found)
        return found

    def grown(self, found: dict[str, Sited], start: int) -> None:
        """Give plates a larger form where all others can stay as they are."""
        for want in self.order:
            for form in range(start, found[want.id].form):
                others = {id: at for id, at in found.items() if id != want.id}
                larger = self.best(want, form, others)
                if larger.clear:
                    found[want.id] = larger
                    break

    def around(self, failed: list[Wanted], found: dict[str, Sited]) -> list[Wanted]:
        """Return the plates that stand in the way of those that found no room."""
        rooms = [room for want in failed for room in found[want.id].rooms]
        return [
            want
            for want in self.wanted
            if want not in failed and any(room.meets(own) for room in rooms for own in found[want.id].rooms)
        ]

    def best(self, want: Wanted, form: int, others: dict[str, Sited]) -> Sited:
        """Return the place that suits a plate best beside others that stand already."""
        shape = want.forms[form]
        rooms = [*self.taken, *(room for at in others.values() for room in at.rooms)]
        found: Sited | None = None
        cost = 2 * BLOCKED
        for x, y in _corners(want.anchor, shape):
            across, down = x + shape.middle[0] - want.anchor[0], y + shape.middle[1] - want.anchor[1]
            price = across * across + 1.6 * down * down
            if price >= cost:
                continue
            own = shape.at(x, y)
            if self._blocked(own, rooms):
                price += BLOCKED
            else:
                price += self._shame(want, own[0], (x + shape.middle[0], y + shape.middle[1]))
            if price < cost:
                found, cost = Sited(want.id, form, round(x, 1), round(y, 1), own, price), price
        assert found is not None
        return found

    def _blocked(self, own: tuple[Room, ...], rooms: list[Room]) -> bool:
        """Return whether anything stands in the way, or the plate would leave the sheet."""
        for room in own:
            if not room.within(self.sheet):
                return True
            x, y, right, foot = room.x, room.y, room.x + room.w, room.y + room.h
            for other in rooms:
                if other.x < right and x < other.x + other.w and other.y < foot and y < other.y + other.h:
                    return True
        return False

    def _shame(self, want: Wanted, plate: Room, middle: Point) -> float:
        """Return how badly a plate hides what it should not, or looks as if it named another region."""
        nearest = min(self.anchors, key=lambda id: (dist(self.anchors[id], middle), id))
        others = ON_ANOTHER * sum(_in(plate, at) for id, at in self.anchors.items() if id != want.id)
        hidden = sum(_in(plate, at) for at in want.outline) / max(1, len(want.outline))
        return others + HIDDEN * max(0.0, hidden - SEEN) + AWAY * (nearest != want.id)


def _in(room: Room, point: Point) -> bool:
    return room.x <= point[0] <= room.x + room.w and room.y <= point[1] <= room.y + room.h


def _corners(anchor: Point, shape: Footing) -> Iterator[Point]:
    """Yield corners to try, those with the plate's middle near the anchor first."""
    plate = shape.rooms[0]
    across, down = plate.w / 7, plate.h / 4
    for column, row in _steps():
        yield anchor[0] - shape.middle[0] + column * across, anchor[1] - shape.middle[1] + row * down


@lru_cache(maxsize=1)
def _steps() -> Sequence[tuple[int, int]]:
    span = range(-REACH, REACH + 1)
    return sorted(((c, r) for c in span for r in span), key=lambda at: (at[0] * at[0] + at[1] * at[1], at))

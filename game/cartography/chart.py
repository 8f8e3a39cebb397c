"""A drawn map: regions with shared borders, islets off the coast, and where each label stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from game.cartography.growth import distance, land, parted, spaced
from game.cartography.mesh import COLUMNS, ROWS, Cell, Mesh, Point, mesh, middle
from game.rules.chance import Stream

LAND: Final = 60  # hundredths of the sheet
ISLETS: Final = 5
LEAST: Final = 4  # cells of a region


class Drawn(NamedTuple):
    """One region of a map: its outline and its islets, where its label stands, whom it touches, if it has a coast."""

    shape: tuple[tuple[Point, ...], ...]
    anchor: Point
    touches: tuple[int, ...]
    coast: bool
    cells: int


def chart(regions: int, chance: Stream) -> list[Drawn] | None:
    """Return a map of so many regions in map order, None where chance drew one that cannot be used."""
    sheet = mesh(chance)
    ground = land(sheet, COLUMNS * ROWS * LAND // 100, chance)
    return _drawn(sheet, ground, parted(sheet, ground, spaced(ground, regions, chance), chance), chance)


def _drawn(sheet: Mesh, ground: Sequence[Cell], parts: list[list[Cell]], chance: Stream) -> list[Drawn] | None:
    parts = sorted(parts, key=lambda cells: _centre(cells)[::-1])
    loops = [sheet.outlines(cells) for cells in parts]
    if any(len(found) != 1 or len(cells) < LEAST for found, cells in zip(loops, parts, strict=True)):
        return None
    owner = {cell: place for place, cells in enumerate(parts) for cell in cells}
    shapes = [[tuple(found[0])] for found in loops]
    for cell in _islets(sheet, owner, chance):
        nearest = min(ground, key=lambda other: distance(cell, other))
        shapes[owner[nearest]].append(sheet.corners[cell])
    return [
        Drawn(tuple(shapes[place]), _anchor(sheet, cells), *_beside(sheet, owner, place, cells), len(cells))
        for place, cells in enumerate(parts)
    ]


def _centre(cells: Sequence[Cell]) -> Point:
    xs, ys = zip(*map(middle, cells), strict=True)
    return sum(xs) // len(xs), sum(ys) // len(ys)


def _beside(sheet: Mesh, owner: dict[Cell, int], place: int, cells: Sequence[Cell]) -> tuple[tuple[int, ...], bool]:
    around = [owner.get(other) for cell in cells for other in sheet.neighbours(cell)]
    touched = sorted({other for other in around if other is not None and other != place})
    return tuple(touched), None in around


def _anchor(sheet: Mesh, cells: Sequence[Cell]) -> Point:
    """Return the middle of the cell that lies deepest inside, the nearest to the centre among those."""
    inside = set(cells)
    depth = {cell: 0 for cell in cells if any(other not in inside for other in sheet.neighbours(cell))}
    waiting = list(depth)
    for cell in waiting:
        for other in sheet.neighbours(cell):
            if other in inside and other not in depth:
                depth[other] = depth[cell] + 1
                waiting.append(other)
    x, y = _centre(cells)

    def away(cell: Cell) -> int:
        mx, my = middle(cell)
        return (mx - x) * (mx - x) + (my - y) * (my - y)

    return middle(min(cells, key=lambda cell: (-depth.get(cell, 0), away(cell))))


def _islets(sheet: Mesh, owner: dict[Cell, int], chance: Stream) -> list[Cell]:
    """Return a few cells in the sea, two steps from every coast and from each other."""
    taken = set(owner)
    near = {other for cell in taken for other in sheet.neighbours(cell)}
    open_sea = [cell for cell in sheet.corners if cell not in taken | near and not sheet.on_edge(cell)]
    beside = [cell for cell in open_sea if any(other in near for other in sheet.neighbours(cell))]
    found: list[Cell] = []
    for _ in range(ISLETS if beside else 0):
        cell = beside[chance.below(len(beside))]
        if all(distance(cell, other) > 16 for other in found):
            found.append(cell)
    return found

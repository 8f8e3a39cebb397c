"""The mesh a map is grown on: uneven hexagons, so that wherever borders meet, no more than three do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.rules.chance import Stream
from game.scenario.models import MAP_HEIGHT, MAP_WIDTH

Cell = tuple[int, int]
Point = tuple[int, int]
COLUMNS, ROWS = 31, 22
WIDE, HIGH = 50, 44  # between the middles of cells, across and down, in points of the map
CORNERS: Final = ((25, -15), (25, 15), (0, 29), (-25, 15), (-25, -15), (0, -29))
JITTER: Final = 9
EDGE: Final = 12


@dataclass(frozen=True, slots=True)
class Mesh:
    """Cells by column and row; each has six corners, shared with its neighbours to the point."""

    corners: dict[Cell, tuple[Point, ...]]

    def neighbours(self, cell: Cell) -> list[Cell]:
        """Return the cells beside one, those on the map."""
        column, row = cell
        shift = row % 2
        around = (
            (column + 1, row), (column - 1, row), (column - 1 + shift, row - 1), (column + shift, row - 1),
            (column - 1 + shift, row + 1), (column + shift, row + 1),
        )  # fmt: skip
        return [other for other in around if other in self.corners]

    def on_edge(self, cell: Cell) -> bool:
        """Whether a cell lies at the rim of the map."""
        return cell[0] in (0, COLUMNS - 1) or cell[1] in (0, ROWS - 1)

    def outlines(self, cells: Iterable[Cell]) -> list[list[Point]]:
        """Return the outlines of some cells as loops of points, the longest first; holes are loops of their own."""
        inside = list(cells)
        sides: dict[tuple[Point, Point], None] = {}
        for cell in inside:
            points = self.corners[cell]
            for place, start in enumerate(points):
                sides[start, points[(place + 1) % len(points)]] = None
        after = {start: end for start, end in sides if (end, start) not in sides}
        loops: list[list[Point]] = []
        while after:
            start = next(iter(after))
            loop, point = [], start
            while point in after:
                loop.append(point)
                point = after.pop(point)
            loops.append(loop)
        return sorted(loops, key=len, reverse=True)


def middle(cell: Cell) -> Point:
    """Return where the middle of a cell lies on the map."""
    column, row = cell
    return (EDGE + WIDE // 2 + WIDE * column + (WIDE // 2) * (row % 2), EDGE + HIGH // 2 + HIGH * row)


def mesh(chance: Stream) -> Mesh:
    """Return a mesh with its corners moved a little, each once for all cells that share it."""
    moved: dict[Point, Point] = {}
    found: dict[Cell, tuple[Point, ...]] = {}
    for row in range(ROWS):
        for column in range(COLUMNS):
            x, y = middle((column, row))
            corners = [(x + dx, y + dy) for dx, dy in CORNERS]
            for corner in corners:
                if corner not in moved:
                    moved[corner] = _moved(corner, chance)
            found[column, row] = tuple(moved[corner] for corner in corners)
    return Mesh(found)


def _moved(corner: Point, chance: Stream) -> Point:
    x, y = (place - JITTER + chance.below(2 * JITTER + 1) for place in corner)
    return min(max(x, 1), MAP_WIDTH - 1), min(max(y, 1), MAP_HEIGHT - 1)

"""Growing land, regions and states on a mesh: always in one piece, never with a hole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from typing import TypeVar

from game.cartography.mesh import COLUMNS, ROWS, Cell, Mesh
from game.rules.chance import Stream

STEP, ROUGH, OUTWARD = 100, 120, 420
CANDIDATES = 24
LEAST = 2  # regions of a state
T = TypeVar("T")


def land(mesh: Mesh, count: int, chance: Stream) -> list[Cell]:
    """Return about `count` cells in one piece with an uneven coast, all lakes filled, none at the rim."""
    start = (COLUMNS // 2, ROWS // 2)
    taken: dict[Cell, None] = {}
    waiting: list[tuple[int, Cell]] = [(0, start)]
    seen = {start}
    while waiting and len(taken) < count:
        cost, cell = heappop(waiting)
        taken[cell] = None
        for other in mesh.neighbours(cell):
            if other not in seen and not mesh.on_edge(other):
                seen.add(other)
                heappush(waiting, (cost + STEP + chance.below(ROUGH) + _outward(other), other))
    return [cell for cell in mesh.corners if cell not in _sea(mesh, taken)]


def _outward(cell: Cell) -> int:
    """What a step costs the more, the farther from the middle it leads: a sheet is wider than it is high."""
    dx, dy = 1000 * (2 * cell[0] - COLUMNS) // COLUMNS, 1000 * (2 * cell[1] - ROWS) // ROWS
    return OUTWARD * (dx * dx + dy * dy) // 1_000_000


def _sea(mesh: Mesh, taken: Mapping[Cell, None]) -> set[Cell]:
    """Return the cells that can be reached by water from the rim."""
    waiting = [cell for cell in mesh.corners if mesh.on_edge(cell)]
    found = set(waiting)
    while waiting:
        for other in mesh.neighbours(waiting.pop()):
            if other not in found and other not in taken:
                found.add(other)
                waiting.append(other)
    return found


def spaced(cells: Sequence[Cell], count: int, chance: Stream) -> list[Cell]:
    """Return cells well apart from each other: each the farthest of a few drawn ones."""
    found = [cells[chance.below(len(cells))]]
    while len(found) < count:
        drawn = [cells[chance.below(len(cells))] for _ in range(CANDIDATES)]
        found.append(max(drawn, key=lambda cell: min(distance(cell, other) for other in found)))
    return found


def distance(one: Cell, other: Cell) -> int:
    """Return roughly how far two cells lie apart, squared."""
    across, down = one[0] - other[0], one[1] - other[1]
    return 4 * across * across + 3 * down * down


def parted(mesh: Mesh, cells: Iterable[Cell], centres: Sequence[Cell], chance: Stream) -> list[list[Cell]]:
    """Part cells among centres: each grows from its centre at an uneven pace until all are taken."""
    free = dict.fromkeys(cells)
    found: list[list[Cell]] = [[] for _ in centres]
    waiting = [(0, place, centre) for place, centre in enumerate(centres)]
    while waiting:
        cost, place, cell = heappop(waiting)
        if cell not in free:
            continue
        del free[cell]
        found[place].append(cell)
        for other in mesh.neighbours(cell):
            if other in free:
                heappush(waiting, (cost + STEP + chance.below(ROUGH), place, other))
    return found


def grouped(touches: Sequence[Sequence[int]], sizes: Sequence[int], chance: Stream) -> list[int] | None:
    """Give regions to states of about these sizes, each in one piece: return the owner of each, None if stuck."""
    owners: list[int | None] = [None] * len(touches)
    starts = _starts(touches, len(sizes), chance)
    for state, region in enumerate(starts):
        owners[region] = state
    left = [size - 1 for size in sizes]
    while None in owners:
        ways = [
            (state, region)
            for state in range(len(sizes))
            for region, owner in enumerate(owners)
            if owner is None and any(owners[other] == state for other in touches[region])
        ]
        if not ways:
            return None
        most = max(left[state] for state, _ in ways)
        ways = [way for way in ways if left[way[0]] == most]
        # Whoever can be reached by fewest others first, or nobody reaches it later.
        state, region = min(ways, key=lambda way: (_open(touches, owners, way[1]), way[1]))
        owners[region] = state
        left[state] -= 1
    found = [owner for owner in owners if owner is not None]
    fair = min(left) >= -1 and max(left) <= 1 and all(found.count(state) >= LEAST for state in range(len(sizes)))
    return found if fair else None


def _open(touches: Sequence[Sequence[int]], owners: Sequence[int | None], region: int) -> int:
    return sum(owners[other] is None for other in touches[region])


def _starts(touches: Sequence[Sequence[int]], count: int, chance: Stream) -> list[int]:
    """Return regions well apart from each other, by steps over borders."""
    found = [chance.below(len(touches))]
    while len(found) < count:
        steps = _steps(touches, found)
        found.append(max(range(len(touches)), key=lambda region: (steps[region], region)))
    return found


def _steps(touches: Sequence[Sequence[int]], starts: Sequence[int]) -> list[int]:
    steps = [len(touches)] * len(touches)
    waiting = list(starts)
    for region in waiting:
        steps[region] = 0
    for region in waiting:
        for other in touches[region]:
            if steps[other] > steps[region] + 1:
                steps[other] = steps[region] + 1
                waiting.append(other)
    return steps

"""Drawn maps: whole, without holes, with borders shared to the point."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.cartography.chart import chart
from game.cartography.growth import grouped, land
from game.cartography.mesh import COLUMNS, ROWS, mesh, middle
from game.rules.chance import Stream
from game.scenario.models import MAP_HEIGHT, MAP_WIDTH


def stream(seed: int) -> Stream:
    return Stream(seed, 0, 0, "test")


def test_cells_that_lie_side_by_side_share_two_corners() -> None:
    sheet = mesh(stream(1))
    for cell in [(3, 3), (3, 4), (10, 7), (0, 0)]:
        for other in sheet.neighbours(cell):
            assert len(set(sheet.corners[cell]) & set(sheet.corners[other])) == 2
            assert cell in sheet.neighbours(other)


def test_every_corner_lies_on_the_map() -> None:
    points = [point for corners in mesh(stream(2)).corners.values() for point in corners]
    assert all(0 <= x <= MAP_WIDTH and 0 <= y <= MAP_HEIGHT for x, y in points)
    assert all(0 < x < MAP_WIDTH and 0 < y < MAP_HEIGHT for x, y in map(middle, mesh(stream(2)).corners))


def test_a_ring_of_cells_has_an_outer_and_an_inner_outline() -> None:
    sheet = mesh(stream(3))
    ring = sheet.neighbours((10, 10))
    assert [len(loop) for loop in sheet.outlines(ring)] == [18, 6]
    assert [len(loop) for loop in sheet.outlines([*ring, (10, 10)])] == [18]


@pytest.mark.parametrize("seed", range(5))
def test_land_is_in_one_piece_without_lakes_and_keeps_off_the_rim(seed: int) -> None:
    sheet = mesh(stream(seed))
    ground = land(sheet, COLUMNS * ROWS // 2, stream(seed))
    assert len(sheet.outlines(ground)) == 1
    assert not any(sheet.on_edge(cell) for cell in ground)


@pytest.mark.parametrize("seed", range(5))
def test_states_are_in_one_piece_and_as_large_as_asked(seed: int) -> None:
    row = [[place - 1, place + 1] for place in range(9)]
    row[0], row[8] = [1], [7]
    owners = grouped(row, (4, 3, 2), stream(seed))
    if owners is not None:
        assert sum(one != other for one, other in pairwise(owners)) == 2
        assert all(abs(owners.count(state) - size) <= 1 for state, size in enumerate((4, 3, 2)))


@pytest.mark.parametrize("seed", range(4))
def test_a_chart_has_its_regions_in_map_order_and_each_touches_back(seed: int) -> None:
    found = chart(12, stream(seed))
    assert found is not None
    assert len(found) == 12
    for place, region in enumerate(found):
        assert all(place in found[other].touches for other in region.touches)
        assert len(set(region.shape[0])) == len(region.shape[0])

"""R1.3: Neighbours share one border; the coast closes; water lines keep their distance."""

from dataclasses import dataclass
from math import dist

import pytest

from game.lab.worlds import grid_world
from game.picture.coast import atlas, roughen, smooth
from game.picture.lines import area, beside, loops, resampled, ripples
from game.picture.survey import FRAME, WATER, survey
from tests.picture.worlds import SCENARIOS, chart, world

SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))


@dataclass(frozen=True)
class Part:
    id: str
    owner: str
    anchor: tuple[int, int]
    shape: list[list[tuple[int, int]]]


LEFT = Part("left", "a", (50, 50), [[(0, 0), (100, 0), (100, 100), (0, 100)]])
RIGHT = Part("right", "b", (150, 50), [[(100, 0), (200, 0), (200, 100), (100, 100)]])


@pytest.mark.parametrize("name", SCENARIOS)
def test_R1_3_neighbours_on_land_share_the_points_of_their_border(name: str) -> None:
    found, shared = chart(name), 0
    for part in world(name).regions:
        for other in part.touches:
            if other in part.sea_links or other < part.id:
                continue
            both = [c for c in found.chains if set(c.sides) == {part.id, other}]
            rings = [{p for ring in found.places[id].rings for p in found.ring(ring)} for id in (part.id, other)]
            assert both
            assert all(set(chain.points) <= rings[0] & rings[1] for chain in both)
            shared += 1
    assert shared


def test_R1_3_a_line_is_drawn_once_though_two_regions_run_along_it() -> None:
    found = atlas([LEFT, RIGHT])
    assert sorted(len(chain.sides) for chain in found.chains) == [1, 1, 2]
    pieces = [piece for place in found.places.values() for ring in place.rings for piece in ring]
    border = next(number for number, chain in enumerate(found.chains) if len(chain.sides) == 2)
    assert sorted(backwards for number, backwards in pieces if number == border) == [False, True]


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_coast_closes_and_states_have_outlines(name: str) -> None:
    found = survey(chart(name), 836, 430)
    assert set(found.outlines) == {seat.id for seat in world(name).seats}
    assert all(area(ring) > 0 for ring in found.coast)
    islands = sum(len(part.shape) - 1 for part in world(name).regions)
    assert len(found.coast) >= islands


@pytest.mark.parametrize("size", [(836, 430), (584, 330), (404, 300), (1500, 700)])
@pytest.mark.parametrize("name", SCENARIOS)
def test_all_land_lies_inside_the_opening(name: str, size: tuple[int, int]) -> None:
    found = survey(chart(name), *size, (), 26.0)
    points = [point for rings in found.rings.values() for ring in rings for point in ring]
    assert min(x for x, _ in points) >= 0
    assert min(y for _, y in points) >= 0
    assert max(x for x, _ in points) <= size[0] - 2 * FRAME
    assert max(y for _, y in points) <= size[1] - 2 * FRAME - 26


def test_a_focus_shows_its_regions_larger() -> None:
    whole, part = survey(chart("umbrella"), 404, 300), survey(chart("umbrella"), 404, 300, ("midmarch", "tern_isles"))
    assert abs(area(part.rings["midmarch"][0])) > 4 * abs(area(whole.rings["midmarch"][0]))


def test_water_lines_keep_their_distance_from_every_coast() -> None:
    found = survey(chart("umbrella"), 836, 430)
    coast = [point for ring in found.coast for point in ring]
    for distance, strokes in zip(WATER, found.water, strict=True):
        assert strokes
        assert min(dist(p, c) for stroke in strokes for p in stroke for c in coast) >= 0.6 * distance


def test_ripples_of_two_islands_join_instead_of_crossing() -> None:
    island = tuple((x + 110, y) for x, y in SQUARE)
    (near,) = ripples([SQUARE, island], [8.0], 4.0)
    inside = [(x, y) for stroke in near for x, y in stroke if 103 < x < 107 and 10 < y < 90]
    assert inside == []


def test_a_square_world_has_rough_edges_that_both_sides_share() -> None:
    found = atlas(grid_world(4).regions)
    assert all(len(chain.points) > 8 for chain in found.chains)
    assert roughen(((0.0, 0.0), (160.0, 0.0))) == roughen(((0.0, 0.0), (160.0, 0.0)))


def test_smoothing_keeps_the_ends_of_a_line_and_closes_a_ring() -> None:
    line = smooth(((0.0, 0.0), (10.0, 0.0), (10.0, 10.0)))
    assert (line[0], line[-1]) == ((0.0, 0.0), (10.0, 10.0))
    ring = smooth((*SQUARE, SQUARE[0]))
    assert ring[0] == ring[-1]
    assert (0.0, 0.0) not in ring


def test_loops_join_strokes_whichever_way_they_run() -> None:
    halves = (SQUARE[:3], (SQUARE[0], SQUARE[3], SQUARE[2]))
    (ring,) = loops(halves)
    assert len(ring) == 4
    assert area(ring) == 10_000


def test_beside_lies_outside_at_a_negative_distance() -> None:
    even = resampled(SQUARE, 10)
    outside = beside(even, -5, closed=True)
    assert abs(area(outside)) > 10_000 > abs(area(beside(even, 5, closed=True)))

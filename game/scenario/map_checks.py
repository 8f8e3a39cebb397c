"""Whether a scenario's map holds together: borders, owners, numbers and shapes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise

from game.scenario.errors import Problem, place_of
from game.scenario.models import Point, RegionPart, Scenario
from game.wording.told import told

Edge = tuple[Point, Point]


def map_problems(scenario: Scenario) -> Iterator[Problem]:
    """R1.3: Yield what does not hold on the map."""
    yield from _owners(scenario)
    yield from _numbers(scenario)
    for place, region in enumerate(scenario.regions):
        yield from _touches(scenario, place, region)
        yield from _shape(place, region)
    yield from _borders(scenario)


def _owners(scenario: Scenario) -> Iterator[Problem]:
    seats = [seat.id for seat in scenario.seats]
    for place, region in enumerate(scenario.regions):
        if region.owner not in seats:
            at = place_of(("regions", place, "owner"))
            what = told("scenario.owner_unknown", id=region.id, owner=region.owner)
            yield Problem(at, what, told("scenario.name_one_of_the_seats", listed=", ".join(seats)))
    for place, seat in enumerate(scenario.seats):
        sites = [r.site for r in scenario.regions if r.owner == seat.id and r.site is not None]
        capitals = [site for site in sites if site.kind == "capital"]
        if len(capitals) != 1:
            what = told("scenario.capitals", id=seat.id, capitals=len(capitals))
            yield Problem(place_of(("seats", place)), what, told("scenario.give_one_capital"))


def _numbers(scenario: Scenario) -> Iterator[Problem]:
    due = list(range(1, len(scenario.regions) + 1))
    if sorted(r.number for r in scenario.regions) != due:
        remedy = told("scenario.number_in_order", due=len(due))
        yield Problem("regions", told("scenario.numbers_of_regions"), remedy)


def _touches(scenario: Scenario, place: int, region: RegionPart) -> Iterator[Problem]:
    """Yield one-sided, unknown and doubled neighbours, over land and over sea."""
    known = {r.id: r for r in scenario.regions}
    for key, listed in (("touches", region.touches), ("sea_links", region.sea_links)):
        at = place_of(("regions", place, key))
        for other, count in Counter(listed).items():
            if other not in known or other == region.id:
                yield Problem(
                    at, told("scenario.cannot_touch", id=region.id, other=other), told("scenario.name_another_region")
                )
            elif count > 1:
                yield Problem(at, told("scenario.neighbour_twice", other=other), told("scenario.name_it_once"))
            elif region.id not in getattr(known[other], key):
                what = told("scenario.one_sided", id=region.id, other=other)
                remedy = told("scenario.add_or_take_out", id=region.id, part=key, other=other)
                yield Problem(at, what, remedy)
            elif other not in region.touches:
                yield Problem(at, told("scenario.sea_link_untouched", other=other), told("scenario.add_it_to_touches"))


def _shape(place: int, region: RegionPart) -> Iterator[Problem]:
    for number, polygon in enumerate(region.shape):
        if len(set(polygon)) < len(polygon):
            at = place_of(("regions", place, "shape", number))
            yield Problem(at, told("scenario.a_point_stands_here_twice"), told("scenario.list_points_once"))
    if not any(_inside(region.anchor, polygon) for polygon in region.shape):
        at = place_of(("regions", place, "anchor"))
        yield Problem(at, told("scenario.label_outside", id=region.id), told("scenario.move_it_inside"))


def _borders(scenario: Scenario) -> Iterator[Problem]:
    """Yield neighbours on land without a shared border, and shared borders of no neighbours."""
    edges = {r.id: edges_of(r) for r in scenario.regions}
    for (place, one), (_, other) in combinations(enumerate(scenario.regions), 2):
        by_land = other.id in one.touches and other.id not in one.sea_links
        shared = bool(edges[one.id] & edges[other.id])
        if by_land and not shared:
            what = told("scenario.no_shared_points", id=one.id, other=other.id)
            remedy = told("scenario.share_points")
            yield Problem(place_of(("regions", place, "shape")), what, remedy)
        if shared and other.id not in one.touches and one.id not in other.touches:
            what = told("scenario.border_untouched", id=one.id, other=other.id)
            remedy = told("scenario.name_each_in_touches")
            yield Problem(place_of(("regions", place, "touches")), what, remedy)


def edges_of(region: RegionPart) -> frozenset[Edge]:
    """Return the edges of a region's shape, each written with its lesser point first."""
    return frozenset((min(pair), max(pair)) for polygon in region.shape for pair in pairwise((*polygon, polygon[0])))


def _inside(point: Point, polygon: list[Point]) -> bool:
    """Return whether a point lies inside a polygon: a ray crosses the outline an odd number of times."""
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in pairwise((*polygon, polygon[0])):
        side = (y - y1) * (x2 - x1) - (x - x1) * (y2 - y1)
        if (y1 > y) != (y2 > y) and (side > 0) == (y2 > y1):
            crossed = not crossed
    return crossed

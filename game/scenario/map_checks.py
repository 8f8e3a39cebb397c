"""Whether a scenario's map holds together: borders, owners, numbers and shapes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise

from game.scenario.errors import Problem, place_of
from game.scenario.models import Point, RegionPart, Scenario

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
            what = f"'{region.id}' belongs to '{region.owner}', which is no seat."
            yield Problem(at, what, f"Name one of the seats: {', '.join(seats)}.")
    for place, seat in enumerate(scenario.seats):
        sites = [r.site for r in scenario.regions if r.owner == seat.id and r.site is not None]
        capitals = [site for site in sites if site.kind == "capital"]
        if len(capitals) != 1:
            what = f"'{seat.id}' has {len(capitals)} capitals."
            yield Problem(place_of(("seats", place)), what, "Give one of its regions, and only one, a capital.")


def _numbers(scenario: Scenario) -> Iterator[Problem]:
    due = list(range(1, len(scenario.regions) + 1))
    if sorted(r.number for r in scenario.regions) != due:
        remedy = f"Number the regions 1 to {len(due)} in map order, each number once."
        yield Problem("regions", "The numbers of the regions have gaps or stand twice.", remedy)


def _touches(scenario: Scenario, place: int, region: RegionPart) -> Iterator[Problem]:
    """Yield one-sided, unknown and doubled neighbours, over land and over sea."""
    known = {r.id: r for r in scenario.regions}
    for key, listed in (("touches", region.touches), ("sea_links", region.sea_links)):
        at = place_of(("regions", place, key))
        for other, count in Counter(listed).items():
            if other not in known or other == region.id:
                yield Problem(at, f"'{region.id}' cannot touch '{other}'.", "Name another region.")
            elif count > 1:
                yield Problem(at, f"'{other}' stands here twice.", "Name it once.")
            elif region.id not in getattr(known[other], key):
                what = f"'{region.id}' names '{other}', but '{other}' does not name '{region.id}'."
                remedy = f"Add '{region.id}' to the '{key}' of '{other}', or take '{other}' out here."
                yield Problem(at, what, remedy)
            elif other not in region.touches:
                yield Problem(at, f"'{other}' is a sea link but is not touched.", "Add it to 'touches'.")


def _shape(place: int, region: RegionPart) -> Iterator[Problem]:
    for number, polygon in enumerate(region.shape):
        if len(set(polygon)) < len(polygon):
            at = place_of(("regions", place, "shape", number))
            yield Problem(at, "A point stands here twice.", "List each once; the last is joined to the first.")
    if not any(_inside(region.anchor, polygon) for polygon in region.shape):
        at = place_of(("regions", place, "anchor"))
        yield Problem(at, f"The label of '{region.id}' lies outside its shape.", "Move it inside.")


def _borders(scenario: Scenario) -> Iterator[Problem]:
    """Yield neighbours on land without a shared border, and shared borders of no neighbours."""
    edges = {r.id: edges_of(r) for r in scenario.regions}
    for (place, one), (_, other) in combinations(enumerate(scenario.regions), 2):
        by_land = other.id in one.touches and other.id not in one.sea_links
        shared = bool(edges[one.id] & edges[other.id])
        if by_land and not shared:
            what = f"'{one.id}' touches '{other.id}', but their shapes share no two points in a row."
            remedy = "Use the very same points along the border, or name each in the other's 'sea_links'."
            yield Problem(place_of(("regions", place, "shape")), what, remedy)
        if shared and other.id not in one.touches and one.id not in other.touches:
            what = f"'{one.id}' and '{other.id}' share a border, but do not touch."
            remedy = "Name each in the other's 'touches'."
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

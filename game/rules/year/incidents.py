"""R8.7: Incidents: drawn among the watched regions, secured or disrupted by the cover laid."""

from __future__ import annotations

from game.rules import chance
from game.rules.events.security import RegionDisrupted, RegionHit, RegionSecured, SecurityCounted
from game.rules.events.tracks import InfluenceEarned
from game.rules.numbers import (
    INFLUENCE_MOST,
    REGIONS_PER_INCIDENT,
    SECURITY_A_YEAR,
    SEVERITIES,
    WATCHED_PER_INCIDENT,
)
from game.rules.state import GameState
from game.rules.year.resolution import Resolution

CAUSES = ("storm", "outage", "smuggling", "border_incident", "accident")


def run(year: Resolution) -> None:
    """R3.2: Draw n of the watched regions, each equally likely, with a severity from {1, 2, 2, 3}."""
    state = year.state
    secured: set[tuple[str, str]] = set()
    for region, severity, cause in drawn(state):
        hit = year.docket.record(RegionHit(region, severity, cause, rule="R3.2"))
        if state.board.regions[region].site or region in state.posts:
            _meet(year, region, severity, hit, secured)
    _earn_posts(year)
    _count_security(year)


def drawn(state: GameState) -> list[tuple[str, int, str]]:
    """R3.2: Return (region, severity, cause) of each incident of the year, as chance has it."""
    stream = chance.Stream(state.seed, state.branch, state.year, "incidents")
    regions = stream.weighted([(region, 1) for region in state.watched], count_of_incidents(state))
    return [
        (region, SEVERITIES[stream.below(len(SEVERITIES))], CAUSES[stream.below(len(CAUSES))]) for region in regions
    ]


def count_of_incidents(state: GameState) -> int:
    """R3.1: A quarter of the regions, rounded up, and one more if Tension was 8 or above at the Briefing.

    The Briefing watched twice as many, all regions at most, so the number is read off the list it made.
    """
    regions = len(state.board.regions)
    n = -(-regions // REGIONS_PER_INCIDENT)
    return n + (len(state.watched) > min(regions, WATCHED_PER_INCIDENT * n))


def _meet(year: Resolution, region: str, severity: int, hit: int, secured: set[tuple[str, str]]) -> None:
    """R3.4: Cover at or above severity secures; otherwise the site is disrupted and Support will fall."""
    lays = [lay for lay in year.laid if lay.region == region]
    total = sum(lay.counts for lay in lays)
    shares = tuple((lay.provider, lay.counts) for lay in lays)
    if total >= severity:
        number = year.docket.record(RegionSecured(region, total, severity, shares, rule="R3.4", causes=(hit,)))
        for lay in lays:
            if lay.counts:
                _earn_cover(year, lay.agreement, lay.provider, region, number, secured)
        return
    number = year.docket.record(RegionDisrupted(region, total, severity, shares, rule="R3.4", causes=(hit,)))
    where = year.state.board.regions[region]
    if where.site:
        year.feel(where.owner, "disrupted", -2 if where.site in ("capital", "hazard") else -1, number)
    post = year.state.posts.get(region)
    if post is not None and not post.winding:
        year.feel(post.guest, "post_disrupted", -1, number)


def _earn_cover(
    year: Resolution, agreement: int, provider: str, region: str, cause: int, secured: set[tuple[str, str]]
) -> None:
    """R9.3: A beneficiary's incident secured earns the provider 1, once a year for each beneficiary."""
    owner = year.state.board.regions[region].owner
    clauses = year.state.agreements[agreement].terms.coverages() if agreement else ()
    covered = any((c.provider, c.beneficiary) == (provider, owner) for _, c in clauses)
    if covered and (provider, owner) not in secured:
        secured.add((provider, owner))
        earn(year, provider, "secured", agreement, cause)


def earn(year: Resolution, seat: str, why: str, agreement: int, cause: int) -> None:
    """R9.3: A point of Influence, at most 20 in a game; none at introductory level (R1.8)."""
    if not year.state.board.intro and year.state.seats[seat].influence < INFLUENCE_MOST:
        year.docket.record(InfluenceEarned(seat, 1, why, agreement, rule="R9.3", causes=(cause,) if cause else ()))


def _earn_posts(year: Resolution) -> None:
    """R3.9, R9.3: A post that was not disrupted this year earns its guest 1."""
    state = year.state
    for region, post in list(state.posts.items()):
        if not post.winding and state.disrupted.get(region) != state.year:
            earn(year, post.guest, "post", post.agreement, 0)


def _count_security(year: Resolution) -> None:
    """R9.1: Security of the year: 3 points, less twice the share of one's own value disrupted, not below 0."""
    state = year.state
    for seat in state.seats:
        worth = {r: state.values[r] for r in state.board.by_owner[seat] if state.board.regions[r].site}
        for region, post in state.posts.items():
            if post.guest == seat and not post.winding:
                worth[region] = worth.get(region, 0) + 1
        total = sum(worth.values())
        lost = sum(value for region, value in worth.items() if state.disrupted.get(region) == state.year)
        share = 100 * lost // total if total else 0
        points = max(0, SECURITY_A_YEAR - 2 * SECURITY_A_YEAR * lost // total) if total else SECURITY_A_YEAR
        year.docket.record(SecurityCounted(seat, points, share, rule="R9.1"))

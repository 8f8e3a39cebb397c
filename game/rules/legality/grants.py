"""R3.9, R4.3, R4.32: why the site grants of a text may not be signed; those that wait to be built count."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.clauses.site_grant import SiteGrant
from game.rules.say import Say, say
from game.rules.state import GameState
from game.rules.terms import Terms


def grant_problems(state: GameState, terms: Terms, replaces: int) -> Iterator[Say]:
    """R4.1: A host with a post already, standing or signed, may not grant another."""
    grants = [clause for _, clause in terms.grants()]
    for grant in grants:
        yield from grant.problems(terms, state)
    old = state.agreements.get(replaces)
    kept = [clause for _, clause in old.terms.grants()] if old else []
    if not state.board.intro and not terms.entry.ratification:
        for grant in grants:
            if not any(same_post(grant, other) for other in kept):
                yield say("problem.grant_unratified", region=grant.region)
                break
    regions = [grant.region for grant in grants]
    for region in dict.fromkeys(r for r in regions if regions.count(r) > 1):
        yield say("problem.granted_twice", region=region)
    yield from _room_problems(state, grants, replaces)


def same_post(one: SiteGrant, other: SiteGrant) -> bool:
    """R4.32: Whether two grants give one guest a post in one region."""
    return one.region == other.region and one.guest == other.guest


def _room_problems(state: GameState, grants: list[SiteGrant], replaces: int) -> Iterator[Say]:
    """R3.9: Yield where a host has no room, or has given this guest this post already."""
    given = [
        (clause, agreement.status)
        for agreement in state.agreements.values()
        if agreement.status != "ended" and agreement.id != replaces
        for _, clause in agreement.terms.grants()
    ]
    for grant in grants:
        if any(same_post(grant, other) for other, _ in given):
            yield say("problem.granted_already", region=grant.region, seat=grant.guest)
    waiting = [clause for clause, status in given if status in ("signed", "pending")]
    for host in dict.fromkeys(grant.host for grant in grants):
        seat = state.board.seats.get(host)
        if seat is None:
            continue
        posts = {(p.region, p.guest): None for p in state.posts.values() if p.host == host}
        fresh = {(g.region, g.guest): None for g in (*grants, *waiting) if g.host == host}
        # A post that stands elsewhere is the clause's own objection and need not be said twice.
        if len(posts) <= seat.hosts_most < len(posts | fresh) and not _said_by_clause(
            posts, grants, host, seat.hosts_most
        ):
            yield say("problem.hosts_already", seat=host, most=seat.hosts_most)


def _said_by_clause(posts: dict[tuple[str, str], None], grants: list[SiteGrant], host: str, most: int) -> bool:
    return any(sum(1 for region, _ in posts if region != g.region) >= most for g in grants if g.host == host)

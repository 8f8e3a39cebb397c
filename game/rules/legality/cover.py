"""R3.3, R3.6, R3.9, R3.11: why a cover order, a waiver, a split or a ranking is illegal now."""

from __future__ import annotations

from game.rules.acts import CoverLine, CoverOrder, RankSites, SplitPoints, Waive
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.management import Management
from game.rules.legality.bound import due_this_year
from game.rules.numbers import SITE_COVER_MOST
from game.rules.say import Say, say
from game.rules.state import Agreement, GameState


def cover_order(state: GameState, seat: str, act: CoverOrder) -> Say | None:
    """R3.3: Each region and each agreement stands in the ranked list once, with 1 to 3 points."""
    seen: set[tuple[str, int]] = set()
    for line in act.lines:
        if (line.region, line.agreement) in seen:
            return say("reason.line_twice", region=line.region, agreement=line.agreement)
        seen.add((line.region, line.agreement))
        if not 1 <= line.points <= SITE_COVER_MOST:
            return say("reason.line_points", least=1, most=SITE_COVER_MOST)
        if line.region and line.agreement:
            return say("reason.line_region_or_agreement", region=line.region, agreement=line.agreement)
        why = _abroad(state, seat, line) if line.agreement else _at_home(state, seat, line.region)
        if why is not None:
            return why
    return None


def _at_home(state: GameState, seat: str, name: str) -> Say | None:
    """R3.5, R3.9: A state covers its own regions, and that of its post unless the post winds down."""
    region = state.board.regions.get(name)
    if region is None:
        return say("reason.unknown_region", region=name)
    if region.owner == seat:
        return None
    post = state.posts.get(name)
    if post is not None and post.guest == seat:
        return say("reason.post_winds_down", region=name) if post.winding else None
    for agreement in state.agreements.values():
        comes = agreement.status in ("signed", "pending") and agreement.starts <= state.year
        if comes and any(g.guest == seat and g.region == name for _, g in agreement.terms.grants()):
            return None
    return say("reason.no_right_to_cover", region=name)


def _abroad(state: GameState, seat: str, line: CoverLine) -> Say | None:
    """R3.6: Cover abroad is laid under coverage that the seat provides and that binds this year."""
    agreement = due_this_year(state, seat, line.agreement)
    if isinstance(agreement, Say):
        return agreement
    if any(clause.provider == seat for _, clause in agreement.terms.coverages()):
        return None
    return say("reason.not_provider", agreement=agreement.id)


def falls_under(state: GameState, clause: Coverage, name: str) -> bool:
    """R4.31: Whether a region holds a site that a coverage clause covers."""
    region = state.board.regions.get(name)
    if region is None or region.owner != clause.beneficiary or region.site is None:
        return False
    return not clause.sites or name in clause.sites


def waive(state: GameState, seat: str, act: Waive) -> Say | None:
    """R3.6: A beneficiary may waive what is owed to it this year under one clause."""
    agreement = due_this_year(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if not 0 <= act.clause < len(agreement.terms.clauses):
        return say("reason.unknown_clause", agreement=agreement.id, clause=act.clause + 1)
    clause = agreement.terms.clauses[act.clause]
    if not isinstance(clause, Coverage) or clause.beneficiary != seat:
        return say("reason.not_beneficiary", agreement=agreement.id, clause=act.clause + 1)
    left = clause.points - agreement.waived.get(act.clause, 0)
    return None if 1 <= act.points <= left else say("reason.waiver_points", least=1, most=left)


def split(state: GameState, seat: str, act: SplitPoints) -> Say | None:
    """R3.11: The coordinator, else the provider, ranks beneficiaries of the text."""
    if state.board.intro:
        return say("reason.not_at_this_level", act=act.kind)
    agreement = due_this_year(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if seat not in coordinators(agreement):
        return say("reason.not_coordinator", agreement=agreement.id)
    covered = [c.beneficiary for _, c in agreement.terms.coverages()]
    return _ranking(act.ranking, all(name in covered for name in act.ranking))


def rank(state: GameState, seat: str, act: RankSites) -> Say | None:
    """R3.11: The manager, else the provider, ranks the sites that cover under the text goes to."""
    if state.board.intro:
        return say("reason.not_at_this_level", act=act.kind)
    agreement = due_this_year(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if seat not in managers(agreement):
        return say("reason.not_manager", agreement=agreement.id)
    clauses = [c for _, c in agreement.terms.coverages()]
    return _ranking(act.ranking, all(any(falls_under(state, c, r) for c in clauses) for r in act.ranking))


def coordinators(agreement: Agreement) -> tuple[str, ...]:
    """R3.11: Return who may split points: the coordinator named, else the providers."""
    named = tuple(c.coordinator for c in agreement.terms.clauses if isinstance(c, Coordination))
    return named or tuple(c.provider for _, c in agreement.terms.coverages())


def managers(agreement: Agreement) -> tuple[str, ...]:
    """R3.11: Return who may rank sites: the manager named, else the providers."""
    named = tuple(c.manager for c in agreement.terms.clauses if isinstance(c, Management))
    return named or tuple(c.provider for _, c in agreement.terms.coverages())


def _ranking(ranking: tuple[str, ...], known: bool) -> Say | None:
    if not ranking:
        return say("reason.ranks_nothing")
    if len(set(ranking)) < len(ranking):
        return say("reason.ranked_twice")
    return None if known else say("reason.not_under_text")

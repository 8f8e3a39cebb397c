"""R8.0: Talks close: offers lapse, signatures may break words and duties, Concern rises, sums are set aside."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import duties, perception
from game.rules.clauses.base import Deed
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.site_grant import SiteGrant
from game.rules.docket import Docket
from game.rules.events.duties import Breached
from game.rules.events.perception import ConcernChanged, StatementEnded
from game.rules.events.talks import OfferEnded
from game.rules.events.years import TalksClosed
from game.rules.legality.grants import same_post
from game.rules.numbers import CONCERN_MOST
from game.rules.secrets import hidden
from game.rules.state import Agreement, GameState, Statement
from game.rules.year.resolution import blame, change_track


def close(docket: Docket) -> None:
    """R8.0: Close talks and open decisions."""
    docket.step = 0
    for offer in list(docket.state.offers.values()):
        docket.record(
            OfferEnded(offer.id, "lapsed", "", "lapse.talks_closed", audience=offer.terms.parties, rule="R2.5")
        )
    signed = [a for a in docket.state.agreements.values() if _signed_now(docket.state, a)]
    hollow = [broken for agreement in signed for broken in judge_signature(docket, agreement)]
    concern_rises(docket)
    for number, cause in hollow:
        worry(docket, number, cause)
    docket.record(TalksClosed(duties.set_aside(docket.state), rule="R2.11"))


def _signed_now(state: GameState, agreement: Agreement) -> bool:
    """R4.52: What a secret text breaks comes out at the talks after it has come to light."""
    if not agreement.live or agreement.inherited or hidden(agreement):
        return False
    return (
        agreement.special.published == state.year - 1 if agreement.special.published else agreement.signed == state.year
    )


def _new_grants(state: GameState, agreement: Agreement) -> list[SiteGrant]:
    """R5.8: The grants of a text that the one it replaces did not hold."""
    old = state.agreements.get(agreement.replaces)
    kept = [grant for _, grant in old.terms.grants()] if old else []
    return [g for _, g in agreement.terms.grants() if not any(same_post(g, other) for other in kept)]


def _new_coverages(state: GameState, agreement: Agreement) -> list[Coverage]:
    """R5.8: The coverage of a text that the one it replaces did not hold."""
    old = state.agreements.get(agreement.replaces)
    kept = [coverage for _, coverage in old.terms.coverages()] if old else []
    return [c for _, c in agreement.terms.coverages() if c not in kept]


def _new_programmes(state: GameState, agreement: Agreement) -> list[tuple[str, str]]:
    """R4.42: The lead and partner of programmes that the text it replaces did not hold."""
    old = state.agreements.get(agreement.replaces)
    kept = [(c.lead, c.partner) for _, c in old.terms.programmes()] if old else []
    return [(c.lead, c.partner) for _, c in agreement.terms.programmes() if (c.lead, c.partner) not in kept]


def _deeds(state: GameState, agreement: Agreement) -> Iterator[Deed]:
    """R4.15: Yield what the parties do by signing a text: take and give grants, undertake and accept cover."""
    for grant in _new_grants(state, agreement):
        yield Deed("take_grant", grant.guest, grant.region, (grant.host,))
        yield Deed("give_grant", grant.host, grant.region, (grant.guest,))
    for coverage in _new_coverages(state, agreement):
        yield Deed("sign_coverage", coverage.provider, "", (coverage.beneficiary,))
        yield Deed("sign_coverage", coverage.beneficiary, "", (coverage.provider,))
    for one, other in _new_programmes(state, agreement):
        yield Deed("sign_programme", one, "", (other,))
        yield Deed("sign_programme", other, "", (one,))


def judge_signature(docket: Docket, agreement: Agreement) -> list[tuple[int, int]]:
    """R4.15, R5.8: A signature may break another text, a reassurance or a pledge; what a revision keeps breaks nothing.

    Returns (statement, event) of the words it made hollow.
    """
    state = docket.state
    break_texts(docket, list(_deeds(state, agreement)), agreement)
    spoken = [s for s in state.statements.values() if s.live and s.year < state.year]
    return [(s.id, ring_hollow(docket, s.id)) for s in spoken if _belied(state, s, agreement)]


def break_texts(docket: Docket, deeds: list[Deed], newer: Agreement | None = None) -> None:
    """R4.15: Record what deeds break, unless the parties of the older text all agreed to it by the newer one."""
    for other in docket.state.in_force() if deeds else ():
        if newer and (other.id == newer.id or set(other.terms.parties) <= set(newer.terms.parties)):
            continue
        for place, clause in other.terms.breakable:
            broken = [(by, d.form) for d in deeds if (by := clause.broken_by(d, other.terms))]
            if broken and not other.rests(place):
                number = docket.record(Breached(other.id, place, *broken[0], rule="R4.15"))
                blame(docket, broken[0][0], other.id, "breach", "R4.15", number)


def _belied(state: GameState, statement: Statement, agreement: Agreement) -> bool:
    """R5.8: Whether a text signed now breaks the words: a new post or cover touching the territory they were about."""
    grants = [g for g in _new_grants(state, agreement) if g.guest == statement.by]
    if statement.form == "pledge":
        return statement.promise == "no_post" and any(g.region == statement.region for g in grants)
    if statement.form != "reassure" or statement.mediated:
        return False
    near = any(statement.to in state.board.touched_by[g.region] for g in grants)
    return near or _covers_near(state, statement, _new_coverages(state, agreement))


def _covers_near(state: GameState, statement: Statement, covers: list[Coverage]) -> bool:
    """R5.8: Whether new cover of a state touches the territory of the state that it reassured."""
    board = state.board
    covered = [c for c in covers if c.provider == statement.by]
    return any(statement.to in board.touched_by[r] for c in covered for r in (c.sites or board.by_owner[c.beneficiary]))


def judge_cover(docket: Docket, agreement: Agreement, covers: list[Coverage], cause: int) -> None:
    """R4.51: Cover that a newcomer is promised may break a text or a reassurance like cover that is signed."""
    deeds = [Deed("sign_coverage", a, "", (b,)) for c in covers for a, b in _both_ways(c)]
    break_texts(docket, deeds, agreement)
    for words in list(docket.state.statements.values()):
        calming = words.live and words.form == "reassure" and not words.mediated
        if calming and _covers_near(docket.state, words, covers):
            worry(docket, words.id, ring_hollow(docket, words.id, (cause,)))


def _both_ways(coverage: Coverage) -> tuple[tuple[str, str], tuple[str, str]]:
    return (coverage.provider, coverage.beneficiary), (coverage.beneficiary, coverage.provider)


def ring_hollow(docket: Docket, number: int, causes: tuple[int, ...] = ()) -> int:
    """R5.8: Hollow words calm nobody any more and cost 1 Standing; return the number of the event."""
    hollow = docket.record(StatementEnded(number, "hollow", rule="R5.8", causes=causes))
    change_track(docket, docket.state.statements[number].by, "standing", -1, "hollow", "R5.8", (hollow,))
    return hollow


def worry(docket: Docket, number: int, hollow: int) -> None:
    """R5.8: The Concern that hollow words were to calm rises by 1, beyond the footprint if need be."""
    statement = docket.state.statements[number]
    pair = (statement.to, statement.by)
    before = docket.state.concern.get(pair, 0)
    if before < CONCERN_MOST:
        docket.record(ConcernChanged(*pair, before, before + 1, (("hollow", 1),), rule="R5.8", causes=(hollow,)))


def concern_rises(docket: Docket) -> None:
    """R5.2: Concern rises at once to the footprint; an offer its guest announced counts like a signed post."""
    state = docket.state
    for pair, parts in sorted(perception.footprints(state, announced=True).items()):
        before = state.concern.get(pair, 0)
        after = perception.footprint(parts)
        if after > before:
            docket.record(ConcernChanged(*pair, before, after, tuple(parts.items()), rule="R5.2"))

"""R8.0: Talks close: offers lapse, signatures have their effect on words and duties, Concern rises, sums are set aside."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import duties, perception
from game.rules.clauses.base import Deed
from game.rules.docket import Docket
from game.rules.events.duties import Breached
from game.rules.events.perception import ConcernChanged, StatementEnded
from game.rules.events.talks import OfferEnded
from game.rules.events.years import TalksClosed
from game.rules.numbers import CONCERN_MOST
from game.rules.state import Agreement, GameState, Statement
from game.rules.year.resolution import change_track


def close(docket: Docket) -> None:
    """R8.0: Close talks and open decisions."""
    docket.step = 0
    for offer in list(docket.state.offers.values()):
        docket.record(
            OfferEnded(offer.id, "lapsed", "", "lapse.talks_closed", audience=offer.terms.parties, rule="R2.5")
        )
    for agreement in [a for a in docket.state.agreements.values() if _signed_now(docket.state, a)]:
        judge_signature(docket, agreement)
    concern_rises(docket)
    docket.record(TalksClosed(duties.set_aside(docket.state), rule="R2.11"))


def _signed_now(state: GameState, agreement: Agreement) -> bool:
    return agreement.live and agreement.signed == state.year and not agreement.inherited


def deeds(agreement: Agreement) -> Iterator[Deed]:
    """R4.15: Yield what the parties do by signing a text: take and give grants, undertake and accept cover."""
    for _, grant in agreement.terms.grants():
        yield Deed("take_grant", grant.guest, grant.region, (grant.host,))
        yield Deed("give_grant", grant.host, grant.region, (grant.guest,))
    for _, coverage in agreement.terms.coverages():
        yield Deed("sign_coverage", coverage.provider, "", (coverage.beneficiary,))
        yield Deed("sign_coverage", coverage.beneficiary, "", (coverage.provider,))


def judge_signature(docket: Docket, agreement: Agreement) -> None:
    """R4.15, R5.8: A signature may break another text, a reassurance or a pledge; unchanged revisions break nothing."""
    if agreement.replaces and not agreement.new_duty:
        return
    for deed in deeds(agreement):
        break_texts(docket, deed, agreement)
    for statement in list(docket.state.statements.values()):
        if statement.live and statement.year < docket.state.year and _belied(docket.state, statement, agreement):
            ring_hollow(docket, statement.id, ())


def break_texts(docket: Docket, deed: Deed, newer: Agreement | None = None) -> None:
    """R4.15: Record what a deed breaks, unless the parties of the older text all agreed to it by the newer one."""
    for other in docket.state.in_force():
        if newer and (other.id == newer.id or set(other.terms.parties) <= set(newer.terms.parties)):
            continue
        for place, clause in enumerate(other.terms.clauses):
            breaker = clause.broken_by(deed, other.terms)
            if breaker and not other.rests(place):
                number = docket.record(Breached(other.id, place, breaker, deed.form, rule="R4.15"))
                change_track(docket, breaker, "standing", -1, "breach", "R4.15", (number,))


def _belied(state: GameState, statement: Statement, agreement: Agreement) -> bool:
    """R5.8: Whether a text signed now breaks the words: a new post or cover touching the territory they were about."""
    grants = [g for _, g in agreement.terms.grants() if g.guest == statement.by]
    if statement.form == "pledge":
        return statement.promise == "no_post" and any(g.region == statement.region for g in grants)
    if statement.form != "reassure" or statement.mediated:
        return False
    board = state.board
    if any(statement.to in board.touched_by[g.region] and g.host != statement.to for g in grants):
        return True
    covered = [
        c for _, c in agreement.terms.coverages() if c.provider == statement.by and c.beneficiary != statement.to
    ]
    regions = [r for c in covered for r in (c.sites or board.by_owner[c.beneficiary])]
    return any(statement.to in board.touched_by[r] for r in regions)


def ring_hollow(docket: Docket, number: int, causes: tuple[int, ...]) -> None:
    """R5.8: Hollow words cost 1 Standing, and the Concern they were to calm rises by 1."""
    statement = docket.state.statements[number]
    hollow = docket.record(StatementEnded(number, "hollow", rule="R5.8", causes=causes))
    change_track(docket, statement.by, "standing", -1, "hollow", "R5.8", (hollow,))
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

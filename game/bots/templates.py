"""Texts to begin with: what two states commonly have to offer each other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from typing import Final

from game.bots.evaluator import Judge
from game.bots.moves import RATIFIED
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.mandates import FEW_SEATS, MANY_PARTIES
from game.rules.terms import Entry, Renewal, Term, Terms

EXPOSED: Final = 60
LENT: Final = 2
WORRY: Final = 2


def text(judge: Judge, other: str, *clauses: AnyClause) -> Terms:
    """R4.1: Return a text of the seat with another, with the middle of this world's dates."""
    seat = judge.seat
    limits = judge.state.board.limits
    if judge.state.board.intro:
        dates = Term(), Renewal()
    else:
        dates = Term("fixed", limits.term[0]), Renewal("automatic", max(limits.renewal[0], 2), limits.notice[0])
    granted = any(isinstance(c, SiteGrant) for c in clauses) and not judge.state.board.intro
    pairs = ((0, 1),) if len(clauses) == 2 else ()
    parties = (seat, other)
    return Terms("~", parties, clauses, *dates, entry=RATIFIED if granted else Entry(), pairs=pairs)


def titled(judge: Judge, terms: Terms) -> Terms:
    """R4.1: Bots give no title of their own, only a number from the second text of the same parties and subjects on."""
    before = sum(
        1
        for a in judge.state.agreements.values()
        if sorted(a.first_parties) == sorted(terms.parties) and subjects(a.terms) == subjects(terms)
    )
    return replace(terms, title=f"~{before + 1}" if before else "~")


def subjects(terms: Terms) -> tuple[Hashable, ...]:
    """R4.1: Return what a text is about: who covers whom, whose post where, who is bound; else its kinds of clauses."""
    grants = [("site_grant", g.region, g.guest) for _, g in terms.grants()]
    covers = [("coverage", c.provider, c.beneficiary) for _, c in terms.coverages()]
    bars = [("restraint", c.who) for c in terms.clauses if isinstance(c, Restraint)]
    pays = [("payment", p.payer, p.payee) for _, p in terms.payments()]
    kinds = [(kind,) for kind in dict.fromkeys(clause.kind for clause in terms.clauses)]
    return tuple(sorted(grants or covers or bars[:1] or pays or kinds))


def asks(judge: Judge, others: tuple[str, ...]) -> Iterator[Terms]:
    """R3.5: Ask for cover where one's own points do not reach, of whoever has points to spare."""
    table, seat = judge.table, judge.seat
    if table.exposure(seat) < EXPOSED:
        return
    spare = {other: _spare(judge, other) for other in others}
    for other in sorted(others, key=lambda o: -spare[o]):
        if spare[other] >= LENT and seat not in table.home(other).beneficiaries:
            yield text(judge, other, Coverage(other, seat, LENT), Payment(seat, other, 1))


def gives(judge: Judge, others: tuple[str, ...]) -> Iterator[Terms]:
    """R3.6: Offer cover, for a price, to whoever is most exposed."""
    table, seat = judge.table, judge.seat
    if _spare(judge, seat) < LENT:
        return
    for other in sorted(others, key=lambda o: -table.exposure(o)):
        if table.exposure(other) >= EXPOSED and other not in table.home(seat).beneficiaries:
            yield text(judge, other, Coverage(seat, other, LENT), Payment(other, seat, 1))


def rents(judge: Judge, others: tuple[str, ...]) -> Iterator[Terms]:
    """R3.9: Ask for a post where one may stand, for rent or for cover."""
    seat = judge.seat
    for other in others:
        for region in judge.table.open_regions(other)[:1]:
            yield text(judge, other, SiteGrant(other, seat, region), Payment(seat, other, 1, purpose="rent"))
            if _spare(judge, seat) >= LENT and other not in judge.table.home(seat).beneficiaries:
                yield text(judge, other, SiteGrant(other, seat, region), Coverage(seat, other, LENT))


def hosts(judge: Judge, others: tuple[str, ...]) -> Iterator[Terms]:
    """R3.9: Offer a post on one's own soil, for rent or for cover."""
    seat = judge.seat
    for region in judge.table.open_regions(seat)[:1]:
        for other in others:
            yield text(judge, other, SiteGrant(seat, other, region), Payment(other, seat, 2, purpose="rent"))
            if _spare(judge, other) >= LENT and seat not in judge.table.home(other).beneficiaries:
                yield text(judge, other, SiteGrant(seat, other, region), Coverage(other, seat, LENT))


def calms(judge: Judge, others: tuple[str, ...]) -> Iterator[Terms]:
    """R4.40: Neither takes a post near the other, where one worries about the other."""
    state, seat = judge.state, judge.seat
    board = state.board
    for other in others:
        worry = max(state.concern.get((seat, other), 0), state.concern.get((other, seat), 0))
        ours = tuple(r for r in board.by_owner[seat] if other in board.touched_by[r])
        theirs = tuple(r for r in board.by_owner[other] if seat in board.touched_by[r])
        if worry >= WORRY and ours and theirs and not board.intro:
            yield text(judge, other, Restraint(seat, "grant", ours), Restraint(other, "grant", theirs))


def _spare(judge: Judge, seat: str) -> int:
    home = judge.table.home(seat)
    return home.points - home.pledged


def wides(judge: Judge, others: tuple[str, ...]) -> Iterator[Terms]:
    """R9.9: A text of many: all keep posts out of one region of each, and consult."""
    state, seat = judge.state, judge.seat
    board = state.board
    many = MANY_PARTIES if len(state.seats) >= FEW_SEATS else MANY_PARTIES - 1
    free = [o for o in others if not board.intro and judge.table.open_regions(o)]
    if board.intro or len(free) < many - 1 or not judge.table.open_regions(seat):
        return
    partners = judge.table.home(seat).partners
    chosen = sorted(free, key=lambda o: (o not in partners, board.regions[board.by_owner[o][0]].number))[: many - 1]
    parties = (seat, *chosen)
    bars = tuple(Restraint(p, "grant", (judge.table.open_regions(p)[0],)) for p in parties)
    limits = board.limits
    dates = Term("fixed", limits.term[0]), Renewal("automatic", max(limits.renewal[0], 2), limits.notice[0])
    yield Terms("~", parties, (*bars, Consultation()), *dates)


TEMPLATES: Final[dict[str, Callable[[Judge, tuple[str, ...]], Iterator[Terms]]]] = {
    "asks": asks,
    "gives": gives,
    "rents": rents,
    "hosts": hosts,
    "calms": calms,
    "wides": wides,
}

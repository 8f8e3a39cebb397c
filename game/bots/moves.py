"""Texts that lie one change away from another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, Literal

from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.forecast import Table
from game.rules.numbers import COVERAGE_MOST, PAYMENT_MOST
from game.rules.state import GameState
from game.rules.terms import Entry, Terms

RATIFIED: Final = Entry(ratification=True)
DEAR: Final = 2
POST_DEAR: Final = 4


def neighbours(table: Table, terms: Terms) -> Iterator[Terms]:
    """R4.1: Yield texts that differ in one clause or in one date."""
    if len(terms.parties) == 2:
        yield from _packages(table, terms)
    for place, clause in enumerate(terms.clauses):
        if isinstance(clause, Payment):
            yield from _payments(terms, place, clause)
        elif isinstance(clause, Coverage):
            for points in (clause.points + 1, clause.points - 1):
                if 1 <= points <= COVERAGE_MOST:
                    yield _with(terms, place, replace(clause, points=points))
        elif isinstance(clause, SiteGrant | Restraint) and len(terms.clauses) > 1:
            yield _dropped(terms, place)
    if not terms.payments() and len(terms.parties) == 2:
        one, other = terms.parties
        for payer, payee in ((one, other), (other, one)):
            yield _added(terms, Payment(payer, payee, 1, purpose=purpose(terms, payer)))
    if not table.state.board.intro and terms.gated():
        yield from _dates(table.state, terms)


def _packages(table: Table, terms: Terms) -> Iterator[Terms]:
    """R4.31, R4.32: Cover for a post: add the one that is missing."""
    grants, covers = terms.grants(), terms.coverages()
    if covers and not grants:
        _, cover = covers[0]
        room = table.open_regions(cover.beneficiary)
        if room:
            entry = terms.entry if table.state.board.intro else RATIFIED
            yield replace(_added(terms, SiteGrant(cover.beneficiary, cover.provider, room[0])), entry=entry)
    elif grants and not covers:
        _, grant = grants[0]
        yield _added(terms, Coverage(grant.guest, grant.host, 2))


def _payments(terms: Terms, place: int, clause: Payment) -> Iterator[Terms]:
    for amount in (clause.amount + 1, clause.amount - 1):
        if 1 <= amount <= max(clause.amount, dearest(terms, clause.payer)):
            yield _with(terms, place, replace(clause, amount=amount))
    if clause.amount == 1 and len(terms.clauses) > 1:
        yield _dropped(terms, place)


def dearest(terms: Terms, payer: str) -> int:
    """R4.33: Return how much a payer may be asked for a year: no more than what it gets is commonly worth."""
    points = sum(c.points for _, c in terms.coverages() if c.beneficiary == payer)
    posts = sum(1 for _, g in terms.grants() if payer in (g.guest, g.host))
    bars = sum(1 for c in terms.clauses if isinstance(c, Restraint) and c.who != payer)
    return min(PAYMENT_MOST, 1 + DEAR * points + POST_DEAR * posts + DEAR * bars)


def purpose(terms: Terms, payer: str) -> Literal["rent", "aid"]:
    """R4.33: What a payment is called: a guest pays rent."""
    return "rent" if any(g.guest == payer for _, g in terms.grants()) else "aid"


def _dates(state: GameState, terms: Terms) -> Iterator[Terms]:
    """R4.5: A year more or less until the gate, and past it."""
    limits = state.board.limits
    for years in (terms.term.years + 1, terms.term.years - 1):
        if limits.term[0] <= years <= limits.term[1]:
            yield replace(terms, term=replace(terms.term, years=years))
    for years in (terms.renewal.years + 1, terms.renewal.years - 1):
        if limits.renewal[0] <= years <= limits.renewal[1] and terms.renewal.mode == "automatic":
            yield replace(terms, renewal=replace(terms.renewal, years=years))


def _with(terms: Terms, place: int, clause: AnyClause) -> Terms:
    return replace(terms, clauses=(*terms.clauses[:place], clause, *terms.clauses[place + 1 :]))


def _added(terms: Terms, clause: AnyClause) -> Terms:
    return renamed(replace(terms, clauses=(*terms.clauses, clause)))


def renamed(terms: Terms) -> Terms:
    """R4.33: Return the text with its payments called what they are: rent only where the payer is a guest."""
    clauses = tuple(
        replace(c, purpose=purpose(terms, c.payer)) if isinstance(c, Payment) and c.purpose != "compensation" else c
        for c in terms.clauses
    )
    return terms if clauses == terms.clauses else replace(terms, clauses=clauses)


def _dropped(terms: Terms, place: int) -> Terms:
    """Leave one clause out, and what is linked with it; without a grant nothing need be ratified."""
    clauses = (*terms.clauses[:place], *terms.clauses[place + 1 :])
    pairs = tuple((a - (a > place), b - (b > place)) for a, b in terms.pairs if place not in (a, b))
    left = renamed(replace(terms, clauses=clauses, pairs=pairs))
    return left if left.grants() or not terms.grants() else replace(left, entry=Entry())

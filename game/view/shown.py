"""The offers of others that a seat is shown, by consultation or from an observer's seat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.rules.board import Board
from game.rules.clauses.base import Clause
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.site_grant import SiteGrant
from game.rules.state import GameState, Offer
from game.rules.terms import Terms

Ground = Literal["consultation", "observer"]


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """R4.35, R5.7: An open offer of `by` that is shown to a third state. It has no id: it can be read, not answered."""

    by: str
    terms: Terms
    replaces: int
    signed: tuple[str, ...]
    ground: Ground


def shown_to(state: GameState, seat: str) -> tuple[ShownOffer, ...]:
    """R4.35, R4.51, R5.7: Return the open offers of others that a seat is shown, each once, as they were made."""
    if len(state.offers) == 0:
        return ()
    matters = _matters(state, seat)
    observed = {s.by for s in state.statements.values() if _has_observer(s.live, s.form, s.mediated) and s.to == seat}
    watching = {n for n, a in state.agreements.items() if any(name == seat for name, _ in a.special.circle)}
    if not matters and not observed and not watching:
        return ()
    return tuple(_shown(state, seat, matters, observed, watching))


def _shown(
    state: GameState, seat: str, matters: dict[str, frozenset[str]], observed: set[str], watching: set[int]
) -> Iterator[ShownOffer]:
    for offer in state.offers.values():
        if seat in offer.terms.parties or offer.terms.provisions.secret:
            continue
        if offer.replaces in watching or (offer.by in observed and _near(state.board, offer.terms, seat)):
            yield _cut(offer, "observer")
        elif matters.get(offer.by, frozenset()) & _named(offer.terms):
            yield _cut(offer, "consultation")


def _cut(offer: Offer, ground: Ground) -> ShownOffer:
    return ShownOffer(offer.by, offer.terms, offer.replaces, offer.signed, ground)


def _has_observer(live: bool, form: str, mediated: bool) -> bool:
    """R5.7, R5.14: A reassurance or an invitation gives an observer's seat; the calm of a mediation promises none."""
    return live and form in ("reassure", "observers") and not mediated


def _matters(state: GameState, seat: str) -> dict[str, frozenset[str]]:
    """R4.35: Return, for each state that consults with a seat, the regions and third states their texts name."""
    found: dict[str, frozenset[str]] = {}
    for agreement in state.in_force():
        terms = agreement.terms
        if seat not in terms.parties or agreement.standing.get(seat) == "suspended":
            continue
        if any(isinstance(c, Consultation) and not agreement.rests(i) for i, c in enumerate(terms.clauses)):
            for other in terms.parties:
                if other != seat and agreement.standing.get(other) != "suspended":
                    found[other] = found.get(other, frozenset()) | (_named(terms) - frozenset(terms.parties))
    return found


def _named(terms: Terms) -> frozenset[str]:
    """R4.35: Return the regions and states that a text names."""
    return frozenset(name for clause in terms.clauses for name in clause.names())


def _near(board: Board, terms: Terms, seat: str) -> bool:
    """R5.7: Whether a text brings a post or cover into a region that touches a state's territory."""
    return any(seat in board.touched_by[region] for clause in terms.clauses for region in _places(board, clause))


def _places(board: Board, clause: Clause) -> tuple[str, ...]:
    """Return the regions that exist on the board and that a grant or coverage reaches."""
    if isinstance(clause, SiteGrant):
        named: tuple[str, ...] = (clause.region,)
    elif isinstance(clause, Coverage):
        named = clause.sites or board.by_owner.get(clause.beneficiary, ())
    else:
        return ()
    return tuple(region for region in named if region in board.regions)

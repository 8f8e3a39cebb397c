"""New articles, with what is usual in them, and the text as it was where it can be compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.desk.fields import near, open_region, traded
from game.rules.clauses.access import Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.clauses.integration import Integration
from game.rules.clauses.management import Management
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.state import GameState
from game.rules.terms import Terms

USUAL_POINTS: Final = 2
HALF: Final = 50


def fresh(kind: str, terms: Terms, state: GameState) -> AnyClause:
    """R4.1: Return a new article of a kind, filled with what fits the text best."""
    return _MADE[kind](terms, state)


def _strong(terms: Terms, state: GameState) -> tuple[str, str]:
    """Return two parties, the one with the most Capacity first."""
    ranked = sorted(terms.parties, key=lambda seat: -state.seats[seat].capacity)
    strong = ranked[0]
    return strong, next(seat for seat in terms.parties if seat != strong)


def _coverage(terms: Terms, state: GameState) -> AnyClause:
    return Coverage(*_strong(terms, state), USUAL_POINTS)


def _site_grant(terms: Terms, state: GameState) -> AnyClause:
    guest, host = _strong(terms, state)
    return SiteGrant(host, guest, open_region(state, host))


def _payment(terms: Terms, state: GameState) -> AnyClause:
    guests = [grant for _, grant in terms.grants()]
    covers = [cover for _, cover in terms.coverages()]
    if guests:
        return Payment(guests[0].guest, guests[0].host, 1, purpose="rent")
    if covers:
        return Payment(covers[0].beneficiary, covers[0].provider, 1)
    return Payment(terms.parties[0], terms.parties[1], 1)


def _cost_sharing(terms: Terms, state: GameState) -> AnyClause:
    covers = [cover for _, cover in terms.coverages()]
    provider, payer = (covers[0].provider, covers[0].beneficiary) if covers else _strong(terms, state)
    return CostSharing(provider, payer, HALF)


def _coordination(terms: Terms, state: GameState) -> AnyClause:
    return Coordination(_strong(terms, state)[0])


def _management(terms: Terms, state: GameState) -> AnyClause:
    grants = [grant for _, grant in terms.grants()]
    return Management(grants[0].host if grants else _strong(terms, state)[1])


def _programme(terms: Terms, state: GameState) -> AnyClause:
    return Programme(*_strong(terms, state), "exercises")


def _transparency(terms: Terms, state: GameState) -> AnyClause:
    thirds = [seat for seat in state.seats if seat not in terms.parties]
    worried = sorted(thirds, key=lambda t: -max(state.concern.get((t, p), 0) for p in terms.parties))
    return Transparency(tuple(worried[:1]) or terms.parties[:1])


def _restraint(terms: Terms, state: GameState) -> AnyClause:
    return Restraint(terms.parties[0], "grant", near(state, terms.parties[0])[:1])


def _consultation(terms: Terms, state: GameState) -> AnyClause:
    return Consultation()


def _assistance(terms: Terms, state: GameState) -> AnyClause:
    return Assistance(*_strong(terms, state), USUAL_POINTS)


def _exclusivity(terms: Terms, state: GameState) -> AnyClause:
    return Exclusivity(_strong(terms, state)[1], "site_grant" if terms.grants() else "coverage")


def _integration(terms: Terms, state: GameState) -> AnyClause:
    return Integration()


def _organisation(terms: Terms, state: GameState) -> AnyClause:
    return Organisation(_strong(terms, state)[0])


def _access(terms: Terms, state: GameState) -> AnyClause:
    """R4.45: Whoever has a site to open gives access, the second party first."""
    receiver, giver = terms.parties[:2]
    if not traded(state, giver) and traded(state, receiver):
        receiver, giver = giver, receiver
    return Access(giver, receiver, (*traded(state, giver), *state.board.by_owner[giver])[0])


_MADE: Final[dict[str, Callable[[Terms, GameState], AnyClause]]] = {
    "coverage": _coverage,
    "site_grant": _site_grant,
    "payment": _payment,
    "cost_sharing": _cost_sharing,
    "consultation": _consultation,
    "coordination": _coordination,
    "management": _management,
    "programme": _programme,
    "transparency": _transparency,
    "restraint": _restraint,
    "assistance": _assistance,
    "exclusivity": _exclusivity,
    "integration": _integration,
    "organisation": _organisation,
    "access": _access,
}

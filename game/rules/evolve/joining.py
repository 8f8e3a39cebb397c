"""How the events of joining change the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from game.rules.events import joining
from game.rules.events.base import Event
from game.rules.evolve.agreements import taken
from game.rules.state import Agreement, GameState


def _note(agreement: Agreement, **changed: Any) -> None:
    agreement.special = replace(agreement.special, **changed)


def applied(state: GameState, e: joining.Applied) -> None:
    """The application stands through the close of next year."""
    agreement = taken(state, e.agreement)
    others = tuple(a for a in agreement.special.applicants if a[0] != e.seat)
    _note(agreement, applicants=(*others, (e.seat, e.role, state.year)))


def voted(state: GameState, e: joining.Voted) -> None:
    """The vote counts this year."""
    agreement = taken(state, e.agreement)
    agreement.consents = (*agreement.consents, (e.seat, f"admit:{e.newcomer}"))


def acceded(state: GameState, e: joining.Acceded) -> None:
    """A new party shares the dates of the text; observers and partners stand around it."""
    agreement = taken(state, e.agreement)
    applicants = tuple(a for a in agreement.special.applicants if a[0] != e.seat)
    circle = tuple(c for c in agreement.special.circle if c[0] != e.seat)
    joined = agreement.special.joined
    if e.role == "party":
        agreement.terms = e.terms
        agreement.standing[e.seat] = "party"
        agreement.first_parties = tuple(dict.fromkeys((*agreement.first_parties, e.seat)))
        joined = (*(j for j in joined if j[0] != e.seat), (e.seat, state.year))
    else:
        circle = (*circle, (e.seat, e.role))
    _note(agreement, applicants=applicants, circle=circle, joined=joined)


def published(state: GameState, e: joining.Published) -> None:
    """The text is secret no longer."""
    agreement = taken(state, e.agreement)
    agreement.terms = replace(agreement.terms, provisions=replace(agreement.terms.provisions, secret=False))
    _note(agreement, published=state.year)
    state.secrets = tuple(number for number in state.secrets if number != e.agreement)
    if e.how == "leak":
        state.stirs = (*state.stirs, ("leak", state.events))


HANDLERS: Final[dict[type[Event], Callable[[GameState, Any], None]]] = {
    joining.Applied: applied,
    joining.Voted: voted,
    joining.Acceded: acceded,
    joining.Published: published,
}

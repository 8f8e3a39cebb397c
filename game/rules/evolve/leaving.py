"""How the events of leaving and ending change the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from game.rules.events import ending
from game.rules.events.base import Event
from game.rules.evolve.agreements import taken
from game.rules.state import Agreement, GameState


def left(state: GameState, e: ending.PartyLeft) -> None:
    """The party is a former one; nothing of its notices runs on."""
    agreement = taken(state, e.agreement)
    agreement.standing[e.seat] = "former"
    agreement.left = (*agreement.left, (e.seat, e.how, state.year))
    agreement.notices.pop(e.seat, None)
    agreement.withdrawals.pop(e.seat, None)


def ended(state: GameState, e: ending.AgreementEnded) -> None:
    """The instrument is ended, with its reason."""
    agreement = taken(state, e.agreement)
    agreement.status = "ended"
    agreement.end_reason = e.reason
    agreement.ended = state.year
    agreement.successor = e.successor
    agreement.rested = ()
    agreement.notices = {}
    agreement.withdrawals = {}
    for seat in agreement.terms.parties:
        agreement.standing[seat] = "former"
    if agreement.replaces and e.reason == "refused":
        old = taken(state, agreement.replaces)
        old.successor = 0


def alleged(state: GameState, e: ending.BreachAlleged) -> None:
    """The open breaches of that party stand alleged."""
    _settle(taken(state, e.agreement), e.against, alleged=state.year, alleged_by=e.by)


def answered(state: GameState, e: ending.BreachAnswered) -> None:
    """Cured breaches are closed."""
    if e.cured:
        agreement = taken(state, e.agreement)
        agreement.breaches = tuple(
            replace(b, cured=True) if b.by == e.against and b.alleged else b for b in agreement.breaches
        )


def _settle(agreement: Agreement, against: str, *, alleged: int, alleged_by: str) -> None:
    agreement.breaches = tuple(
        replace(b, alleged=alleged, alleged_by=alleged_by) if b.by == against and not b.alleged and not b.cured else b
        for b in agreement.breaches
    )


def walked_out(state: GameState, e: ending.WalkedOut) -> None:
    """The word is broken and remembered."""
    seat = state.seats[e.seat]
    seat.no_gain_until = e.until
    seat.faults += 1
    state.stirs = (*state.stirs, ("walk_out", state.events))


HANDLERS: Final[dict[type[Event], Callable[[GameState, Any], None]]] = {
    ending.PartyLeft: left,
    ending.AgreementEnded: ended,
    ending.BreachAlleged: alleged,
    ending.BreachAnswered: answered,
    ending.WalkedOut: walked_out,
}

"""R4.52: Which texts are secret, who knows of them, and what happens that would tell of them."""

from __future__ import annotations

from typing import Any, Final

from game.rules.acts import CoverOrder
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms

FIRST_SECRET: Final = 1000  # numbers of secret texts begin here, apart from all others


def hidden(agreement: Agreement) -> bool:
    """R4.52: Whether a text is unknown to all but its parties."""
    return agreement.terms.provisions.secret


def known_to(agreement: Agreement, seat: str) -> bool:
    """R1.7, R4.52: Whether a seat knows of an agreement: a secret one is known to its parties, also those that left."""
    return not hidden(agreement) or seat in agreement.first_parties


def number_for(state: GameState, terms: Terms) -> int:
    """R4.52: Return the number of a text signed now; that of a secret one is counted among its own parties alone."""
    if not terms.provisions.secret:
        return max((number for number in state.agreements if number < FIRST_SECRET), default=0) + 1
    seats = list(state.seats)
    among = sum(1 << seats.index(party) for party in terms.parties)
    known = (number for number in state.agreements if number // FIRST_SECRET == among)
    return max(known, default=FIRST_SECRET * among) + 1


def told_of(state: GameState, happened: Any) -> Agreement | None:
    """R4.52: Return the secret agreement that an event speaks of, if any."""
    act = getattr(happened, "act", None)
    number: int = getattr(happened if act is None else act, "agreement", 0)
    return state.agreements[number] if number in state.secrets else None


def without_secrets(state: GameState, order: CoverOrder) -> CoverOrder:
    """R4.52: Return a cover order as everybody may read it: without its lines for secret texts."""
    return CoverOrder(tuple(line for line in order.lines if line.agreement not in state.secrets))

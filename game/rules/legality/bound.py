"""Which agreement an act is about, and whether the seat is bound by it."""

from __future__ import annotations

from game.rules.say import Say, say
from game.rules.secrets import known_to
from game.rules.state import Agreement, GameState

RUNNING = ("in_force", "suspended")
WAITING = ("signed", "pending")


def party_to(state: GameState, seat: str, number: int) -> Agreement | Say:
    """R4.1: Return a live agreement the seat has signed and not left, or why there is none."""
    agreement = state.agreements.get(number)
    if agreement is None or not known_to(agreement, seat):
        return say("reason.unknown_agreement", agreement=number)
    if agreement.status == "ended":
        return say("reason.ended", agreement=number)
    if seat not in agreement.terms.parties or agreement.standing.get(seat, "former") == "former":
        return say("reason.not_a_party", agreement=number)
    return agreement


def bound_by(state: GameState, seat: str, number: int) -> Agreement | Say:
    """R4.5: Return an agreement that is in force or suspended and binds the seat, or why there is none."""
    agreement = party_to(state, seat, number)
    if isinstance(agreement, Say):
        return agreement
    if agreement.status not in RUNNING or agreement.standing[seat] in ("signatory", "contracting"):
        return say("reason.not_in_force", agreement=number)
    return agreement


def due_this_year(state: GameState, seat: str, number: int) -> Agreement | Say:
    """R8.3: Return an agreement whose duties bind this year: in force, or able to enter into force."""
    agreement = party_to(state, seat, number)
    if isinstance(agreement, Say):
        return agreement
    if agreement.status == "in_force" or (agreement.status in WAITING and agreement.starts <= state.year):
        return agreement
    return say("reason.not_in_force", agreement=number)


def in_arrears(state: GameState, debtor: str, agreement: int = 0) -> bool:
    """R4.17: Whether a state owes arrears, to anybody or under one agreement."""
    return any(key[0] == debtor and (not agreement or key[2] == agreement) for key in state.arrears)

"""R4.51: why joining a text, or voting on who joins, is illegal now."""

from __future__ import annotations

from game.rules.acts import Accede, Admit
from game.rules.joining import rule_of, with_party
from game.rules.legality.bonds import successor_of
from game.rules.legality.bound import bound_by
from game.rules.numbers import CLAUSES_MOST, PARTIES_MOST, THAW_FULL
from game.rules.say import Say, say
from game.rules.secrets import hidden
from game.rules.state import Agreement, GameState


def accede(state: GameState, seat: str, act: Accede) -> Say | None:
    """R4.51: A state asks to join a text in force that is open to others."""
    agreement = state.agreements.get(act.agreement)
    if agreement is None or hidden(agreement):
        return say("reason.unknown_agreement", agreement=act.agreement)
    if agreement.status != "in_force":
        return say("reason.not_in_force", agreement=agreement.id)
    if seat in agreement.terms.parties:
        return say("reason.party_already", seat=seat, agreement=agreement.id)
    if rule_of(agreement.terms) == "closed":
        return say("reason.closed_text", agreement=agreement.id)
    if any(name == seat and role == act.role for name, role, _ in agreement.special.applicants):
        return say("reason.applied_already", agreement=agreement.id)
    if (seat, act.role) in agreement.special.circle:
        return say("reason.in_circle_already", agreement=agreement.id)
    return no_place(state, seat, agreement) if act.role == "party" else None


def no_place(state: GameState, seat: str, agreement: Agreement) -> Say | None:
    """R4.1, R4.8, R5.15: Return why a text has no place for one more party: no room, a revision, or a frozen pair."""
    grown = with_party(agreement.terms, seat)
    if len(grown.parties) > PARTIES_MOST or len(grown.clauses) > CLAUSES_MOST:
        return say("reason.no_room", agreement=agreement.id)
    if successor_of(state, agreement.id) is not None:
        return say("reason.being_revised", agreement=agreement.id)
    for one, other in state.board.frozen:
        together = seat in (one, other) and one in grown.parties and other in grown.parties
        if together and state.thaw.get((one, other), 0) < THAW_FULL:
            return say("reason.frozen_with", seat=other if seat == one else one)
    return None


def admit(state: GameState, seat: str, act: Admit) -> Say | None:
    """R4.51: A party votes for a state that is no party yet."""
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if act.newcomer not in state.seats:
        return say("reason.unknown_seat", seat=act.newcomer)
    if act.newcomer in agreement.terms.parties:
        return say("reason.party_already", seat=act.newcomer, agreement=agreement.id)
    return say("reason.closed_text", agreement=agreement.id) if rule_of(agreement.terms) == "closed" else None

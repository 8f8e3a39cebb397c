"""What a signature, a renewal, a revision, a notice or a decision would do, part by part, in points of the score."""

from __future__ import annotations

from game.rules.acts import Decision
from game.rules.forecast import lives
from game.rules.forecast.concerns import Feeling
from game.rules.forecast.decisions import of_act
from game.rules.forecast.outlook import Outlook, Table
from game.rules.forecast.part import Code, Part, total
from game.rules.forecast.texts import Parts, of_party, of_third
from game.rules.state import GameState
from game.rules.terms import Terms

__all__ = [
    "Code",
    "Feeling",
    "Outlook",
    "Part",
    "Table",
    "of_concern",
    "of_decision",
    "of_notice",
    "of_revision",
    "of_silence",
    "of_text",
    "total",
]


def of_text(state: GameState, terms: Terms, replaces: int = 0) -> dict[str, Parts]:
    """R4.1: Return what signing a text would be worth to each party and to each third state that feels it.

    A text that replaces another is judged against the text in force, as it would go on without it.
    """
    table = Table(state)
    if replaces in state.agreements:
        old = state.agreements[replaces]
        found = {seat: lives.replacement(table, old, seat, terms, state.seats[seat].mandates) for seat in terms.parties}
        outlook = Outlook(table, terms, replaces)
    else:
        outlook = Outlook(table, terms)
        found = {seat: of_party(outlook, seat, state.seats[seat].mandates) for seat in terms.parties}
    thirds = {seat: of_third(outlook, seat) for seat in state.seats if seat not in terms.parties}
    return found | {seat: parts for seat, parts in thirds.items() if parts}


def of_decision(state: GameState, seat: str, act: Decision) -> Parts:
    """R7: Return what a decision is worth to its seat, against not taking it."""
    return of_act(Table(state), seat, act, state.seats[seat].mandates)


def of_concern(state: GameState, terms: Terms, replaces: int = 0) -> tuple[Feeling, ...]:
    """R5.2: Return the Concern a text would touch: before, when talks close, and as it settles."""
    return Outlook(Table(state), terms, replaces).felt.feelings


def of_silence(state: GameState, agreement: int, seat: str) -> Parts:
    """R4.7: Return what silence at its gate is worth to a party, against the text's ending there."""
    return lives.silence(Table(state), state.agreements[agreement], seat, state.seats[seat].mandates)


def of_notice(state: GameState, agreement: int, seat: str) -> Parts:
    """R4.9: Return what notice is worth to a party, against silence."""
    return lives.notice(Table(state), state.agreements[agreement], seat, state.seats[seat].mandates)


def of_revision(state: GameState, agreement: int, seat: str, terms: Terms) -> Parts:
    """R4.8: Return what a revision is worth to a party, against the old text's ending at its gate."""
    return lives.revision(Table(state), state.agreements[agreement], seat, terms, state.seats[seat].mandates)

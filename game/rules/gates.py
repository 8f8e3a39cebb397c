"""The arithmetic of gates: which notice is in time, what silence does, what falls due in which year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.rules.numbers import REWARDED_GATES, REWARDED_RENEWAL

if TYPE_CHECKING:
    from game.rules.state import Agreement, GameState
    from game.rules.terms import Terms

Silence = Literal["renews", "asks_consent", "ends"]


def last_notice(agreement: Agreement, gate: int) -> int:
    """R4.6: Return the last year in which notice for the gate at the close of `gate` is in time.

    A text that does not renew itself needs no notice: any year up to the gate is in time.
    """
    renewal = agreement.terms.renewal
    return gate - renewal.notice if renewal.mode == "automatic" else gate


def gate_for_notice(agreement: Agreement, year: int) -> int:
    """R4.6: Return the gate that notice sealed in `year` counts for: the nearest in time, else the next one.

    R4.9: Among three parties or more others may join a notice for the same gate until year e. 0 where the text has no
    gate.
    """
    if not agreement.terms.gated() or not agreement.e:
        return 0
    joins = len(agreement.terms.parties) > 2 and agreement.e in agreement.notices.values()
    if joins or year <= last_notice(agreement, agreement.e):
        return agreement.e
    return agreement.e + max(1, agreement.terms.renewal.years)


def in_window(agreement: Agreement, year: int) -> bool:
    """R4.8: Whether a revision may be signed this year: from the last year of notice to the gate."""
    return agreement.terms.gated() and agreement.e > 0 and last_notice(agreement, agreement.e) <= year <= agreement.e


def silence(terms: Terms) -> Silence:
    """R4.7, R4.24: Return what happens at the gate if nobody does anything."""
    if terms.renewal.mode == "automatic":
        return "renews"
    return "asks_consent" if terms.renewal.mode == "by_consent" else "ends"


def earns_standing(agreement: Agreement, *, revised: bool) -> bool:
    """R4.12: Whether passing this gate earns Standing, for parties that gave no notice and are not in arrears.

    In silence the first and second gate do; a revision does at every gate if it changes a duty.
    """
    if agreement.terms.renewal.years < REWARDED_RENEWAL or not agreement.terms.weighs_openly():
        return False
    return agreement.new_duty if revised else agreement.gates < REWARDED_GATES


def end_of_term(terms: Terms, y: int) -> int:
    """R4.5: In force from year y for a term t: through e = y + t - 1; 0 for a text without an end.

    >>> from game.rules.terms import Term, Terms
    >>> end_of_term(Terms("A", ("x", "y"), (), Term("fixed", 5)), 2)
    6
    """
    return y + terms.term.years - 1 if terms.term.form == "fixed" else 0


@dataclass(frozen=True, slots=True)
class Deadline:
    """R2.1: something that falls due: in `year`, for an agreement; `last` says it is the last chance."""

    year: int
    agreement: int
    what: Literal["notice_warning", "last_notice", "gate", "consent_due", "ratify", "withdrawal_ends", "answer_breach"]
    silence: Literal["renews", "asks_consent", "ends", "lapses", "holds", "leaves"]
    until: int


def deadlines(state: GameState, agreement: Agreement) -> Iterator[Deadline]:
    """R2.1: Yield what falls due under an agreement from this year on, and what happens if nobody does anything."""
    year = state.year
    if agreement.status in ("signed", "pending") and agreement.terms.entry.ratification:
        yield Deadline(max(year, agreement.starts), agreement.id, "ratify", "holds", 0)
    for until in agreement.withdrawals.values():
        yield Deadline(until, agreement.id, "withdrawal_ends", "leaves", until)
    if agreement.status not in ("in_force", "suspended") or not agreement.terms.gated():
        return
    gate, renewal = agreement.e, agreement.terms.renewal
    what_silence = silence(agreement.terms)
    until = gate + renewal.years
    if agreement.notices:
        what_silence, until = "ends", gate
    elif what_silence == "renews":
        last = last_notice(agreement, gate)
        if year <= last - 1:
            yield Deadline(last - 1, agreement.id, "notice_warning", "renews", until)
        if year <= last:
            yield Deadline(last, agreement.id, "last_notice", "renews", until)
    if what_silence == "asks_consent":
        yield Deadline(gate, agreement.id, "consent_due", "ends", gate)
    yield Deadline(gate, agreement.id, "gate", what_silence, until if what_silence == "renews" else gate)


def calendar(state: GameState, years: int = 2) -> list[Deadline]:
    """R2.1: Return the deadlines of this year and the next ones, the nearest first, then by agreement number."""
    found = [d for a in state.agreements.values() if a.live for d in deadlines(state, a)]
    return sorted((d for d in found if d.year < state.year + years), key=lambda d: (d.year, d.agreement, d.what))

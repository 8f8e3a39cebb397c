"""The two machines of an agreement: what may follow what, for the instrument and for each party's standing in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.rules.state import Agreement, InstrumentStatus, PartyStatus

INSTRUMENT: Final[dict[InstrumentStatus, tuple[InstrumentStatus, ...]]] = {
    "signed": ("pending", "in_force", "ended"),
    "pending": ("in_force", "ended"),
    "in_force": ("suspended", "ended"),
    "suspended": ("in_force", "ended"),
    "ended": (),
}
PARTY: Final[dict[PartyStatus, tuple[PartyStatus, ...]]] = {
    "signatory": ("contracting", "former"),
    "contracting": ("party", "former"),
    "party": ("notice_given", "suspended", "former"),
    "notice_given": ("party", "suspended", "former"),
    "suspended": ("party", "notice_given", "former"),
    "former": (),
}


def ready(agreement: Agreement) -> bool:
    """R4.5: Whether enough parties have ratified to bring the text into force: all, a number, or the named ones."""
    bound = [seat for seat, standing in agreement.standing.items() if standing == "contracting"]
    entry = agreement.terms.entry
    if not entry.ratification or entry.rule == "all":
        return all(seat in bound for seat in agreement.terms.parties)
    if entry.rule == "number":
        return len(bound) >= entry.number
    return all(seat in bound for seat in entry.named)


def reachable(agreement: Agreement, refused: Sequence[str]) -> bool:
    """R4.4, R4.5: Whether a text may still enter into force, or go on, among the states that did not refuse it."""
    entry = agreement.terms.entry
    if agreement.status == "in_force" or entry.rule == "all":
        return entry.rule != "all"
    if entry.rule == "number":
        return len(agreement.terms.parties) - len(refused) >= entry.number
    return not any(seat in entry.named for seat in refused)


def ratifiable_from(agreement: Agreement) -> int:
    """R4.3: Return the first year in which a text may be ratified: a grant from the year after its signature."""
    return agreement.signed + 1 if agreement.terms.grants() else agreement.signed


def awaits_ratification(agreement: Agreement, year: int) -> bool:
    """R4.3, R4.5: Whether a party may ratify this year; where a number suffices, later ones may still join."""
    if agreement.status not in ("signed", "in_force") or "signatory" not in agreement.standing.values():
        return False
    return ratifiable_from(agreement) <= year


def earliest_start(*, signed: int, grants: bool, old_e: int = 0) -> int:
    """R4.5, R4.8: Return the earliest year of entry into force: a grant a year after signature, a revision after e.

    >>> earliest_start(signed=3, grants=True), earliest_start(signed=3, grants=False, old_e=4)
    (4, 5)
    """
    return max(signed + 1 if grants else signed, old_e + 1 if old_e else 0)


def bound(agreement: Agreement, seat: str) -> bool:
    """R4.9, R4.19: Whether a seat has duties under a text: with notice running yes, suspended or not yet a party no."""
    return agreement.standing.get(seat) in ("party", "notice_given", "contracting")

"""R8.9: Gates and other ends, all at the close of the year (R4.7-R4.9, R4.12, R4.13, R4.15, R4.21, R4.22, R4.24)."""

from __future__ import annotations

from game.rules import gates, lifecycle
from game.rules.acts import LeaveForCause
from game.rules.events.home import GovernmentFell
from game.rules.events.living import GatePassed
from game.rules.events.talks import ActFailed
from game.rules.numbers import REWARDED_RENEWAL
from game.rules.state import Agreement
from game.rules.year import exits
from game.rules.year.incidents import earn
from game.rules.year.making import succeed
from game.rules.year.resolution import Resolution, change_track

LOW_TENSION = 2  # R4.21


def run(year: Resolution) -> None:
    """R8.9: Exits that fall due, texts that are fulfilled, then the gates, by agreement number."""
    rewarded: dict[str, int] = {}
    for agreement in list(year.state.agreements.values()):
        leave_for_cause(year, agreement.id)
        fulfil(year, agreement.id)
        exit_withdrawn(year, agreement.id)
        pass_gate(year, agreement.id, rewarded)
    for seat, number in rewarded.items():
        change_track(year.docket, seat, "standing", 1, "gate", "R4.12", (number,))


def leave_for_cause(year: Resolution, number: int) -> None:
    """R4.15: Whoever sealed it leaves at the close, unless the breach was cured by step 6."""
    agreement = year.state.agreements[number]
    leavers = [seat for a, seat in year.leaving if a == number and seat in agreement.terms.parties]
    if not leavers or not agreement.live:
        return
    now = year.state.year
    ripe = [b for b in agreement.breaches if 0 < b.alleged < now and not b.cured]
    wronged = tuple(seat for seat in leavers if any(b.by != seat for b in ripe))
    for seat in leavers:
        if seat not in wronged:
            year.docket.record(ActFailed(seat, LeaveForCause(number), "failed.cured", rule="R4.15"))
    if wronged:
        exits.leave(year.docket, number, wronged, "cause", "R4.15", ())


def fulfil(year: Resolution, number: int) -> None:
    """R4.21, R4.22: A text of one-off payments ends when paid; a text until an event ends with the event."""
    agreement = year.state.agreements[number]
    if agreement.status != "in_force":
        return
    if agreement.terms.one_off():
        if all(key[2] != number for key in year.state.arrears) and agreement.y <= year.state.year:
            exits.end(year.docket, number, "fulfilled", "R4.22")
    elif agreement.terms.term.form == "until_event" and _happened(year, agreement.terms.term.event):
        exits.end(year.docket, number, "fulfilled", "R4.21")


def _happened(year: Resolution, event: str) -> bool:
    if event == "tension_at_most_2":
        return year.state.tension <= LOW_TENSION
    return any(isinstance(e, GovernmentFell) and e.year == year.state.year for e in year.docket.events)


def exit_withdrawn(year: Resolution, number: int) -> None:
    """R4.13: A withdrawal ends the membership at the close of its year."""
    agreement = year.state.agreements[number]
    leavers = tuple(seat for seat, until in agreement.withdrawals.items() if until <= year.state.year)
    if leavers and agreement.live:
        exits.leave(year.docket, number, leavers, "withdrawn", "R4.13", ())


def pass_gate(year: Resolution, number: int, rewarded: dict[str, int]) -> None:
    """R4.7: The gate is at the close of e: a successor takes over, notices take effect, or silence does its work."""
    agreement = year.state.agreements[number]
    if (
        agreement.status not in ("in_force", "suspended")
        or not agreement.terms.gated()
        or agreement.e > year.state.year
    ):
        return
    waiting = year.state.agreements.get(agreement.successor)
    if waiting is not None and waiting.live:
        _hand_over(year, agreement, waiting, rewarded)
        return
    leavers = tuple(seat for seat, gate in agreement.notices.items() if gate <= agreement.e)
    if leavers:
        exits.leave(year.docket, number, leavers, "notice", "R4.9", ())
        agreement = year.state.agreements[number]
        if not agreement.live:
            return
    if agreement.terms.renewal.mode == "by_consent":
        _ask_consent(year, number)
        agreement = year.state.agreements[number]
    if agreement.terms.renewal.mode == "none":
        exits.end(year.docket, number, "expired", "R4.7")
    elif agreement.live:
        _record_gate(year, agreement, agreement, rewarded)


def _ask_consent(year: Resolution, number: int) -> None:
    """R4.24: Those who consented this year go on; the text lapses if too few do."""
    agreement = year.state.agreements[number]
    silent = tuple(p for p in agreement.terms.parties if (p, "renew") not in agreement.consents)
    if silent:
        exits.leave(year.docket, number, silent, "no_consent", "R4.24", ())


def _hand_over(year: Resolution, old: Agreement, fresh: Agreement, rewarded: dict[str, int]) -> None:
    """R4.8: A ready revision replaces the old text from the next year; one that waits lets the old text run on."""
    if lifecycle.ready(fresh):
        succeed(year, old, fresh, year.state.year + 1)
        _record_gate(year, old, year.state.agreements[fresh.id], rewarded)
        return
    year.docket.record(GatePassed(old.id, old.e, old.e + 1, (), False, (), rule="R4.8"))


def _record_gate(year: Resolution, old: Agreement, agreement: Agreement, rewarded: dict[str, int]) -> None:
    """R4.12: Who gave no notice in this cycle and is not in arrears is rewarded; Standing and Influence once a year.

    `agreement` is the text that goes on: `old` itself, or the revision that took its place.
    """
    revised = agreement.id != old.id
    new_e = agreement.e if revised else old.e + old.terms.renewal.years
    owing = {debtor for debtor, _, _ in year.state.arrears}
    met = old.status == "in_force" and agreement.terms.weighs_openly()
    passed = tuple(p for p in agreement.terms.parties if met and p not in old.noticed and p not in owing)
    standing = passed if gates.earns_standing(agreement, revised=revised) else ()
    fresh = tuple(seat for seat in standing if seat not in rewarded)
    number = year.docket.record(
        GatePassed(agreement.id, old.e, new_e, fresh, True, passed, rule="R4.8" if revised else "R4.7")
    )
    for seat in fresh:
        rewarded[seat] = number
    if agreement.terms.renewal.years >= REWARDED_RENEWAL and (not revised or agreement.new_duty):
        _influence(year, agreement, passed, number)


def _influence(year: Resolution, agreement: Agreement, passed: tuple[str, ...], number: int) -> None:
    """R9.3: A gate passed earns 1, one a year."""
    for seat in passed:
        if seat not in year.gate_influence:
            year.gate_influence.add(seat)
            earn(year, seat, "gate", agreement.id, number)

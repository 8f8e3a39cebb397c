"""R8.4: Payments: each pays from what it held before the step, oldest arrears first, then by agreement number."""

from __future__ import annotations

from game.rules import duties
from game.rules.acts import DefaultOn
from game.rules.clauses.base import Duty
from game.rules.events.duties import (
    ArrearsChanged,
    ClauseRested,
    ClauseResumed,
    Defaulted,
    DutyDue,
    DutyMet,
)
from game.rules.events.tracks import FundsMoved
from game.rules.state import Agreement
from game.rules.year.resolution import Resolution, blame


def run(year: Resolution) -> None:
    """R8.4: Willed defaults count first, all together; clauses paired with them rest; then everybody pays at once."""
    owed = [duty for duty in duties.due(year.state) if duty.form != "cover"]
    purse = {name: seat.treasury for name, seat in year.state.seats.items()}
    willed = _willed(year, owed)
    _pay_arrears(year, purse)
    resting = {(a.id, place) for a in year.state.agreements.values() for place, _ in a.rested}
    for duty in owed:
        if (duty.debtor, duty.agreement, duty.clause) not in willed and (
            duty.agreement,
            duty.clause,
        ) not in resting:
            _pay(year, duty, purse)


def _willed(year: Resolution, owed: list[Duty]) -> set[tuple[str, int, int]]:
    """R4.18: A default that was decided is recorded in full, and what is paired with it rests in the same step."""
    decided = {(seat, act.agreement, act.clause) for seat, act in year.acts(DefaultOn)}
    found: set[tuple[str, int, int]] = set()
    for duty in owed:
        key = (duty.debtor, duty.agreement, duty.clause)
        if key in decided:
            found.add(key)
            due = _fall_due(year, duty)
            default(year, duty, duty.amount, (due,), willed=True)
    return found


def _fall_due(year: Resolution, duty: Duty) -> int:
    return year.docket.record(
        DutyDue(duty.agreement, duty.clause, duty.form, duty.debtor, duty.creditor, duty.amount, rule="R4.17")
    )


def _pay_arrears(year: Resolution, purse: dict[str, int]) -> None:
    """R4.17: Arrears fall due first each year."""
    for (debtor, creditor, agreement), owed in list(year.state.arrears.items()):
        paid = min(owed, purse[debtor])
        if paid:
            purse[debtor] -= paid
            number = year.docket.record(FundsMoved(debtor, creditor, paid, "arrears", agreement, paid, rule="R4.17"))
            year.docket.record(
                ArrearsChanged(debtor, creditor, agreement, owed, owed - paid, False, rule="R4.17", causes=(number,))
            )


def _pay(year: Resolution, duty: Duty, purse: dict[str, int]) -> None:
    """R4.17: Pay one duty as far as the purse reaches; programmes are paid to the bank."""
    due = _fall_due(year, duty)
    paid = min(duty.amount, purse[duty.debtor])
    purse[duty.debtor] -= paid
    programme = duty.form == "programme"
    if paid:
        target, counts = ("", 0) if programme else (duty.creditor, paid)
        year.docket.record(
            FundsMoved(duty.debtor, target, paid, duty.form, duty.agreement, counts, rule="R4.17", causes=(due,))
        )
    if paid < duty.amount:
        default(year, duty, duty.amount - paid, (due,), willed=False)
        return
    met(year, duty, due)


def met(year: Resolution, duty: Duty, cause: int) -> None:
    """R4.18: A duty performed in full wakes what waited for it."""
    year.performed.add((duty.agreement, duty.clause))
    number = year.docket.record(
        DutyMet(duty.agreement, duty.clause, duty.debtor, duty.amount, rule="R4.17", causes=(cause,))
    )
    for resting, awaits in year.state.agreements[duty.agreement].rested:
        if awaits == duty.clause:
            year.docket.record(ClauseResumed(duty.agreement, resting, awaits, rule="R4.18", causes=(number,)))


def default(year: Resolution, duty: Duty, short: int, causes: tuple[int, ...], *, willed: bool) -> None:
    """R4.18: A default is recorded, costs 1 Standing, rests its pair, and unpaid funds become arrears."""
    number = year.docket.record(
        Defaulted(
            duty.agreement,
            duty.clause,
            duty.debtor,
            duty.creditor,
            short,
            duty.form,
            willed,
            rule="R4.18",
            causes=causes,
        )
    )
    blame(year, duty.debtor, duty.agreement, "default", "R4.18", number)
    agreement = year.state.agreements[duty.agreement]
    if duty.form == "pay":
        key = (duty.debtor, duty.creditor, duty.agreement)
        before = year.state.arrears.get(key, 0)
        year.docket.record(ArrearsChanged(*key, before, before + short, False, rule="R4.17", causes=(number,)))
    for resting in paired(agreement, duty.clause):
        if not agreement.rests(resting):
            year.docket.record(ClauseRested(duty.agreement, resting, duty.clause, rule="R4.18", causes=(number,)))


def paired(agreement: Agreement, clause: int) -> list[int]:
    """R4.25: Return the places of the clauses linked with this one."""
    return [b if a == clause else a for a, b in agreement.terms.pairs if clause in (a, b)]

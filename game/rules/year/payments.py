"""R8.4: Payments: each pays from what it held before the step, oldest arrears first, then by agreement number."""

from __future__ import annotations

from game.rules import duties
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
from game.rules.numbers import TRADE_GAIN
from game.rules.state import Agreement
from game.rules.year.resolution import Resolution, blame

TO_BANK = ("programme", "fee")


def run(year: Resolution) -> None:
    """R8.4: Willed defaults count first, all together; clauses paired with them rest; then everybody pays at once."""
    owed = duties.due(year.state)
    purse = {name: seat.treasury for name, seat in year.state.seats.items()}
    arrears = list(year.state.arrears.items())
    willed = _willed(year, owed)
    _pay_arrears(year, purse, arrears)
    paid = _divided(year, [duty for duty in owed if duty.form != "cover" and duty not in willed], purse)
    short = {(duty.agreement, duty.clause) for duty, funds in paid.items() if funds < duty.amount}
    for duty, funds in paid.items():
        _pay(year, duty, funds, short)


def _willed(year: Resolution, owed: list[Duty]) -> list[Duty]:
    """R4.18: A default that was decided is recorded in full, and what is paired with it rests in the same step."""
    decided = year.orders.defaults
    found = [duty for duty in owed if (duty.debtor, duty.agreement, duty.clause) in decided]
    failing = {(duty.agreement, duty.clause) for duty in found}
    for duty in found:
        default(year, duty, duty.amount, (_fall_due(year, duty),), failing, willed=True)
    return found


def _fall_due(year: Resolution, duty: Duty) -> int:
    return year.docket.record(
        DutyDue(duty.agreement, duty.clause, duty.form, duty.debtor, duty.creditor, duty.amount, rule="R4.17")
    )


def _pay_arrears(year: Resolution, purse: dict[str, int], arrears: list[tuple[tuple[str, str, int], int]]) -> None:
    """R4.17: Arrears from before this step fall due first."""
    for (debtor, creditor, agreement), owed in arrears:
        paid = min(owed, purse[debtor])
        if paid:
            purse[debtor] -= paid
            number = year.docket.record(FundsMoved(debtor, creditor, paid, "arrears", agreement, paid, rule="R4.17"))
            key = (debtor, creditor, agreement)
            before = year.state.arrears[key]
            year.docket.record(ArrearsChanged(*key, before, before - paid, False, rule="R4.17", causes=(number,)))


def _divided(year: Resolution, owed: list[Duty], purse: dict[str, int]) -> dict[Duty, int]:
    """R4.17, R4.18: Divide each purse among its duties, in order; what is paired with a shortfall rests, unpaid."""
    agreements = year.state.agreements
    resting = {(a.id, place) for a in agreements.values() for place, _ in a.rested}
    while True:
        left = dict(purse)
        paid: dict[Duty, int] = {}
        for duty in owed:
            if (duty.agreement, duty.clause) not in resting:
                paid[duty] = min(duty.amount, left[duty.debtor])
                left[duty.debtor] -= paid[duty]
        short = [(duty.agreement, duty.clause) for duty, funds in paid.items() if funds < duty.amount]
        linked = [(number, other) for number, clause in short for other in paired(agreements[number], clause)]
        fresh = [key for key in linked if key not in short and key not in resting]
        if not fresh:
            return paid
        resting.update(fresh)


def _pay(year: Resolution, duty: Duty, paid: int, short: set[tuple[int, int]]) -> None:
    """R4.17, R4.45: Pay one duty as far as the purse reached; programmes and fees are paid to the bank."""
    due = _fall_due(year, duty)
    to_bank = duty.form in TO_BANK
    if paid:
        target, counts = ("", 0) if to_bank else (duty.creditor, paid)
        year.docket.record(
            FundsMoved(duty.debtor, target, paid, duty.form, duty.agreement, counts, rule="R4.17", causes=(due,))
        )
    if paid < duty.amount:
        default(year, duty, duty.amount - paid, (due,), short, willed=False)
        return
    if duty.form == "trade":
        gain = TRADE_GAIN - paid
        year.docket.record(
            FundsMoved("", duty.creditor, gain, "trade", duty.agreement, gain, rule="R4.45", causes=(due,))
        )
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


def default(
    year: Resolution, duty: Duty, short: int, causes: tuple[int, ...], failing: set[tuple[int, int]], *, willed: bool
) -> None:
    """R4.18: A default is recorded, costs 1 Standing, rests its pair, and unpaid funds become arrears.

    A pair that is itself `failing`, an (agreement, clause) in default at the same moment, does not rest: else neither
    of the two could ever be performed again.
    """
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
    blame(year.docket, duty.debtor, duty.agreement, "default", "R4.18", number)
    agreement = year.state.agreements[duty.agreement]
    if duty.form == "pay":
        key = (duty.debtor, duty.creditor, duty.agreement)
        before = year.state.arrears.get(key, 0)
        year.docket.record(ArrearsChanged(*key, before, before + short, False, rule="R4.17", causes=(number,)))
    for resting in paired(agreement, duty.clause):
        if not agreement.rests(resting) and (agreement.id, resting) not in failing:
            year.docket.record(ClauseRested(duty.agreement, resting, duty.clause, rule="R4.18", causes=(number,)))


def paired(agreement: Agreement, clause: int) -> list[int]:
    """R4.25: Return the places of the clauses linked with this one."""
    return [b if a == clause else a for a, b in agreement.terms.pairs if clause in (a, b)]

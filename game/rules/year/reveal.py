"""R8.1: Reveal: notices and take-backs; consents, walk-outs, suspensions, allegations, waivers, forgiveness."""

from __future__ import annotations

from game.rules import acts, gates
from game.rules.events.duties import ArrearsChanged, DutyWaived
from game.rules.events.ending import BreachAlleged, WalkedOut
from game.rules.events.living import (
    CohesionChanged,
    Consented,
    NoticeGiven,
    NoticeTakenBack,
    Resumed,
    Suspended,
    WithdrawalSealed,
    WithdrawalTakenBack,
)
from game.rules.events.talks import ActFailed, DecisionRevealed
from game.rules.events.tracks import FundsMoved, InitiativeUsed
from game.rules.numbers import WALK_OUT_PAYMENTS, WALK_OUT_STANDING, WALK_OUT_YEARS
from game.rules.state import Agreement
from game.rules.year import exits, joining
from game.rules.year.resolution import Resolution, change_track, revealed
from game.rules.year.talks_close import ring_hollow, worry


def run(year: Resolution) -> None:
    """R8.1: Show every decision, then carry out those on the life of agreements, all notices before all exits."""
    for seat, act in revealed(year):
        year.docket.record(DecisionRevealed(seat, act, rule="R8.1"))
        if act.kind in acts.INITIATIVE_KINDS:
            year.docket.record(InitiativeUsed(seat, act.kind, rule="R7.2"))
    _gather_cover(year)
    for seat, notice in year.acts(acts.GiveNotice):
        give_notice(year, seat, notice)
    purse = {name: tracks.free_funds for name, tracks in year.state.seats.items()}
    for seat, withdrawal in year.acts(acts.Withdraw):
        withdraw(year, seat, withdrawal, purse)
    for seat, consent in year.acts(acts.Consent):
        year.docket.record(Consented(consent.agreement, seat, consent.to, rule="R4.14"))
    joining.speak_up(year)
    for seat, back in year.acts(acts.TakeBackNotice):
        take_back(year, seat, back)
    _carry_consents(year)
    walk_out(year)
    for seat, suspension in year.acts(acts.Suspend):
        suspend(year, seat, suspension)
    _settle_claims(year)


def _gather_cover(year: Resolution) -> None:
    """R3.3, R3.11, R4.18: Note the cover orders, splits, rankings and willed defaults for step 6."""
    orders = year.orders
    for seat, order in year.acts(acts.CoverOrder):
        orders.lines[seat] = order.lines
    for _, split in year.acts(acts.SplitPoints):
        orders.splits[split.agreement] = split.ranking
    for _, ranking in year.acts(acts.RankSites):
        orders.rankings[ranking.agreement] = ranking.ranking
    for seat, default in year.acts(acts.DefaultOn):
        orders.defaults.add((seat, default.agreement, default.clause))


def give_notice(year: Resolution, seat: str, act: acts.GiveNotice) -> None:
    """R4.6, R4.9: Notice counts for the nearest gate it is in time for, and lowers Cohesion at once."""
    agreement = year.state.agreements[act.agreement]
    gate = gates.gate_for_notice(agreement, year.state.year)
    number = year.docket.record(NoticeGiven(agreement.id, seat, gate, gate > agreement.e, rule="R4.6"))
    _shake(year, agreement, number)
    _break_pledges(year, seat, agreement.id, number)


def _shake(year: Resolution, agreement: Agreement, cause: int) -> None:
    """R4.9: Cohesion falls to 0; with three or more parties by 1."""
    after = max(0, agreement.cohesion - 1) if len(agreement.terms.parties) > 2 else 0
    before = year.state.agreements[agreement.id].cohesion
    if after < before:
        year.docket.record(CohesionChanged(agreement.id, before, after, rule="R4.9", causes=(cause,)))


def _break_pledges(year: Resolution, seat: str, agreement: int, cause: int) -> None:
    """R5.9: A pledge to keep a text is hollow once its maker sets out to leave it."""
    for statement in list(year.state.statements.values()):
        if statement.live and statement.by == seat and statement.promise == "keep" and statement.agreement == agreement:
            worry(year.docket, statement.id, ring_hollow(year.docket, statement.id, (cause,)))


def withdraw(year: Resolution, seat: str, act: acts.Withdraw, purse: dict[str, int]) -> None:
    """R4.13: Notice of m years sealed in y ends it at the close of y + m.

    A compensation is paid at once out of what the seat held before the step; what it lacks is due next year.
    """
    agreement = year.state.agreements[act.agreement]
    clause = agreement.terms.withdrawal
    until = year.state.year + (clause.notice if clause else 1)
    number = year.docket.record(WithdrawalSealed(agreement.id, seat, until, rule="R4.13"))
    _shake(year, agreement, number)
    _break_pledges(year, seat, agreement.id, number)
    others = [p for p in agreement.terms.parties if p != seat]
    if clause and clause.compensation:
        for other in others:
            paid = min(clause.compensation, purse[seat])
            purse[seat] -= paid
            if paid:
                year.docket.record(
                    FundsMoved(seat, other, paid, "compensation", agreement.id, paid, rule="R4.13", causes=(number,))
                )
            if paid < clause.compensation:
                year.debts.append((seat, other, agreement.id, clause.compensation - paid, number))


def take_back(year: Resolution, seat: str, act: acts.TakeBackNotice) -> None:
    """R4.10: In time a notice is taken back alone; later only if every other party consents this year."""
    agreement = year.state.agreements[act.agreement]
    others = [p for p in agreement.terms.parties if p != seat]
    consented = all((p, "take_back") in agreement.consents for p in others)
    if seat in agreement.notices:
        in_time = year.state.year <= gates.last_notice(agreement, agreement.notices[seat])
        if in_time or consented:
            year.docket.record(NoticeTakenBack(agreement.id, seat, rule="R4.10"))
            return
    elif consented:
        year.docket.record(WithdrawalTakenBack(agreement.id, seat, rule="R4.10"))
        return
    year.docket.record(ActFailed(seat, act, "failed.no_consent", rule="R4.10"))


def _carry_consents(year: Resolution) -> None:
    """R4.14, R4.19: What all parties consent to in one year happens: to end, to suspend, to resume."""
    for agreement in [a for a in year.state.agreements.values() if a.consents]:
        parties = agreement.terms.parties
        for to in ("publish", "end", "suspend", "resume"):
            if not all((p, to) in agreement.consents for p in parties):
                continue
            if to == "publish":
                joining.publish(year.docket, agreement, "consent")
                continue
            if to == "end":
                exits.end(year.docket, agreement.id, "consent", "R4.14")
                break
            event = Suspended if to == "suspend" else Resumed
            year.docket.record(event(agreement.id, parties, "consent", rule="R4.19"))


def walk_out(year: Resolution) -> None:
    """R4.16, R8.11: Who walks out is out at once; whoever walks out of one text in one year does so together."""
    walkers: dict[int, list[str]] = {}
    for seat, act in year.acts(acts.WalkOut):
        if year.state.agreements[act.agreement].live:
            walkers.setdefault(act.agreement, []).append(seat)
        else:
            year.docket.record(ActFailed(seat, act, "failed.ended_already", rule="R4.16"))
    for number, seats in walkers.items():
        causes = tuple(_break_word(year, seat, number) for seat in seats)
        exits.leave(year.docket, number, tuple(seats), "walked_out", "R4.16", causes)


def _break_word(year: Resolution, seat: str, agreement: int) -> int:
    """R4.16: Standing -3, no gains of Standing for three years, two years' own payments owed. Returns the event."""
    text = year.state.agreements[agreement]
    until = year.state.year + WALK_OUT_YEARS
    number = year.docket.record(WalkedOut(agreement, seat, until, rule="R4.16"))
    change_track(year.docket, seat, "standing", -WALK_OUT_STANDING, "walk_out", "R4.16", (number,))
    left = text.e - year.state.year if text.e else WALK_OUT_PAYMENTS
    for _, payment in text.terms.payments():
        if payment.payer == seat and payment.yearly:
            owed = payment.amount * max(0, min(WALK_OUT_PAYMENTS, left))
            year.debts.append((seat, payment.payee, agreement, owed, number))
    _break_pledges(year, seat, agreement, number)
    return number


def suspend(year: Resolution, seat: str, act: acts.Suspend) -> None:
    """R4.19: For another's breach: a text of two rests as a whole, in a wider one the party in breach rests."""
    agreement = year.state.agreements[act.agreement]
    at_fault = [b.by for b in agreement.breaches if not b.cured]
    at_fault += [debtor for debtor, _, number in year.state.arrears if number == agreement.id]
    blamed = tuple(p for p in agreement.terms.parties if p in at_fault and p != seat)
    if agreement.status != "in_force" or not blamed:
        year.docket.record(ActFailed(seat, act, "failed.ended_already", rule="R4.19"))
        return
    seats = agreement.terms.parties if len(agreement.terms.parties) == 2 else blamed
    year.docket.record(Suspended(agreement.id, seats, "breach", rule="R4.19"))


def _settle_claims(year: Resolution) -> None:
    """R3.6, R4.15, R4.17: Allegations, waivers, forgiveness; who leaves for cause is noted for step 9."""
    for seat, alleged in year.acts(acts.AllegeBreach):
        year.docket.record(BreachAlleged(alleged.agreement, seat, alleged.by, rule="R4.15"))
    for seat, leaving in year.acts(acts.LeaveForCause):
        year.leaving.append((leaving.agreement, seat))
    for seat, waived in year.acts(acts.Waive):
        year.docket.record(DutyWaived(waived.agreement, waived.clause, waived.points, seat, rule="R3.6"))
    for seat, forgiven in year.acts(acts.Forgive):
        owed = year.state.arrears.get((forgiven.debtor, seat, forgiven.agreement), 0)
        if owed:
            year.docket.record(ArrearsChanged(forgiven.debtor, seat, forgiven.agreement, owed, 0, True, rule="R4.17"))

"""R8.5 and R8.6: Building, then cover."""

from __future__ import annotations

from game.rules import acts, cover, duties
from game.rules.clauses.base import Deed, Duty
from game.rules.events.duties import DutyDue
from game.rules.events.ending import BreachAnswered
from game.rules.events.security import CoverLaid, SiteDeveloped
from game.rules.events.talks import ActFailed
from game.rules.events.tracks import FundsMoved
from game.rules.numbers import BUILD_COST, DEVELOP_COST
from game.rules.year.payments import default, met
from game.rules.year.resolution import Resolution, change_track
from game.rules.year.talks_close import break_texts


def build(year: Resolution) -> None:
    """R7.3, R7.4: Sites are developed and Capacity built from what is left; in arrears nothing is built."""
    for seat, act in year.acts(acts.Develop):
        if _pays(year, seat, act, DEVELOP_COST, "R7.3"):
            before = year.state.values[act.region]
            year.docket.record(SiteDeveloped(seat, act.region, before, before + 1, rule="R7.3"))
    for seat, built in year.acts(acts.BuildCapacity):
        if _pays(year, seat, built, BUILD_COST, "R7.4"):
            most = year.state.seats[seat].most_capacity
            change_track(year.docket, seat, "capacity", 1, "built", "R7.4", most=most)


def _pays(year: Resolution, seat: str, act: acts.Decision, cost: int, rule: str) -> bool:
    """R4.17: Pay for building, unless the funds are gone or the seat is in arrears."""
    owing = any(debtor == seat for debtor, _, _ in year.state.arrears)
    if owing or year.state.seats[seat].treasury < cost:
        reason = "failed.in_arrears" if owing else "failed.no_funds"
        year.docket.record(ActFailed(seat, act, reason, rule=rule))
        return False
    year.docket.record(FundsMoved(seat, "", cost, "building", 0, 0, rule=rule))
    return True


def cover_all(year: Resolution) -> None:
    """R8.6: Every provider lays its cover; costs are paid; what was owed and not laid is a default."""
    defaults = year.orders.defaults
    due_now = [duty for duty in duties.due(year.state) if duty.form == "cover"]
    owed = [duty for duty in due_now if (duty.debtor, duty.agreement, duty.clause) not in defaults]
    due = {duty: year.docket.record(_due(duty)) for duty in owed}
    for seat in year.state.seats:
        year.laid += cover.lay(year.state, seat, [d for d in owed if d.debtor == seat], year.orders)
    cover.strengthen(year.state, year.laid)
    for lay in year.laid:
        year.docket.record(
            CoverLaid(lay.provider, lay.agreement, lay.region, lay.points, lay.counts, lay.bonus, rule="R3.3")
        )
    _pay_cover(year)
    _judge_cover(year, due)
    _judge_lays(year)
    _answer_breaches(year)


def _judge_cover(year: Resolution, due: dict[Duty, int]) -> None:
    """R4.31, R4.18: Cover laid in full is performed; what falls short is a default that nobody decided."""
    laid = dict.fromkeys(due, 0)
    for duty in due:
        laid[duty] = sum(e.points for e in year.laid if (e.agreement, e.clause) == (duty.agreement, duty.clause))
    short = {(duty.agreement, duty.clause) for duty, points in laid.items() if points < duty.amount}
    for duty, points in laid.items():
        if points >= duty.amount:
            met(year, duty, due[duty])
        else:
            default(year, duty, duty.amount - points, (due[duty],), short, willed=False)


def _due(duty: Duty) -> DutyDue:
    return DutyDue(duty.agreement, duty.clause, duty.form, duty.debtor, duty.creditor, duty.amount, rule="R3.6")


def _pay_cover(year: Resolution) -> None:
    """R3.7: One sum per agreement and provider; a sharing state pays its part, what it lacks becomes arrears."""
    if year.state.board.intro:
        return
    points: dict[tuple[int, str], int] = {}
    for lay in year.laid:
        if lay.agreement:
            key = (lay.agreement, lay.provider)
            points[key] = points.get(key, 0) + lay.points
    shares: list[Duty] = []
    for (number, provider), laid in points.items():
        cost = duties.cover_cost(laid)
        place, payer, part = duties.shared_cost(year.state.agreements[number], provider, cost)
        if cost > part:
            year.docket.record(FundsMoved(provider, "", cost - part, "cover", number, 0, rule="R3.7"))
        if part:
            shares.append(Duty(number, place, "pay", payer, provider, part))
    for share in shares:
        _pay_share(year, share)


def _pay_share(year: Resolution, share: Duty) -> None:
    """R4.34, R4.17: A sharing state pays its part; what it lacks is a default and becomes arrears."""
    paid = min(share.amount, year.state.seats[share.debtor].treasury)
    if paid:
        year.docket.record(FundsMoved(share.debtor, "", paid, "cover_share", share.agreement, 0, rule="R4.34"))
    if paid < share.amount:
        default(year, share, share.amount - paid, (), set(), willed=False)


def _judge_lays(year: Resolution) -> None:
    """R4.40: Cover laid abroad in a region that a restraint names breaks it."""
    for seat in year.state.seats:
        abroad = [lay.region for lay in year.laid if lay.provider == seat and lay.agreement]
        break_texts(year.docket, [Deed("lay_cover", seat, region) for region in abroad])


def _answer_breaches(year: Resolution) -> None:
    """R4.15: What was alleged before this year is cured if the party answers, owes nothing and broke nothing more."""
    state = year.state
    answered = {(seat, act.agreement) for seat, act in year.acts(acts.AnswerBreach)}
    for agreement in [a for a in state.agreements.values() if a.status in ("in_force", "suspended") and a.breaches]:
        for party in agreement.terms.parties:
            open_ones = [b for b in agreement.breaches if b.by == party and not b.cured]
            if not any(b.alleged and b.alleged < state.year for b in open_ones):
                continue
            owes = any(k[0] == party and k[2] == agreement.id for k in state.arrears)
            cured = (party, agreement.id) in answered and not owes and all(b.year < state.year for b in open_ones)
            year.docket.record(BreachAnswered(agreement.id, party, cured, rule="R4.15"))

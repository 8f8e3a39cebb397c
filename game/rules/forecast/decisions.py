"""What a decision of a seat would bring it, part by part, against not taking it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from game.rules import acts, home
from game.rules.acts import COSTS
from game.rules.forecast import joining, lives
from game.rules.forecast.outlook import Table, point_at_home
from game.rules.forecast.part import CERTAIN, Code, Part
from game.rules.forecast.prices import POINT, SUPPORT_WORTH
from game.rules.forecast.texts import THEIRS, Aims, Parts
from game.rules.numbers import (
    CONCERN_MOST,
    MANDATE_WORTH,
    PRESSED_FROM,
    QUIET_SUPPORT,
    STANDING_WORTH,
    VERDICT_FREE,
    WALK_OUT_PAYMENTS,
    WALK_OUT_STANDING,
    WALK_OUT_YEARS,
)
from game.rules.perception import footprint
from game.rules.state import Agreement

SURE: Final = 1000
LIKELY: Final = 60  # how often both sides accept a mediation, in hundredths
CALM: Final = 30  # what a calmer neighbour is worth besides Tension, in hundredths of a point


def of_act(table: Table, seat: str, act: acts.Decision, aims: Aims = ()) -> Parts:
    """R7: Return what a decision is worth to its seat; kinds that only carry out or answer something bring nothing."""
    worth = _WORTH.get(type(act))
    parts = worth(table, seat, act, aims) if worth else ()
    return tuple(part for part in parts if part.amount)


def _part(code: Code, amount: int) -> Part:
    return Part(code, -1, amount, code in CERTAIN)


def _spent(table: Table, seat: str, act: acts.Decision) -> Part:
    return _part("spent", -COSTS[act.kind] * table.prices(seat).purse)


def _campaign(table: Table, seat: str, act: acts.Campaign, aims: Aims) -> Parts:
    """R7.5: A point of Support is worth what its loss would cost; a government that aims at 7 wants it more."""
    state = table.state
    support = state.seats[seat].support
    wanted = 0
    if support < QUIET_SUPPORT and any(aim.name == "high_support" for aim in aims):
        wanted = MANDATE_WORTH * POINT // (2 + max(0, state.board.first_end - state.year))
    gain = SUPPORT_WORTH[min(support + 1, len(SUPPORT_WORTH) - 1)]
    return _part("support", gain), _part("mandate", wanted), _spent(table, seat, act)


def _develop(table: Table, seat: str, act: acts.Develop, aims: Aims) -> Parts:
    """R7.3: A site that yields 1 more for the years to come."""
    state, own = table.state, table.home(seat)
    years = table.played(state.year + 1, state.board.last_end)
    odds = dict(zip(own.sites, own.odds(own.helpers, own.owed), strict=True))
    aim = any(aim.name == "developed" for aim in aims) and not state.seats[seat].developed
    yields = own.prices.income * years * (SURE - odds.get(act.region, 0)) // (POINT * SURE)
    return _part("yields", yields), _part("mandate", MANDATE_WORTH * POINT * aim), _spent(table, seat, act)


def _build(table: Table, seat: str, act: acts.BuildCapacity, aims: Aims) -> Parts:
    """R7.4: A point of Capacity more, this year's cover included."""
    state = table.state
    years = table.played(state.year, state.board.last_end)
    return _part("capacity", point_at_home(table, seat) * years // POINT), _spent(table, seat, act)


def _speak(table: Table, seat: str, act: acts.Speak, aims: Aims) -> Parts:
    """R5.4-R5.7: A statement answers protests; a protest answers being pressed and stirs; calm words calm."""
    state, prices = table.state, table.prices(seat)
    protested = any(
        s.live and (s.form, s.by, s.to) == ("protest", act.to, seat) and s.year < state.year
        for s in state.statements.values()
    )
    answered = _part("standing", prices.standing if protested else 0)
    if act.form == "protest":
        pressed = state.concern.get((seat, act.to), 0) >= PRESSED_FROM
        return answered, _part("support", prices.support * pressed), _part("tension", -prices.tension)
    if act.form != "reassure":
        return (answered,)
    concern = state.concern.get((act.to, seat), 0)
    if concern < PRESSED_FROM:
        return (answered,)
    falls = concern >= footprint(table.closing.get((act.to, seat), {})) and (act.to, seat) not in state.rose
    calmer = prices.tension * (2 if concern == PRESSED_FROM and falls else 1)
    return answered, _part("their_concern", CALM), _part("tension", calmer)


def _mediate(table: Table, seat: str, act: acts.Mediate, aims: Aims) -> Parts:
    """R5.12: An effective mediation earns Influence; it is one where Concern did not rise this year and both accept."""
    state, prices = table.state, table.prices(seat)
    if (act.of, act.about) in state.rose:
        return ()
    calm = prices.tension if state.concern.get((act.of, act.about), 0) == PRESSED_FROM else 0
    return _part("influence", prices.influence * LIKELY // POINT), _part("tension", calm * LIKELY // POINT)


def _show(table: Table, seat: str, act: acts.ShowPresence, aims: Aims) -> Parts:
    """R5.13: A show answers being pressed at that border; those nearby feel it for a year."""
    state, prices = table.state, table.prices(seat)
    board = state.board
    near = [o for o in state.seats if o == board.regions[act.region].owner or o in board.touched_by[act.region]]
    pressed = any(state.concern.get((seat, other), 0) >= PRESSED_FROM for other in near)
    felt = sum(THEIRS[min(CONCERN_MOST, state.concern.get((o, seat), 0) + 1)] for o in near if o != seat)
    felt -= sum(THEIRS[state.concern.get((o, seat), 0)] for o in near if o != seat)
    return _part("support", prices.support * pressed), _part("their_concern", -felt), _spent(table, seat, act)


def _invite(table: Table, seat: str, act: acts.InviteObservers, aims: Aims) -> Parts:
    """R5.14: Observers calm a neighbour for two closes of talks."""
    state = table.state
    before = state.concern.get((act.to, seat), 0)
    reached = footprint(table.closing.get((act.to, seat), {}))
    calmer = THEIRS[before] - THEIRS[max(0, before - 1)] if before >= reached else 0
    moved = table.prices(seat).tension if before == PRESSED_FROM and calmer else 0
    return _part("their_concern", calmer), _part("tension", moved)


def _ratify(table: Table, seat: str, act: acts.Ratify, aims: Aims) -> Parts:
    """R4.3, R4.4: What the text brings, at the price of the verdict; a refusal costs Standing and loses the text."""
    prices, agreement = table.prices(seat), table.state.agreements[act.agreement]
    rest = lives.remaining(table, agreement, seat, aims)
    if act.answer == "refuse":
        return (*_turned(rest), _part("standing", -prices.standing))
    verdict = 0
    for _, amount in home.verdict(table.state, seat, agreement.terms):
        verdict += amount
    ratified = act.answer == "ratify"
    return (*rest, _part("verdict", -prices.support if verdict < VERDICT_FREE else 0)) if ratified else ()


def _notice(table: Table, seat: str, act: acts.GiveNotice, aims: Aims) -> Parts:
    return lives.notice(table, table.state.agreements[act.agreement], seat, aims)


def _consent(table: Table, seat: str, act: acts.Consent, aims: Aims) -> Parts:
    if act.to != "renew":
        return ()
    return lives.silence(table, table.state.agreements[act.agreement], seat, aims)


def _leave(table: Table, seat: str, act: acts.LeaveForCause | acts.Withdraw, aims: Aims) -> Parts:
    return _turned(lives.remaining(table, table.state.agreements[act.agreement], seat, aims))


def _walk_out(table: Table, seat: str, act: acts.WalkOut, aims: Aims) -> Parts:
    """R4.16: What is left of the text is spared, at the price of Standing, gains withheld, payments and Tension."""
    state, prices = table.state, table.prices(seat)
    agreement = state.agreements[act.agreement]
    own = table.home(seat, agreement.id)
    withheld = sum(1 for year in own.standing_years if state.year < year <= state.year + WALK_OUT_YEARS)
    return (
        *_turned(lives.remaining(table, agreement, seat, aims)),
        _part("standing", -(WALK_OUT_STANDING + withheld) * STANDING_WORTH * POINT),
        _part("funds", -_debt(state.year, agreement, seat) * prices.income),
        _part("tension", -prices.tension),
    )


def _debt(year: int, agreement: Agreement, seat: str) -> int:
    """R4.16: Two years' own payments are owed, none beyond e."""
    years = min(WALK_OUT_PAYMENTS, max(0, agreement.e - year)) if agreement.e else WALK_OUT_PAYMENTS
    return years * sum(c.amount for _, c in agreement.terms.payments() if c.payer == seat and c.yearly)


def _turned(parts: Parts) -> Parts:
    return tuple(Part(part.code, part.clause, -part.amount, part.certain) for part in parts)


_WORTH: Final[dict[type, Callable[[Table, str, Any, Aims], Parts]]] = {
    acts.Campaign: _campaign,
    acts.Develop: _develop,
    acts.BuildCapacity: _build,
    acts.Speak: _speak,
    acts.Mediate: _mediate,
    acts.ShowPresence: _show,
    acts.InviteObservers: _invite,
    acts.Accede: joining.accede,
    acts.Admit: joining.admit,
    acts.Ratify: _ratify,
    acts.GiveNotice: _notice,
    acts.Consent: _consent,
    acts.LeaveForCause: _leave,
    acts.Withdraw: _leave,
    acts.WalkOut: _walk_out,
}

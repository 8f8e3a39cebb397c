"""How the events of an agreement's making and living change the state. Agreements are copied before they change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from game.rules.events import duties, living, making
from game.rules.events.base import Event
from game.rules.state import Agreement, Breach, GameState, PartyStatus


def taken(state: GameState, number: int) -> Agreement:
    """Return a fresh copy of an agreement, already put in the place of the shared one."""
    fresh = state.agreements[number].copy()
    state.agreements[number] = fresh
    return fresh


def ratified(state: GameState, e: making.Ratified) -> None:
    """The party is bound, not yet in force."""
    agreement = taken(state, e.agreement)
    agreement.standing[e.seat] = "contracting"
    if agreement.status == "signed" and all(s == "contracting" for s in agreement.standing.values()):
        agreement.status = "pending"


def held(state: GameState, e: making.Held) -> None:
    """A hold of its own counts; a forced one does not."""
    if not e.forced:
        agreement = taken(state, e.agreement)
        agreement.holds[e.seat] = agreement.holds.get(e.seat, 0) + 1


def entered(state: GameState, e: making.EnteredIntoForce) -> None:
    """The text binds its contracting parties."""
    agreement = taken(state, e.agreement)
    agreement.status = "in_force"
    agreement.y, agreement.e = e.y, e.e
    agreement.cohesion, agreement.gates = e.cohesion, e.gates
    for seat, standing in agreement.standing.items():
        if standing == "contracting":
            agreement.standing[seat] = "party"


def joined(state: GameState, e: making.PartyJoined) -> None:
    """A later party shares the text's dates."""
    taken(state, e.agreement).standing[e.seat] = "party"


def notice_given(state: GameState, e: living.NoticeGiven) -> None:
    """The notice aims at its gate and marks the cycle."""
    agreement = taken(state, e.agreement)
    agreement.notices[e.seat] = e.gate
    agreement.noticed = (*agreement.noticed, e.seat)
    _set_out(agreement, e.seat, "notice_given")


def notice_taken_back(state: GameState, e: living.NoticeTakenBack) -> None:
    """The party is bound again; the cycle remembers."""
    agreement = taken(state, e.agreement)
    agreement.notices.pop(e.seat, None)
    _set_out(agreement, e.seat, "party")


def withdrawal_sealed(state: GameState, e: living.WithdrawalSealed) -> None:
    """The withdrawal runs until its year."""
    agreement = taken(state, e.agreement)
    agreement.withdrawals[e.seat] = e.until
    agreement.noticed = (*agreement.noticed, e.seat)
    _set_out(agreement, e.seat, "notice_given")


def withdrawal_taken_back(state: GameState, e: living.WithdrawalTakenBack) -> None:
    """The party is bound again."""
    agreement = taken(state, e.agreement)
    agreement.withdrawals.pop(e.seat, None)
    _set_out(agreement, e.seat, "party")


def _set_out(agreement: Agreement, seat: str, standing: PartyStatus) -> None:
    """A suspended party stays suspended, whatever notice it gives or takes back."""
    if agreement.standing[seat] != "suspended":
        agreement.standing[seat] = standing


def gate_passed(state: GameState, e: living.GatePassed) -> None:
    """A new cycle begins, unless the text only runs on while its successor waits."""
    agreement = taken(state, e.agreement)
    agreement.e = e.new_e
    agreement.runs_on = not e.counted
    if e.counted:
        agreement.gates += 1
        leaving = {**agreement.notices, **agreement.withdrawals}
        agreement.noticed = tuple(seat for seat in agreement.noticed if seat in leaving)
        agreement.new_duty = False
    for seat in e.passed:
        state.seats[seat].gates += 1


def consented(state: GameState, e: living.Consented) -> None:
    """A consent counts this year."""
    agreement = taken(state, e.agreement)
    agreement.consents = (*agreement.consents, (e.seat, e.to))


def suspended(state: GameState, e: living.Suspended) -> None:
    """The text rests as a whole, or for the named parties."""
    agreement = taken(state, e.agreement)
    agreement.suspended_by = (*agreement.suspended_by, e.ground)
    if set(e.seats) >= set(agreement.terms.parties):
        agreement.status = "suspended"
    else:
        for seat in e.seats:
            agreement.standing[seat] = "suspended"


def resumed(state: GameState, e: living.Resumed) -> None:
    """The duties bind again."""
    agreement = taken(state, e.agreement)
    agreement.status = "in_force"
    agreement.suspended_by = ()
    for seat, standing in agreement.standing.items():
        if standing == "suspended":
            runs = seat in agreement.notices or seat in agreement.withdrawals
            agreement.standing[seat] = "notice_given" if runs else "party"


def cohesion_changed(state: GameState, e: living.CohesionChanged) -> None:
    """Cohesion is as the event says."""
    taken(state, e.agreement).cohesion = e.after


def shares_redivided(state: GameState, e: living.SharesRedivided) -> None:
    """The text goes on in its new wording; what was recorded of its clauses moves to their new places."""
    agreement = taken(state, e.agreement)
    moved = dict(e.places)
    agreement.terms = e.terms
    agreement.rested = e.rested
    agreement.breaches = tuple(replace(b, clause=moved[b.clause]) for b in agreement.breaches if b.clause in moved)
    agreement.waived = {moved[c]: points for c, points in agreement.waived.items() if c in moved}


def waived(state: GameState, e: duties.DutyWaived) -> None:
    """Points waived lower what is owed this year."""
    agreement = taken(state, e.agreement)
    agreement.waived[e.clause] = agreement.waived.get(e.clause, 0) + e.points


def defaulted(state: GameState, e: duties.Defaulted) -> None:
    """A default is a recorded breach."""
    _record(state, e.agreement, Breach(e.debtor, e.clause, state.year))
    state.stirs = (*state.stirs, ("breach", state.events))


def breached(state: GameState, e: duties.Breached) -> None:
    """A broken clause is a recorded breach."""
    _record(state, e.agreement, Breach(e.by, e.clause, state.year))
    state.stirs = (*state.stirs, ("breach", state.events))


def _record(state: GameState, number: int, breach: Breach) -> None:
    agreement = taken(state, number)
    agreement.breaches = (*agreement.breaches, breach)
    state.seats[breach.by].faults += 1


def rested(state: GameState, e: duties.ClauseRested) -> None:
    """The clause rests."""
    agreement = taken(state, e.agreement)
    agreement.rested = (*agreement.rested, (e.clause, e.awaits))


def clause_resumed(state: GameState, e: duties.ClauseResumed) -> None:
    """The clause binds again."""
    agreement = taken(state, e.agreement)
    agreement.rested = tuple(pair for pair in agreement.rested if pair != (e.clause, e.awaits))


HANDLERS: Final[dict[type[Event], Callable[[GameState, Any], None]]] = {
    making.Ratified: ratified,
    making.Held: held,
    making.EnteredIntoForce: entered,
    making.PartyJoined: joined,
    living.NoticeGiven: notice_given,
    living.NoticeTakenBack: notice_taken_back,
    living.WithdrawalSealed: withdrawal_sealed,
    living.WithdrawalTakenBack: withdrawal_taken_back,
    living.GatePassed: gate_passed,
    living.Consented: consented,
    living.Suspended: suspended,
    living.Resumed: resumed,
    living.CohesionChanged: cohesion_changed,
    living.SharesRedivided: shares_redivided,
    duties.DutyWaived: waived,
    duties.Defaulted: defaulted,
    duties.Breached: breached,
    duties.ClauseRested: rested,
    duties.ClauseResumed: clause_resumed,
}

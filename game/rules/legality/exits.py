"""R4.9-R4.16, R4.19, R4.24: why a notice, a withdrawal, a consent or a walk-out is illegal now."""

from __future__ import annotations

from game.rules.acts import Consent, GiveNotice, TakeBackNotice, WalkOut, Withdraw
from game.rules.legality.bonds import successor_of
from game.rules.legality.bound import bound_by, party_to
from game.rules.say import Say, say
from game.rules.secrets import hidden
from game.rules.state import Agreement, GameState


def give_notice(state: GameState, seat: str, act: GiveNotice) -> Say | None:
    """R4.9: A party gives notice once for a gate; late notice is legal and counts for the gate after."""
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if not agreement.terms.gated():
        return say("reason.no_gate", agreement=agreement.id)
    if successor_of(state, agreement.id) is not None:
        return say("reason.revised_already", agreement=agreement.id)
    return _leaving(agreement, seat)


def take_back(state: GameState, seat: str, act: TakeBackNotice) -> Say | None:
    """R4.10: A party takes back a notice or withdrawal of its own that still runs."""
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if seat in agreement.notices or seat in agreement.withdrawals:
        return None
    return say("reason.no_notice_runs", agreement=agreement.id)


def withdraw(state: GameState, seat: str, act: Withdraw) -> Say | None:
    """R4.13, R4.21: Withdrawing needs a clause for it or a text without an end, and no lock-in."""
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    terms = agreement.terms
    if terms.withdrawal is None and terms.term.form == "fixed":
        return say("reason.no_withdrawal_clause", agreement=agreement.id)
    free_from = agreement.y + terms.term.lock_in
    if state.year < free_from:
        return say("reason.locked_in", agreement=agreement.id, year=free_from)
    return _leaving(agreement, seat)


def walk_out(state: GameState, seat: str, act: WalkOut) -> Say | None:
    """R4.16: A party to a text in force can leave at once, against the text; before that R4.4 knows other ways."""
    agreement = bound_by(state, seat, act.agreement)
    return agreement if isinstance(agreement, Say) else None


def consent(state: GameState, seat: str, act: Consent) -> Say | None:
    """R4.10, R4.14, R4.19, R4.24: A party consents to what the text or its life leaves open this year."""
    if act.to == "end":
        ending = party_to(state, seat, act.agreement)
        return ending if isinstance(ending, Say) else None
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if act.to == "renew":
        return _renew(state, seat, agreement)
    if act.to == "publish":
        return None if hidden(agreement) else say("reason.not_secret", agreement=agreement.id)
    if act.to == "take_back":
        others = [s for s in (*agreement.notices, *agreement.withdrawals) if s != seat]
        return None if others else say("reason.no_notice_runs", agreement=agreement.id)
    if state.board.intro:
        return say("reason.not_at_this_level", act="Suspend")
    if act.to == "suspend":
        return say("reason.suspended", agreement=agreement.id) if agreement.status == "suspended" else None
    rests = agreement.status == "suspended" or "suspended" in agreement.standing.values()
    return None if rests else say("reason.not_suspended", agreement=agreement.id)


def _renew(state: GameState, seat: str, agreement: Agreement) -> Say | None:
    """R4.24: Consent to renew is sealed in the year of the gate, by a party that stays."""
    if agreement.terms.renewal.mode != "by_consent" or not agreement.terms.gated():
        return say("reason.renews_without_consent", agreement=agreement.id)
    if state.year != agreement.e:
        return say("reason.not_gate_year", agreement=agreement.id, gate=agreement.e)
    return _leaving(agreement, seat)


def _leaving(agreement: Agreement, seat: str) -> Say | None:
    """R4.9, R4.13: A party already on its way out cannot set out again."""
    if seat in agreement.notices or seat in agreement.withdrawals:
        return say("reason.leaving_already", agreement=agreement.id)
    return None

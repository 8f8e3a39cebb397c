"""R4.3, R4.4, R4.9-R4.16, R4.19, R4.24: answers, notices, withdrawals, consents and walking out."""

from typing import Literal

import pytest

from game.rules.acts import Consent, Decision, GiveNotice, Ratify, TakeBackNotice, WalkOut, Withdraw
from game.rules.legality import why_illegal
from game.rules.state import Agreement, GameState
from game.rules.terms import Renewal, Term, Withdrawal
from tests.rules.worlds import by_consent, deciding, forever, in_force, lease, signed, text, three, world


def why(state: GameState, act: Decision, seat: str = "bel") -> str | None:
    """The key of the reason, if any."""
    said = why_illegal(state, seat, act)
    return said.key.removeprefix("reason.") if said else None


@pytest.fixture
def state() -> GameState:
    return deciding(world())


@pytest.fixture
def running(state: GameState) -> Agreement:
    """Cover in force from year 1 through 3, the year it is."""
    return in_force(state, text())


def test_R4_3_a_grant_is_ratified_from_the_year_after_signing(state: GameState) -> None:
    agreement = signed(state, lease(), starts=4)
    assert why(state, Ratify(agreement.id)) == "too_early"
    state.year = 4
    assert why(state, Ratify(agreement.id)) is None
    agreement.status = "suspended"
    assert why(state, Ratify(agreement.id)) == "suspended"
    agreement.status = "in_force"
    assert why(state, Ratify(agreement.id)) is None
    agreement.standing["bel"] = "contracting"
    assert why(state, Ratify(agreement.id)) == "ratified_already"


def test_R4_3_what_asks_for_no_ratification_is_not_ratified(state: GameState, running: Agreement) -> None:
    assert why(state, Ratify(running.id)) == "no_ratification"
    assert why(state, Ratify(99)) == "unknown_agreement"
    assert why(state, Ratify(running.id), "cor") == "not_a_party"
    assert why(deciding(world("introductory")), Ratify(1)) == "not_at_this_level"


@pytest.mark.parametrize(("answer", "found"), [("ratify", "low_support"), ("hold", None), ("refuse", None)])
def test_R6_5_at_low_support_nothing_is_ratified(
    state: GameState, answer: Literal["ratify", "hold", "refuse"], found: str | None
) -> None:
    agreement = signed(state, lease())
    state.year = 4
    state.seats["bel"].support = 2
    assert why(state, Ratify(agreement.id, answer)) == found


def test_R4_9_notice_needs_a_gate_and_is_given_once(state: GameState, running: Agreement) -> None:
    assert why(state, GiveNotice(running.id)) is None
    running.status = "suspended"
    assert why(state, GiveNotice(running.id)) is None
    running.notices["bel"] = 5
    assert why(state, GiveNotice(running.id)) == "leaving_already"
    endless = in_force(state, text(term=forever()))
    assert why(state, GiveNotice(endless.id)) == "no_gate"
    waiting = signed(state, text())
    assert why(state, GiveNotice(waiting.id)) == "not_in_force"
    assert why(state, GiveNotice(running.id), "cor") == "not_a_party"


def test_R4_9_others_may_join_a_notice(state: GameState) -> None:
    agreement = in_force(state, three())
    agreement.notices["arn"] = agreement.e
    assert why(state, GiveNotice(agreement.id)) is None


def test_R4_8_a_text_already_revised_waits_for_its_successor(state: GameState, running: Agreement) -> None:
    fresh = signed(state, lease(), replaces=running.id, starts=4)
    assert why(state, GiveNotice(running.id)) == "revised_already"
    fresh.status = "ended"
    assert why(state, GiveNotice(running.id)) is None


def test_R4_10_only_one_s_own_notice_is_taken_back(state: GameState, running: Agreement) -> None:
    assert why(state, TakeBackNotice(running.id)) == "no_notice_runs"
    assert why(state, TakeBackNotice(9)) == "unknown_agreement"
    assert why(state, Consent(running.id, "take_back"), "arn") == "no_notice_runs"
    running.notices["bel"] = 3
    assert why(state, TakeBackNotice(running.id)) is None
    assert why(state, TakeBackNotice(running.id), "arn") == "no_notice_runs"
    assert why(state, Consent(running.id, "take_back"), "arn") is None
    assert why(state, Consent(running.id, "take_back")) == "no_notice_runs"
    running.notices.clear()
    running.withdrawals["bel"] = 4
    assert why(state, TakeBackNotice(running.id)) is None


def test_R4_13_withdrawal_needs_a_clause_and_the_lock_in_to_be_over(state: GameState, running: Agreement) -> None:
    assert why(state, Withdraw(running.id)) == "no_withdrawal_clause"
    locked = in_force(state, text(withdrawal=Withdrawal(), term=Term("fixed", 5, "", 3)))
    assert why(state, Withdraw(locked.id)) == "locked_in"
    state.year = 4
    assert why(state, Withdraw(locked.id)) is None
    locked.withdrawals["bel"] = 5
    assert why(state, Withdraw(locked.id)) == "leaving_already"
    assert why(state, Withdraw(99)) == "unknown_agreement"


def test_R4_21_a_text_without_an_end_is_left_by_notice(state: GameState) -> None:
    endless = in_force(state, text(term=forever(), renewal=Renewal("none")))
    assert why(state, Withdraw(endless.id)) is None


def test_R4_24_consent_to_renew_is_sealed_in_the_year_of_the_gate(state: GameState, running: Agreement) -> None:
    asks = in_force(state, text(renewal=by_consent()))
    assert why(state, Consent(asks.id, "renew")) is None
    state.year = 2
    assert why(state, Consent(asks.id, "renew")) == "not_gate_year"
    assert why(state, Consent(running.id, "renew")) == "renews_without_consent"
    state.year = 3
    asks.notices["bel"] = 3
    assert why(state, Consent(asks.id, "renew")) == "leaving_already"


def test_R4_14_all_may_consent_to_end_even_before_entry_into_force(state: GameState, running: Agreement) -> None:
    waiting = signed(state, lease(), starts=4)
    assert why(state, Consent(running.id, "end")) is None
    assert why(state, Consent(waiting.id, "end")) is None
    running.status = "ended"
    assert why(state, Consent(running.id, "end")) == "ended"


def test_R4_19_consent_to_suspend_and_to_resume(state: GameState, running: Agreement) -> None:
    assert why(state, Consent(running.id, "suspend")) is None
    assert why(state, Consent(running.id, "resume")) == "not_suspended"
    running.standing["arn"] = "suspended"
    assert why(state, Consent(running.id, "resume")) is None
    running.status = "suspended"
    assert why(state, Consent(running.id, "suspend")) == "suspended"
    assert why(state, Consent(running.id, "resume")) is None
    assert why(state, Consent(99, "resume")) == "unknown_agreement"


def test_R1_8_the_introductory_level_suspends_nothing() -> None:
    state = deciding(world("introductory"))
    agreement = in_force(state, text())
    assert why(state, Consent(agreement.id, "suspend")) == "not_at_this_level"


def test_R4_16_a_party_may_walk_out_of_what_binds_it(state: GameState, running: Agreement) -> None:
    assert why(state, WalkOut(running.id)) is None
    assert why(state, WalkOut(running.id), "cor") == "not_a_party"
    running.standing["bel"] = "former"
    assert why(state, WalkOut(running.id)) == "not_a_party"

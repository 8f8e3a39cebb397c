"""R4.15, R4.17-R4.19, R4.25: what is owed, what is left undone and what follows."""

from dataclasses import replace

import pytest

from game.rules.acts import (
    AllegeBreach,
    AnswerBreach,
    BuildCapacity,
    Consent,
    CoverOrder,
    DefaultOn,
    Develop,
    Forgive,
    LeaveForCause,
    Sealed,
    Suspend,
)
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.duties import due
from game.rules.events.duties import ArrearsChanged, Breached, ClauseRested, ClauseResumed, Defaulted, DutyMet
from game.rules.events.ending import AgreementEnded, BreachAlleged, BreachAnswered, PartyLeft
from game.rules.events.living import Resumed, Suspended
from game.rules.events.security import CoverLaid, SiteDeveloped
from game.rules.events.talks import ActFailed
from game.rules.legality import why_illegal
from game.rules.state import Agreement, Breach, GameState
from game.rules.terms import Terms
from game.rules.year import building, closing, gate_closing, payments, reveal
from tests.rules.play import after, changes, every, moved, only, quiet, resolved, talks_closed, tracks
from tests.rules.worlds import deciding, in_force, lease, signed, text, three, world

PAY = Payment("bel", "arn", 3)


def owing(state: GameState, amount: int = 2, agreement: int = 1) -> GameState:
    """The same game with arrears of bel to arn."""
    state.arrears["bel", "arn", agreement] = amount
    return state


def broken(
    state: GameState, *, alleged: int = 0, by: str = "bel", year: int = 1, terms: Terms | None = None
) -> Agreement:
    """A text with a breach of bel on record, alleged by arn where a year is given."""
    agreement = in_force(state, terms or text())
    agreement.breaches = (Breach(by, 0, year, alleged, "arn" if alleged else ""),)
    return agreement


def test_R4_17_payments_are_made_out_of_what_was_held_before_the_step() -> None:
    state = world()
    in_force(state, text(Payment("bel", "cor", 4), parties=("bel", "cor")))
    in_force(state, text(Payment("cor", "dun", 6), parties=("cor", "dun")))
    year = after(state, payments.run)
    assert moved(year, "pay") == [("bel", "cor", 4), ("cor", "dun", 5)]
    assert only(year, ArrearsChanged).after == 1
    assert [e.agreement for e in every(year, DutyMet)] == [1]


def test_R4_17_oldest_arrears_come_first_then_payments_in_part_if_need_be() -> None:
    state = owing(world(), 2, 9)
    in_force(state, text(PAY))
    year = after(state, payments.run)
    assert moved(year, "arrears") == [("bel", "arn", 2)]
    assert moved(year, "pay") == [("bel", "arn", 2)]
    assert state.arrears == {("bel", "arn", 1): 1}


def test_R4_17_with_an_empty_treasury_nothing_is_paid_and_all_of_it_is_owed() -> None:
    state = owing(world())
    in_force(state, text(PAY))
    tracks(state, "bel", treasury=0)
    year = after(state, payments.run)
    assert moved(year, "pay") == moved(year, "arrears") == []
    assert state.arrears == {("bel", "arn", 1): 5}


def test_R4_17_while_you_owe_you_lose_1_standing_at_each_later_close_for_all_debts_together() -> None:
    state = owing(owing(world()), agreement=2)
    assert changes(after(state, closing.arrears_last), "bel", "standing") == [("arrears", -1)]
    assert changes(after(state, closing.arrears_last), "bel", "standing") == [("arrears", -1)]


def test_R4_17_arrears_of_this_year_cost_nothing_more_until_the_next_close() -> None:
    state = world()
    in_force(state, text(PAY))
    tracks(state, "bel", treasury=1)
    year = after(state, payments.run, closing.arrears_last)
    assert changes(year, "bel", "standing") == [("default", -1)]


def test_R4_17_arrears_paid_by_the_close_cost_nothing_more() -> None:
    year = after(owing(world()), payments.run, closing.arrears_last)
    assert changes(year, "bel", "standing") == []


def test_R4_17_at_introductory_level_arrears_cost_no_further_standing() -> None:
    year = after(owing(world("introductory")), closing.arrears_last)
    assert changes(year, "bel", "standing") == []


def test_R4_17_in_arrears_nothing_is_built_or_developed() -> None:
    state = owing(world())
    for act in (BuildCapacity(), Develop("bel_2")):
        assert why_illegal(deciding(state), "bel", act) is not None
    year = after(state, building.build, bel=(Develop("bel_2"),))
    assert [e.reason for e in every(year, ActFailed)] == ["failed.in_arrears"]
    assert not every(year, SiteDeveloped)


def test_R4_17_the_creditor_may_forgive_the_debt_once() -> None:
    state = owing(world())
    year = after(state, reveal.run, arn=(Forgive(1, "bel"), Forgive(1, "bel")))
    change = only(year, ArrearsChanged)
    assert (change.before, change.after, change.forgiven) == (2, 0, True)
    assert state.arrears == {}


@pytest.mark.parametrize("treasury", [0, 4])
def test_R4_18_a_duty_left_undone_costs_1_standing_whether_you_would_not_or_could_not(treasury: int) -> None:
    state = world()
    in_force(state, text(PAY))
    tracks(state, "bel", treasury=treasury)
    sealed = (DefaultOn(1, 0),) if treasury else ()
    year = after(state, reveal.run, payments.run, bel=sealed)
    default = only(year, Defaulted)
    assert (default.debtor, default.creditor, default.short, default.willed) == ("bel", "arn", 3, bool(treasury))
    assert changes(year, "bel", "standing") == [("default", -1)]
    assert state.arrears == {("bel", "arn", 1): 3}
    assert state.seats["bel"].faults == 1


def test_R4_18_standing_is_lost_once_per_agreement_and_year() -> None:
    state = world()
    in_force(state, text(PAY, Payment("bel", "arn", 1)))
    in_force(state, text(PAY))
    sealed = (DefaultOn(1, 0), DefaultOn(1, 1), DefaultOn(2, 0))
    year = after(state, reveal.run, payments.run, bel=sealed)
    assert len(every(year, Defaulted)) == 3
    assert changes(year, "bel", "standing") == [("default", -1), ("default", -1)]


def test_R4_18_what_is_paired_with_a_missing_duty_rests_in_the_same_step() -> None:
    state = world()
    in_force(state, text(PAY, Coverage("arn", "bel", 2), pairs=((0, 1),)))
    year = after(state, reveal.run, payments.run, building.cover_all, bel=(DefaultOn(1, 0),))
    rested = only(year, ClauseRested)
    assert (rested.clause, rested.awaits) == (1, 0)
    assert not [e for e in every(year, CoverLaid) if e.agreement]
    assert len(every(year, Defaulted)) == 1


def test_R4_18_sealed_defaults_count_at_one_moment_so_that_neither_of_a_pair_waits_for_the_other() -> None:
    state = world()
    in_force(state, text(PAY, Payment("arn", "bel", 1), Payment("arn", "bel", 2), pairs=((0, 1), (2, 0))))
    year = after(state, reveal.run, payments.run, bel=(DefaultOn(1, 0),), arn=(DefaultOn(1, 1),))
    assert [(e.debtor, e.clause) for e in every(year, Defaulted)] == [("bel", 0), ("arn", 1)]
    assert state.agreements[1].rested == ((2, 0),)
    assert moved(year, "pay") == []


def test_R4_18_owed_cover_that_falls_short_rests_its_pair_from_next_year_until_performed_again() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 2), Payment("bel", "arn", 1), pairs=((0, 1),)))
    year = after(state, reveal.run, payments.run, building.cover_all, arn=(CoverOrder(()),))
    assert moved(year, "pay") == [("bel", "arn", 1)]
    assert state.agreements[1].rests(1)
    state.year = 4
    later = after(state, payments.run, building.cover_all)
    assert moved(later, "pay") == []
    assert only(later, ClauseResumed).clause == 1
    assert [duty.form for duty in due(state)] == ["cover", "pay"]


def test_R4_18_cover_left_undone_on_purpose_counts_in_step_4_so_that_its_pair_rests_at_once() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 2), Payment("bel", "arn", 1), pairs=((0, 1),)))
    year = after(state, reveal.run, payments.run, building.cover_all, arn=(DefaultOn(1, 0),))
    assert only(year, Defaulted).willed
    assert moved(year, "pay") == []
    assert state.arrears == {}
    assert not [e for e in every(year, CoverLaid) if e.agreement]


def test_R4_18_what_is_paired_with_a_payment_that_falls_short_is_not_paid_either() -> None:
    state = world()
    in_force(state, text(PAY, Payment("arn", "bel", 1), pairs=((0, 1),)))
    tracks(state, "bel", treasury=2)
    year = after(state, payments.run)
    assert moved(year, "pay") == [("bel", "arn", 2)]
    assert only(year, ClauseRested).clause == 1


def test_R4_25_clauses_that_are_not_tied_go_on() -> None:
    state = world()
    in_force(state, text(PAY, Coverage("arn", "bel", 2), Payment("arn", "bel", 1), pairs=((0, 1),)))
    year = after(state, reveal.run, payments.run, bel=(DefaultOn(1, 0),))
    assert moved(year, "pay") == [("arn", "bel", 1)]
    year.docket.events.clear()
    assert [duty.clause for duty in due(state)] == [0, 2]


def test_R4_34_what_a_sharing_state_lacks_is_a_default_and_becomes_arrears() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 4), CostSharing("arn", "bel", 100)))
    tracks(state, "bel", treasury=1)
    year = after(state, building.cover_all)
    assert moved(year, "cover") == []
    assert moved(year, "cover_share") == [("bel", "", 1)]
    assert only(year, Defaulted).clause == 1
    assert state.arrears == {("bel", "arn", 1): 1}


def test_R4_15_a_breach_is_alleged_answered_and_cured() -> None:
    state = world()
    broken(state)
    assert only(after(state, reveal.run, arn=(AllegeBreach(1, "bel"),)), BreachAlleged).against == "bel"
    assert state.agreements[1].breaches[0].alleged == 3
    assert not every(after(state, building.cover_all), BreachAnswered)
    state.year = 4
    assert only(after(state, building.cover_all, bel=(AnswerBreach(1),)), BreachAnswered).cured
    assert state.agreements[1].breaches[0].cured


@pytest.mark.parametrize("failing", ["answer", "owes", "again"])
def test_R4_15_it_is_not_cured_without_an_answer_or_while_it_owes_or_after_a_new_breach(failing: str) -> None:
    state = world()
    agreement = broken(state, alleged=2)
    if failing == "owes":
        owing(state)
    if failing == "again":
        agreement.breaches += (Breach("bel", 0, 3),)
    year = after(state, building.cover_all, bel=() if failing == "answer" else (AnswerBreach(1),))
    assert not only(year, BreachAnswered).cured
    assert all(not b.cured for b in state.agreements[1].breaches)


def test_R4_15_who_seals_it_leaves_for_cause_at_the_close_free_of_charge() -> None:
    state = world()
    broken(state, alleged=2)
    year = after(quiet(state), reveal.run, building.cover_all, gate_closing.run, arn=(LeaveForCause(1),))
    assert only(year, PartyLeft).how == "cause"
    assert only(year, AgreementEnded).reason == "cause"
    assert changes(year, "arn", "standing") == []


def test_R4_15_if_it_was_cured_nobody_leaves() -> None:
    state = world(year=2)
    broken(state, alleged=1)
    sealed: Sealed = {"arn": (LeaveForCause(1),), "bel": (AnswerBreach(1),)}
    year = after(quiet(state), reveal.run, building.cover_all, gate_closing.run, **sealed)
    assert only(year, ActFailed).reason == "failed.cured"
    assert state.agreements[1].live


def test_R4_15_a_breach_of_your_own_is_no_cause_for_you() -> None:
    state = world(year=2)
    agreement = broken(state, alleged=1, terms=three())
    agreement.breaches += (Breach("arn", 0, 1, 1, "cor"),)
    sealed: Sealed = {"arn": (LeaveForCause(1),), "cor": (LeaveForCause(1),), "bel": (AnswerBreach(1),)}
    year = after(quiet(state), reveal.run, building.cover_all, gate_closing.run, **sealed)
    assert only(year, ActFailed).seat == "arn"
    assert only(year, PartyLeft).seat == "cor"


def test_R4_15_an_agreement_that_ended_meanwhile_cannot_be_left() -> None:
    state = world()
    broken(state, alleged=2)
    year = after(
        state, reveal.run, gate_closing.run, arn=(LeaveForCause(1), Consent(1, "end")), bel=(Consent(1, "end"),)
    )
    assert not every(year, PartyLeft)


def test_R4_15_a_signature_that_breaks_an_older_text_is_recorded_once() -> None:
    state = world()
    in_force(state, text(Restraint("arn", "grant", ("bel_2",)), parties=("arn", "cor")))
    two = text(SiteGrant("bel", "arn", "bel_2"), Coverage("arn", "bel", 1))
    signed(state, two)
    docket = talks_closed(state)
    breach = only(docket, Breached)
    assert (breach.agreement, breach.by, breach.deed) == (1, "arn", "take_grant")
    assert changes(docket, "arn", "standing") == [("breach", -1)]


def test_R4_15_several_breaches_of_one_text_in_a_year_cost_1_standing() -> None:
    state = world()
    bars = (Restraint("arn", "grant", ("bel_2",)), Restraint("arn", "neutral"))
    in_force(state, text(*bars, parties=("arn", "cor")))
    signed(state, text(SiteGrant("bel", "arn", "bel_2"), Coverage("arn", "bel", 1)))
    docket = talks_closed(state)
    assert [e.clause for e in every(docket, Breached)] == [0, 1]
    assert changes(docket, "arn", "standing") == [("breach", -1)]


def test_R4_15_what_all_parties_of_the_older_text_sign_together_breaks_nothing() -> None:
    state = world()
    in_force(state, text(Restraint("arn", "grant", ("bel_2",))))
    resting = in_force(state, text(Restraint("arn", "grant", ("bel_2",)), parties=("arn", "cor")))
    resting.rested = ((0, 0),)
    signed(state, lease())
    assert not every(talks_closed(state), Breached)


def test_R4_19_a_text_is_suspended_after_a_recorded_breach_and_its_duties_rest() -> None:
    state = world()
    broken(state)
    year = after(state, reveal.run, payments.run, building.cover_all, arn=(Suspend(1),))
    assert only(year, Suspended).seats == ("arn", "bel")
    assert state.agreements[1].status == "suspended"
    assert due(state) == []


def test_R4_19_among_three_the_party_in_breach_alone_is_suspended() -> None:
    state = world()
    broken(state, terms=three())
    after(state, reveal.run, arn=(Suspend(1),))
    agreement = state.agreements[1]
    assert (agreement.status, agreement.standing["bel"]) == ("in_force", "suspended")
    assert [duty.creditor for duty in due(state)] == ["cor"]


def test_R4_19_a_second_suspension_of_the_year_finds_nothing_to_suspend() -> None:
    state = world()
    agreement = broken(state)
    agreement.breaches += (Breach("arn", 0, 1),)
    year = after(state, reveal.run, arn=(Suspend(1),), bel=(Suspend(1),))
    assert only(year, ActFailed).reason == "failed.ended_already"
    assert len(every(year, Suspended)) == 1


def test_R4_19_or_by_consent_and_it_is_resumed_by_consent() -> None:
    state = world()
    in_force(state, text())
    both = (Consent(1, "suspend"),)
    assert only(after(state, reveal.run, arn=both, bel=both), Suspended).ground == "consent"
    resolved(quiet(state))
    assert state.agreements[1].status == "suspended"
    again = (Consent(1, "resume"),)
    assert only(after(state, reveal.run, arn=again, bel=again), Resumed).ground == "consent"
    assert state.agreements[1].in_force


def test_R4_19_a_party_that_is_resumed_keeps_its_running_notice() -> None:
    state = world()
    agreement = in_force(state, replace(three()))
    agreement.standing.update(bel="suspended", cor="suspended")
    agreement.notices["bel"] = 5
    again = (Consent(1, "resume"),)
    after(state, reveal.run, arn=again, bel=again, cor=again)
    assert state.agreements[1].standing == {"arn": "party", "bel": "notice_given", "cor": "party"}

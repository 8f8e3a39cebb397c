"""R4.6-R4.12, R4.20-R4.24: the gates of an agreement and what passes through them."""

from dataclasses import replace

import pytest

from game.rules import gates
from game.rules.acts import Consent, GiveNotice, Ratify, TakeBackNotice, Withdraw
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.site_grant import SiteGrant
from game.rules.events.ending import AgreementEnded, PartyLeft
from game.rules.events.home import GovernmentFell
from game.rules.events.living import (
    CohesionChanged,
    GatePassed,
    NoticeGiven,
    NoticeTakenBack,
    SharesRedivided,
    WithdrawalTakenBack,
)
from game.rules.events.making import EnteredIntoForce
from game.rules.events.security import PostPlaced, PostRemoved
from game.rules.events.talks import ActFailed
from game.rules.legality import problems, why_illegal
from game.rules.state import Agreement, GameState
from game.rules.terms import Renewal, Term, Terms, Withdrawal
from game.rules.year import gate_closing, making, reveal
from tests.rules.play import after, changes, every, influence, only, opened, tracks
from tests.rules.worlds import by_consent, deciding, forever, in_force, lease, signed, text, three, world

FIVE = Term("fixed", 5)


def at_gate(state: GameState, terms: Terms | None = None) -> Agreement:
    """A text in force for three years whose gate is at this year's close."""
    return in_force(state, terms or text(), y=1)


def revised(state: GameState, terms: Terms, *, new_duty: bool = True) -> Agreement:
    """A revision of agreement 1, signed this year."""
    fresh = signed(state, terms, replaces=1, starts=state.agreements[1].e + 1)
    fresh.new_duty = new_duty
    return fresh


def test_R4_6_the_rulebooks_example() -> None:
    agreement = in_force(world(year=2), text(term=FIVE, renewal=Renewal("automatic", 5, 1)), y=2)
    assert agreement.e == 6
    assert gates.last_notice(agreement, agreement.e) == 5
    assert [gates.gate_for_notice(agreement, year) for year in (2, 5, 6)] == [6, 6, 11]


def test_R4_6_a_text_that_does_not_renew_itself_needs_no_notice() -> None:
    agreement = in_force(world(), text(renewal=by_consent()))
    assert gates.last_notice(agreement, 3) == 3
    assert gates.gate_for_notice(in_force(world(), text(term=forever())), 3) == 0


def test_R4_6_late_notice_is_legal_and_works_for_the_gate_after() -> None:
    state = world()
    at_gate(state)
    assert why_illegal(deciding(state), "arn", GiveNotice(1)) is None
    year = after(state, reveal.run, gate_closing.run, arn=(GiveNotice(1),))
    given = only(year, NoticeGiven)
    assert (given.gate, given.late) == (5, True)
    assert (state.agreements[1].e, state.agreements[1].notices) == (5, {"arn": 5})
    state.year = 5
    assert only(after(state, gate_closing.run), AgreementEnded).reason == "notice"


def test_R4_6_the_revision_window_runs_from_the_last_year_of_notice_to_the_gate() -> None:
    agreement = in_force(world(), text(term=FIVE), y=1)
    assert [gates.in_window(agreement, year) for year in range(3, 7)] == [False, True, True, False]
    assert not gates.in_window(in_force(world(), text(term=forever())), 3)


def test_R4_7_in_silence_a_text_renews_itself() -> None:
    state = world()
    at_gate(state)
    year = after(state, gate_closing.run)
    passed = only(year, GatePassed)
    assert (passed.old_e, passed.new_e, passed.rewarded) == (3, 5, ("arn", "bel"))
    assert state.agreements[1].gates == 1


@pytest.mark.parametrize(("year", "passes"), [(2, False), (3, True)])
def test_R4_7_the_gate_stands_at_the_close_of_the_year_e(year: int, *, passes: bool) -> None:
    state = world(year=year)
    at_gate(state)
    assert bool(every(after(state, gate_closing.run), GatePassed)) is passes


def test_R4_7_or_it_ends() -> None:
    state = world()
    at_gate(state, text(renewal=Renewal("none")))
    assert only(after(state, gate_closing.run), AgreementEnded).reason == "expired"
    assert gates.silence(text(renewal=Renewal("none"))) == "ends"


def test_R4_8_a_revision_replaces_the_old_text_from_the_next_year_and_counts_as_a_renewal() -> None:
    state = world()
    old = at_gate(state)
    old.cohesion, old.gates = 2, 4
    revised(state, text(Coverage("arn", "bel", 3)))
    year = after(state, making.ratify, gate_closing.run)
    entered = only(year, EnteredIntoForce)
    assert (entered.agreement, entered.y, entered.e, entered.cohesion) == (2, 4, 6, 2)
    ended = only(year, AgreementEnded)
    assert (ended.agreement, ended.reason, ended.successor) == (1, "superseded", 2)
    assert state.agreements[2].gates == 5
    assert changes(year, "arn", "standing") == [("gate", 1)]
    assert influence(year) == [("arn", "gate"), ("bel", "gate")]


def test_R4_8_a_post_passes_to_the_revision_that_keeps_it() -> None:
    state = world()
    at_gate(state, lease())
    revised(state, text(SiteGrant("bel", "arn", "bel_2"), Payment("arn", "bel", 3)))
    year = after(state, gate_closing.run)
    assert only(year, PostPlaced).agreement == 2
    assert not every(year, PostRemoved)


def test_R4_8_a_revision_of_dates_alone_earns_nothing() -> None:
    state = world()
    at_gate(state)
    revised(state, text(term=FIVE), new_duty=False)
    year = after(state, gate_closing.run)
    assert only(year, GatePassed).rewarded == ()
    assert influence(year) == []


def test_R4_8_a_revision_that_waits_lets_the_old_text_run_on_unrewarded() -> None:
    state = world()
    at_gate(state)
    revised(state, lease())
    year = after(state, making.ratify, gate_closing.run)
    passed = only(year, GatePassed)
    assert (passed.new_e, passed.rewarded, passed.counted) == (4, (), False)
    assert (state.agreements[1].runs_on, state.agreements[1].gates) == (True, 0)
    state.year = 4
    later = after(state, making.ratify, arn=(Ratify(2),), bel=(Ratify(2),))
    assert only(later, EnteredIntoForce).y == 4
    assert only(later, AgreementEnded).reason == "superseded"


def test_R4_8_if_the_revision_is_refused_the_old_text_comes_to_its_gate_that_year() -> None:
    state = world()
    at_gate(state)
    revised(state, lease())
    after(state, gate_closing.run)
    state.year = 4
    year = after(state, making.ratify, gate_closing.run, bel=(Ratify(2, "refuse"),))
    assert only(year, AgreementEnded).reason == "refused"
    passed = only(year, GatePassed)
    assert (passed.agreement, passed.old_e, passed.new_e, passed.counted) == (1, 4, 6, True)
    assert state.agreements[1].successor == 0


@pytest.mark.parametrize(("terms", "cohesion"), [(text(), 0), (three(), 1)])
def test_R4_9_notice_sets_cohesion_to_0_and_among_three_or_more_costs_1(terms: Terms, cohesion: int) -> None:
    state = world(year=2)
    at_gate(state, terms).cohesion = 2
    year = after(state, reveal.run, arn=(GiveNotice(1),))
    change = only(year, CohesionChanged)
    assert (change.before, change.after) == (2, cohesion)
    assert change.causes == (only(year, NoticeGiven).id,)


def test_R4_9_a_second_notice_of_the_year_shakes_nothing_more_between_two() -> None:
    state = world(year=2)
    at_gate(state).cohesion = 2
    year = after(state, reveal.run, arn=(GiveNotice(1),), bel=(GiveNotice(1),))
    assert len(every(year, NoticeGiven)) == 2
    assert only(year, CohesionChanged).after == 0


def test_R4_9_notice_ends_your_part_at_the_gate_free_of_charge() -> None:
    state = world()
    at_gate(state).notices["bel"] = 3
    year = after(state, gate_closing.run)
    assert only(year, PartyLeft).how == "notice"
    assert only(year, AgreementEnded).reason == "notice"
    assert not changes(year, "bel", "standing")


def test_R4_20_among_three_the_others_go_on_when_one_leaves() -> None:
    state = world()
    at_gate(state, three()).notices["cor"] = 3
    year = after(state, gate_closing.run)
    assert only(year, SharesRedivided).terms.parties == ("arn", "bel")
    assert only(year, GatePassed).rewarded == ("arn", "bel")


def test_R4_20_if_the_conditions_fail_at_e_the_text_ends_for_all_lapsed_and_unrewarded() -> None:
    state = world()
    at_gate(state, three()).notices["arn"] = 3
    year = after(state, gate_closing.run)
    assert only(year, AgreementEnded).reason == "lapsed"
    assert not every(year, GatePassed)
    assert not changes(year, "bel", "standing")


def test_R4_10_notice_may_be_taken_back_through_its_last_year() -> None:
    state = world(year=2)
    at_gate(state).notices["arn"] = 3
    year = after(state, reveal.run, arn=(TakeBackNotice(1),))
    assert only(year, NoticeTakenBack).seat == "arn"
    assert state.agreements[1].notices == {}
    assert state.agreements[1].standing["arn"] == "party"


@pytest.mark.parametrize("consents", [(), (Consent(1, "take_back"),)])
def test_R4_10_later_it_needs_the_consent_of_every_other_party(consents: tuple[Consent, ...]) -> None:
    state = world()
    at_gate(state).notices["arn"] = 3
    year = after(state, reveal.run, arn=(TakeBackNotice(1),), bel=consents)
    assert bool(every(year, NoticeTakenBack)) is bool(consents)
    assert [e.reason for e in every(year, ActFailed)] == ([] if consents else ["failed.no_consent"])


@pytest.mark.parametrize("consents", [(), (Consent(1, "take_back"),)])
def test_R4_10_a_withdrawal_is_taken_back_with_consent_alone(consents: tuple[Consent, ...]) -> None:
    state = world()
    at_gate(state, text(term=forever())).withdrawals["arn"] = 4
    year = after(state, reveal.run, arn=(TakeBackNotice(1),), bel=consents)
    assert bool(every(year, WithdrawalTakenBack)) is bool(consents)
    assert bool(state.agreements[1].withdrawals) is not bool(consents)


def test_R4_19_a_suspended_party_stays_suspended_whatever_notice_it_gives() -> None:
    state = world(year=2)
    at_gate(state, three()).standing["bel"] = "suspended"
    after(state, reveal.run, bel=(GiveNotice(1),))
    assert (state.agreements[1].standing["bel"], state.agreements[1].notices) == ("suspended", {"bel": 3})


def test_R4_9_until_year_e_others_may_join_a_notice_among_three() -> None:
    state = world()
    at_gate(state, three()).notices["cor"] = 3
    year = after(state, reveal.run, bel=(GiveNotice(1),))
    assert (only(year, NoticeGiven).gate, only(year, NoticeGiven).late) == (3, False)


def test_R4_11_under_notice_no_revision_and_no_new_text_of_its_kind() -> None:
    state = world()
    at_gate(state).notices["arn"] = 3
    more = text(Coverage("arn", "bel", 3))
    assert [p.key for p in problems(state, more, replaces=1, proposer="arn")] == ["problem.notice_runs"]
    assert [p.key for p in problems(state, more, proposer="arn")] == ["problem.under_notice"]
    assert not list(problems(state, text(Payment("arn", "bel", 1)), proposer="arn"))


@pytest.mark.parametrize(("passed", "gain"), [(0, [("gate", 1)]), (1, [("gate", 1)]), (2, [])])
def test_R4_12_silence_gives_standing_at_the_first_and_second_gate_and_influence_at_every(
    passed: int, gain: list[tuple[str, int]]
) -> None:
    state = world()
    at_gate(state).gates = passed
    year = after(state, gate_closing.run)
    assert changes(year, "arn", "standing") == gain
    assert influence(year) == [("arn", "gate"), ("bel", "gate")]


def test_R4_12_you_gain_once_a_year_at_most() -> None:
    state = world()
    at_gate(state)
    at_gate(state, text(Payment("arn", "bel", 1)))
    year = after(state, gate_closing.run)
    assert [e.rewarded for e in every(year, GatePassed)] == [("arn", "bel"), ()]
    assert changes(year, "arn", "standing") == [("gate", 1)]
    assert influence(year) == [("arn", "gate"), ("bel", "gate")]
    assert state.seats["arn"].gates == 2


@pytest.mark.parametrize("terms", [text(renewal=Renewal("automatic", 1)), text(Payment("arn", "bel", 1, yearly=False))])
def test_R4_12_a_short_renewal_earns_nothing(terms: Terms) -> None:
    assert not gates.earns_standing(in_force(world(), terms), revised=False)


def test_R4_12_nothing_for_who_gave_notice_in_the_cycle_or_owes_arrears() -> None:
    state = world()
    at_gate(state).noticed = ("arn",)
    state.arrears["bel", "dun", 7] = 1
    year = after(state, gate_closing.run)
    assert only(year, GatePassed).passed == ()
    assert influence(year) == []


def test_R4_12_a_notice_taken_back_is_forgotten_once_the_gate_is_passed() -> None:
    state = world()
    agreement = at_gate(state)
    agreement.noticed = ("arn", "bel")
    agreement.notices["bel"] = 5
    after(state, gate_closing.run)
    assert state.agreements[1].noticed == ("bel",)


def test_R4_12_a_notice_taken_back_in_time_still_earns_nothing_at_that_gate() -> None:
    state = world(year=1)
    at_gate(state)
    after(state, reveal.run, arn=(GiveNotice(1),))
    state.year = 2
    after(state, reveal.run, arn=(TakeBackNotice(1),))
    state.year = 3
    assert only(after(state, gate_closing.run), GatePassed).rewarded == ("bel",)
    state.year = 5
    assert only(after(state, gate_closing.run), GatePassed).rewarded == ("arn", "bel")


def test_R4_12_who_withdraws_is_not_rewarded_at_a_gate_on_the_way_out() -> None:
    state = world()
    at_gate(state, text(withdrawal=Withdrawal(2)))
    year = after(state, reveal.run, gate_closing.run, arn=(Withdraw(1),))
    assert only(year, GatePassed).rewarded == ("bel",)
    assert state.agreements[1].noticed == ("arn",)


def test_R4_12_after_a_walk_out_no_standing_is_gained() -> None:
    state = world()
    at_gate(state)
    tracks(state, "arn", no_gain_until=3)
    year = after(state, gate_closing.run)
    assert changes(year, "arn", "standing") == [("gate", 1)]
    assert (state.seats["arn"].standing, state.seats["bel"].standing) == (5, 6)


@pytest.mark.parametrize("revise", [False, True])
def test_R4_19_the_gate_of_a_suspended_text_rewards_nobody(*, revise: bool) -> None:
    state = world()
    at_gate(state).status = "suspended"
    if revise:
        revised(state, text(Coverage("arn", "bel", 3)))
    year = after(state, gate_closing.run)
    assert only(year, GatePassed).rewarded == ()
    assert influence(year) == []


def test_R4_24_those_who_consent_go_on_together() -> None:
    state = world()
    at_gate(state, replace(three(), renewal=by_consent()))
    consents = (Consent(1, "renew"),)
    year = after(state, reveal.run, gate_closing.run, arn=consents, bel=consents)
    assert [(e.seat, e.how) for e in every(year, PartyLeft)] == [("cor", "no_consent")]
    assert only(year, GatePassed).new_e == 5
    assert not changes(year, "cor", "standing")


def test_R4_24_where_all_consent_nobody_leaves_and_where_consent_is_missing_the_text_lapses() -> None:
    for consents, end in (((Consent(1, "renew"),), None), ((), "lapsed")):
        state = world()
        at_gate(state, text(renewal=by_consent()))
        after(state, reveal.run, gate_closing.run, arn=consents, bel=(Consent(1, "renew"),))
        assert state.agreements[1].end_reason == end


def test_R4_21_a_text_until_an_event_ends_fulfilled_with_it() -> None:
    state = world()
    in_force(state, text(term=Term("until_event", event="tension_at_most_2")))
    assert not every(after(state, gate_closing.run), AgreementEnded)
    state.tension = 2
    assert only(after(state, gate_closing.run), AgreementEnded).reason == "fulfilled"


def test_R4_21_a_government_that_fell_in_an_earlier_year_is_no_such_event() -> None:
    state = world()
    in_force(state, text(term=Term("until_event", event="a_government_falls")))
    year = opened(state)
    year.docket.record(GovernmentFell("dun"))
    state.year = 4
    gate_closing.run(year)
    assert state.agreements[1].live
    year.docket.record(GovernmentFell("dun"))
    gate_closing.run(year)
    assert state.agreements[1].end_reason == "fulfilled"


def test_R4_22_a_text_of_one_payment_ends_fulfilled_when_it_is_paid() -> None:
    state = world()
    in_force(state, text(Payment("arn", "bel", 3, yearly=False)), y=3)
    state.arrears["arn", "bel", 1] = 1
    assert not every(after(state, gate_closing.run), AgreementEnded)
    state.arrears.clear()
    assert only(after(state, gate_closing.run), AgreementEnded).reason == "fulfilled"

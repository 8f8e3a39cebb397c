"""R3, R4.15-R4.19, R5, R7: the other decisions, one by one."""

import pytest

from game.rules.acts import (
    AcceptMediation,
    AllegeBreach,
    AnswerBreach,
    BuildCapacity,
    Campaign,
    CoverLine,
    CoverOrder,
    Decision,
    DefaultOn,
    Develop,
    Forgive,
    LeaveForCause,
    Mediate,
    RankSites,
    Speak,
    SplitPoints,
    Suspend,
    Waive,
)
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.management import Management
from game.rules.clauses.payment import Payment
from game.rules.legality import why_illegal
from game.rules.state import Agreement, Breach, GameState, Post, Statement
from tests.rules.worlds import deciding, in_force, lease, signed, text, three, world


def why(state: GameState, act: Decision, seat: str = "arn") -> str | None:
    """The key of the reason, if any."""
    said = why_illegal(state, seat, act)
    return said.key.removeprefix("reason.") if said else None


@pytest.fixture
def state() -> GameState:
    return deciding(world())


@pytest.fixture
def agreement(state: GameState) -> Agreement:
    """Cover of bel by arn, for 1 a year."""
    return in_force(state, text(Coverage("arn", "bel", 3), Payment("bel", "arn", 1)))


def test_R4_15_a_recorded_breach_is_alleged_once(state: GameState, agreement: Agreement) -> None:
    act = AllegeBreach(agreement.id, "bel")
    assert why(state, act) == "nothing_on_record"
    assert why(state, AllegeBreach(agreement.id, "arn")) == "not_another_party"
    assert why(state, AllegeBreach(agreement.id, "cor")) == "not_another_party"
    assert why(state, act, "cor") == "not_a_party"
    agreement.breaches = (Breach("bel", 1, 2),)
    assert why(state, act) is None
    agreement.breaches = (Breach("bel", 1, 2, 2, "arn"),)
    assert why(state, act) == "alleged_already"
    agreement.breaches = (Breach("bel", 1, 2, 2, "arn", cured=True),)
    assert why(state, act) == "nothing_on_record"
    state.arrears["bel", "arn", agreement.id] = 1
    assert why(state, act) is None


def test_R4_15_the_alleged_answers_the_wronged_leaves_a_year_later(state: GameState, agreement: Agreement) -> None:
    assert why(state, AnswerBreach(agreement.id), "bel") == "not_alleged"
    assert why(state, LeaveForCause(agreement.id)) == "no_cause"
    agreement.breaches = (Breach("bel", 1, 2, alleged=3, alleged_by="arn"),)
    assert why(state, AnswerBreach(agreement.id), "bel") is None
    assert why(state, AnswerBreach(agreement.id)) == "not_alleged"
    assert why(state, AnswerBreach(9)) == why(state, LeaveForCause(9)) == "unknown_agreement"
    assert why(state, LeaveForCause(agreement.id)) == "no_cause"
    state.year = 4
    assert why(state, LeaveForCause(agreement.id)) is None
    assert why(state, LeaveForCause(agreement.id), "bel") == "no_cause"
    agreement.breaches = (Breach("bel", 1, 2, alleged=3, alleged_by="arn", cured=True),)
    assert why(state, LeaveForCause(agreement.id)) == "no_cause"


def test_R4_15_a_third_party_has_no_cause_unless_it_was_wronged(state: GameState) -> None:
    wide = in_force(state, three())
    wide.breaches = (Breach("arn", 0, 2, alleged=2, alleged_by="cor"),)
    assert why(state, LeaveForCause(wide.id), "cor") is None
    assert why(state, LeaveForCause(wide.id), "bel") is None
    wide.breaches = (Breach("arn", 1, 2, alleged=2, alleged_by="cor"),)
    assert why(state, LeaveForCause(wide.id), "bel") == "no_cause"
    wide.breaches = (Breach("arn", 9, 2, alleged=2, alleged_by="cor"),)
    assert why(state, LeaveForCause(wide.id), "bel") == "no_cause"


def test_R4_19_suspension_answers_a_recorded_breach(state: GameState, agreement: Agreement) -> None:
    assert why(state, Suspend(agreement.id)) == "no_cause"
    agreement.breaches = (Breach("arn", 0, 2),)
    assert why(state, Suspend(agreement.id)) == "no_cause"
    assert why(state, Suspend(agreement.id), "bel") is None
    agreement.breaches = ()
    state.arrears["bel", "arn", agreement.id] = 2
    assert why(state, Suspend(agreement.id)) is None
    agreement.status = "suspended"
    assert why(state, Suspend(agreement.id)) == "suspended"
    assert why(state, Suspend(99)) == "unknown_agreement"


def test_R4_17_only_the_creditor_forgives(state: GameState, agreement: Agreement) -> None:
    state.arrears["bel", "arn", agreement.id] = 2
    assert why(state, Forgive(agreement.id, "bel")) is None
    assert why(state, Forgive(agreement.id, "arn"), "bel") == "no_arrears"
    assert why(state, Forgive(9, "bel")) == "no_arrears"


def test_R4_18_only_a_duty_of_one_s_own_that_falls_due_is_left_undone(state: GameState, agreement: Agreement) -> None:
    number = agreement.id
    assert why(state, DefaultOn(number, 0)) is None
    assert why(state, DefaultOn(number, 1)) == "nothing_due"
    assert why(state, DefaultOn(number, 2)) == why(state, DefaultOn(number, -1)) == "unknown_clause"
    state.watched = ("arn_1",)
    assert why(state, DefaultOn(number, 0)) == "nothing_due"
    agreement.rested = ((1, 0),)
    assert why(state, DefaultOn(number, 1), "bel") == "clause_rests"
    agreement.status = "suspended"
    assert why(state, DefaultOn(number, 0)) == "not_in_force"
    assert why(state, DefaultOn(99, 0)) == "unknown_agreement"


def test_R4_18_a_text_that_enters_into_force_this_year_already_binds(state: GameState) -> None:
    once = signed(state, text(Payment("arn", "bel", 3, yearly=False)))
    later = signed(state, lease(), starts=4)
    assert why(state, DefaultOn(once.id, 0)) is None
    assert once.y == 0
    assert why(state, DefaultOn(later.id, 1)) == "not_in_force"


def test_R3_6_a_beneficiary_waives_what_is_owed_to_it(state: GameState, agreement: Agreement) -> None:
    number = agreement.id
    assert why(state, Waive(number, 0, 3), "bel") is None
    assert why(state, Waive(number, 0, 0), "bel") == why(state, Waive(number, 0, 4), "bel") == "waiver_points"
    assert why(state, Waive(number, 0, 1)) == why(state, Waive(number, 1, 1)) == "not_beneficiary"
    assert why(state, Waive(number, 2, 1), "bel") == "unknown_clause"
    agreement.waived = {0: 2}
    assert why(state, Waive(number, 0, 2), "bel") == "waiver_points"
    assert why(state, Waive(99, 0, 1), "bel") == "unknown_agreement"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((), None),
        ((CoverLine("arn_1", 3), CoverLine("arn_2"), CoverLine(agreement=1)), None),
        ((CoverLine("arn_1"), CoverLine("arn_1", 2)), "line_twice"),
        ((CoverLine(agreement=1), CoverLine(agreement=1)), "line_twice"),
        ((CoverLine("arn_1", 4),), "line_points"),
        ((CoverLine("arn_1", 0),), "line_points"),
        ((CoverLine(),), "unknown_region"),
        ((CoverLine("bel_1"),), "no_right_to_cover"),
        ((CoverLine("bel_1", 1, 1),), "line_region_or_agreement"),
        ((CoverLine(agreement=9),), "unknown_agreement"),
    ],
)
def test_R3_3_lines_of_a_cover_order(
    state: GameState, agreement: Agreement, lines: tuple[CoverLine, ...], found: str | None
) -> None:
    assert agreement.id == 1
    assert why(state, CoverOrder(lines)) == found


def test_R3_6_only_the_provider_performs(state: GameState, agreement: Agreement) -> None:
    assert why(state, CoverOrder((CoverLine(agreement=agreement.id),)), "bel") == "not_provider"


def test_R3_9_R3_10_a_guest_covers_its_post_until_it_winds_down(state: GameState) -> None:
    order = CoverOrder((CoverLine("bel_2", 2),))
    signed(state, lease(), starts=4)
    assert why(state, order) == "no_right_to_cover"
    state.year = 4
    assert why(state, order) is None
    state.posts["bel_2"] = Post("bel_2", "arn", "bel", 1)
    assert why(state, order) is None
    state.posts["bel_2"] = Post("bel_2", "arn", "bel", 1, winding=True, until=4)
    assert why(state, order) == "post_winds_down"
    state.posts["bel_2"] = Post("bel_2", "cor", "bel", 1)
    state.agreements.clear()
    assert why(state, order) == "no_right_to_cover"


def test_R3_11_the_coordinator_splits_else_the_provider(state: GameState) -> None:
    plain = in_force(state, three())
    act = SplitPoints(plain.id, ("cor", "bel"))
    assert why(state, act) is None
    assert why(state, act, "bel") == "not_coordinator"
    assert why(state, SplitPoints(plain.id, ())) == "ranks_nothing"
    assert why(state, SplitPoints(plain.id, ("bel", "bel"))) == "ranked_twice"
    assert why(state, SplitPoints(plain.id, ("arn",))) == "not_under_text"
    assert why(state, SplitPoints(99, ("bel",))) == "unknown_agreement"
    led = in_force(state, text(*three().clauses, Coordination("bel"), parties=("arn", "bel", "cor")))
    assert why(state, SplitPoints(led.id, ("cor", "bel"))) == "not_coordinator"
    assert why(state, SplitPoints(led.id, ("cor", "bel")), "bel") is None


def test_R3_11_the_manager_ranks_else_the_provider(state: GameState, agreement: Agreement) -> None:
    assert why(state, RankSites(agreement.id, ("bel_2", "bel_1"))) is None
    assert why(state, RankSites(agreement.id, ("bel_3",))) == "not_under_text"
    assert why(state, RankSites(agreement.id, ("arn_1",))) == "not_under_text"
    assert why(state, RankSites(agreement.id, ("eld_1",))) == "not_under_text"
    assert why(state, RankSites(99, ("bel_1",))) == "unknown_agreement"
    managed = in_force(state, text(Coverage("arn", "bel", 2, ("bel_1",)), Management("bel")))
    assert why(state, RankSites(managed.id, ("bel_1",))) == "not_manager"
    assert why(state, RankSites(managed.id, ("bel_1",)), "bel") is None
    assert why(state, RankSites(managed.id, ("bel_2",)), "bel") == "not_under_text"


def test_R1_8_what_the_introductory_level_leaves_out() -> None:
    state = deciding(world("introductory"))
    left_out: tuple[Decision, ...] = (
        Suspend(1),
        SplitPoints(1, ("bel",)),
        RankSites(1, ("bel_1",)),
        Mediate("bel", "cor"),
        AcceptMediation("bel"),
    )
    assert [why(state, act) for act in left_out] == ["not_at_this_level"] * 5
    assert why(state, Campaign()) is None


def test_R7_3_sites_are_developed_to_3(state: GameState) -> None:
    assert why(state, Develop("arn_2")) is None
    assert why(state, Develop("arn_1")) == "fully_developed"
    assert why(state, Develop("eld_1")) == "unknown_region"
    assert why(state, Develop("bel_1")) == "not_your_region"
    assert why(state, Develop("bel_3"), "bel") == why(state, Develop("dun_2"), "dun") == "nothing_to_develop"
    state.arrears["arn", "bel", 7] = 1
    assert why(state, Develop("arn_2")) == "in_arrears"


def test_R7_4_capacity_is_built_to_its_most(state: GameState) -> None:
    assert why(state, BuildCapacity()) is None
    assert why(state, BuildCapacity(), "bel") == "capacity_full"
    state.arrears["arn", "bel", 7] = 1
    assert why(state, BuildCapacity()) == "in_arrears"


def test_R7_5_support_ends_at_10(state: GameState) -> None:
    assert why(state, Campaign()) is None
    state.seats["arn"].support = 10
    assert why(state, Campaign()) == "support_full"


def test_R5_5_a_protest_needs_concern_and_comes_once_a_year(state: GameState) -> None:
    act = Speak("bel", "protest")
    state.concern["arn", "bel"] = 1
    assert why(state, act) == "no_ground_to_protest"
    state.concern["arn", "bel"] = 2
    assert why(state, act) is None
    state.statements[1] = Statement(1, "arn", "bel", "protest", 3, 4)
    assert why(state, act) == "protested_already"
    assert why(state, Speak("bel", "reassure")) == "protest_and_reassure"
    state.statements[1] = Statement(1, "arn", "bel", "protest", 2, 3)
    assert why(state, act) is None
    state.statements[1] = Statement(1, "arn", "bel", "commend", 3, 3)
    assert why(state, act) is None


def test_R5_7_R5_9_statements_address_another_state(state: GameState) -> None:
    assert why(state, Speak("cor", "reassure")) is None
    assert why(state, Speak("cor", "commend")) is None
    assert why(state, Speak("arn", "commend")) == "to_yourself"
    assert why(state, Speak("eld", "commend")) == "unknown_seat"
    assert why(state, Speak("cor", "commend", region="cor_1")) == "only_pledges_promise"


def test_R5_9_a_pledge_is_one_promise_that_can_be_checked(state: GameState, agreement: Agreement) -> None:
    number = agreement.id
    assert why(state, Speak("bel", "pledge")) == "pledge_needs_promise"
    assert why(state, Speak("bel", "pledge", "no_post", "cor_1")) is None
    assert why(state, Speak("bel", "pledge", "no_post", "eld_1")) == "unknown_region"
    assert why(state, Speak("bel", "pledge", "no_post", "cor_1", number)) == "pledge_one_thing"
    assert why(state, Speak("bel", "pledge", "keep", agreement=number)) is None
    assert why(state, Speak("bel", "pledge", "keep", "cor_1", number)) == "pledge_one_thing"
    assert why(state, Speak("bel", "pledge", "keep", agreement=number), "cor") == "not_a_party"


def test_R5_12_mediation_is_between_two_others_that_need_it(state: GameState) -> None:
    state.concern["bel", "cor"] = 2
    assert why(state, Mediate("bel", "cor")) is None
    assert why(state, Mediate("cor", "bel")) == "nothing_to_mediate"
    assert why(state, Mediate("bel", "eld")) == "unknown_seat"
    assert why(state, Mediate("bel", "bel")) == why(state, Mediate("arn", "bel")) == "mediate_between_others"
    assert why(state, AcceptMediation("cor")) is None
    assert why(state, AcceptMediation("arn")) == "to_yourself"
    assert why(state, AcceptMediation("eld")) == "unknown_seat"

"""R8: the order of a resolution."""

from dataclasses import replace

import pytest

from game.rules.acts import (
    AcceptMediation,
    BuildCapacity,
    Campaign,
    Consent,
    CoverLine,
    CoverOrder,
    Decision,
    DefaultOn,
    Forgive,
    GiveNotice,
    Mediate,
    Ratify,
    Speak,
    WalkOut,
)
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.docket import Docket
from game.rules.events.base import Event
from game.rules.events.duties import Defaulted
from game.rules.events.living import GatePassed, NoticeGiven
from game.rules.events.making import EnteredIntoForce, Ratified
from game.rules.events.perception import ConcernChanged, Mediated, StatementMade, TensionChanged
from game.rules.events.security import CoverLaid, PostPlaced, RegionDisrupted, RegionHit, RegionSecured
from game.rules.events.talks import ActFailed, DecisionRevealed, OfferEnded
from game.rules.events.tracks import FundsMoved, TrackChanged
from game.rules.events.years import EndDrawn, TalksClosed, YearBegan, YearClosed
from game.rules.evolve import fold
from game.rules.state import GameState
from tests.rules.play import changes, every, on_board, only, post, resolved, strike, talks_closed, tracks
from tests.rules.worlds import in_force, lease, offered, signed, text, world


def steps(docket: Docket, kind: type[Event]) -> set[int]:
    """The steps in which events of a kind happened."""
    return {happened.step for happened in every(docket, kind)}


def full_year(state: GameState) -> Docket:
    """A year in which something happens in every step."""
    in_force(state, text(Coverage("arn", "bel", 2), Payment("bel", "arn", 1)))
    lease_signed = signed(state, lease(), starts=state.year)
    lease_signed.signed = state.year - 1
    state.concern = {("dun", "cor"): 3}
    on_board(state, replace(state.board, first_end=state.year, last_end=9))
    sealed: dict[str, tuple[Decision, ...]] = {
        "arn": (Ratify(2), Speak("dun", "commend"), Campaign()),
        "bel": (Ratify(2), Mediate("dun", "cor")),
        "cor": (BuildCapacity(), AcceptMediation("dun")),
        "dun": (AcceptMediation("cor"),),
    }
    return resolved(state, **sealed)


def test_R8_0_before_anybody_seals_offers_lapse_then_concern_rises_then_decisions_open() -> None:
    state = world()
    offered(state, text())
    post(state, "bel_1", "arn")
    docket = talks_closed(state)
    assert [type(e) for e in docket.events] == [OfferEnded, ConcernChanged, TalksClosed]
    assert {e.step for e in docket.events} == {0}
    assert state.phase == "decisions"


def test_R8_1_to_R8_10_everything_happens_in_its_step() -> None:
    docket = full_year(world())
    expected: dict[type[Event], set[int]] = {
        DecisionRevealed: {1},
        StatementMade: {2, 8},
        Ratified: {3},
        EnteredIntoForce: {3},
        PostPlaced: {3},
        CoverLaid: {6},
        RegionHit: {7},
        Mediated: {9},
        TensionChanged: {9},
        GatePassed: {9},
        YearClosed: {9},
        EndDrawn: {10},
        YearBegan: {0},
    }
    assert {kind: steps(docket, kind) for kind in expected} == expected
    paid = {e.purpose: e.step for e in every(docket, FundsMoved) if e.step}
    assert paid == {"campaign": 2, "pay": 4, "building": 5, "cover": 6}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("campaign", "ratified"), ("ratified", "entered"), ("entered", "pay"), ("building", "cover")],
)
def test_R8_11_the_steps_follow_each_other(earlier: str, later: str) -> None:
    docket = full_year(world())
    at = {"ratified": every(docket, Ratified)[0].id, "entered": only(docket, EnteredIntoForce).id}
    at |= {e.purpose: e.id for e in every(docket, FundsMoved) if e.step}
    assert at[earlier] < at[later]


def test_R8_1_notices_count_before_walk_outs_and_forgiveness_before_payments() -> None:
    state = world()
    in_force(state, text())
    state.arrears["bel", "arn", 1] = 2
    docket = resolved(state, arn=(GiveNotice(1), Forgive(1, "bel")), bel=(WalkOut(1),))
    assert only(docket, NoticeGiven).step == 1
    assert [e.why for e in every(docket, TrackChanged) if e.seat == "bel" and e.track == "standing"] == ["walk_out"]
    assert not [e for e in every(docket, FundsMoved) if e.purpose == "arrears"]


def test_R8_2_campaigns_lift_support_and_mediations_take_effect() -> None:
    docket = full_year(world())
    assert changes(docket, "arn", "support")[0] == ("campaign", 1)
    assert [e.rule for e in every(docket, StatementMade) if e.mediated] == ["R5.12", "R5.12"]


def test_R8_3_a_text_signed_this_year_is_paid_for_this_year() -> None:
    state = world()
    signed(state, text(Payment("bel", "arn", 2)))
    docket = resolved(state)
    assert only(docket, EnteredIntoForce).step == 3
    assert ("bel", "arn", 2) in [(e.source, e.target, e.amount) for e in every(docket, FundsMoved)]


def test_R8_4_sealed_defaults_come_before_payments() -> None:
    state = world()
    in_force(state, text(Payment("arn", "bel", 1), Payment("bel", "arn", 1)))
    docket = resolved(state, bel=(DefaultOn(1, 1),))
    paid = next(e.id for e in every(docket, FundsMoved) if e.purpose == "pay")
    assert only(docket, Defaulted).id < paid


def test_R8_5_what_is_built_is_paid_from_what_payments_left() -> None:
    state = world()
    in_force(state, text(Payment("cor", "arn", 2), parties=("arn", "cor")))
    docket = resolved(state, cor=(BuildCapacity(),))
    failed = only(docket, ActFailed)
    assert (failed.reason, failed.step) == ("failed.no_funds", 5)
    assert not [e for e in every(docket, FundsMoved) if e.purpose == "building"]


def test_R8_6_cover_that_falls_short_is_recorded_and_what_was_set_aside_is_free_again() -> None:
    state = world()
    in_force(state, text(Coverage("arn", "bel", 6)))
    talks_closed(state)
    assert state.seats["arn"].set_aside == 3
    docket = resolved(state, arn=(CoverOrder(()),))
    assert (only(docket, Defaulted).step, only(docket, Defaulted).short) == (6, 6)
    assert not [e for e in every(docket, FundsMoved) if e.purpose == "cover"]
    assert state.seats["arn"].set_aside == 0


def test_R8_7_each_region_hit_is_secured_or_disrupted_by_the_cover_of_step_6(monkeypatch: pytest.MonkeyPatch) -> None:
    strike(monkeypatch, ("arn_1", 3), ("cor_2", 1))
    docket = resolved(world(), arn=(CoverOrder((CoverLine("arn_1", 3),)),), cor=(CoverOrder(()),))
    assert (only(docket, RegionSecured).region, only(docket, RegionSecured).step) == ("arn_1", 7)
    assert (only(docket, RegionDisrupted).region, only(docket, RegionDisrupted).step) == ("cor_2", 7)


def test_R8_8_losses_come_first_and_a_government_may_fall_at_last() -> None:
    state = world()
    tracks(state, "bel", support=1)
    state.watched = ()
    state.concern = {("bel", "arn"): 3}
    docket = resolved(state)
    assert changes(docket, "bel", "support") == [("pressed", -1), ("quiet_year", 1)]


def test_R8_9_concern_falls_then_tension_then_gates_then_arrears() -> None:
    state = world()
    state.watched = ()
    in_force(state, text())
    state.concern = {("dun", "arn"): 3}
    state.arrears["arn", "bel", 7] = 99
    docket = resolved(state)
    order = [e for e in docket.events if e.step == 9]
    kinds = [type(e) for e in order if type(e) in (ConcernChanged, TensionChanged, GatePassed)]
    assert kinds == [ConcernChanged, TensionChanged, GatePassed]
    arrears = next(e.id for e in order if isinstance(e, TrackChanged) and e.why == "arrears")
    assert arrears > only(docket, GatePassed).id


def test_R8_11_the_record_names_each_cause_before_what_it_caused() -> None:
    docket = full_year(world())
    assert [e.id for e in docket.events] == sorted({e.id for e in docket.events})
    assert all(cause < e.id for e in docket.events for cause in e.causes)


def test_R8_11_the_same_decisions_and_draws_give_the_same_outcome_and_a_replay_decides_nothing() -> None:
    one, other, start = world(), world(), world()
    first, second = full_year(one), full_year(other)
    assert first.events == second.events
    assert one == other
    in_force(start, text(Coverage("arn", "bel", 2), Payment("bel", "arn", 1)))
    signed(start, lease(), starts=3).signed = 2
    start.concern, start.phase, start.window = {("dun", "cor"): 3}, "decisions", 0
    on_board(start, one.board)
    assert fold(start, first.events) == one


def test_R8_11_a_copy_lives_its_own_life() -> None:
    state = world()
    in_force(state, text())
    before, copy = state.copy(), state.copy()
    resolved(copy, arn=(WalkOut(1),), bel=(Consent(1, "end"),))
    assert state == before
    assert copy != state

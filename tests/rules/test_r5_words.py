"""R5.5-R5.8, R5.10, R5.11: words, what becomes of them, and Tension."""

import pytest

from game.rules.acts import Speak
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.events.duties import Breached, Defaulted
from game.rules.events.ending import WalkedOut
from game.rules.events.home import Ranked
from game.rules.events.perception import (
    ConcernChanged,
    ProtestUnanswered,
    StatementEnded,
    StatementMade,
    TensionChanged,
)
from game.rules.events.years import EndDrawn, GameEnded
from game.rules.legality import why_illegal
from game.rules.state import GameState
from game.rules.year import closing, scores, words
from tests.rules.play import after, changes, every, only, opened, quiet, resolved, said, talks_closed, tension
from tests.rules.worlds import deciding, in_force, signed, text, three, world


def test_R5_5_a_protest_takes_concern_of_2_when_it_is_sealed() -> None:
    state = deciding(world())
    for concern, legal in ((1, False), (2, True)):
        state.concern["cor", "arn"] = concern
        assert (why_illegal(state, "cor", Speak("arn", "protest")) is None) is legal
    state.concern["cor", "arn"] = 2
    year = after(state, words.run, cor=(Speak("arn", "protest"),))
    assert (only(year, StatementMade).form, only(year, StatementMade).rule) == ("protest", "R5.5")
    assert state.stirs == (("protest", only(year, StatementMade).id),)


def test_R4_40_a_protest_at_a_party_may_break_a_restraint() -> None:
    state = world()
    in_force(state, text(Restraint("cor", "protest"), parties=("arn", "cor")))
    year = after(state, words.run, cor=(Speak("arn", "protest"),))
    assert only(year, Breached).by == "cor"


def test_R5_6_a_protest_must_be_answered_the_year_after_or_costs_1_standing() -> None:
    state = world()
    said(state, "cor", "arn", "protest")
    said(state, "dun", "arn", "protest")
    year = after(state, words.run)
    assert only(year, ProtestUnanswered).to == ("cor", "dun")
    assert changes(year, "arn", "standing") == [("unanswered", -1)]
    assert [e.how for e in every(year, StatementEnded)] == ["unanswered", "unanswered"]
    assert not every(after(state, words.run), ProtestUnanswered)


@pytest.mark.parametrize(("to", "answered"), [("cor", True), ("bel", False)])
def test_R5_6_one_statement_to_one_of_the_protesters_answers_all(to: str, *, answered: bool) -> None:
    state = world()
    said(state, "cor", "arn", "protest")
    said(state, "dun", "arn", "protest")
    year = after(state, words.run, arn=(Speak(to, "commend"),))
    assert bool(every(year, ProtestUnanswered)) is not answered
    assert (every(year, StatementEnded)[0].how == "answered") is answered


def test_R5_6_protests_of_this_year_need_no_answer_yet() -> None:
    state = world()
    state.concern = {("cor", "arn"): 2}
    year = after(state, words.run, closing.words_expire, cor=(Speak("arn", "protest"),))
    assert not every(year, StatementEnded)


def test_R5_7_a_reassurance_counts_from_now_through_the_close_of_next_year() -> None:
    state = quiet(world())
    in_force(state, text(SiteGrant("bel", "arn", "bel_1")))
    state.concern = {("cor", "arn"): 2}
    year = after(state, words.run, closing.concern_falls, closing.words_expire, arn=(Speak("cor", "reassure"),))
    assert (only(year, StatementMade).until, only(year, StatementMade).rule) == (4, "R5.7")
    assert state.concern == {("cor", "arn"): 1}
    state.year = 4
    assert only(after(state, closing.words_expire), StatementEnded).how == "kept"


@pytest.mark.parametrize(
    ("clause", "parties", "hollow"),
    [
        (SiteGrant("bel", "arn", "bel_1"), ("arn", "bel"), True),
        (SiteGrant("bel", "arn", "bel_2"), ("arn", "bel"), False),
        (SiteGrant("cor", "arn", "cor_1"), ("arn", "cor"), False),
        (Coverage("arn", "bel", 2), ("arn", "bel"), True),
        (Coverage("arn", "bel", 2, ("bel_2",)), ("arn", "bel"), False),
        (Coverage("bel", "arn", 2), ("arn", "bel"), False),
        (Payment("arn", "bel", 2), ("arn", "bel"), False),
    ],
)
def test_R5_8_a_grant_or_coverage_in_regions_touching_the_other_makes_it_hollow(
    clause: AnyClause, parties: tuple[str, ...], *, hollow: bool
) -> None:
    state = world()
    said(state, "arn", "cor", "reassure")
    signed(state, text(clause, parties=parties))
    docket = talks_closed(state)
    assert [e.how for e in every(docket, StatementEnded)] == (["hollow"] if hollow else [])
    assert changes(docket, "arn", "standing") == ([("hollow", -1)] if hollow else [])


def test_R5_8_that_states_concern_rises_by_1_beyond_the_footprint() -> None:
    state = world()
    said(state, "arn", "cor", "reassure")
    signed(state, text(SiteGrant("bel", "arn", "bel_1")))
    docket = talks_closed(state)
    assert [(e.before, e.after) for e in every(docket, ConcernChanged)] == [(0, 2), (2, 3)]
    assert [why for why, _ in state.stirs] == ["hollow", "pair_reached"]


def test_R5_8_texts_signed_earlier_are_not_new_and_words_of_this_year_are_not_judged_backwards() -> None:
    state = world()
    signed(state, text(SiteGrant("bel", "arn", "bel_1"))).signed = 2
    said(state, "arn", "cor", "reassure")
    assert not every(talks_closed(state), StatementEnded)
    state = world()
    signed(state, text(SiteGrant("bel", "arn", "bel_1")))
    said(state, "arn", "cor", "reassure", year=3)
    assert not every(talks_closed(state), StatementEnded)


@pytest.mark.parametrize(
    ("clauses", "hollow"),
    [
        ((SiteGrant("bel", "arn", "bel_1", wind_down=1), Coverage("arn", "bel", 2), Payment("arn", "bel", 3)), False),
        ((SiteGrant("bel", "arn", "bel_1"), Coverage("arn", "bel", 3)), True),
    ],
)
def test_R5_8_a_revision_that_changes_nothing_there_is_not_new(clauses: tuple[AnyClause, ...], *, hollow: bool) -> None:
    state = world()
    in_force(state, text(SiteGrant("bel", "arn", "bel_1"), Coverage("arn", "bel", 2)))
    said(state, "arn", "cor", "reassure")
    signed(state, text(*clauses), replaces=1).new_duty = True
    assert bool(every(talks_closed(state), StatementEnded)) is hollow


def stirred(state: GameState, *whys: str) -> tuple[dict[str, int], dict[str, int], int]:
    """Rises, falls and the new Tension after these things stirred the region."""
    state.stirs = tuple((why, 1) for why in whys)
    year = after(state, closing.tension_moves)
    return (*tension(year), state.tension)


def test_R5_10_tension_rises_by_1_for_each_event_at_most_3_then_falls() -> None:
    state = world()
    state.calms = (("pair_fell", 1),)
    assert stirred(state, "breach", "breach", "walk_out", "protest") == (
        {"breach": 2, "walk_out": 1, "protest": 1},
        {"pair_fell": 1},
        5,
    )
    assert state.tension == 5


def test_R5_10_what_the_cap_withheld_is_on_record() -> None:
    state = world()
    state.stirs = tuple(("breach", 1) for _ in range(5))
    assert only(after(state, closing.tension_moves), TensionChanged).capped == 2


def test_R5_10_a_year_in_which_nothing_raised_it_lowers_it_by_1() -> None:
    assert stirred(world()) == ({}, {"quiet": 1}, 2)
    state = world()
    state.tension = 0
    assert not every(after(state, closing.tension_moves), TensionChanged)


@pytest.mark.parametrize(("pairs", "rises"), [(2, {}), (3, {"standing_pairs": 1}), (5, {"standing_pairs": 1})])
def test_R5_10_a_year_with_three_or_more_pairs_at_3_raises_it_by_1(pairs: int, rises: dict[str, int]) -> None:
    state = world()
    states = [(one, other) for one in state.seats for other in state.seats if one != other]
    state.concern = dict.fromkeys(states[:pairs], 3)
    assert stirred(state)[0] == rises


def test_R5_10_it_stays_within_0_and_12() -> None:
    state = world()
    state.tension, state.calms = 1, (("pair_fell", 1), ("pair_fell", 2))
    assert stirred(state)[2] == 0
    state.tension, state.calms = 11, ()
    assert stirred(state, "breach", "breach")[2] == 12


def test_R5_10_a_pair_that_reaches_3_or_falls_below_it_counts() -> None:
    state = world()
    year = opened(state)
    for before, then in ((0, 2), (2, 4), (4, 5), (5, 4), (4, 3), (3, 2), (2, 1), (1, 0)):
        year.docket.record(ConcernChanged("cor", "arn", before, then, ()))
    assert [why for why, _ in state.stirs] == ["pair_reached"]
    assert [why for why, _ in state.calms] == ["pair_fell"]


def test_R5_10_a_state_protested_at_counts_once_however_many_protest() -> None:
    state = world()
    state.concern = {("cor", "arn"): 2, ("dun", "arn"): 2, ("cor", "dun"): 2}
    seals = {"cor": (Speak("arn", "protest"), Speak("dun", "protest")), "dun": (Speak("arn", "protest"),)}
    year = after(state, words.run, closing.tension_moves, **seals)
    assert tension(year)[0] == {"protest": 2}


def test_R5_10_a_default_is_a_breach_and_a_walk_out_counts_once_but_arrears_that_go_on_do_not() -> None:
    state = world()
    in_force(state, three())
    year = opened(state)
    year.docket.record(Defaulted(1, 0, "arn", "bel", 1, "cover", True))
    year.docket.record(WalkedOut(1, "arn", 6))
    assert [why for why, _ in state.stirs] == ["breach", "walk_out"]
    state.stirs, state.arrears = (), {("arn", "bel", 1): 2}
    assert tension(after(state, closing.arrears_last, closing.tension_moves))[0] == {}


def test_R5_11_at_12_the_game_ends_at_once_and_no_seat_wins() -> None:
    state = quiet(world())
    state.tension = 11
    state.stirs = (("breach", 1),)
    docket = resolved(state)
    assert only(docket, GameEnded).reason == state.over == "rupture"
    assert only(docket, Ranked).order == ()
    assert state.phase == "over"
    assert not every(docket, EndDrawn)


def test_R5_11_below_12_the_years_go_on() -> None:
    state = world()
    state.tension = 11
    assert not every(after(state, scores.run), GameEnded)


def test_R5_10_the_record_shows_whose_acts_moved_it() -> None:
    state = world()
    state.concern = {("cor", "arn"): 2}
    year = after(state, words.run, closing.tension_moves, cor=(Speak("arn", "protest"),))
    assert only(year, StatementMade).id in only(year, TensionChanged).causes

"""What somebody who plays for the first time must be told, and must not be told."""

import re
from types import SimpleNamespace
from typing import Any, cast

import pytest

from game.desk.attention import tense
from game.desk.news import worth_telling
from game.desk.watch import expected, missing, orders
from game.rules.acts import CoverLine, CoverOrder, Mediate
from game.rules.events.perception import ConcernChanged, StatementMade, TensionChanged
from game.rules.events.talks import DecisionRevealed
from game.rules.events.tracks import TrackChanged
from game.scenario import build, load
from game.wording import Names, Words
from game.wording.because import because
from game.wording.following import after
from game.wording.log import full
from tests.terminal.talk import answers, flat, last_said, said

SHOWN = {"aurel": "Aurel", "brisk": "Brisk", "dunmar": "Dunmar", "tern_isles": "Tern Isles"}


def umbrella(*lines: str) -> str:
    return last_said(*lines, scenario="umbrella", seat="corvane")


def test_R4_31_an_order_that_leaves_a_cover_duty_out_lays_less_than_is_owed() -> None:
    state = build(load("umbrella"), 3)
    state.year, state.watched = 1, tuple(r.id for r in state.board.regions.values() if r.owner == "farrow" and r.site)
    assert missing(state, "brisk", orders("brisk", ())) == []
    home = next(r.id for r in state.board.regions.values() if r.owner == "brisk" and r.site)
    short = missing(state, "brisk", orders("brisk", (CoverOrder((CoverLine(home, 1),)),)))
    assert [(duty.agreement, points == duty.amount) for duty, points in short] == [(4, True)]


def test_R3_8_expected_cover_counts_with_cohesion() -> None:
    state = build(load("umbrella"), 3)
    state.year, state.watched = 1, tuple(r.id for r in state.board.regions.values() if r.owner == "farrow" and r.site)
    state.agreements[4].cohesion = 0
    plain = sum(e.counts for lays in expected(state, orders("", ())).values() for e in lays if e.agreement == 4)
    state.agreements[4].cohesion = 2
    assert sum(e.counts for lays in expected(state, orders("", ())).values() for e in lays if e.agreement == 4) > plain


@pytest.mark.parametrize(("tension", "warned"), [(8, False), (9, True), (11, True)])
def test_R5_11_attention_warns_before_a_rupture(tension: int, *, warned: bool) -> None:
    desk = cast(Any, SimpleNamespace(view=SimpleNamespace(tension=tension)))
    assert bool(list(tense(desk))) is warned


def test_R5_11_a_line_on_tension_names_whose_acts_moved_it() -> None:
    worry = ConcernChanged("brisk", "aurel", 2, 3, (), id=4)
    protest = StatementMade(1, "dunmar", "aurel", "protest", 2, "", "", 0, False, id=5)
    words = Words(names=after(Names(SHOWN), [worry, protest]), strict=True)
    moved = TensionChanged(4, 6, (("pair_reached", 1), ("protest", 1)), (), 0, id=6, causes=(4, 5))
    assert full(moved, words).endswith("; moved by the acts of Aurel (new worries) and Dunmar (protests).")


def test_R5_12_a_mediation_is_told_once_and_names_the_mediator() -> None:
    told = DecisionRevealed("dunmar", Mediate("aurel", "brisk"))
    both = [StatementMade(n, by, to, "reassure", 3, "", "", 0, True)
            for n, (by, to) in enumerate((("brisk", "aurel"), ("aurel", "brisk")), 1)]  # fmt: skip
    view = cast(Any, SimpleNamespace(seat="brisk"))
    shown = [one for one in both if worth_telling(one, view)]
    assert len(shown) == 1
    assert "Dunmar's mediation" in full(shown[0], Words(names=after(Names(SHOWN), [told, *both]), strict=True))


def test_R6_4_a_quiet_year_that_brings_nothing_is_not_told() -> None:
    view = cast(Any, SimpleNamespace(seat="brisk"))
    assert not worth_telling(TrackChanged("brisk", "support", 7, 7, 1, 0, "quiet_year"), view)


def test_reasons_of_a_bot_are_quoted() -> None:
    assert because("bot.reason.desk", Words(strict=True)) == "“our desk is full”"


def test_plural_places_take_a_plural_verb() -> None:
    words = Words(names=Names(SHOWN), strict=True)
    assert words.text("reason.not_your_region", region="tern_isles") == "The Tern Isles are not ours."


def test_a_wrong_command_is_answered_with_alternatives() -> None:
    assert " or " in umbrella("re")
    assert "There are Aurel, Brisk" in umbrella("draft cover")


@pytest.mark.parametrize("typed", ["add we pay", "add we pay brisk", "add pay 2"])
def test_R4_33_a_payment_that_says_too_little_is_not_guessed(typed: str) -> None:
    assert "Who pays whom how much?" in umbrella("draft with brisk", typed)


def test_R4_5_the_number_of_a_final_provision_leads_to_its_command() -> None:
    assert "change it with term" in umbrella("draft with brisk", "edit 1 4")
    assert "fixed at the introductory level" in last_said("draft with grenvale", "remove 2")


def test_R4_8_a_revision_says_from_when_it_replaces_the_old_text() -> None:
    shown = last_said("draft revise 1")
    assert "It replaces the old text from year 4 on." in shown
    assert "In force years 4 to 6" in shown


def test_a_new_title_is_a_change() -> None:
    assert "No change." not in umbrella("draft with brisk", "title Sea Guard")


def test_R2_4_an_offer_that_costs_us_is_sent_after_asking_once() -> None:
    asked = answers(said("draft payment iverane 6", "send", "no", "offers", "quit"))
    assert "Send it all the same?" in flat(asked[1])
    assert "There are no open offers." in asked[3]


def test_R3_3_no_more_points_are_ordered_than_there_are() -> None:
    lines = ("done", "yes") * 3
    assert "Marked: Lay cover: 2 in Midmarch" in umbrella(*lines, "cover midmarch 3")


def test_R9_the_end_names_the_winner_and_the_grade_explains_itself() -> None:
    end = flat(said(*["done", "yes", "done", "yes", "done", "yes", "seal", "yes"] * 6))
    assert "with a margin of" in end
    assert "A from 75, B from 60, C from 45" in end
    assert "Influence:" not in end


def test_R9_9_the_rulebook_lists_mandates_by_their_titles() -> None:
    assert "Shoulder for two" in umbrella("rules shoulder")
    both = umbrella("rules R9.6 R9.7")
    assert "R9.6 Margin" in both
    assert "R9.7 Ties" in both


def test_the_seat_prompt_knows_help_and_quit() -> None:
    text = said("help", "quit", "hollin", seat=None)
    assert text.count("Which state do you want to lead?") == 2
    assert "You lead" not in text


@pytest.mark.parametrize(
    ("started", "command"),
    [("/somewhere/bin/signatories", '"/somewhere/bin/signatories" play'), ("signatories", "signatories play")],
)
def test_the_way_to_go_on_is_the_command_as_it_was_started(
    started: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", [started])
    monkeypatch.setenv("PATH", "")
    assert f"{command} --text --load" in flat(said("quit"))


def test_R2_5_how_to_answer_is_told_of_an_offer_that_is_still_open() -> None:
    first = flat(said("quit", scenario="umbrella", seat="corvane", seed=7))
    assert "Dunmar made us an offer" in first
    assert "Offer 1 of us and Dunmar lapsed: its host has no room left for a post." in first
    assert "Answer it:" not in first


def test_R2_4_would_tells_with_how_many_mandates_the_text_is_good_enough() -> None:
    told = last_said("draft pact dunmar", "would", scenario="umbrella", seat="corvane", seed=7)
    found = re.search(r"It may hold (\d+) sets of mandates: with (\d+) of them", told)
    assert found is not None
    assert "would probably not sign" in told
    assert 0 < int(found[2]) < int(found[1]) // 3


def test_a_draft_that_gives_way_to_another_is_named_and_undo_brings_it_back() -> None:
    assert "“Restraint with Dunmar”, is put away" in umbrella("draft pact dunmar", "draft cover aurel")
    assert "Restraint with Dunmar Between" in umbrella("draft pact dunmar", "draft cover aurel", "undo")


def test_a_question_that_is_passed_over_is_told_as_not_answered() -> None:
    assert "nothing was done.)" in umbrella("draft pact dunmar", "done", "status")


def test_R2_2_a_no_at_the_end_of_a_window_is_not_taken_for_a_yes_later() -> None:
    assert "all the same?" in umbrella("draft pact dunmar", "done", "no", "done")
    assert "Window 2 of the talks is open." in umbrella("draft pact dunmar", "done", "no", "done", "done")


def test_R2_3_a_promise_says_what_is_promised() -> None:
    assert "Promise what?" in umbrella("promise brisk")
    assert "We promised Brisk goodwill." in umbrella("promise brisk goodwill")
    assert "promise NAME cover 2" in umbrella("promise")
    assert "warn NAME post REGION" in umbrella("warn")


def test_R4_8_a_revision_out_of_time_names_the_years_for_it() -> None:
    assert "can be done in the talks of years 3 to 4." in umbrella("draft revise 1")

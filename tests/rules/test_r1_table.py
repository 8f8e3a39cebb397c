"""R1: the table."""

from dataclasses import replace

import pytest

from game.rules.acts import Propose, SendMessage, WalkOut
from game.rules.board import Card
from game.rules.chance import Stream, below, draw
from game.rules.docket import Docket
from game.rules.events.base import EVERYONE
from game.rules.events.security import RegionHit
from game.rules.events.years import CardDrawn, EndDrawn, GameEnded
from game.rules.gates import calendar
from game.rules.legality import problems, why_illegal
from game.rules.numbers import SIZES, Level, Size
from game.rules.talks import decide
from game.rules.year import scores
from game.rules.year.resolution import change_track
from game.scenario import build, load
from tests.rules.play import after, every, on_board, only, quiet, resolved, strike, tracks
from tests.rules.worlds import in_force, text, world

WORLDS = ("umbrella", "first-signatures")


@pytest.mark.parametrize("name", WORLDS)
def test_R1_1_three_to_eight_seats_share_a_table_and_each_acts_in_the_drawn_order(name: str) -> None:
    state = build(load(name), 1)
    assert 3 <= len(state.seats) <= 8
    docket = resolved(quiet(world()))
    assert sorted(docket.state.order) == sorted(docket.state.seats)


def ended(seed: int, first: int, last: int) -> int:
    """The last year of a game whose end may come from `first` to `last`."""
    for year in range(1, last + 1):
        state = world(year=year)
        state.seed = seed
        on_board(state, replace(state.board, first_end=first, last_end=last))
        if every(after(state, scores.run), GameEnded):
            return year
    raise AssertionError(seed)


def test_R1_2_every_year_of_the_window_is_equally_likely_to_be_the_last() -> None:
    lasts = [ended(seed, 9, 11) for seed in range(300)]
    assert set(lasts) == {9, 10, 11}
    assert all(80 <= lasts.count(year) <= 120 for year in (9, 10, 11))


def test_R1_2_the_chance_is_one_in_the_years_left_this_one_included() -> None:
    odds = []
    for year in (8, 9, 10, 11):
        state = world(year=year)
        on_board(state, replace(state.board, first_end=9, last_end=11))
        odds += [e.odds for e in every(after(state, scores.run), EndDrawn)]
    assert odds == [3, 2, 1]


def test_R1_2_nothing_is_stored_beforehand_each_draw_is_its_key_alone() -> None:
    assert draw(7, 0, 9, "end") == draw(7, 0, 9, "end")
    assert len({draw(7, 0, 9, "end"), draw(8, 0, 9, "end"), draw(7, 1, 9, "end"), draw(7, 0, 10, "end")}) == 4
    assert [below(4, bits) for bits in (0, 2**62, 2**63, 2**64 - 1)] == [0, 1, 2, 3]


def test_R1_2_the_introductory_game_always_lasts_five_years() -> None:
    board = build(load("first-signatures"), 1).board
    assert (board.first_end, board.last_end) == (5, 5)
    lowered = build(load("umbrella"), 1, "introductory").board
    assert (lowered.first_end, lowered.last_end) == (5, 5)


def test_R1_3_a_region_belongs_to_one_state_and_touches_others() -> None:
    board = world().board
    assert board.by_owner["bel"] == ("bel_1", "bel_2", "bel_3")
    assert board.capitals == {"arn": "arn_1", "bel": "bel_1", "cor": "cor_1", "dun": "dun_1"}
    assert board.touched_by["bel_2"] == {"arn"}
    assert board.two_away["bel_2"] == {"cor"}
    assert board.neighbours == {"arn": {"bel"}, "bel": {"arn", "cor"}, "cor": {"bel", "dun"}, "dun": {"cor"}}


def test_R1_3_what_touches_is_touched_and_sites_and_risks_lie_within_bounds() -> None:
    for name in WORLDS:
        regions = build(load(name), 1).board.regions
        for region in regions.values():
            assert all(region.id in regions[other].touches for other in region.touches)
            assert 1 <= region.risk <= 3
            assert 1 <= region.value <= 3 if region.site else region.value == 0


@pytest.mark.parametrize(
    ("size", "row"), [("small", (2, 2, 2, 2, 4)), ("middle", (3, 4, 2, 3, 5)), ("large", (7, 8, 3, 4, 6))]
)
def test_R1_4_what_a_state_of_each_size_begins_with(size: Size, row: tuple[int, ...]) -> None:
    assert tuple(SIZES[size]) == row


def test_R1_4_every_state_starts_with_support_6_and_standing_5() -> None:
    state = build(load("umbrella"), 1)
    assert {(seat.support, seat.standing) for seat in state.seats.values()} == {(6, 5)}
    assert {seat.initiative for seat in build(load("first-signatures"), 1).seats.values()} == {2}


def test_R1_4_support_and_standing_stay_within_0_and_10_and_say_what_was_withheld() -> None:
    docket = Docket(world())
    tracks(docket.state, "arn", support=9, standing=10)
    change_track(docket, "arn", "support", 3, "campaign", "R7.5")
    assert docket.state.seats["arn"].support == 10
    change_track(docket, "arn", "support", -14, "disrupted", "R6.3")
    assert docket.state.seats["arn"].support == 0
    assert change_track(docket, "arn", "standing", 0, "gate", "R4.12") == 0
    assert len(docket.events) == 2
    assert [(e.wanted, e.got) for e in docket.events] == [(3, 1), (-14, -10)]  # type: ignore[attr-defined]


def test_R1_4_what_standing_cannot_lose_support_loses() -> None:
    docket = Docket(world())
    tracks(docket.state, "bel", standing=2, support=6)
    change_track(docket, "bel", "standing", -3, "walk_out", "R4.16")
    assert (docket.state.seats["bel"].standing, docket.state.seats["bel"].support) == (0, 5)
    assert docket.events[1].causes == (docket.events[0].id,)


def test_R1_5_concern_is_directed_and_runs_from_0_to_5() -> None:
    state = world()
    state.concern = {("arn", "bel"): 4, ("cor", "bel"): 2}
    assert state.highest_concern("bel") == 4
    assert state.highest_concern("arn") == 0


def test_R1_5_tension_begins_at_3_unless_the_scenario_says_otherwise() -> None:
    assert world().tension == 3
    assert build(load("umbrella"), 1).tension == load("umbrella").tension


@pytest.mark.parametrize(("name", "window"), [("umbrella", (2, 4)), ("first-signatures", (2, 3))])
def test_R1_6_every_state_is_party_to_an_inherited_agreement_with_an_early_gate(
    name: str, window: tuple[int, int]
) -> None:
    state = build(load(name), 1)
    assert all(state.of(seat) for seat in state.seats)
    gated = [a.e for a in state.agreements.values() if a.e]
    assert window[0] <= min(gated) <= window[1]
    assert all(a.inherited and a.in_force and a.y <= 1 <= a.e for a in state.agreements.values())
    state.year = 1
    assert calendar(state, years=5)


def test_R1_7_offers_and_messages_are_for_those_they_are_addressed_to() -> None:
    docket = Docket(world())
    decide(docket, "arn", Propose(text()))
    decide(docket, "arn", SendMessage("cor", "warn"))
    assert [e.audience for e in docket.events] == [("arn", "bel"), ("arn", "cor")]


def test_R1_7_what_happened_on_the_board_is_for_everyone(monkeypatch: pytest.MonkeyPatch) -> None:
    state = world()
    in_force(state, text())
    strike(monkeypatch, ("bel_2", 2))
    docket = resolved(state, bel=(WalkOut(1),))
    assert only(docket, RegionHit).audience == EVERYONE
    assert all(e.audience == EVERYONE for e in docket.events)


@pytest.mark.parametrize(("level", "intro"), [("introductory", True), ("standard", False), ("full", False)])
def test_R1_8_the_introductory_level_has_three_forms_and_one_set_of_dates(level: Level, *, intro: bool) -> None:
    state = world(level)
    assert state.board.intro is intro
    longer = replace(text(), term=replace(text().term, years=4))
    assert bool(list(problems(state, longer, proposer="arn"))) is intro


def test_R1_8_a_table_may_play_lower_than_the_scenario_was_made_for() -> None:
    lowered = build(load("umbrella"), 1, "introductory")
    assert lowered.board.intro
    assert all(len(seat.mandates) == 1 for seat in lowered.seats.values())
    assert all(len(seat.mandates) == 2 for seat in build(load("umbrella"), 1).seats.values())


def test_R2_1_chance_draws_by_weight_without_repeats() -> None:
    weights = [("a", 1), ("b", 3)]
    firsts = [Stream(seed, 0, 1, "x").weighted(weights, 1)[0] for seed in range(400)]
    assert 270 <= firsts.count("b") <= 330
    assert sorted(Stream(1, 0, 1, "x").weighted(weights, 5)) == ["a", "b"]
    orders = {Stream(seed, 0, 1, "x").shuffled(("a", "b", "c")) for seed in range(60)}
    assert len(orders) == 6


def test_R2_1_a_card_is_seen_once_and_a_calendar_event_comes_in_its_year() -> None:
    state = quiet(world())
    cards = (Card("storm", None, 1, "none", None), Card("fair", 4, 1, "none", None))
    docket = resolved(on_board(state, replace(state.board, cards=cards, first_end=9, last_end=9)))
    resolve_again = [resolved(docket.state) for _ in range(2)]
    drawn = [e.card for record in (docket, *resolve_again) for e in every(record, CardDrawn)]
    assert drawn == ["fair", "storm"]
    assert docket.state.cards == ("fair", "storm")


def test_R1_1_only_a_seat_of_the_table_acts() -> None:
    why = why_illegal(world(), "nobody", SendMessage("arn", "ask"))
    assert why is not None
    assert why.key == "reason.unknown_seat"

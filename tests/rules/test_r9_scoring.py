"""R9.1-R9.8: the one table of points, the ranking and the grade of the table."""

from dataclasses import replace

import pytest

from game.rules import scoring
from game.rules.board import SeatSetup
from game.rules.clauses.coverage import Coverage
from game.rules.events.home import MandateTested, Ranked, SeatScored, TableGraded
from game.rules.events.security import SecurityCounted
from game.rules.events.tracks import FundsMoved
from game.rules.evolve import evolve
from game.rules.numbers import INFLUENCE_MOST
from game.rules.state import GameState, Mandate
from game.rules.year import incidents, scores
from tests.rules.play import after, every, influence, laid, only, opened, post, strike, tracks, with_seat
from tests.rules.worlds import in_force, text, three, world


def security(state: GameState, monkeypatch: pytest.MonkeyPatch, *regions: str) -> dict[str, int]:
    """Security of the year in hundredths, when these regions are disrupted."""
    strike(monkeypatch, *((region, 3) for region in regions))
    return {e.seat: e.points for e in every(after(state, incidents.run), SecurityCounted)}


def test_R9_1_each_year_gives_3_less_twice_the_share_of_own_value_disrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = security(world(), monkeypatch, "arn_2", "bel_1", "dun_1")
    assert counted == {"arn": 300 - 600 * 2 // 5, "bel": 0, "cor": 300, "dun": 0}


def test_R9_1_a_post_abroad_counts_1_until_it_winds_down(monkeypatch: pytest.MonkeyPatch) -> None:
    state = world()
    post(state, "bel_3", "arn")
    post(state, "cor_2", "dun", until=5)
    counted = security(state, monkeypatch, "bel_3", "cor_2")
    assert (counted["arn"], counted["dun"]) == (200, 300)


def test_R9_1_a_state_without_sites_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    state = world()
    state.board.by_owner["bel"] = ("bel_3",)
    assert security(state, monkeypatch, "bel_3")["bel"] == 300


def test_R9_1_the_year_of_the_incident_is_what_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    state = world()
    state.disrupted = {"arn_1": 2}
    assert security(state, monkeypatch)["arn"] == 300
    assert scoring.rows(state, "arn")[0] == ("security", 3)


@pytest.mark.parametrize(("received", "points"), [(0, 0), (40, 20), (41, 21), (21, 11), (80, 30), (-9, 0)])
def test_R9_2_20_times_the_income_over_the_reference_rounded_half_up_at_most_30(received: int, points: int) -> None:
    state = world()
    assert scoring.prosperity(state, tracks(state, "arn", received=received)) == points


def test_R9_2_income_is_counted_net_of_payments() -> None:
    state = world()
    evolve(state, FundsMoved("arn", "bel", 2, "pay", 1, 2))
    evolve(state, FundsMoved("arn", "", 4, "building", 0, 0))
    assert (state.seats["arn"].received, state.seats["bel"].received) == (-2, 2)
    assert (state.seats["arn"].treasury, state.seats["bel"].treasury) == (0, 6)


def test_R9_3_an_incident_secured_at_a_beneficiary_counts_once_a_year_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    state = world()
    in_force(state, three())
    in_force(state, text(Coverage("dun", "bel", 1), parties=("bel", "dun")))
    strike(monkeypatch, ("bel_1", 1), ("bel_2", 1), ("cor_1", 1), ("arn_2", 1))
    year = opened(state)
    year.laid = [laid("arn", region, 2, 1) for region in ("bel_1", "bel_2", "cor_1")]
    year.laid += [laid("arn", "arn_2", 3), laid("dun", "bel_1", 0, 2)]
    incidents.run(year)
    assert influence(year) == [("arn", "secured"), ("arn", "secured")]


def test_R9_3_20_points_at_most_and_none_at_introductory_level() -> None:
    state = world()
    tracks(state, "arn", influence=INFLUENCE_MOST - 1)
    year = opened(state)
    for _ in range(3):
        incidents.earn(year, "arn", "gate", 1, 0)
    assert state.seats["arn"].influence == INFLUENCE_MOST
    intro = world("introductory")
    incidents.earn(opened(intro), "arn", "gate", 1, 0)
    tracks(intro, "bel", influence=4)
    assert dict(scoring.rows(intro, "bel"))["influence"] == intro.seats["arn"].influence == 0


def test_R9_4_two_points_for_each_point_of_standing() -> None:
    state = world()
    tracks(state, "arn", standing=7)
    assert dict(scoring.rows(state, "arn"))["standing"] == 14


def test_R9_5_each_mandate_gives_10_points_one_drawn_later_5() -> None:
    state = world()
    tracks(state, "arn", developed=1, standing=8)
    state.seats["arn"].mandates = (Mandate("developed"), Mandate("high_standing", 5), Mandate("two_posts"))
    assert dict(scoring.rows(state, "arn"))["mandates"] == 15
    tested = every(after(state, lambda year: scores.finish(year, "end")), MandateTested)
    assert [(e.mandate, e.met, e.worth) for e in tested] == [
        ("developed", True, 10),
        ("high_standing", True, 5),
        ("two_posts", False, 10),
    ]


@pytest.mark.parametrize(("amount", "rounded"), [(249, 2), (250, 3), (-50, 0), (-51, -1)])
def test_R9_6_each_row_is_rounded_half_up(amount: int, rounded: int) -> None:
    assert scoring.half_up(amount, 100) == rounded


@pytest.mark.parametrize(("year", "margin"), [(4, 200), (5, 200), (6, 200), (7, 50), (9, 50)])
def test_R9_6_margin_is_score_less_par_over_spread_for_the_length_of_the_game(year: int, margin: int) -> None:
    state = world(year=year)

    def tables(setup: SeatSetup) -> SeatSetup:
        return replace(setup, par=((5, 30), (7, 40)), spread=((5, 10), (7, 20)))

    assert scoring.margin(with_seat(state, "bel", tables), "bel", 50) == margin


def final(state: GameState) -> Ranked:
    """The ranking at the end of a game."""
    return only(after(state, lambda year: scores.finish(year, "end")), Ranked)


def test_R9_6_the_highest_margin_wins_so_a_small_seat_can_beat_a_large_one() -> None:
    state = world()
    tracks(state, "arn", security=1500, standing=9)
    tracks(state, "bel", security=900)
    with_seat(state, "bel", lambda setup: replace(setup, par=((5, 5),)))
    assert final(state).order[0] == ("bel",)
    scored = every(after(state, lambda year: scores.finish(year, "end")), SeatScored)
    assert {e.seat: e.total for e in scored}["arn"] > {e.seat: e.total for e in scored}["bel"]


def test_R9_7_if_margins_are_equal_more_security_is_ahead_else_the_place_is_shared() -> None:
    state = world()
    tracks(state, "cor", security=200, standing=5)
    tracks(state, "dun", security=0, standing=6)
    assert final(state).order == (("cor",), ("dun",), ("arn", "bel"))


@pytest.mark.parametrize(
    ("tension", "kept", "faults", "grade"),
    [(0, 300, 0, "A"), (6, 180, 0, "B"), (6, 150, 1, "C"), (12, 30, 9, "D")],
)
def test_R9_8_the_table_gets_a_grade_of_its_own(tension: int, kept: int, faults: int, grade: str) -> None:
    state = world(year=1)
    state.tension = tension
    for seat in state.seats:
        tracks(state, seat, security=kept)
    tracks(state, "arn", gates=3, faults=faults)
    graded = only(after(state, lambda year: scores.finish(year, "end")), TableGraded)
    assert graded.grade == grade
    assert graded.tension == 100 * (12 - tension) // 12
    assert graded.secured == kept // 3
    assert graded.kept == 100 * 4 // (4 + 2 * faults)

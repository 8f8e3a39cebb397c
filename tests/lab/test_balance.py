"""The report on a world's balance: its trials, its lines, its pars."""

from __future__ import annotations

from collections import Counter
from math import inf

import pytest

from game.lab.balance import Line, Report, assess, count
from game.lab.balance.fitting import fitted
from game.lab.balance.lines import lines
from game.lab.balance.seen import counted
from game.lab.balance.trials import HANDICAPS, LAST, Plan, Played, Trial, handicapped, play
from game.lab.contestants import contestant
from game.lab.intervals import Interval
from game.match import Match
from game.scenario import load
from game.table import Table, run_game

FIRST, UMBRELLA = load("first-signatures"), load("umbrella")
SEATS = tuple(seat.id for seat in FIRST.seats)


def line(found: Interval, least: float, most: float, *, core: bool = True) -> Line:
    return Line("rupture", "", found, least, most, core)


def played(scores: dict[str, int], first: str, year: int = 5) -> Played:
    return Played(Trial("", "", 0), year, scores, dict.fromkeys(scores, 0), (first,) if first else (), Counter())


def test_a_line_fails_only_where_its_whole_interval_lies_outside() -> None:
    assert line(Interval(0.30, 0.19, 0.40), 0.05, 0.20).holds
    assert not line(Interval(0.30, 0.21, 0.40), 0.05, 0.20).holds
    assert line(Interval(1.0, -1.0, 3.0), -inf, 0.0).holds
    assert not line(Interval(1.0, 0.5, 3.0), -inf, 0.0).holds


def test_a_world_is_healthy_when_its_core_lines_hold_whatever_is_wanted() -> None:
    good, bad = line(Interval(0.1, 0.1, 0.1), 0.0, 0.2), line(Interval(0.9, 0.9, 0.9), 0.0, 0.2, core=False)
    plan = Plan(FIRST, 1, 0)
    assert Report(plan, (good, bad), {}, {}).healthy
    assert not Report(plan, (good, bad._replace(core=True)), {}, {}).healthy


def test_side_trials_play_a_tenth_and_a_twentieth() -> None:
    plan = Plan(UMBRELLA, 100, 0)
    tries = Counter(trial.tries for trial in plan.trials())
    assert (tries[""], tries["hawks"], tries[LAST], tries["never-signs"], tries["desk"]) == (100, 10, 10, 30, 30)
    assert tries["alone"] == 5 * sum(seat.size == "small" for seat in UMBRELLA.seats)
    assert count(UMBRELLA, 100) == len(plan.trials())


def test_an_introductory_world_has_no_handicaps_to_try() -> None:
    assert not any(trial.tries in HANDICAPS for trial in Plan(FIRST, 20, 0).trials())


@pytest.mark.parametrize(("track", "value"), [("initiative", 2), ("standing", 2), ("desk", 3)])
def test_R1_4_a_handicap_lowers_one_track_of_one_seat(track: str, value: int) -> None:
    world = handicapped(UMBRELLA, Trial(track, "aurel", 0))
    tracks = {seat.id: getattr(seat.tracks, track) for seat in world.seats}
    usual = {seat.id: getattr(seat.tracks, track) for seat in UMBRELLA.seats}
    assert tracks == usual | {"aurel": value}


def test_the_last_seat_falls_silent_in_the_last_year_and_the_game_is_told_to_differ_or_not() -> None:
    plan = Plan(FIRST, 10, 3)
    trials = [Trial(LAST, "", game) for game in range(6)]
    usual = [play(plan, [Trial("", "", game)], 0) for game in range(6)]
    silent = [play(plan, trials, game) for game in range(6)]
    assert [game.scores for game in silent] == [game.scores for game in usual]
    assert not all(game.changed for game in silent)


def test_what_is_seen_adds_up() -> None:
    match = Match.new(UMBRELLA, 11)
    run_game(Table(match, {seat.id: contestant("normal", seat.character) for seat in UMBRELLA.seats}))
    seen = counted(UMBRELLA, match.record())
    assert 0 < seen["full_years"] <= seen["provider_years"]
    assert 0 < seen["refused"] < seen["asks"]
    assert 0 <= seen["texts_with_both"] <= seen["texts_with_cover"]
    assert seen["silence"] > 0


def test_R9_6_pars_are_moved_until_the_wins_are_level() -> None:
    a, b, c = SEATS
    games = [played({a: 50 + n % 10, b: 40 + (7 * n) % 10, c: 30 + (3 * n) % 10}, a) for n in range(60)]
    par, spread = fitted(FIRST, games)
    margins = [{seat: (game.scores[seat] - par[seat]["5"]) / spread[seat]["5"] for seat in SEATS} for game in games]
    wins = Counter(max(SEATS, key=lambda seat: found[seat]) for found in margins)
    assert all(10 <= wins[seat] <= 30 for seat in SEATS)
    assert par[a]["5"] > par[b]["5"] > par[c]["5"]


def test_without_a_decided_game_pars_are_still_numbers() -> None:
    par, spread = fitted(FIRST, [played(dict.fromkeys(SEATS, 10), "")])
    assert (par[SEATS[0]]["5"], spread[SEATS[0]]["5"]) == (0, 1)


def test_one_process_or_two_make_the_same_report() -> None:
    one, two = (assess(FIRST, 3, 7, jobs).as_json() for jobs in (1, 2))
    assert one == two
    assert one["verdict"] in ("healthy", "unhealthy")
    assert {entry["key"] for entry in one["lines"] if entry["core"]} >= {"wins", "rupture", "countered", "alone"}


def test_what_happens_to_the_texts_a_game_began_with_does_not_count_as_new() -> None:
    scores = dict.fromkeys(SEATS, 10)
    seen = Counter({"own:left_by_notice": 1, "inherited:left_by_notice": 5, "inherited:walked_out": 3})
    usual = [played(scores, SEATS[0])._replace(seen=seen)]
    tries = {trial.tries for trial in Plan(FIRST, 1, 0).trials()}
    games = {
        name: [usual[0]._replace(trial=Trial(name, seat, 0)) for seat in SEATS] if name else usual for name in tries
    }
    found = {entry.key: entry.found.mean for entry in lines(FIRST, games)}
    assert (found["left_by_notice"], found["walked_out"]) == (1.0, 0.0)

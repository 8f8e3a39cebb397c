"""Contests: every name plays every seat on the same seeds."""

from __future__ import annotations

import pytest

from game.bots import BotSpecError
from game.bots.plans import partner_of
from game.lab.contestants import contestant, names
from game.lab.tournament import Contest, Place, Standings, hold
from game.scenario import load

WORLD = load("first-signatures")


def contest(*who: str, games: int = 4) -> Contest:
    return Contest(WORLD, who, games, 5)


def test_the_games_are_rounded_up_to_whole_rounds() -> None:
    assert contest("normal", "easy", "mute", games=4).rounds == 2


def test_in_a_round_every_name_plays_every_seat_once() -> None:
    held = contest("normal", "easy", "mute")
    for seat in (part.id for part in WORLD.seats):
        assert sorted(held.seating(turn)[seat] for turn in range(3)) == ["easy", "mute", "normal"]


def test_a_colluding_pair_takes_its_neighbours_seat() -> None:
    seats = tuple(part.id for part in WORLD.seats)
    seating = contest("colluding-pair", "normal", "normal").seating(0)
    assert seating[seats[0]] == seating[seats[1]] == "colluding-pair"
    assert seating[seats[2]] == "normal"


def test_seats_pair_off_and_a_last_odd_one_turns_to_the_first() -> None:
    assert [partner_of(("a", "b", "c"), seat) for seat in "abc"] == ["b", "a", "a"]


def test_standings_by_hand() -> None:
    standings = Standings(contest("x", "y", games=2))
    standings.take([(Place("x", 1.0, 1.0), Place("y", -1.0, 0.0)), (Place("y", -0.5, 0.0), Place("x", 0.5, 1.0))])
    assert {name: rating.mean for name, rating in standings.ratings.items()} == {"x": 0.75, "y": -0.75}
    assert standings.fair_share("x") == 2.0
    assert standings.beats("x", "y") == 1.0
    assert standings.beats("y", "x") == 0.0


def test_after_a_rupture_nobody_is_ahead() -> None:
    standings = Standings(contest("x", "y", games=2))
    standings.take([(Place("x", 0.0, 0.0), Place("y", 0.0, 0.0))])
    assert standings.ruptures == 1
    assert standings.beats("x", "y") == 0.5
    assert standings.fair_share("x") == 0.0


def test_one_process_or_two_hold_the_same_contest() -> None:
    held = contest("easy", "never-signs", games=24)
    assert hold(held, 1).as_json() == hold(held, 2).as_json()


def test_progress_hears_of_every_game() -> None:
    heard: list[int] = []
    hold(contest("easy", "mute", games=2), 1, heard.append)
    assert heard == [1, 2]


@pytest.mark.parametrize("name", [name for name in names() if "/" not in name])
def test_every_name_plays_a_whole_game(name: str) -> None:
    found = hold(contest(name, "easy", games=2), 1).as_json()
    assert set(found["ratings"]) == {name, "easy"}


def test_an_unknown_name_is_told_with_the_nearest_one() -> None:
    with pytest.raises(BotSpecError, match="Nobody is called 'nobody'"):
        contestant("nobody", "loyal")
    with pytest.raises(BotSpecError, match="normal/hawk"):
        contestant("normal/hawkk", "loyal")

"""Worlds and seats that only benchmarks use."""

import pytest

from game.lab.bench import crowded
from game.lab.random_seats import RandomGame
from game.lab.worlds import grid_world
from game.rules.evolve import fold
from game.scenario import build
from game.scenario.checks import problems


@pytest.mark.parametrize(("states", "regions"), [(4, 11), (8, 30)])
def test_a_grid_world_is_a_world_like_any_other(states: int, regions: int) -> None:
    world = grid_world(states)
    assert problems(world) == []
    assert (len(world.seats), len(world.regions)) == (states, regions)
    assert world == grid_world(states)


def test_there_are_no_other_grid_worlds() -> None:
    with pytest.raises(ValueError, match="not 5"):
        grid_world(5)


def test_random_seats_play_to_an_end_and_the_same_seed_plays_the_same_game() -> None:
    games = [RandomGame(build(grid_world(4), 11)) for _ in range(2)]
    ends = [game.play() for game in games]
    assert ends[0].over
    assert ends[0] == ends[1]
    assert games[0].docket.events == games[1].docket.events
    assert games[0].decisions > 20
    assert fold(build(grid_world(4), 11), games[0].docket.events) == ends[0]


def test_random_seats_stop_after_the_years_asked_for() -> None:
    game = RandomGame(build(grid_world(4), 11))
    assert game.play(2).year == 3


def test_the_state_that_is_copied_is_as_large_as_it_says() -> None:
    state = crowded()
    assert (len(state.seats), len(state.board.regions), len(state.agreements)) == (8, 30, 40)
    assert state.copy() == state

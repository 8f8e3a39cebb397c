"""Bulk runs rest the collector of cycles; games leave it nothing to do."""

from __future__ import annotations

import gc

import pytest

from game.lab.bulk import uncollected
from game.lab.random_seats import RandomGame
from game.lab.simulate import Order, play, players
from game.lab.worlds import grid_world
from game.scenario import build


def test_the_collector_rests_and_comes_back() -> None:
    def fail() -> None:
        with uncollected():
            assert not gc.isenabled()
            raise ValueError("a game went wrong")

    with pytest.raises(ValueError, match="went wrong"):
        fail()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_game_of_random_seats_makes_no_cycles() -> None:
    world = grid_world(4)
    RandomGame(build(world, 1)).play()
    gc.collect()
    with uncollected():
        RandomGame(build(world, 2)).play()
        assert gc.collect() == 0


def test_a_game_of_bots_makes_no_cycles() -> None:
    order = Order(grid_world(4), 1, 1, "normal")
    seats = players(order)
    play(order, seats, 0)
    gc.collect()
    with uncollected():
        play(order, seats, 0)
        assert gc.collect() == 0

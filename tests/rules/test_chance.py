"""Chance: the same key gives the same number, drawn one by one or as a stream."""

import doctest
from collections import Counter

from game.rules import chance
from game.rules.chance import Stream, below, draw


def test_the_examples_hold() -> None:
    assert doctest.testmod(chance).failed == 0


def test_a_stream_draws_what_its_key_and_number_say() -> None:
    stream = Stream(9, 2, 4, "incidents")
    assert [stream.below(1000) for _ in range(50)] == [
        below(1000, draw(9, 2, 4, "incidents", number)) for number in range(1, 51)
    ]


def test_every_part_of_a_key_matters() -> None:
    keys = [(7, 0, 1, "order"), (8, 0, 1, "order"), (7, 1, 1, "order"), (7, 0, 2, "order"), (7, 0, 1, "card")]
    assert len({draw(*key) for key in keys}) == len(keys)
    assert len({Stream(*key).below(2**64) for key in keys}) == len(keys)


def test_weights_are_kept_and_nothing_is_drawn_twice() -> None:
    first: Counter[str] = Counter()
    for seed in range(4000):
        drawn = Stream(seed, 0, 1, "watched").weighted([("a", 1), ("b", 2), ("c", 5)], 2)
        assert len(set(drawn)) == 2
        first[drawn[0]] += 1
    assert 400 < first["a"] < 600
    assert 900 < first["b"] < 1100
    assert 2350 < first["c"] < 2650


def test_no_more_is_drawn_than_there_is() -> None:
    assert set(Stream(1, 0, 1, "watched").weighted([("a", 3), ("b", 1)], 5)) == {"a", "b"}
    assert Stream(1, 0, 1, "watched").weighted([], 2) == ()


def test_each_order_is_drawn() -> None:
    orders = Counter(Stream(seed, 0, 1, "order").shuffled(("a", "b", "c")) for seed in range(1200))
    assert len(orders) == 6
    assert all(150 < times < 250 for times in orders.values())

"""Intervals against figures worked out by hand."""

from __future__ import annotations

import pytest

from game.lab.intervals import Interval, bootstrap, mean, share


def test_a_share_of_nothing_tells_nothing() -> None:
    assert share(0, 0) == Interval(0.0, 0.0, 1.0)


def test_a_share_of_all_ends_at_one() -> None:
    found = share(20, 20)
    assert found.high == pytest.approx(1.0)
    assert found.low == pytest.approx(0.839, abs=0.001)


def test_a_mean_of_one_value_or_none() -> None:
    assert mean([]) == Interval(0.0, 0.0, 0.0)
    assert mean([4.0]) == Interval(4.0, 4.0, 4.0)


def test_a_bootstrap_is_the_same_each_time_and_holds_the_mean() -> None:
    values = [float(number % 7) for number in range(60)]
    found = bootstrap(values, "test")
    assert found == bootstrap(values, "test")
    assert found.low < found.mean < found.high
    assert bootstrap([], "test") == Interval(0.0, 0.0, 0.0)


def test_a_bootstrap_is_about_as_wide_as_the_spread_asks() -> None:
    values = [float(number % 2) for number in range(100)]
    found, plain = bootstrap(values, "test"), mean(values)
    assert found.high - found.low == pytest.approx(plain.high - plain.low, rel=0.2)

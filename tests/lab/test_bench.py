"""The benchmark prints the figures it promises; how large they are is no matter of tests."""

import pytest

from game.lab import bench, figures

NAMES = [
    "random_games", "decisions", "normal_games", "eight_seat_game", "state_copy", "view", "save_size", "save_load",
    "workers_speedup", "loop",
]  # fmt: skip


def test_the_figures_have_their_names_in_order() -> None:
    assert list(bench.FIGURES) == NAMES


def test_a_figure_is_the_median_of_its_runs() -> None:
    figure = figures.middle([3.0, 1.0, 2.00004], "seconds")
    assert figure.as_json() == {"value": 2.0, "unit": "seconds", "runs": 3}


def test_seconds_are_those_of_the_clock_given() -> None:
    ticks = iter((1.0, 3.5))
    assert figures.seconds(lambda: None, lambda: next(ticks)) == 2.5


@pytest.mark.parametrize("name", ["state_copy", "view", "loop"])
def test_a_short_figure_is_taken(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "TIMES", 3)
    monkeypatch.setattr(bench, "LOOP", 1000)
    figure = bench.FIGURES[name]()
    assert figure.value > 0
    assert figure.runs == bench.RUNS

"""`tournament` and `scenario balance` as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.__main__ import main
from game.lab.contestants import names
from game.wording import Words


def test_every_name_is_listed_with_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tournament", "--list"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in listed] == list(names())
    assert {name.replace("-", "_") for name in names() if "/" not in name} == set(Words().group("lab.name"))


def test_a_tournament_prints_and_keeps_ratings(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "found.json"
    words = ["tournament", "easy", "mute", "--scenario", "first-signatures", "--games", "4", "--jobs", "1"]
    assert main([*words, "--json", str(target)]) == 0
    assert "easy ends ahead of mute in" in capsys.readouterr().out
    found = json.loads(target.read_text())
    assert set(found["ratings"]["mute"]) == {"mean", "low", "high"}
    assert found["table"]["easy"]["mute"] + found["table"]["mute"]["easy"] == pytest.approx(1.0)


def test_a_balance_ends_with_one_word(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "found.json"
    assert main(["scenario", "balance", "first-signatures", "--games", "2", "--jobs", "1", "--json", str(target)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == json.loads(target.read_text())["verdict"]
    assert last in ("healthy", "unhealthy")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["tournament", "normal"], "two names or more"),
        (["tournament", "normal", "nobody", "--games", "2"], "Nobody is called 'nobody'"),
        (["tournament", "normal", "easy", "--scenario", "nowhere"], "no scenario of that name"),
        (["tournament", "normal", "easy", "--games", "0"], "whole number from 1"),
        (["tournament", "normal", "easy", "--json", "/nowhere/at/all.json"], "cannot be written"),
        (["scenario", "balance", "nowhere"], "no scenario of that name"),
        (["scenario", "balance", "umbrella", "--games", "none"], "whole number from 1"),
    ],
)
def test_what_cannot_be_is_told_with_status_2(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert told in capsys.readouterr().err

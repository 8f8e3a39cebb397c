"""`scenario new` as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.__main__ import main
from game.scenario import check, load

WORDS = ["scenario", "new", "--seats", "3", "--regions", "7", "--seed", "4"]


def test_a_new_world_is_written_and_can_be_played(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "mine.json"
    assert main([*WORDS, "--out", str(target)]) == 0
    assert "3 states and 7 regions" in capsys.readouterr().out
    assert check(target) == []
    assert [path.name for path in tmp_path.iterdir()] == ["mine.json"]


def test_a_world_can_be_introductory(tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    assert main([*WORDS, "--level", "introductory", "--out", str(target)]) == 0
    assert load(target).years == 5


def test_R9_6_par_is_fitted_where_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.cli.making.PAR_GAMES", 4)
    plain, fitted = tmp_path / "plain.json", tmp_path / "fitted.json"
    assert main([*WORDS, "--out", str(plain)]) == 0
    assert main([*WORDS, "--par", "--jobs", "1", "--out", str(fitted)]) == 0
    before, after = load(plain), load(fitted)
    assert before.model_copy(update={"seats": []}) == after.model_copy(update={"seats": []})
    assert all(one.par != other.par for one, other in zip(before.seats, after.seats, strict=True))
    assert all(set(one.par) == set(other.par) for one, other in zip(before.seats, after.seats, strict=True))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--seats", "2", "--regions", "9"], "3 to 8 states"),
        (["--seats", "9", "--regions", "30"], "3 to 8 states"),
        (["--seats", "4", "--regions", "5"], "8 to 40 regions"),
        (["--seats", "four", "--regions", "9"], "whole number"),
        (["--seats", "3", "--regions", "7", "--level", "hard"], "invalid choice"),
    ],
)
def test_what_cannot_be_made_is_told_with_status_2(
    words: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["scenario", "new", *words, "--out", str(tmp_path / "mine.json")]) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "mine.json"
    target.write_text("precious")
    assert main([*WORDS, "--out", str(target)]) == 2
    assert "there already" in capsys.readouterr().err
    assert target.read_text() == "precious"


def test_a_folder_that_is_not_there_and_a_wrong_ending_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*WORDS, "--out", str(tmp_path / "nowhere" / "mine.json")]) == 2
    assert main([*WORDS, "--out", str(tmp_path / "mine.txt")]) == 2
    told = capsys.readouterr().err
    assert "mine.json" in told
    assert ".json" in told

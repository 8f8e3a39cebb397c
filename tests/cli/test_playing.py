"""`signatories`, `play` and `replay`: a game begun, left, gone on with, retold and decided again."""

from pathlib import Path

import pytest

from game.__main__ import main
from game.cli import playing
from game.journal import export_json
from game.lab.simulate import Order, players
from game.match import Match
from game.rules.acts import SendMessage
from game.scenario import load
from game.table import Table, run_game
from tests.cli.running import signatories

Out = pytest.CaptureFixture[str]
FIRST = load("first-signatures")


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a game of bots that is over."""
    path = tmp_path_factory.mktemp("records") / "finished.game"
    with Match.new(FIRST, 4, path) as match:
        run_game(Table(match, players(Order(FIRST, 1, 4, "easy"))))
    return path


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """The file of a game that has only begun."""
    path = tmp_path / "begun.game"
    Match.new(FIRST, 4, path).close()
    return path


@pytest.mark.parametrize(
    "words", [("play", "--text"), ("play", "--text", "--scenario", "first-signatures", "--seat", "hollin")]
)
def test_end_of_input_saves_and_leaves(words: tuple[str, ...]) -> None:
    done = signatories(*words)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout


def test_replay_retells_a_finished_game_year_by_year(finished: Path, capsys: Out) -> None:
    assert main(["replay", str(finished)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("First Signatures, seed 4, year 5\n")
    assert [line for line in told.splitlines() if line.startswith("Year ")][:5] == [f"Year {n}" for n in range(1, 6)]
    assert "not over" not in told
    assert "{" not in told


def test_R1_7_replay_of_a_game_that_goes_on_tells_no_secrets(begun: Path, capsys: Out) -> None:
    with Match.open(begun) as match:
        one, other, third = match.state.order
        assert match.submit(one, SendMessage(other, "warn", "cover", text="between us")) is None
        assert any(happened.audience == (one, other) for happened in match.record())
        assert third not in (one, other)
    assert main(["replay", str(begun)]) == 0
    told = capsys.readouterr().out
    assert "This game is not over" in told
    assert "Year 1" in told
    assert "between us" not in told


def test_replay_reads_an_export(finished: Path, tmp_path: Path, capsys: Out) -> None:
    with Match.open(finished) as match:
        path = tmp_path / "export.json"
        path.write_text(export_json(match.store), encoding="utf-8")
    assert main(["replay", str(finished)]) == 0
    told = capsys.readouterr().out
    assert main(["replay", str(path)]) == 0
    assert capsys.readouterr().out == told
    assert main(["replay", str(path), "--verify"]) == 0


def test_verify_agrees_with_the_record(finished: Path, capsys: Out) -> None:
    assert main(["replay", str(finished), "--verify"]) == 0
    assert "as they were recorded" in capsys.readouterr().out


def test_verify_names_the_first_difference(finished: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.rules.year.briefing.WATCHED_PER_INCIDENT", 1)
    assert main(["replay", str(finished), "--verify"]) == playing.DIFFERS
    told = capsys.readouterr().out
    assert "The rules decide otherwise. branch 0, year" in told
    assert "RegionsWatched.regions" in told


def test_verify_says_when_the_rules_are_others(finished: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(playing, "RULES_VERSION", "77")
    assert main(["replay", str(finished), "--verify"]) == 0
    assert "these are rules 77" in capsys.readouterr().out

"""Bad input: a clear sentence on stderr with place and remedy, status 2, never a traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.__main__ import main
from game.cli import guard
from tests.cli.running import COMMAND, environment, signatories

Out = pytest.CaptureFixture[str]

# A paragraph that no rulebook holds, spelled so that reading this file finds no citation.
NOWHERE = f"R{99}.1"
REFUSALS = [
    (["frob"], "invalid choice: 'frob'", "--help"),
    (["simulate"], "required: S", "signatories simulate --help"),
    (["simulate", "nowhere"], "nowhere: There is no scenario of that name", "umbrella"),
    (["simulate", "first-signatures", "--games", "0"], "--games: '0' is not a whole number from 1", "--help"),
    (["simulate", "first-signatures", "--games", "-3"], "--games: '-3'", "--help"),
    (["simulate", "first-signatures", "--games", "many"], "--games: 'many'", "--help"),
    (["simulate", "first-signatures", "--seed", "-1"], "--seed: '-1'", "--help"),
    (["simulate", "first-signatures", "--jobs", "0"], "--jobs: '0'", "--help"),
    (["simulate", "first-signatures", "--bots", "genius"], "--bots: ", "normal"),
    (["simulate", "first-signatures", "--bots", "nobody=normal"], "--bots: ", "hollin"),
    (["simulate", "first-signatures", "--bots", "hollin=normal/rude"], "--bots: ", "hawk"),
    (["simulate", "first-signatures", "--bots", ""], "--bots: ", "normal"),
    (["simulate", "first-signatures", "--json", "no/such/folder/x.json"], "--json: 'no/such/folder/x.json'", "folder"),
    (["play", "--text", "--scenario", "nowhere"], "nowhere: There is no scenario", "umbrella"),
    (["play", "--text", "--seat", "nobody"], "--seat: there is no state 'nobody'", "grenvale"),
    (["play", "--text", "--seed", "-1"], "--seed: '-1'", "--help"),
    (["play", "--text", "--load", "missing.game"], "missing.game", "Check"),
    (["play", "--tex"], "--tex", "signatories --help"),
    (["replay"], "required: FILE", "--help"),
    (["replay", "missing.game"], "missing.game", "Check"),
    (["replay", "missing.json"], "missing.json: No such file", "Check the path"),
    (["scenario"], "required", "--help"),
    (["scenario", "check"], "required: FILE", "--help"),
    (["scenario", "check", "missing.json"], "missing.json", "Check the path"),
    (["rules", "xyzzy"], "nothing of 'xyzzy'", "signatories rules"),
    (["rules", NOWHERE], f"nothing of '{NOWHERE}'", "signatories rules"),
    (["conformance", "missing.json"], "missing.json", "Check the path"),
]


@pytest.mark.parametrize(("words", "place", "remedy"), REFUSALS, ids=[" ".join(words) for words, _, _ in REFUSALS])
def test_bad_input_is_refused_in_a_sentence(words: list[str], place: str, remedy: str, capsys: Out) -> None:
    assert main(words) == 2
    told = capsys.readouterr()
    assert place in told.err
    assert remedy in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_a_file_that_is_no_record_is_refused(tmp_path: Path, capsys: Out) -> None:
    for name, text in (("a.game", "not a database " * 50), ("b.json", "{}"), ("c.json", "not json")):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert main(["replay", str(path)]) == 2
        told = capsys.readouterr()
        assert str(path) in told.err
        assert told.out == ""


def test_figures_are_not_written_over_a_folder(tmp_path: Path, capsys: Out) -> None:
    assert main(["simulate", "first-signatures", "--games", "1", "--json", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_a_fault_of_the_game_is_told_without_a_traceback(capsys: Out, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> int:
        error = ZeroDivisionError("by nothing")
        error.add_note("Your game is kept.")
        raise error

    assert guard.guarded(broken) == 1
    told = capsys.readouterr().err
    assert "ZeroDivisionError: by nothing" in told
    assert "Your game is kept." in told
    assert "Traceback" not in told
    monkeypatch.setenv(guard.TRACE, "1")
    assert guard.guarded(broken) == 1
    assert "Traceback" in capsys.readouterr().err


def test_a_full_disk_is_told(capsys: Out) -> None:
    def full() -> int:
        raise OSError(28, "No space left on device", "figures.json")

    assert guard.guarded(full) == 2
    assert "figures.json: No space left on device." in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_output_is_told() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*COMMAND, "rules"], stdout=full, stderr=subprocess.PIPE, text=True, env=environment(), check=False
        )
    assert done.returncode == 2
    assert "the output: No space left" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*COMMAND, "scenario", "schema"],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent otherwise there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_quietly(jobs: str, tmp_path: Path) -> None:
    target = tmp_path / "figures.json"
    words = ["simulate", "first-signatures", "--games", "5000", "--jobs", jobs, "--json", str(target)]
    running = subprocess.Popen(
        [*COMMAND, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        start_new_session=True,
    )
    time.sleep(3)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (130, "", "")
    assert list(tmp_path.iterdir()) == []


def test_an_output_without_the_letters_is_still_written() -> None:
    done = signatories("rules", "R4.6", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.startswith("R4.6 ")


def test_problems_of_a_scenario_name_their_place(tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps({"format": 1, "colour": "red"}), encoding="utf-8")
    assert main(["simulate", str(path)]) == 2
    assert "colour" in capsys.readouterr().err

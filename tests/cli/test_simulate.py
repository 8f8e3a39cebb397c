"""`signatories simulate` and `signatories bench`: the JSON and what it depends on."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from game.__main__ import main
from game.cli import measuring
from game.lab import bench
from game.lab.figures import Figure
from tests.cli.running import signatories

Out = pytest.CaptureFixture[str]
AGREEMENTS = {
    "signed", "in_force", "gates_passed", "revised", "left_by_notice", "withdrawn", "walked_out", "countered_share",
    "inherited",
}  # fmt: skip


def simulated(path: Path, *words: str) -> dict[str, Any]:
    assert main(["simulate", "first-signatures", "--bots", "easy", "--json", str(path), *words]) == 0
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_the_json_has_its_keys(tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "figures.json"
    figures = simulated(path, "--games", "3", "--seed", "5", "--jobs", "1")
    assert list(figures) == [
        "scenario", "games", "seed", "seconds", "games_per_second", "ruptures", "seats", "agreements", "incidents",
        "digest",
    ]  # fmt: skip
    assert (figures["scenario"], figures["games"], figures["seed"]) == ("first-signatures", 3, 5)
    assert list(figures["seats"]) == ["grenvale", "hollin", "iverane"]
    for seat in figures["seats"].values():
        assert list(seat) == ["wins", "win_share", "mean_score", "mean_margin"]
    assert set(figures["agreements"]) == AGREEMENTS
    assert set(figures["agreements"]["inherited"]) == AGREEMENTS - {
        "signed",
        "in_force",
        "countered_share",
        "inherited",
    }
    assert list(figures["incidents"]) == ["secured", "disrupted"]
    assert len(figures["digest"]) == 64
    decided = figures["games"] - figures["ruptures"]
    assert sum(seat["wins"] for seat in figures["seats"].values()) == pytest.approx(decided, abs=0.01)
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == f"Digest {figures['digest']}"
    assert told.err == ""
    assert [file.name for file in tmp_path.iterdir()] == ["figures.json"]


def test_one_process_or_two_give_the_same_figures(tmp_path: Path) -> None:
    one = simulated(tmp_path / "one.json", "--games", "21", "--jobs", "1")
    two = simulated(tmp_path / "two.json", "--games", "21", "--jobs", "2")
    for times in ("seconds", "games_per_second"):
        del one[times], two[times]
    assert one == two


def test_the_hash_seed_does_not_change_the_digest() -> None:
    words = ("simulate", "umbrella", "--games", "1", "--bots", "easy", "--seed", "2", "--jobs", "1")
    runs = [signatories(*words, PYTHONHASHSEED=seed) for seed in ("0", "1")]
    assert [run.returncode for run in runs] == [0, 0]
    digests = [run.stdout.splitlines()[-1] for run in runs]
    assert digests[0].startswith("Digest ")
    assert digests[0] == digests[1]


def test_a_bar_is_drawn_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert main(["simulate", "first-signatures", "--games", "2", "--bots", "easy", "--jobs", "1"]) == 0
    assert "1 of 2 games" in terminal.getvalue()
    assert terminal.getvalue().endswith(" a second\n")
    monkeypatch.setattr("sys.stderr", io.StringIO())
    assert measuring.progress_bar(2) is None


def test_a_target_that_fails_midway_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "figures.json"
    target.write_text("older", encoding="utf-8")
    whole = Path.write_text

    def half(self: Path, text: str, **how: Any) -> int:
        whole(self, text[:10], **how)
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_text", half)
    with pytest.raises(OSError, match="No space"):
        measuring.write(target, {"digest": "x"})
    assert target.read_text(encoding="utf-8") == "older"
    assert list(tmp_path.iterdir()) == [target]


WINDOW = ["first_frame", "frame_p95", "forecast"]


def quick() -> Figure:
    return Figure(12.3456, "games/s", 3)


def test_bench_prints_each_figure(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    monkeypatch.setattr(bench, "FIGURES", dict.fromkeys(bench.FIGURES, quick))
    monkeypatch.setattr(measuring, "window_figures", lambda: dict.fromkeys(WINDOW, quick))
    assert main(["bench"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in told] == [*bench.FIGURES, *WINDOW]
    assert told[0] == "random_games: 12.3456 games/s (3 runs)"


def test_bench_as_json_has_value_unit_and_runs(monkeypatch: pytest.MonkeyPatch, capsys: Out) -> None:
    monkeypatch.setattr(bench, "FIGURES", dict.fromkeys(bench.FIGURES, quick))
    monkeypatch.setattr(measuring, "window_figures", lambda: dict.fromkeys(WINDOW, quick))
    assert main(["bench", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert list(figures) == [*bench.FIGURES, *WINDOW]
    assert all(figure == {"value": 12.35, "unit": "games/s", "runs": 3} for figure in figures.values())


def test_bench_has_the_figures_of_the_window() -> None:
    assert list(measuring.window_figures()) == WINDOW


@pytest.mark.slow
def test_the_whole_benchmark_runs(capsys: Out) -> None:
    assert main(["bench", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert list(figures) == [*bench.FIGURES, *WINDOW]
    for figure in figures.values():
        assert list(figure) == ["value", "unit", "runs"]
        assert figure["value"] > 0
        assert figure["runs"] >= 1

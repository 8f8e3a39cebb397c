"""Opening the window from the command line, and leaving it."""

from pathlib import Path

import pytest

from game import saves
from game.__main__ import main
from game.desktop import Opening, run
from game.desktop import settings as kept
from game.desktop.app import App
from game.desktop.refusals import FontMissingError, NoDisplayError, WindowRefusedError
from game.desktop.running import refusal
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.title import TitleScene
from game.journal import RecordError
from game.match import Match
from game.wording import Words


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[App]:
    """The apps that were run: each paints what there is to paint and leaves."""
    apps: list[App] = []

    def painted(app: App) -> None:
        app.settle()
        apps.append(app)

    monkeypatch.setenv("SIGNATORIES_HOME", str(tmp_path))
    monkeypatch.setattr(App, "run", painted)
    return apps


def test_without_a_word_the_title_opens(seen: list[App]) -> None:
    assert run() == 0
    assert isinstance(seen[0].scene, TitleScene)


def test_a_scenario_opens_at_its_table_over_the_title(seen: list[App]) -> None:
    assert run(Opening("first-signatures", "iverane", 7)) == 0
    assert [type(scene) for scene in seen[0].scenes] == [TitleScene, TableScene]
    (path,) = saves.records()
    with Match.open(path) as match:
        assert match.meta.drivers["iverane"] == "person"
        assert match.meta.seed == 7


def test_a_saved_game_opens_at_its_table(seen: list[App]) -> None:
    run(Opening("first-signatures", None, 7))
    assert run(Opening(load=saves.records()[0])) == 0
    assert isinstance(seen[1].scene, TableScene)
    assert len(saves.records()) == 1


def test_a_file_that_is_none_is_refused_before_the_window_opens(seen: list[App], tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="nothing"):
        run(Opening(load=tmp_path / "nothing"))
    assert seen == []


def test_damaged_settings_are_told_and_the_usual_ones_hold(seen: list[App]) -> None:
    kept.path().parent.mkdir(parents=True, exist_ok=True)
    kept.path().write_text("{", encoding="utf-8")
    assert run() == 0
    assert any("could not be read" in toast.text for toast in seen[0].ui.toasts)


def test_the_window_opens_as_it_was_left(seen: list[App]) -> None:
    kept.write(kept.Settings(theme="contrast", locale="pseudo", keys={"help": "ctrl+h"}))
    run()
    app = seen[0]
    assert app.ui.theme.name == "contrast"
    assert app.words.locale == "pseudo"
    assert app.keymap.key("help") == "ctrl+h"


@pytest.mark.parametrize("chosen", [True, False])
def test_full_screen_survives_a_restart(seen: list[App], chosen: bool) -> None:
    kept.write(kept.Settings(full_screen=chosen))
    run()
    assert seen[0].window.full_screen is chosen  # type: ignore[attr-defined]  # the window on the real library


@pytest.mark.parametrize("failure", [ZeroDivisionError("by nothing"), OSError(28, "No space left on device", "x")])
def test_whatever_breaks_a_game_its_place_is_told_without_a_traceback(
    failure: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: App) -> None:
        raise failure

    monkeypatch.setenv("SIGNATORIES_HOME", str(tmp_path))
    monkeypatch.setattr(App, "run", broken)
    assert main(["play", "--scenario", "first-signatures"]) > 0
    told = capsys.readouterr().err
    (kept_at,) = saves.records()
    assert str(kept_at) in told
    assert "Traceback" not in told
    Match.open(kept_at).close()


def test_each_refusal_names_the_remedy() -> None:
    words = Words()
    assert "signatories play --text" in refusal(NoDisplayError(), words)
    assert "pip install fontpkg-spectral" in refusal(FontMissingError("Spectral", "fontpkg-spectral"), words)
    assert refusal(WindowRefusedError("something else"), words) == "something else"

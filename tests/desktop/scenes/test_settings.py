"""Settings: each holds at once and survives a restart; the file may be damaged, deleted or unwritable."""

from pathlib import Path

import pytest

from game.desk.seating import begin, usual
from game.desktop import settings as kept
from game.desktop.dressing import choose
from game.desktop.fonts import BODY
from game.desktop.scenes.settings import SettingsScene
from game.desktop.scenes.starting import sat_down
from game.desktop.scenes.table import TableScene
from game.desktop.settings import Settings
from game.scenario import load
from tests.desktop.scenes.seats import do, open_at, press, shown, told


def test_theme_letters_and_patterns_hold_at_once_and_are_kept() -> None:
    window, app = open_at(SettingsScene())
    press(window, app, "theme:contrast", "font:accessible", "patterns", "reduced_motion", "pace:fast")
    assert app.ui.theme.name == "contrast"
    assert app.ui.fonts.accessible
    assert not app.look.patterns
    assert app.context.reduced_motion
    again, readable = kept.read()
    assert readable
    assert again == app.settings
    assert again.pace == "fast"


def test_scale_is_automatic_or_a_percentage_apart_from_the_letters() -> None:
    window, app = open_at(SettingsScene(), (1920, 1200))
    assert app.scale == 1.5
    press(window, app, "scale_auto")
    assert app.settings.scale == 150
    app.context.focus("text_scale")
    do(window, app, "right")
    assert app.settings.text_scale == 110
    assert app.scale == 1.5


def test_language_changes_without_a_restart_also_at_an_open_table() -> None:
    world = load("first-signatures")
    sitting = sat_down(begin(world, usual(world, "hollin"), 7), "en")
    window, app = open_at(TableScene(sitting))
    do(window, app, "ctrl+,")
    assert isinstance(app.scene, SettingsScene)
    press(window, app, "locale:pseudo")
    assert "Settings" not in shown(window, app)
    assert sitting.desk.words.locale == "pseudo"


def test_a_key_is_given_away_with_a_warning_where_it_is_taken() -> None:
    window, app = open_at(SettingsScene())
    press(window, app, "key:help")
    do(window, app, "f2")
    assert "F2 is the key for “rulebook” already" in told(window, app)
    assert app.keymap.key("help") == "f1"
    do(window, app, "ctrl+h")
    assert app.keymap.key("help") == "ctrl+h"
    assert kept.read()[0].keys == {"help": "ctrl+h"}


def test_a_taken_key_can_be_taken_away() -> None:
    window, app = open_at(SettingsScene())
    press(window, app, "key:help")
    do(window, app, "f2")
    press(window, app, "press.take")
    assert app.keymap.key("help") == "f2"
    assert app.keymap.key("rules") == ""
    press(window, app, "key:rules")
    do(window, app, "f1")
    assert app.keymap.key("rules") == "f1"


def test_escape_keeps_the_old_key_and_closes_only_the_question() -> None:
    window, app = open_at(SettingsScene())
    press(window, app, "key:help")
    do(window, app, "escape")
    assert app.keymap.key("help") == "f1"
    assert isinstance(app.scene, SettingsScene)
    assert len(app.ui.layers) == 1


def test_all_goes_back_and_the_file_is_deleted() -> None:
    window, app = open_at(SettingsScene())
    press(window, app, "theme:contrast")
    assert kept.path().is_file()
    press(window, app, "reset", "dialog.yes")
    assert app.settings == Settings()
    assert app.ui.theme.name == "default"
    assert not kept.path().exists()


@pytest.mark.parametrize("body", ["", "{", '{"scale": "large"}', '{"colour": "red"}', '{"theme": "pink"}'])
def test_a_damaged_file_gives_the_usual_choices(body: str) -> None:
    kept.path().parent.mkdir(parents=True)
    kept.path().write_text(body, encoding="utf-8")
    assert kept.read() == (Settings(), False)


def test_a_missing_file_is_no_damage() -> None:
    assert kept.read() == (Settings(), True)


def test_a_language_that_is_gone_falls_back_to_the_first() -> None:
    assert Settings(locale="xx").language == "en"


def test_choices_that_cannot_be_kept_hold_and_say_so(home: Path) -> None:
    home.write_text("a file where the folder should be")
    window, app = open_at(SettingsScene())
    press(window, app, "theme:contrast")
    assert app.ui.theme.name == "contrast"
    assert any("cannot be kept" in toast.text for toast in app.ui.toasts)


def test_larger_and_smaller_by_keys() -> None:
    window, app = open_at(SettingsScene(), (1920, 1200))
    do(window, app, "ctrl+-")
    assert app.settings.scale == 140
    do(window, app, "ctrl+=")
    assert app.settings.scale == 150


def test_the_scale_goes_from_80_to_200_percent_and_the_letters_apart_from_it() -> None:
    window, app = open_at(SettingsScene(), (2560, 1600), Settings(scale=190))
    do(window, app, "ctrl+=", "ctrl+=", "ctrl+=")
    assert (app.settings.scale, app.scale) == (200, 2.0)
    for _ in range(15):
        do(window, app, "ctrl+-")
    assert (app.settings.scale, app.scale) == (80, 0.8)
    before = app.ui.fonts.height(BODY)
    for percent in (80, 150):
        choose(app, app.settings.with_(text_scale=percent))
        app.settle()
        assert app.scale == 0.8
        assert (app.ui.fonts.height(BODY) > before) == (percent > 100)
    for name, value in (("scale", 210), ("text_scale", 160)):
        with pytest.raises(ValueError, match=name):
            Settings().with_(**{name: value})


def test_choices_lie_in_the_platforms_folder_and_may_be_deleted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SIGNATORIES_HOME")
    monkeypatch.setattr(kept.platformdirs, "user_config_path", lambda name, **_: tmp_path / name)
    assert kept.path() == tmp_path / "signatories" / "settings.json"
    kept.write(Settings(theme="contrast"))
    assert kept.read()[0].theme == "contrast"
    kept.path().unlink()
    assert kept.read() == (Settings(), True)

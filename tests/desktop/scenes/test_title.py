"""The title: what it offers, and how few steps lead to the table."""

from pathlib import Path

import pytest

from game import saves
from game.desk.seating import begin, usual
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.title import TitleScene
from game.scenario import load
from tests.desktop.scenes.seats import do, open_at, press, shown

FIRST = load("first-signatures")


def saved() -> Path:
    """A game of Hollin, just begun and closed."""
    seated = begin(FIRST, usual(FIRST, "hollin"), 7)
    seated.table.match.close()
    return seated.path


def test_without_a_saved_game_the_first_entry_leads_to_the_table_in_one_step() -> None:
    window, app = open_at(TitleScene())
    assert "Quick start" in shown(window, app)
    press(window, app, "go_on")
    assert isinstance(app.scene, TableScene)
    assert app.scene.sitting.seat == "hollin"
    assert len(saves.records()) == 1


def test_continue_names_seat_year_and_phase_and_goes_on() -> None:
    saved()
    window, app = open_at(TitleScene())
    texts = shown(window, app)
    assert "Continue" in texts
    assert "Hollin, year 1, talks" in texts
    press(window, app, "go_on")
    assert isinstance(app.scene, TableScene)
    assert len(saves.records()) == 1


def test_by_keyboard_alone_enter_goes_on_at_once() -> None:
    saved()
    window, app = open_at(TitleScene())
    do(window, app, "return")
    assert isinstance(app.scene, TableScene)


@pytest.mark.parametrize("entry", ["new_game", "load", "rules", "settings"])
def test_every_entry_opens_its_scene_and_escape_leads_back(entry: str) -> None:
    window, app = open_at(TitleScene())
    press(window, app, entry)
    assert type(app.scene).__name__.lower() == f"{entry.replace('_', '')}scene"
    do(window, app, "escape")
    assert isinstance(app.scene, TitleScene)


def test_learn_opens_the_tutorial() -> None:
    window, app = open_at(TitleScene())
    press(window, app, "learn")
    assert not isinstance(app.scene, TitleScene)


def test_leave_ends_the_loop() -> None:
    window, app = open_at(TitleScene())
    app.running = True
    press(window, app, "leave")
    assert not app.running


def test_a_damaged_game_is_passed_over() -> None:
    path = saved()
    spoiled = path.with_name("spoiled.signatories")
    spoiled.write_bytes(b"not a record")
    window, app = open_at(TitleScene())
    assert "Hollin, year 1, talks" in shown(window, app)


def test_a_game_that_is_gone_meanwhile_gives_a_message() -> None:
    path = saved()
    window, app = open_at(TitleScene())
    path.unlink()
    press(window, app, "go_on")
    assert isinstance(app.scene, TitleScene)
    assert any("There is no such file" in text for text in shown(window, app))


def test_the_entries_come_before_the_sheets_behind_them() -> None:
    scene = TitleScene()
    window, app = open_at(scene)
    scene.ticks, scene.art = 0, None
    app.rebuild()
    app.step()
    assert "picture" not in [one.what for one in window.drawn if one.rect.w > 100]
    app.settle()
    assert len([one for one in window.drawn if one.what == "picture" and one.rect.w > 100]) == 2

"""New game: worlds, seats, level and seed, and what cannot be begun."""

import pytest

from game.bots.levels import SKILLS
from game.desktop.inputs import TextTyped
from game.desktop.scenes.handover import HandoverScene
from game.desktop.scenes.new_game import NewGameScene
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.title import TitleScene
from game.desktop.settings import Settings
from game.desktop.widgets import Button
from game.scenario import load, names
from tests.desktop.scenes.seats import do, open_at, press, shown, told, write


def choose(window, app, field: str, option: str) -> None:  # type: ignore[no-untyped-def]
    """Choose in a list that opens."""
    press(window, app, field, f"{field}:{option}")


def test_every_world_that_comes_with_the_game_is_offered_with_picture_and_blurb() -> None:
    window, app = open_at(NewGameScene(), (1280, 3600), Settings(scale=100))
    said = told(window, app)
    for name in names():
        assert app.ui.has(f"world:{name}")
        assert app.ui.has(f"map:{name}")
        assert load(name).title in said
        assert load(name).blurb in said


def test_new_game_and_quick_start_are_two_actions_from_the_title() -> None:
    window, app = open_at(TitleScene())
    press(window, app, "new_game", "quick")
    assert isinstance(app.scene, TableScene)


def test_start_begins_the_chosen_world_with_the_chosen_bots_and_seed() -> None:
    window, app = open_at(TitleScene())
    press(window, app, "new_game")
    app.ui.focus("world:umbrella")
    press(window, app, "world:umbrella")
    choose(window, app, "level:aurel", "person")
    choose(window, app, "level:corvane", "easy")
    choose(window, app, "character:brisk", "recluse")
    press(window, app, "seed")
    write(window, app, "4a2")
    press(window, app, "start")
    assert isinstance(app.scene, TableScene)
    meta = app.scene.sitting.table.match.meta
    assert meta.scenario_id == "umbrella"
    assert meta.seed == 42
    assert meta.drivers["aurel"] == "person"
    assert meta.drivers["corvane"] == "easy/merchant"
    assert meta.drivers["brisk"] == "normal/recluse"


def test_the_same_seed_gives_the_same_game() -> None:
    seen = []
    for _ in range(2):
        window, app = open_at(NewGameScene())
        window.post(TextTyped(""))
        press(window, app, "seed")
        write(window, app, "11")
        app.scenes.insert(0, TitleScene())
        press(window, app, "start")
        assert isinstance(app.scene, TableScene)
        seen.append(app.scene.sitting.table.match.record())
    assert seen[0] == seen[1]


def test_R1_1_a_table_of_bots_alone_cannot_be_begun_and_says_why() -> None:
    window, app = open_at(NewGameScene())
    choose(window, app, "level:hollin", "normal")
    start = app.ui.find("start")
    assert isinstance(start, Button)
    assert not start.enabled
    assert "person" in start.why_not
    press(window, app, "start")
    assert isinstance(app.scene, NewGameScene)


def test_two_persons_at_one_machine_begin_with_the_handover() -> None:
    window, app = open_at(TitleScene())
    press(window, app, "new_game")
    choose(window, app, "level:grenvale", "person")
    press(window, app, "start")
    assert isinstance(app.scene, HandoverScene)


def test_R1_8_the_level_may_be_lowered_and_not_raised() -> None:
    window, app = open_at(NewGameScene())
    assert not app.ui.find("game_level:standard").enabled
    app.ui.focus("world:umbrella")
    press(window, app, "world:umbrella")
    assert "9 to 11 years" in told(window, app)
    press(window, app, "game_level:introductory")
    assert "5 years" in shown(window, app)
    app.scenes.insert(0, TitleScene())
    press(window, app, "start")
    assert isinstance(app.scene, TableScene)
    assert app.scene.sitting.desk.view.board.level == "introductory"


def test_R1_2_the_length_is_drawn_or_chosen() -> None:
    window, app = open_at(NewGameScene())
    app.ui.focus("world:umbrella")
    press(window, app, "world:umbrella")
    choose(window, app, "length", "10")
    app.scenes.insert(0, TitleScene())
    press(window, app, "start")
    assert isinstance(app.scene, TableScene)
    assert app.scene.sitting.desk.view.end_window == (10, 10)


def test_by_keyboard_alone_enter_starts() -> None:
    window, app = open_at(TitleScene())
    press(window, app, "new_game")
    do(window, app, "return")
    assert isinstance(app.scene, TableScene)


@pytest.mark.parametrize("level", list(SKILLS))
def test_every_level_of_bots_has_words(level: str) -> None:
    _, app = open_at(TitleScene())
    assert app.words.has(f"desktop.new_game.bot_{level}")

"""Handover, menu, dialogs, keys: what stands round the table."""

from pathlib import Path

import pytest

from game import saves
from game.desk.drafts import Draft, blank
from game.desk.seating import begin, drivers, usual
from game.desktop.app import App
from game.desktop.dressing import sittings
from game.desktop.inputs import DEFAULTS
from game.desktop.running import asked_to_quit, play
from game.desktop.scenes.dialogs import Shown, confirm
from game.desktop.scenes.end import EndScene
from game.desktop.scenes.handover import HandoverScene
from game.desktop.scenes.starting import sat_down
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.title import TitleScene
from game.desktop.sitting import Sitting
from game.desktop.twins import NullWindow
from game.match import Match
from game.scenario import load
from tests.desktop.scenes.seats import do, open_at, press, shown, told

FIRST = load("first-signatures")


def table(*persons: str) -> Sitting:
    return sat_down(begin(FIRST, usual(FIRST, *(persons or ("hollin",))), 7), "en")


def at_the_table(sitting: Sitting) -> tuple[NullWindow, App]:
    window, app = open_at(TitleScene())
    app.push(TableScene(sitting))
    app.settle()
    return window, app


def with_a_draft(sitting: Sitting) -> Sitting:
    desk = sitting.desk
    desk.put_draft(Draft(blank(desk.view.board, "A quiet word", ("hollin", "iverane"))))
    return sitting


def test_R1_7_the_handover_shows_nothing_but_whose_turn_it_is() -> None:
    sitting = with_a_draft(table("hollin", "iverane"))
    done: list[bool] = []
    window, app = open_at(HandoverScene(sitting, lambda: done.append(True)))
    text = told(window, app)
    assert sitting.desk.words.seen_by("").name(sitting.seat) in text
    assert "A quiet word" not in text
    assert not any(character.isdigit() for character in text.replace("Year 1", ""))
    do(window, app, "escape")
    assert done == []
    do(window, app, "return")
    assert done == [True]
    assert not sitting.hidden


@pytest.mark.parametrize("key", DEFAULTS.values())
def test_R1_7_no_key_shows_anything_of_a_desk_before_its_person_has_sat_down(key: str) -> None:
    sitting = table("hollin", "iverane")
    sitting.sit_down()
    window, app = at_the_table(sitting)
    sitting.end_window()
    with_a_draft(sitting)
    app.replace(HandoverScene(sitting, lambda: None))
    app.settle()
    do(window, app, key)
    text = told(window, app)
    assert "A quiet word" not in text
    assert sitting.hidden
    assert not any(app.ui.has(part) for part in ("end", "desk:inbox", "track:treasury", "confirm.go"))


def test_the_menu_opens_by_its_key_and_leads_back_to_the_title() -> None:
    window, app = at_the_table(table())
    do(window, app, "ctrl+m")
    press(window, app, "menu.leave")
    assert [type(scene) for scene in app.scenes] == [TitleScene]
    assert "Continue" in shown(window, app)


def test_leaving_with_an_unsent_draft_asks_once() -> None:
    window, app = at_the_table(with_a_draft(table()))
    do(window, app, "ctrl+m")
    press(window, app, "menu.leave", "dialog.no")
    assert isinstance(app.scene, TableScene)
    do(window, app, "ctrl+m")
    press(window, app, "menu.leave", "dialog.yes")
    assert isinstance(app.scene, TitleScene)


def test_closing_the_window_with_an_unsent_draft_asks_once() -> None:
    _, app = at_the_table(with_a_draft(table()))
    assert not asked_to_quit(app)
    assert asked_to_quit(app)
    _, other = at_the_table(table())
    assert asked_to_quit(other)


def test_a_copy_is_a_saved_game_of_its_own() -> None:
    window, app = at_the_table(table())
    do(window, app, "ctrl+s")
    assert len(saves.records()) == 2
    for path in saves.records():
        Match.open(path).close()


def test_a_rematch_has_the_same_seed_and_seats() -> None:
    sitting = table()
    before = sitting.table.match.meta
    window, app = at_the_table(sitting)
    do(window, app, "ctrl+m")
    press(window, app, "menu.rematch", "dialog.yes")
    assert isinstance(app.scene, TableScene)
    meta = app.scene.sitting.table.match.meta
    assert app.scene.sitting is not sitting
    assert (meta.seed, meta.drivers, meta.level) == (before.seed, before.drivers, before.level)


def test_a_question_does_nothing_by_escape_and_one_thing_by_yes() -> None:
    done: list[str] = []
    window, app = open_at(TitleScene())
    confirm(app.context, "Really?", "It cannot be undone.", "Do it", lambda: done.append("yes"))
    do(window, app, "escape")
    assert done == []
    confirm(app.context, "Really?", "It cannot be undone.", "Do it", lambda: done.append("yes"))
    press(window, app, "dialog.yes")
    assert done == ["yes"]
    assert len(app.ui.layers) == 1


def test_the_first_key_of_a_question_is_the_one_that_does_nothing() -> None:
    done: list[str] = []
    window, app = open_at(TitleScene())
    confirm(app.context, "Really?", "It cannot be undone.", "Do it", lambda: done.append("yes"))
    do(window, app, "return")
    assert done == []


def test_f1_shows_the_keys_as_they_are_bound() -> None:
    window, app = open_at(TitleScene())
    app.keymap.rebind("undo", "ctrl+u")
    do(window, app, "f1")
    text = told(window, app)
    assert "Ctrl+U" in text
    assert "rulebook" in text
    for action in app.keymap.defaults:
        assert app.words.has(f"desktop.action.{action}"), action


def test_an_error_names_place_and_remedy() -> None:
    window, app = open_at(Shown("error"))
    assert "Open a backup" in told(window, app)


def test_a_picture_of_the_screen_is_kept(home: Path) -> None:
    window, app = open_at(TitleScene())
    do(window, app, "f12", "f12")
    assert len(list((home / "pictures").iterdir())) == 2


def test_full_screen_by_its_key_is_remembered() -> None:
    window, app = open_at(TitleScene())
    do(window, app, "f11")
    assert window.full_screen
    assert app.settings.full_screen


def test_what_breaks_at_the_table_names_where_the_game_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    _, app = open_at(TitleScene())
    seated = begin(FIRST, usual(FIRST, "hollin"), 7)

    def broken(*_: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(App, "step", broken)
    with pytest.raises(ZeroDivisionError) as caught:
        play(app, seated)
    assert str(seated.path) in "".join(caught.value.__notes__)


def test_the_bots_go_on_at_another_level() -> None:
    sitting = table()
    window, app = at_the_table(sitting)
    do(window, app, "ctrl+m")
    press(window, app, "menu.bots", "bots:easy")
    assert isinstance(app.scene, TableScene)
    match = app.scene.sitting.table.match
    assert drivers(match) == {"grenvale": "easy/loyal", "hollin": "person", "iverane": "easy/bridge-builder"}
    assert match.meta.drivers["grenvale"] == "normal/loyal"
    playing = app.scene.sitting.table._players
    assert {seat: bot.level for seat, bot in playing.items()} == {"grenvale": "easy", "iverane": "easy"}  # type: ignore[attr-defined]


def test_a_seat_alone_handed_to_a_bot_leads_to_the_end_of_the_game() -> None:
    window, app = at_the_table(table())
    do(window, app, "ctrl+m")
    press(window, app, "menu.hand", "dialog.yes")
    (sitting,) = sittings(app)
    assert sitting.phase == "over"


def test_the_end_leads_to_the_same_game_again() -> None:
    window, app = at_the_table(table())
    do(window, app, "ctrl+m")
    press(window, app, "menu.hand", "dialog.yes")
    while not isinstance(app.scene, EndScene):
        press(window, app, next(key for key in ("to_end", "continue") if app.ui.has(key)))
    before = sittings(app)[-1].table.match.meta
    press(window, app, "rematch")
    assert isinstance(app.scene, TableScene)
    match = app.scene.sitting.table.match
    assert (match.meta.seed, match.meta.drivers, match.state.year) == (before.seed, before.drivers, 1)
    assert len(saves.records()) == 2


def test_one_of_two_persons_hands_over_and_the_other_plays_on() -> None:
    sitting = table("hollin", "iverane")
    first, other = sitting.seat, next(name for name in sitting.desks if name != sitting.seat)
    window, app = at_the_table(sitting)
    do(window, app, "ctrl+m")
    press(window, app, "menu.hand", "dialog.yes")
    (sitting,) = sittings(app)
    assert list(sitting.desks) == [other]
    assert first not in sitting.table.persons

"""The table: the way to the whole log, whom a statement is for at first, colours without patterns, the caption."""

from game.desktop.scenes.log import LogScene
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.table.room import Room
from game.desktop.settings import Settings
from game.desktop.widgets import Dropdown
from tests.desktop.scenes.looking_back import shown, staged, texts, top


def test_R8_11_the_folder_of_the_log_leads_to_the_whole_log_and_back() -> None:
    window, app = shown(TableScene(staged("talks")[0], "log"))
    window.click("log.whole")
    app.settle()
    assert isinstance(top(app), LogScene)
    window.click("close")
    app.settle()
    assert isinstance(top(app), TableScene)


def test_R5_7_a_statement_is_for_the_state_that_worries_about_us_most() -> None:
    sitting = staged("decisions")[0]
    _, app = shown(TableScene(sitting, "decisions"))
    view, seat = sitting.desk.view, sitting.desk.seat
    to = app.ui.find("say.to")
    assert isinstance(to, Dropdown)
    others = {other: view.concern.get((other, seat), 0) for other in view.tracks if other != seat}
    assert others[to.selected] == max(others.values())
    assert max(others.values()) > 0


def test_without_patterns_the_table_draws_none() -> None:
    sitting = staged("talks")[0]
    for patterns in (True, False):
        _, app = shown(TableScene(sitting), settings=Settings(patterns=patterns))
        scene = top(app)
        assert isinstance(scene, TableScene)
        assert Room(scene, app.context).palette.plain is not patterns


def test_the_window_is_named_after_the_game_in_every_scene() -> None:
    sitting = staged("talks")[0]
    for scene in (TableScene(sitting), LogScene(sitting)):
        window, app = shown(scene)
        assert texts(window, app)
        assert window.title == "Signatories"

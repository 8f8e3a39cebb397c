"""The list of saved games: what it shows of each, notes, deleting, and files that are none."""

from pathlib import Path

from game import saves
from game.desk import slots
from game.desk.seating import begin, usual
from game.desktop.scenes.handover import HandoverScene
from game.desktop.scenes.load import LoadScene
from game.desktop.scenes.log import RecordScene
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.title import TitleScene
from game.match import Match
from game.scenario import load
from tests.desktop.scenes.seats import open_at, press, shown, told, write

FIRST = load("first-signatures")


def saved(*persons: str) -> Path:
    seated = begin(FIRST, usual(FIRST, *(persons or ("hollin",))), 7)
    seated.table.match.close()
    return seated.path


def test_without_games_the_list_says_so() -> None:
    window, app = open_at(LoadScene())
    assert any("No game has been saved yet" in text for text in shown(window, app))


def test_a_game_shows_world_seat_year_phase_date_and_seed() -> None:
    path = saved()
    window, app = open_at(LoadScene())
    text = told(window, app)
    assert "First Signatures" in text
    assert "Hollin, year 1, talks" in text
    assert slots.read(path).date in text
    assert "seed 7" in text
    assert app.ui.has("map:0")


def test_a_game_goes_on() -> None:
    saved()
    window, app = open_at(TitleScene())
    press(window, app, "load", "open:0")
    assert isinstance(app.scene, TableScene)
    assert [type(scene) for scene in app.scenes] == [TitleScene, TableScene]


def test_a_game_of_several_persons_goes_on_behind_the_handover() -> None:
    saved("hollin", "iverane")
    window, app = open_at(TitleScene())
    press(window, app, "load", "open:0")
    assert isinstance(app.scene, HandoverScene)


def test_a_note_is_kept_beside_the_record_and_moves_no_date() -> None:
    path = saved()
    before = path.stat().st_mtime_ns
    window, app = open_at(LoadScene())
    press(window, app, "note:0")
    write(window, app, "before the lease")
    press(window, app, "note.keep")
    assert "before the lease" in told(window, app)
    assert slots.read(path).note == "before the lease"
    assert path.stat().st_mtime_ns == before


def test_deleting_asks_first() -> None:
    path = saved()
    window, app = open_at(LoadScene())
    press(window, app, "delete:0", "dialog.no")
    assert path.exists()
    press(window, app, "delete:0", "dialog.yes")
    assert not path.exists()
    assert any("No game has been saved yet" in text for text in shown(window, app))


def test_a_damaged_file_is_listed_with_its_message_and_can_be_deleted() -> None:
    path = saved()
    spoiled = path.with_name("spoiled.signatories")
    spoiled.write_bytes(path.read_bytes()[:3000])
    window, app = open_at(LoadScene())
    text = told(window, app)
    assert "spoiled.signatories" in text
    assert "damaged" in text or "not a record" in text
    press(window, app, "delete:0", "dialog.yes")
    assert not spoiled.exists()
    assert path.exists()


def test_replay_opens_the_log_of_that_record_and_closes_it_again() -> None:
    """R8.11: A saved game may be looked at without playing on; afterwards it can be opened."""
    path = saved()
    window, app = open_at(LoadScene())
    press(window, app, "replay:0")
    assert isinstance(app.scene, RecordScene)
    assert not app.ui.has("go") or not app.ui.find("go").enabled
    press(window, app, "close")
    assert isinstance(app.scene, LoadScene)
    Match.open(path).close()


def test_a_long_list_is_read_one_by_one() -> None:
    for _ in range(3):
        saved()
    scene = LoadScene()
    assert scene.slots == []
    _ = open_at(scene)
    assert len(scene.slots) == len(saves.records()) == 3
    assert not scene.reading

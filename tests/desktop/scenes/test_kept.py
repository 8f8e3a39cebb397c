"""R2.10: Whatever happens to the program, Continue finds the last act; what is revealed is never undone."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from game import saves
from game.desk.seating import begin, usual
from game.desktop.scenes.load import LoadScene
from game.desktop.scenes.starting import sat_down
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.title import TitleScene
from game.desktop.sitting import Sitting
from game.match import Match
from game.rules.acts import Campaign
from game.scenario import load
from tests.desktop.scenes.seats import open_at, press, told

ROOT = Path(__file__).resolve().parents[3]
FIRST = load("first-signatures")
# Drafts, speaks and says what must be found again; then waits to be killed.
PLAYER = """
import sys, time
from game.desk.drafts import Draft
from game.desk.seating import begin, usual
from game.desk.templates import Wish, filled
from game.desktop.scenes.starting import sat_down
from game.rules.acts import Propose
from game.scenario import load
world = load("first-signatures")
sitting = sat_down(begin(world, usual(world, "hollin"), 7), "en")
desk = sitting.desk
for _ in range(int(sys.argv[1])):
    sitting.seal() if sitting.phase == "decisions" else sitting.end_window()
terms = filled("cover", Wish(("grenvale",)), desk.view, desk.words)
if sitting.phase == "talks":
    assert sitting.act(Propose(terms)) is None
    desk.put_draft(Draft(filled("payment", Wish(("iverane",)), desk.view, desk.words)))
print(len(sitting.table.match.events_for("hollin")), desk.view.year, desk.view.phase, desk.view.window, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("steps", [0, 2, 3, 5])
def test_R2_10_continue_after_a_kill_finds_the_last_act_and_the_draft(steps: int) -> None:
    arguments = [sys.executable, "-c", PLAYER, str(steps)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=ROOT) as player:
        assert player.stdout is not None
        said = player.stdout.readline().split()
        player.send_signal(signal.SIGKILL)
    window, app = open_at(TitleScene())
    press(window, app, "go_on")
    while not isinstance(app.scene, TableScene):  # a resolution that was not watched is told first
        press(window, app, next(key for key in ("to_end", "continue") if app.ui.has(key)))
    sitting = app.scene.sitting
    view = sitting.desk.view
    assert said == [str(len(sitting.table.match.events_for("hollin"))), str(view.year), view.phase, str(view.window)]
    assert (sitting.desk.draft is not None) == (view.phase == "talks")


def stands(sitting: Sitting, folder: Path) -> tuple[int, str, int, int]:
    """Where a copy of the record stands that is made this moment, as after a power cut."""
    assert sitting.path is not None
    for part in sitting.path.parent.glob(f"{sitting.path.name}*"):
        if not part.name.endswith("-shm"):
            shutil.copy(part, folder)
    with Match.open(folder / sitting.path.name) as match:
        return match.state.year, match.state.phase, match.state.window, match.state.events


def test_R2_10_every_phase_is_kept_as_it_begins_and_as_it_ends(tmp_path: Path) -> None:
    sitting = sat_down(begin(FIRST, usual(FIRST, "hollin"), 7), "en")
    phases = set()
    for number in range(12):
        state = sitting.table.match.state
        folder = tmp_path / str(number)
        folder.mkdir()
        assert stands(sitting, folder) == (state.year, state.phase, state.window, state.events)
        phases.add((state.year, state.phase))
        assert (sitting.seal() if sitting.phase == "decisions" else sitting.end_window()) is None
    assert {(1, "talks"), (1, "decisions"), (2, "talks"), (2, "decisions"), (3, "talks")} <= phases


def test_R2_9_what_was_sealed_cannot_be_undone() -> None:
    sitting = sat_down(begin(FIRST, usual(FIRST, "hollin"), 7), "en")
    while sitting.phase == "talks":
        sitting.end_window()
    sitting.desk.put_marks((Campaign(),))
    assert sitting.desk.marks.done
    assert sitting.seal() is None
    assert not sitting.desk.marks.undo()
    assert not sitting.desk.marks.redo()
    while sitting.phase == "talks":
        sitting.end_window()
    _, app = open_at(TableScene(sitting, "decisions"))
    assert not app.ui.find("undo").enabled
    assert app.ui.find("undo").why_not


def test_a_game_of_a_newer_version_says_so_in_the_list_and_on_the_title() -> None:
    seated = begin(FIRST, usual(FIRST, "hollin"), 7)
    seated.table.match.close()
    database = sqlite3.connect(seated.path)
    database.execute("PRAGMA user_version = 2")
    database.commit()
    database.close()
    window, app = open_at(LoadScene())
    assert "newer version of the game" in told(window, app)
    assert not app.ui.has("open:0")
    window, app = open_at(TitleScene())
    assert "Quick start" in told(window, app)
    assert len(saves.records()) == 1

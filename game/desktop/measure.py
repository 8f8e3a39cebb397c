"""How fast the window is, by the processor's time: the first frame of a start, a frame at the table, a forecast."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from tempfile import TemporaryDirectory
from typing import Final

from game import saves
from game.desk.drafts import Draft
from game.desk.templates import Wish, filled
from game.desktop.app import App
from game.desktop.scene import Scene
from game.desktop.staging import Stage
from game.desktop.twins import SheetWindow
from game.scenario import load

MILLISECONDS: Final = 1000.0
STARTS: Final = 5
ROUNDS: Final = 3
PERCENT: Final = 95
MOVES: Final = 12
WORLD: Final = "umbrella"
SIZE: Final = (1280, 800)
# The command as it is typed, gone after its first frame.
START: Final = """
import os, time
from game.desktop.app import App
paint = App.frame
def first(app):
    paint(app)
    print(time.process_time(), flush=True)
    os._exit(0)
App.frame = first
from game.__main__ import main
main([])
"""


def first_frame() -> list[float]:
    """Return, start by start, the milliseconds of a process until its first frame; the first start only warms up."""
    return [_start() for _ in range(STARTS + 1)][1:]


def _start() -> float:
    with TemporaryDirectory() as home:
        done = subprocess.run(
            [sys.executable, "-c", START],
            env={**os.environ, "SDL_VIDEODRIVER": "dummy", saves.VARIABLE: home},
            capture_output=True,
            check=True,
            text=True,
        )
    return float(done.stdout.split()[-1]) * MILLISECONDS


class _Timed(App):
    """An app that notes how long its frames take to draw; those that paint nothing do not count."""

    def frame(self) -> None:
        changed = self.ui.damaged.w > 0
        begun = time.process_time()
        App.frame(self)
        if changed:
            self.kept_frames.append((time.process_time() - begun) * MILLISECONDS)

    kept_frames: list[float]


def frame_p95() -> list[float]:
    """Return, round by round, the milliseconds under which 95% of the frames at the table are drawn."""
    found: list[float] = []
    for _ in range(ROUNDS):
        app, window = _opened("TableScene")
        for key in _at_the_table(app):
            window.hover(key)
            app.step()
            window.click(key)
            app.step()
        times = sorted(app.kept_frames[1:])
        found.append(times[min(len(times) - 1, len(times) * PERCENT // 100)])
    return found


def _at_the_table(app: App) -> Iterator[str]:
    """Yield what a person presses while looking round at the table."""
    for _ in range(MOVES):
        for key in ("desk:agreements", "overlay:cover", "desk:states", "desk:log", "overlay:risk", "desk:inbox"):
            if app.ui.has(key):
                yield key


def forecast() -> list[float]:
    """Return, move by move, the milliseconds from a change in a draft to the new forecast in the window."""
    app, window = _opened("DraftScene")
    settings = (widget.key for widget in app.ui.layers[0].root.walk() if widget.takes_focus)
    app.ui.focus(next(key for key in settings if key.startswith("article:") and key.endswith((":points", ":amount"))))
    found: list[float] = []
    for number in range(MOVES):
        window.press("right" if number % 2 == 0 else "left")
        begun = time.process_time()
        app.step()
        found.append((time.process_time() - begun) * MILLISECONDS)
    return found


def _opened(name: str) -> tuple[_Timed, SheetWindow]:
    """Return a scene in the middle of a game, painted once."""
    from game.desktop.scenes.draft import DraftScene
    from game.desktop.scenes.table import TableScene

    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    stage = Stage(load(WORLD))
    sitting = stage.sitting()
    desk = sitting.desk
    desk.put_draft(Draft(filled("cover", Wish((stage.rival(),)), desk.view, desk.words)))
    scene: Scene = TableScene(sitting) if name == "TableScene" else DraftScene(sitting)
    window = SheetWindow(SIZE)
    app = _Timed(window)
    app.kept_frames = []
    app.start(scene)
    app.settle()
    return app, window


MEASURES: Final[Mapping[str, Callable[[], list[float]]]] = {
    "first_frame": first_frame,
    "frame_p95": frame_p95,
    "forecast": forecast,
}

"""Games in the state that the scenes that look back need, and an app without a screen to show them in."""

from __future__ import annotations

from functools import cache

from game.desktop.app import App, Scene
from game.desktop.dressing import dressed
from game.desktop.settings import Settings
from game.desktop.sitting import Sitting
from game.desktop.staging import Moment, Stage
from game.desktop.twins import NullWindow
from game.rules.events.base import Event
from game.scenario import load

SIZES = ((1024, 720), (1280, 800), (1920, 1200))


@cache
def staged(moment: Moment = "resolved", world: str = "umbrella", year: int = 4) -> tuple[Sitting, tuple[Event, ...]]:
    """A sitting at a moment of a played game, with the events of the resolution that was just seen."""
    stage = Stage(load(world), seed=7, year=year)
    sitting = stage.sitting(moment)
    return sitting, tuple(stage.news)


def shown(
    scene: Scene, size: tuple[int, int] = (1280, 800), settings: Settings | None = None
) -> tuple[NullWindow, App]:
    """The scene in a window without a screen, laid over an empty one."""
    window = NullWindow(size)
    app = App(window)
    dressed(app, settings or Settings())
    app.start(Scene())
    app.push(scene)
    app.settle()
    return window, app


def texts(window: NullWindow, app: App) -> str:
    """Every text of a whole new frame, as one."""
    app.rebuild()
    app.settle()
    return " | ".join(window.texts())


def top(app: App) -> Scene:
    """The scene that is shown now."""
    return app.scene

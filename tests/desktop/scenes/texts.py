"""Sittings in which a text can be drafted, offered, revised or left, and the pages about it."""

from functools import cache

from game.desk import templates
from game.desk.drafts import Draft
from game.desk.templates import Wish
from game.desktop.app import App
from game.desktop.scene import Scene
from game.desktop.sitting import Sitting
from game.desktop.staging import Moment, Stage
from game.desktop.twins import NullWindow
from game.scenario import Scenario, load
from tests.desktop.scenes.seats import open_at

SIZES = ((1024, 720), (1280, 800), (1920, 1200))


@cache
def world(name: str) -> Scenario:
    return load(name)


def sitting(
    year: int = 2, seat: str = "corvane", name: str = "umbrella", moment: Moment = "talks", locale: str = "en"
) -> Sitting:
    """A sitting of one person in a game among bots."""
    return Stage(world(name), seed=7, year=year, seat=seat, locale=locale).sitting(moment)


def with_draft(at: Sitting, other: str = "brisk", template: str = "cover") -> Sitting:
    """The same with a draft from a template."""
    desk = at.desk
    desk.put_draft(Draft(templates.filled(template, Wish((other,)), desk.view, desk.words)))
    return at


def on_the_table(at: Sitting, scene: Scene, size: tuple[int, int] = (1280, 800)) -> tuple[NullWindow, App]:
    """A scene over the table, so that it can be left."""
    from game.desktop.scenes.table import TableScene

    window, app = open_at(TableScene(at), size)
    app.push(scene)
    app.settle()
    return window, app


def minus(window: NullWindow, app: App, key: str) -> None:
    """Press the minus of a stepper."""
    _press_side(window, app, key, -1)


def plus(window: NullWindow, app: App, key: str) -> None:
    """Press the plus of a stepper."""
    _press_side(window, app, key, 1)


def _press_side(window: NullWindow, app: App, key: str, side: int) -> None:
    app.ui.update()
    rect = app.ui.find(key).rect
    x = rect.right - 10 if side > 0 else rect.x + 10
    window.click_at(x * app.scale, (rect.y + 17) * app.scale)
    app.settle()

"""What the tests of scenes share: a window that is none with a scene in it, and hands to use it."""

from game.desktop.app import App
from game.desktop.dressing import dressed
from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.desktop.twins import NullWindow


def open_at(
    scene: Scene, size: tuple[int, int] = (1280, 800), settings: Settings | None = None
) -> tuple[NullWindow, App]:
    """Start with a scene, dressed as a person chose."""
    window = NullWindow(size)
    app = App(window)
    dressed(app, settings or Settings())
    app.start(scene)
    app.settle()
    return window, app


def press(window: NullWindow, app: App, *keys: str) -> None:
    """Press widgets by their keys, one after the other."""
    for key in keys:
        window.click(key)
        app.settle()


def do(window: NullWindow, app: App, *keys: str) -> None:
    """Press keys of the keyboard."""
    for key in keys:
        window.press(key)
        app.settle()


def write(window: NullWindow, app: App, text: str) -> None:
    """Type letters."""
    window.type(text)
    app.settle()


def shown(window: NullWindow, app: App) -> list[str]:
    """Every text in the window now, painted anew."""
    app.rebuild()
    app.settle()
    return window.texts()


def told(window: NullWindow, app: App) -> str:
    """All that is written in the window, as one text: lines that wrapped are joined."""
    return " ".join(shown(window, app))

"""A scene made of one tree, and what tests need to drive it."""

from collections.abc import Callable

from game.desktop.app import App, Context, Look, Scene
from game.desktop.inputs import Input
from game.desktop.twins import NullWindow
from game.desktop.widgets import Text, Widget


class Bench(Scene):
    """Shows what a function builds; the context is at hand for the test."""

    title = "bench"

    def __init__(self, tree: Callable[[Context], Widget]) -> None:
        self.tree = tree
        self.unused: list[Input] = []

    def build(self, ctx: Context) -> Widget:
        return self.tree(ctx)

    def on_input(self, ctx: Context, event: Input) -> bool:
        self.unused.append(event)
        return False


def started(
    tree: Callable[[Context], Widget], size: tuple[int, int] = (1280, 800), look: Look | None = None
) -> tuple[NullWindow, App]:
    """A window that is none with the tree in it, painted once."""
    window = NullWindow(size)
    app = App(window, look or Look(), explain=lambda term: Text(f"about {term}") if term != "nothing" else None)
    app.start(Bench(tree))
    app.settle()
    return window, app


def everything(window: NullWindow, app: App) -> list[str]:
    """Every text in the window now, painted anew."""
    app.rebuild()
    app.settle()
    return window.texts()

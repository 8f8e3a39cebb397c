"""What a scene is, and what it may ask of the game round it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.desktop.geometry import Size
from game.desktop.inputs import Input
from game.desktop.settings import Settings
from game.desktop.theme import Theme
from game.desktop.widgets.base import Widget
from game.desktop.widgets.host import Builder
from game.desktop.widgets.layers import Layer
from game.desktop.widgets.panel import Panel
from game.desktop.widgets.ui import Ui
from game.wording import Words

if TYPE_CHECKING:
    from game.desktop.app import App


class Scene:
    """One screen of the game: it builds its widgets from its own data whenever it is asked."""

    title = "Signatories"

    def build(self, ctx: Context) -> Widget:
        """The whole tree; pure in the scene's data."""
        return Widget()

    def on_input(self, ctx: Context, event: Input) -> bool:
        """An input that no widget and no bound key used; True where it is used now."""
        return False

    def tick(self, ctx: Context, now: float) -> float | None:
        """Called when woken; seconds until it wants to be called again, None for not before something happens."""
        return None

    def entered(self, ctx: Context) -> None:
        """It is on top now, for the first time or again."""

    def left(self, ctx: Context) -> None:
        """It is no longer on top."""


@dataclass(slots=True)
class Context:
    """What a scene asks of the game: other scenes, layers, toasts, keys, time."""

    app: App

    @property
    def ui(self) -> Ui:
        return self.app.ui

    @property
    def theme(self) -> Theme:
        return self.app.ui.theme

    @property
    def settings(self) -> Settings:
        """This person's choices."""
        return self.app.settings

    @property
    def words(self) -> Words:
        """The language chosen, without the names of any game."""
        return self.app.words

    @property
    def size(self) -> Size:
        """The window in logical pixels."""
        return self.app.ui.size

    @property
    def now(self) -> float:
        return self.app.window.now()

    @property
    def reduced_motion(self) -> bool:
        return self.app.look.reduced_motion

    def rebuild(self) -> None:
        """Build the tree anew before the next frame."""
        self.app.ui.rebuild()

    def push(self, scene: Scene) -> None:
        """Show a scene over this one."""
        self.app.push(scene)

    def pop(self) -> None:
        """Go back to the scene below."""
        self.app.pop()

    def replace(self, scene: Scene) -> None:
        """Show a scene instead of this one."""
        self.app.replace(scene)

    def quit(self) -> None:
        """End the game's loop."""
        self.app.running = False

    def modal(
        self,
        build: Builder,
        key: str = "modal",
        on_close: Callable[[], None] | None = None,
        closable: bool = True,
        bare: bool = False,
    ) -> None:
        """Open a dialog on a sheet of paper; Escape closes it where `closable`. `bare` leaves out the sheet."""
        sheet = build if bare else lambda: Panel(build(), "paper", pad=24)
        self.ui.open_layer(Layer("modal", sheet, key, closable=closable, on_close=on_close))

    def close(self, key: str = "") -> None:
        """Close the uppermost layer, or the one of a key and those above it."""
        self.ui.close_layer(key)

    def toast(self, text: str, tone: str = "plain") -> None:
        """Show a line at the foot of the window for a while."""
        self.ui.now = self.now
        self.ui.toast(text, tone)

    def bind(self, action: str, callback: Callable[[], None]) -> None:
        """Bind an action of the map of keys until the next build."""
        self.ui.bound[action] = callback

    def after(self, seconds: float, callback: Callable[[], None]) -> None:
        """Call something later."""
        self.app.after(seconds, callback)

    def copy(self, text: str) -> None:
        self.ui.clipboard.put(text)

    def pasted(self) -> str:
        return self.ui.clipboard.get()

    def focus(self, key: str) -> None:
        """Give the keys to a widget, also one that the next build makes."""
        self.ui.focus(key)

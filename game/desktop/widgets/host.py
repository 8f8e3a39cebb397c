"""What the root of the widgets offers to each of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from game.desktop.fonts import Fonts
from game.desktop.geometry import Rect
from game.desktop.inputs import KeyMap
from game.desktop.theme import Theme

if TYPE_CHECKING:
    from game.desktop.widgets.base import Widget

Kept = TypeVar("Kept")
Builder = Callable[[], "Widget"]


@dataclass(slots=True)
class Clipboard:
    """Where copied text is kept; the window's twin reaches the system's own."""

    text: str = ""

    def put(self, text: str) -> None:
        self.text = text

    def get(self) -> str:
        return self.text


class Host(Protocol):
    """The root: what a widget may ask it."""

    theme: Theme
    fonts: Fonts
    keymap: KeyMap
    now: float
    reduced_motion: bool
    clipboard: Clipboard

    def recall(self, key: str, make: Callable[[], Kept]) -> Kept:
        """What a widget of this key remembered when the tree was last built, or something new."""

    def is_focused(self, widget: Widget) -> bool:
        """Whether the keys go to this widget."""

    def focus_shown(self, widget: Widget) -> bool:
        """Whether its ring is to be drawn: it has the keys, and the keyboard was used last."""

    def is_hovered(self, widget: Widget) -> bool:
        """Whether the pointer is over it."""

    def is_pressed(self, widget: Widget) -> bool:
        """Whether the pointer went down on it and is still down."""

    def damage(self, rect: Rect) -> None:
        """Paint this area anew."""

    def relayout(self) -> None:
        """Lay the tree out anew and paint all of it."""

    def capture(self, widget: Widget | None) -> None:
        """Send every movement of the pointer to this widget until it comes up."""

    def focus(self, key: str) -> None:
        """Give the keys to the widget of this key."""

    def open_popup(self, key: str, build: Builder, anchor: Rect) -> None:
        """Open a list under a control; a press elsewhere or Escape closes it."""

    def open_term(self, term: str, anchor: Rect) -> None:
        """Open the explanation of a term on the stack of tooltips."""

    def close_layer(self, key: str = "") -> None:
        """Close the top layer, or the one of this key with all above it."""

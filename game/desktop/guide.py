"""What may stand beside every scene and point at things in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.desktop.widgets.base import Widget


class Guide(Protocol):
    """A companion of the person at the window, such as the lesson."""

    def over(self, app: App, root: Widget) -> Widget:
        """The tree of a scene with the companion's words over it."""

    def look(self, app: App) -> None:
        """See what the person has done; called after every input."""

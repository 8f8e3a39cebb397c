"""The draft desk: a folder of two pages, the text on the left and what it would bring on the right."""

from game.desktop.scenes.draft.scene import DraftScene

__all__ = ["DraftScene"]

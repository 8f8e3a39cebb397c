"""The end of a game."""

from game.desktop.scenes.end.scene import EndScene

__all__ = ["EndScene"]

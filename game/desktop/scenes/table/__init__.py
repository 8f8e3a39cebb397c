"""The table, the main screen of a game."""

from game.desktop.scenes.table.scene import TableScene

__all__ = ["TableScene"]

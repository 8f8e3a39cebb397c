"""The summary of a year."""

from game.desktop.scenes.year.scene import YearScene

__all__ = ["YearScene"]

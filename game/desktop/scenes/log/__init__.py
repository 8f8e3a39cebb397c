"""The log of the whole game."""

from game.desktop.scenes.log.panel import log_panel
from game.desktop.scenes.log.scene import LogScene, RecordScene

__all__ = ["LogScene", "RecordScene", "log_panel"]

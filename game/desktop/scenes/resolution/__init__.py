"""The resolution of a year, step by step."""

from game.desktop.scenes.resolution.scene import ResolutionScene

__all__ = ["ResolutionScene"]

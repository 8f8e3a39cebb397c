"""A state's page: what everybody can know of it."""

from game.desktop.scenes.state.scene import StateScene

__all__ = ["StateScene"]

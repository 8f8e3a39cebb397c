"""The gate of an agreement: its answers as papers side by side."""

from game.desktop.scenes.gate.scene import GateScene

__all__ = ["GateScene"]

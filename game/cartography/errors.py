"""What cannot be drawn."""

from __future__ import annotations

from game.plain import PlainError


class WorldError(PlainError):
    """A world that cannot be made as it was asked for; its text says why and what to ask instead."""

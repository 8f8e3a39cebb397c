"""What goes wrong with words."""

from __future__ import annotations

from game.plain import PlainError


class WordingError(PlainError, ValueError):
    """A sentence is missing, lacks a parameter or cannot be read; the message names the key and the remedy."""

"""What a player did or gave that cannot be used, told in plain words."""

from __future__ import annotations


class PlainError(Exception):
    """An error whose text is all that a player needs to read: the place, what is wrong, and the remedy."""

"""What the game could not make out of a line that was typed."""

from __future__ import annotations

from game.wording.words import Param


class MisreadError(Exception):
    """A line that cannot be done as it was typed: the key of a sentence that says why and what to type instead."""

    def __init__(self, key: str, /, **params: Param) -> None:
        super().__init__(key)
        self.key, self.params = f"terminal.{key}", params

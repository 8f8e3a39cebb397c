"""Sentences: agreement texts, log lines, reasons, the rulebook, and their translations."""

from game.wording.errors import WordingError
from game.wording.names import Names
from game.wording.words import Words

__all__ = ["Names", "WordingError", "Words"]

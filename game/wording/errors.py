"""What goes wrong with words."""


class WordingError(ValueError):
    """A sentence is missing, lacks a parameter or cannot be read; the message names the key and the remedy."""

"""The text seat: the whole game by typed commands, in plain lines that a screen reader can read."""

from game.terminal.play import play

__all__ = ["play"]

"""What the player reads: plain lines, one below the other, none wider than a page."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Final, TextIO

WIDTH: Final = 96
INDENT: Final = "  "


class Screen:
    """Writes lines and never moves back: no colour, no columns, no cursor."""

    def __init__(self, out: TextIO, width: int = WIDTH) -> None:
        self._out, self._width = out, width
        self._blank = True

    def line(self, text: str = "") -> None:
        """Write one line, broken at words where it is wide; two empty lines never follow each other."""
        if not text:
            if not self._blank:
                self._out.write("\n")
            self._blank = True
            return
        self._blank = False
        for part in text.splitlines():
            lead = part[: len(part) - len(part.lstrip())]
            wrapped = textwrap.wrap(
                part, self._width, initial_indent="", subsequent_indent=lead + INDENT, break_on_hyphens=False
            )
            self._out.write("\n".join(wrapped or [""]) + "\n")

    def whole(self, text: str) -> None:
        """Write one line that must stay in one piece, such as a command to copy."""
        self._blank = False
        self._out.write(text + "\n")

    def lines(self, texts: Iterable[str]) -> None:
        """Write several lines."""
        for text in texts:
            self.line(text)

    def echo(self, prompt: str, typed: str) -> None:
        """Write what was typed, so that a piped game reads like one at the keyboard."""
        self.line()
        self.line(f"{prompt}{typed}")

    def flush(self) -> None:
        """Show what was written so far."""
        self._out.flush()

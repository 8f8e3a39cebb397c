"""Where typed lines come from: a keyboard with completion and memory, or a file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol, TextIO

from game.terminal.screen import Screen

Completer = Callable[[str], list[str]]


class Lines(Protocol):
    """Where the next line comes from."""

    def read(self, prompt: str) -> str | None:
        """Return the next line that was typed, None at the end of input."""


class Piped:
    """Lines from a file or a test: each is written out after its prompt, so that the whole reads like a talk."""

    def __init__(self, source: TextIO, screen: Screen) -> None:
        self._source, self._screen = source, screen

    def read(self, prompt: str) -> str | None:
        """Return the next line, None at the end."""
        self._screen.flush()
        line = self._source.readline()
        if not line:
            return None
        self._screen.echo(prompt, line.strip())
        return line.strip()


class Keyboard:
    """Lines from a person; Tab completes, the arrow keys bring earlier lines back."""

    def __init__(self, screen: Screen, complete: Completer) -> None:
        self._screen = screen
        try:
            import readline
        except ImportError:
            return
        readline.set_completer_delims(" ")

        def completer(text: str, place: int) -> str | None:
            """Return the completion at a place, None after the last, as readline asks for it."""
            found = complete(readline.get_line_buffer())
            if len(found) == 1:
                found = [f"{found[0]} "]
            return found[place] if place < len(found) else None

        readline.set_completer(completer)
        readline.parse_and_bind("tab: complete")

    def read(self, prompt: str) -> str | None:
        """Return the next line, None when the person ended the input."""
        self._screen.flush()
        try:
            return input(f"\n{prompt}").strip()
        except EOFError:
            return None


def lines(source: TextIO, screen: Screen, complete: Completer) -> Lines:
    """Return where lines come from: the keyboard if somebody sits at it."""
    if source is sys.stdin and source.isatty() and sys.stdout.isatty():
        return Keyboard(screen, complete)
    return Piped(source, screen)

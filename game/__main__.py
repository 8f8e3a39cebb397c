"""The command `signatories`."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from game.cli.guard import guarded


def main(words: Sequence[str] | None = None) -> int:
    """Run what was typed and return the exit status; without a word, the window opens."""
    typed = list(sys.argv[1:] if words is None else words)
    _print_anything()
    return guarded(lambda: _run(typed) if typed else _open())


def _open() -> int:
    """Open the window at once: what the other commands need is not even loaded."""
    from game.desktop import run

    return run()


def _run(typed: Sequence[str]) -> int:
    from game.cli.arguments import parser
    from game.cli.commands import COMMANDS

    args = parser(COMMANDS).parse_args(typed)
    status: int = args.run(args)
    return status


def _print_anything() -> None:
    """Replace what a terminal's encoding does not know, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())

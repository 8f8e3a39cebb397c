"""Scripted games at the terminal."""

import io
from pathlib import Path

from game.terminal import play

ALL_YEARS = "done\nyes\ndone\nyes\ndone\nyes\nseal\nyes\n"


def said(*lines: str, scenario: str = "first-signatures", seat: str | None = "hollin", seed: int = 3,
         load: Path | None = None, status: int = 0) -> str:  # fmt: skip
    """What the terminal writes when these lines are typed and the input ends."""
    out = io.StringIO()
    assert play(scenario, seat, seed, load, io.StringIO("\n".join(lines) + "\n"), out) == status
    return out.getvalue()


def answers(text: str) -> list[str]:
    """What was said after each typed line, the first screen left out."""
    parts = text.split("> ")
    return parts[1:]


def last_said(*lines: str, **chosen: object) -> str:
    """What was said after the last of these lines, in one line without breaks."""
    text = said(*lines, "quit", **chosen)  # type: ignore[arg-type]  # passed on as it is
    return flat(answers(text)[len(lines) - 1])


def flat(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())

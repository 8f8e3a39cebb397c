"""What a command cannot do: a sentence that names the place and the remedy."""

from __future__ import annotations

from game.plain import PlainError
from game.wording import Words


class CommandError(PlainError):
    """A command was asked for what it cannot do; its text is all that is printed."""


def refused(key: str, /, **params: str | int | tuple[str, ...]) -> CommandError:
    """Return the refusal with a sentence of the catalogue."""
    return CommandError(Words().text(f"cli.{key}", **params))

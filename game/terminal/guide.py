"""Help: what can be typed now, and each command in a few lines."""

from __future__ import annotations

from typing import Final, get_args

from game.terminal.commands import COMMANDS, FULL_ONLY, NOT_AT_FIRST, Command, Group, found
from game.terminal.session import Session

GROUPS: Final[tuple[Group, ...]] = get_args(Group)
NOW: Final[dict[str, tuple[Group, ...]]] = {
    "talks": ("look", "draft", "talk", "game"),
    "decisions": ("look", "decide", "game"),
}


def guide(game: Session, typed: str) -> None:
    """Show what can be typed now, all there is, or one command."""
    word = typed.strip().casefold()
    if word == "all":
        _groups(game, GROUPS)
    elif word:
        _command(game, found(word))
    else:
        game.say(f"guide.{game.view.phase}")
        _groups(game, NOW.get(game.view.phase, ("look", "game")))
        game.say("guide.more")


def _groups(game: Session, groups: tuple[Group, ...]) -> None:
    for group in groups:
        names = tuple(c.name for c in COMMANDS if c.group == group and _here(game, c))
        game.say(f"guide.{group}", listed=names)


def _here(game: Session, command: Command) -> bool:
    """Whether a command has a use at this table's level (R1.8)."""
    board = game.view.board
    return not (board.intro and command.name in NOT_AT_FIRST) and (board.full or command.name not in FULL_ONLY)


def _command(game: Session, command: Command) -> None:
    game.line(game.words.phrase(f"terminal.help.{command.name}"))
    if command.other_names:
        game.say("guide.also", listed=command.other_names)
    if not _here(game, command):
        game.say("guide.not_here")

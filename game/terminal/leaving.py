"""Saving under a name, loading, leaving, and how much is told."""

from __future__ import annotations

from pathlib import Path

from game.journal import RecordError
from game.terminal.misread import MisreadError
from game.terminal.session import Session


def verbose(game: Session, typed: str) -> None:
    """Tell everything that happens, or only what matters most."""
    word = typed.strip().casefold()
    if word not in ("", "on", "off"):
        raise MisreadError("game.verbose_how")
    game.verbose = not game.verbose if not word else word == "on"
    game.say("game.verbose", on=game.verbose)


def save(game: Session, typed: str) -> None:
    """Save a copy under a name; the game is kept at every act anyway."""
    if not typed:
        game.say("game.kept")
        game.screen.whole(str(game.path))
        return
    path = Path(typed.strip("\"'")).expanduser()
    try:
        game.match.save(path)
    except RecordError as error:
        game.line(str(error))
        return
    game.say("game.saved")
    game.screen.whole(str(path))


def load(game: Session, typed: str) -> None:
    """Leave this table, which is kept, for the one in a file."""
    if not typed:
        raise MisreadError("game.load_what")
    game.other_table = Path(typed.strip("\"'")).expanduser()


def leave(game: Session, typed: str) -> None:
    """Leave; everything is kept. A draft that was not sent is named once."""
    if game.draft is not None and game.view.phase == "talks":
        game.ask("game.unsent", "quit", lambda: _leave(game))
        return
    _leave(game)


def _leave(game: Session) -> None:
    game.leaving = True

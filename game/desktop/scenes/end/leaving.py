"""What one can do when a game is over: keep a report of it, play it once more, begin another, leave."""

from __future__ import annotations

from game import saves
from game.desktop.app import Context
from game.desktop.scenes.end.outcome import Outcome
from game.desktop.scenes.end.report import report
from game.desktop.scenes.record.here import Here


def save(here: Here, found: Outcome) -> None:
    """Write the report beside the saved games; where that fails, say why."""
    from game.desktop.scenes.dialogs import error

    meta = here.desk.match.meta
    folder = saves.home() / "reports"
    path = folder / f"{here.sitting.world.id}-{meta.seed}-{here.desk.seat}.html"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report(here, found), encoding="utf-8")
    except OSError as fault:
        error(here.ctx, here.text("not_saved", file=str(path), why=fault.strerror or str(fault)))
        return
    here.ctx.toast(here.text("saved", file=str(path)), "good")


def rematch(here: Here) -> None:
    """R1.1: Begin the same game again: same world, same seats, same seed."""
    from game.desktop.scenes.starting import rematch as again

    again(here.ctx, here.sitting)


def new_game(ctx: Context) -> None:
    """Begin another game."""
    from game.desktop.scenes.new_game import NewGameScene

    ctx.replace(NewGameScene())


def to_title(ctx: Context) -> None:
    """Close the game and go to the title."""
    from game.desktop.scenes.starting import close_games
    from game.desktop.scenes.title import TitleScene

    close_games(ctx.app)
    ctx.replace(TitleScene())


def log(here: Here) -> None:
    """Open the log of the whole game."""
    from game.desktop.scenes.log import LogScene

    here.ctx.push(LogScene(here.sitting))

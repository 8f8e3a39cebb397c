"""The loop: read a line, do what it says, show what came of it, until the person leaves."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import which
from typing import TextIO

from game.journal import RecordError
from game.terminal.commands import found
from game.terminal.completion import completions
from game.terminal.ending import tell_end
from game.terminal.guide import guide
from game.terminal.keyboard import Lines, lines
from game.terminal.misread import MisreadError
from game.terminal.screen import Screen
from game.terminal.seating import choose_seat, find_seat, new_game, old_game, world_of
from game.terminal.session import Session
from game.terminal.status import expected, first_screen, where
from game.wording import Words

NAME = "signatories"
BAD_INPUT = 2
YES = ("y", "yes")
NO = ("n", "no")


def play(
    scenario: str, seat: str | None, seed: int | None, load: str | Path | None, stdin: TextIO, stdout: TextIO
) -> int:
    """Play a whole game by typed lines for one person against bots; return the exit status.

    `load` goes on with a record instead of beginning `scenario`. The end of input keeps everything and gives 0.
    A seat that does not exist gives 2. Raises `ScenarioError` and `RecordError` for what cannot be read or kept.
    """
    screen = Screen(stdout)
    holder: list[Session] = []
    source = lines(stdin, screen, lambda line: completions(holder[0], line) if holder else [])
    game = _seated(scenario, seat, seed, load, source, screen)
    if isinstance(game, int):
        return game
    while True:
        holder[:] = [game]
        other = _sit(game, source)
        if other is None:
            return 0
        game = other


def _seated(
    scenario: str, seat: str | None, seed: int | None, load: str | Path | None, source: Lines, screen: Screen
) -> Session | int:
    """Return the session to begin with, or the status to leave with."""
    if load is not None:
        return old_game(Path(load), seat, screen)
    world = world_of(scenario)
    try:
        chosen = choose_seat(world, source, screen) if seat is None else find_seat(world, seat)
    except MisreadError as error:
        screen.line(Words().text(error.key, **error.params))
        return BAD_INPUT
    return 0 if chosen is None else new_game(world, chosen, seed, screen)


def _sit(game: Session, source: Lines) -> Session | None:
    """Sit at one table until the person leaves it; return the next table, if any."""
    try:
        _welcome(game)
        while not game.leaving:
            typed = source.read(game.text(f"prompt.{game.view.phase}", year=game.view.year, window=game.view.window))
            if typed is None:
                break
            _take(game, typed)
            if game.other_table is not None:
                other = _other(game)
                if other is not None:
                    return other
        return None
    except KeyboardInterrupt:
        return None
    except Exception as error:
        error.add_note(game.text("game.note", path=str(game.path)))
        raise
    finally:
        _farewell(game)
        game.match.close()


def _welcome(game: Session) -> None:
    """Show the first screen of a new game, or where an old one stands."""
    if game.fresh:
        first_screen(game)
        return
    game.events()
    if game.view.phase == "over":
        tell_end(game)
    else:
        game.say("game.resumed", title=game.world.title, seat=game.words.name(game.seat))
        game.line(where(game))
        expected(game)


def _farewell(game: Session) -> None:
    game.line()
    over = game.view.phase == "over"
    game.say("game.farewell", over=over)
    go_on = game.words.phrase("terminal.game.go_on", path=str(game.path), command=_started_as())
    game.screen.whole(str(game.path) if over else go_on)
    game.screen.flush()


def _started_as() -> str:
    """Return the command that starts the game here: by its name if that is found, else as it was started."""
    own = Path(sys.argv[0])
    if own.parts[-2:] == ("game", "__main__.py"):
        return f'"{sys.executable}" -m game'
    placed = own.stem == NAME and len(own.parts) > 1
    return f'"{own}"' if placed and which(NAME) is None else NAME


def _other(game: Session) -> Session | None:
    """Open the other table; if that fails, stay here and say why."""
    path, game.other_table = game.other_table, None
    try:
        return old_game(path, None, game.screen) if path is not None else None
    except RecordError as error:
        game.line(str(error))
        return None


def _take(game: Session, typed: str) -> None:
    """Do what a line says; what cannot be done is told in a sentence, and nothing is lost."""
    words = typed.split(maxsplit=1)
    question, game.question = game.question, None
    try:
        if not words:
            game.question = question
            expected(game)
        elif question is not None and words[0].casefold() in (*YES, question[0]):
            question[1]()
        elif words[0].casefold() in (*YES, *NO):
            game.say("command.nothing_asked" if question is None else "command.not_done")
        else:
            if question is not None:
                game.say("command.not_answered")
            _run(game, words[0], words[1].strip() if len(words) > 1 else "")
    except MisreadError as error:
        game.line(game.words.text(error.key, **error.params))


def _run(game: Session, word: str, rest: str) -> None:
    if word in ("?", "help") or "help".startswith(word.casefold()):
        guide(game, rest)
    else:
        found(word).run(game, rest)

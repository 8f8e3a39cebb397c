"""Taking a seat: a new game in a new record, or one that goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.desk import seating
from game.scenario import Scenario, load
from game.terminal.keyboard import Lines
from game.terminal.misread import MisreadError
from game.terminal.naming import matches
from game.terminal.screen import Screen
from game.terminal.session import Session
from game.wording import Names, Words

LEAVING: Final = ("quit", "exit", "bye")
HELP: Final = ("help", "?")


def new_game(world: Scenario, seat: str, seed: int | None, screen: Screen) -> Session:
    """Begin a game in a record of its own; raises `RecordError` if none can be made."""
    game = _session(seating.begin(world, seating.usual(world, seat), seed), screen)
    game.fresh = True
    return game


def old_game(path: Path, seat: str | None, screen: Screen) -> Session:
    """Go on with a game; raises `RecordError`."""
    return _session(seating.resume(path, seat, alone=True), screen)


def _session(seated: seating.Seated, screen: Screen) -> Session:
    return Session(seated.table, seated.persons[0], seated.world, screen, seated.path)


def choose_seat(world: Scenario, lines: Lines, screen: Screen) -> str | None:
    """R1.1: Ask which state the person leads; None at the end of input."""
    words = Words(names=Names(world.names_of()))
    names = {part.id: part.name for part in world.seats}
    screen.line(f"{world.title}. {world.blurb}")
    _seats(world, words, screen)
    while True:
        typed = lines.read(words.text("terminal.seat.prompt"))
        if typed is None or typed.strip().casefold() in LEAVING:
            return None
        if typed.strip().casefold() in HELP:
            _seats(world, words, screen)
            continue
        if typed.isdigit() and 1 <= int(typed) <= len(world.seats):
            return world.seats[int(typed) - 1].id
        found = matches(typed, names)
        if len(found) == 1:
            return found[0]
        screen.line(words.text("terminal.seat.again", listed=tuple(names.values())))


def _seats(world: Scenario, words: Words, screen: Screen) -> None:
    screen.line(words.text("terminal.seat.head"))
    for number, part in enumerate(world.seats, 1):
        screen.line(words.text("terminal.seat.line", number=number, seat=part.name, size=part.size, brief=part.brief))
    screen.line(words.text("terminal.seat.help"))


def find_seat(world: Scenario, typed: str) -> str:
    """Return the seat that the command line names, by id or name."""
    names = {part.id: part.name for part in world.seats}
    found = [typed] if typed in names else matches(typed, names)
    if len(found) == 1:
        return found[0]
    raise MisreadError("seat.again", listed=tuple(names.values()))


def world_of(scenario: str) -> Scenario:
    """Return a scenario by name or path; raises `ScenarioError`."""
    return load(scenario)

"""Taking a seat: a new game in a new record, or one that goes on."""

from __future__ import annotations

import secrets
from pathlib import Path

from game import saves
from game.bots import parse
from game.journal import RecordError
from game.match import Match
from game.scenario import Scenario, load
from game.table import Table
from game.terminal.keyboard import Lines
from game.terminal.misread import MisreadError
from game.terminal.naming import matches
from game.terminal.screen import Screen
from game.terminal.session import Session
from game.wording import Names, Words

SEEDS = 10**9
LEVEL = "normal"
PERSON = "person"


def new_game(world: Scenario, seat: str, seed: int | None, screen: Screen) -> Session:
    """Begin a game in a record of its own; raises `RecordError` if none can be made."""
    drivers = {part.id: PERSON if part.id == seat else f"{LEVEL}/{part.character}" for part in world.seats}
    try:
        path = saves.new_record(world.id, seat)
    except OSError as error:
        remedy = f"Check the folder, or name another one in {saves.VARIABLE}."
        raise RecordError(saves.home(), f"No game can be kept there: {error.strerror}.", remedy) from error
    match = Match.new(world, secrets.randbelow(SEEDS) if seed is None else seed, path, drivers=drivers)
    game = _seated(match, world, seat, screen, path)
    game.fresh = True
    return game


def old_game(path: Path, seat: str | None, screen: Screen) -> Session:
    """Go on with a game; raises `RecordError`."""
    match = Match.open(path)
    world = Scenario.model_validate_json(match.meta.scenario)
    persons = [name for name, driver in match.meta.drivers.items() if driver == PERSON]
    chosen = seat or (persons[0] if persons else world.seats[0].id)
    if chosen not in match.state.seats:
        match.close()
        raise RecordError(path, f"There is no seat '{chosen}' in this game.", "Leave --seat out.")
    return _seated(match, world, chosen, screen, path)


def _seated(match: Match, world: Scenario, seat: str, screen: Screen, path: Path) -> Session:
    spec = ",".join(f"{name}={_spec(match, name)}" for name in match.state.seats if name != seat)
    players = {name: player for name, player in parse(spec, world).items() if name != seat}
    table = Table(match, players)
    table.run()
    return Session(table, seat, world, screen, path)


def _spec(match: Match, seat: str) -> str:
    driver = match.meta.drivers.get(seat, LEVEL)
    return LEVEL if driver == PERSON else driver


def choose_seat(world: Scenario, lines: Lines, screen: Screen) -> str | None:
    """R1.1: Ask which state the person leads; None at the end of input."""
    words = Words(names=Names(world.names_of()))
    names = {part.id: part.name for part in world.seats}
    screen.line(f"{world.title}. {world.blurb}")
    screen.line(words.text("terminal.seat.head"))
    for number, part in enumerate(world.seats, 1):
        screen.line(words.text("terminal.seat.line", number=number, seat=part.name, size=part.size, brief=part.brief))
    while True:
        typed = lines.read(words.text("terminal.seat.prompt"))
        if typed is None:
            return None
        if typed.isdigit() and 1 <= int(typed) <= len(world.seats):
            return world.seats[int(typed) - 1].id
        found = matches(typed, names)
        if len(found) == 1:
            return found[0]
        screen.line(words.text("terminal.seat.again", listed=tuple(names.values())))


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

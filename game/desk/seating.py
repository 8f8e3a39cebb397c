"""Taking seats: a new game in a new record, or one that goes on."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from game import saves
from game.bots import BotSpecError, Player, make
from game.journal import RecordError
from game.match import Match
from game.rules.numbers import Level
from game.scenario import Scenario
from game.table import Table
from game.wording.told import told

SEEDS: Final = 10**9
LEVEL: Final = "normal"
PERSON: Final = "person"
NOBODY: Final = ""
SLOT: Final = "drivers"
Seats = Mapping[str, str]
_CHANGES: Final[TypeAdapter[dict[str, str]]] = TypeAdapter(dict[str, str])


@dataclass(frozen=True, slots=True)
class Seated:
    """A table that is ready: its bots have played up to a person's step. `persons` lead their seats at this machine."""

    table: Table
    world: Scenario
    path: Path
    persons: tuple[str, ...]


def usual(world: Scenario, *persons: str) -> dict[str, str]:
    """R1.1: Return who plays what if nothing else is chosen: the persons, and normal bots of their own character."""
    return {part.id: PERSON if part.id in persons else f"{LEVEL}/{part.character}" for part in world.seats}


def begin(
    world: Scenario, seats: Seats, seed: int | None = None, path: Path | None = None, level: Level | None = None
) -> Seated:
    """R1.1: Begin a game in a record of its own; `seats` says by seat "person" or "level/character".

    Without a seed one is drawn. Raises `ScenarioError` for a level above the world's, `RecordError` if no record can be
    made, ValueError if no person plays.
    """
    persons = tuple(seat for seat, driver in seats.items() if driver == PERSON)
    if not persons:
        raise ValueError("no person plays")
    place = path or _new_record(world, persons[0])
    drawn = secrets.randbelow(SEEDS) if seed is None else seed
    match = Match.new(world, drawn, place, level=level, drivers=seats)
    return _seated(match, world, place, persons)


def _new_record(world: Scenario, seat: str) -> Path:
    try:
        return saves.new_record(world.id, seat)
    except OSError as error:
        remedy = told("record.name_another_folder", variable=saves.VARIABLE)
        raise RecordError(saves.home(), told("record.cannot_keep", strerror=error.strerror), remedy) from error


def resume(path: Path, seat: str | None = None, *, alone: bool = False) -> Seated:
    """R1.1: Go on with a game: with its persons, the first of them `alone`, or the seat named; raises `RecordError`."""
    match = Match.open(path)
    try:
        world = Scenario.model_validate_json(match.meta.scenario)
        persons = (seat,) if seat else persons_of(match)[: 1 if alone else None]
        if persons[0] not in match.state.seats:
            raise RecordError(path, told("record.no_such_seat", persons=persons[0]), told("record.leave_seat_out"))
        return _seated(match, world, path, persons)
    except RecordError:
        match.close()
        raise


def persons_of(match: Match) -> tuple[str, ...]:
    """R1.1: Return the seats that persons lead; the first one where the record names none."""
    now = drivers(match)
    named = tuple(seat for seat in match.state.seats if now.get(seat) == PERSON)
    return named or tuple(match.state.seats)[:1]


def drivers(match: Match) -> dict[str, str]:
    """R1.1: Return who plays what now: as the game began, with the changes made since."""
    try:
        changed = _CHANGES.validate_json(match.store.drafts(NOBODY).get(SLOT, "{}"))
    except ValidationError:
        changed = {}
    return {**match.meta.drivers, **{seat: driver for seat, driver in changed.items() if seat in match.state.seats}}


def change(match: Match, changes: Seats) -> None:
    """R1.1: Let others play some seats from the next time the game is opened; the record itself stays as it is."""
    now = drivers(match) | dict(changes)
    begun = match.meta.drivers
    kept = {seat: driver for seat, driver in now.items() if begun.get(seat) != driver}
    match.store.keep_draft(NOBODY, SLOT, _CHANGES.dump_json(kept).decode())


def play_out(match: Match, world: Scenario) -> None:
    """R1.1: Let bots play all seats to the end of the game."""
    named = drivers(match)
    Table(match, {part.id: _player(match, named, part.id, part.character) for part in world.seats}).run()


def _seated(match: Match, world: Scenario, path: Path, persons: tuple[str, ...]) -> Seated:
    named = drivers(match)
    players = {
        part.id: _player(match, named, part.id, part.character) for part in world.seats if part.id not in persons
    }
    table = Table(match, players)
    table.run()
    return Seated(table, world, path, persons)


def _player(match: Match, named: Seats, seat: str, character: str) -> Player:
    driver = named.get(seat, LEVEL)
    level, _, own = (LEVEL if driver == PERSON else driver).partition("/")
    try:
        return make(level, own or character)
    except BotSpecError as error:
        raise RecordError(match.store.place, str(error), told("record.use_its_version")) from error

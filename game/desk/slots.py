"""The saved games as a list shows them: which world, who plays, how far it got, and a note."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game import saves
from game.desk.seating import persons_of
from game.journal import RecordError, SqliteStore
from game.match import Match
from game.rules.numbers import Level
from game.scenario import Scenario
from game.wording import Names, Words

NOTE = "note"


@dataclass(frozen=True, slots=True)
class Slot:
    """One saved game; `fault` says what is wrong with one that cannot be opened, and then the rest is empty."""

    path: Path
    saved: datetime
    world: Scenario | None = None
    seats: tuple[str, ...] = ()
    year: int = 0
    phase: str = ""
    level: Level = "standard"
    seed: int = 0
    note: str = ""
    fault: str = ""

    @property
    def date(self) -> str:
        """When it was last played, at this machine's clock."""
        return f"{self.saved.astimezone():%Y-%m-%d %H:%M}"

    def words(self, words: Words) -> Words:
        """Return words that know the names of its world."""
        return words.with_names(Names(self.world.names_of())) if self.world else words


def read(path: Path) -> Slot:
    """Return what a list shows of one file; a damaged, foreign or newer one says so in `fault`."""
    try:
        saved = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError as error:
        return Slot(path, datetime.fromtimestamp(0, UTC), fault=f"{path}: {error.strerror}")
    try:
        with Match.open(path) as match:
            return of_match(match, path, saved)
    except RecordError as error:
        return Slot(path, saved, fault=str(error))


def of_match(match: Match, path: Path, saved: datetime) -> Slot:
    """Return what a list shows of a game that is open."""
    seats = persons_of(match)
    return Slot(
        path=path,
        saved=saved,
        world=Scenario.model_validate_json(match.meta.scenario),
        seats=seats,
        year=match.state.year,
        phase=match.state.phase,
        level=match.meta.level,
        seed=match.meta.seed,
        note=match.store.drafts(seats[0]).get(NOTE, ""),
    )


def newest() -> Slot | None:
    """Return the game played last that can be opened, if any."""
    return next((slot for slot in all_slots() if not slot.fault), None)


def all_slots() -> Iterator[Slot]:
    """Yield the saved games, the one played last first."""
    yield from map(read, saves.records())


def keep_note(slot: Slot, note: str) -> None:
    """Write a note on a saved game, beside its record; raises `RecordError`."""
    saved = slot.path.stat()
    store = SqliteStore.open(slot.path)
    try:
        store.keep_draft(slot.seats[0], NOTE, note.strip())
    finally:
        store.close()
    # A note is no move: Continue still goes on with the game played last.
    os.utime(slot.path, ns=(saved.st_atime_ns, saved.st_mtime_ns))

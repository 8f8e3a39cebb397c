"""The tables of a record and the checks a file passes before it is believed."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from game.journal.codec import unreadable
from game.journal.entries import FORMAT, Branch, Meta
from game.journal.errors import RecordError, damaged
from game.journal.faults import told

APPLICATION: Final = 0x53_47_4E_54  # "SGNT"
HEADER: Final = b"SQLite format 3\0"
TABLES: Final = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE branches (
    number INTEGER PRIMARY KEY, parent INTEGER NOT NULL, revision INTEGER NOT NULL, draws INTEGER NOT NULL
);
CREATE TABLE entries (
    branch INTEGER NOT NULL, revision INTEGER NOT NULL, year INTEGER NOT NULL, what TEXT NOT NULL,
    seat TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (branch, revision)
) WITHOUT ROWID;
CREATE TABLE drafts (
    seat TEXT NOT NULL, slot TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (seat, slot)
) WITHOUT ROWID;
"""
NOT_OURS: Final = ("This file is not a record of a game.", "Choose a file that was saved by this game.")
_metas: Final = TypeAdapter(Meta)


def lay_out(db: sqlite3.Connection, meta: Meta) -> None:
    """Make the tables of a new record, inside the caller's transaction."""
    for statement in TABLES.split(";"):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {FORMAT}")
    db.execute("INSERT INTO meta VALUES ('game', ?)", (_metas.dump_json(meta).decode(),))
    db.execute("INSERT INTO branches VALUES (0, 0, 0, 0)")


def check_file(path: Path) -> None:
    """Raise `RecordError` unless a file is there and looks like a record from outside."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        raise RecordError(path, "There is no such file.", "Check the name and the folder.") from error
    except OSError as error:
        raise RecordError(path, f"The file cannot be read: {error.strerror}.", "Check the path.") from error
    if not header:
        raise damaged(path, "the file is empty")
    if not header.startswith(HEADER[: len(header)]) or int.from_bytes(header[68:72], "big") != APPLICATION:
        if header.startswith(HEADER) and len(header) < 100:
            raise damaged(path, "the file is cut off")
        raise RecordError(path, *NOT_OURS)


def check_tables(db: sqlite3.Connection, path: Path) -> None:
    """Raise `RecordError` unless the file is whole and of a format this program knows."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > FORMAT:
        problem = f"The record has format {version}; this program knows formats up to {FORMAT}."
        raise RecordError(path, problem, "Open it with a newer version of the game.")
    (sound,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if sound != "ok":
        raise damaged(path, "the file is cut off or was changed")


def read_meta(db: sqlite3.Connection, path: Path) -> Meta:
    """Return what the game began with."""
    row = db.execute("SELECT value FROM meta WHERE name = 'game'").fetchone()
    if row is None:
        raise damaged(path, "it does not say what the game began with")
    try:
        return _metas.validate_json(row[0])
    except ValidationError as error:
        raise unreadable(path, error) from error


def read_branches(db: sqlite3.Connection, path: Path) -> list[Branch]:
    """Return the branches by number; each must come from an older one."""
    rows = db.execute("SELECT number, parent, revision, draws FROM branches ORDER BY number")
    branches = [Branch(*row) for row in rows]
    for place, branch in enumerate(branches):
        if branch.number != place or not (0 <= branch.parent < max(1, place)):
            raise damaged(path, "its branches do not hang together")
    if not branches:
        raise damaged(path, "it has no branches")
    return branches


def opened(path: Path, mode: str) -> sqlite3.Connection:
    """Return a connection to a file: `rwc` makes it, `rw` expects it."""
    with told(path):
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
        db.execute("PRAGMA synchronous = FULL")
        return db

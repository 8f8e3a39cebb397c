"""The tables of a record and the checks a file passes before it is believed."""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from game.journal.codec import Codec, phrases, unreadable
from game.journal.entries import FORMAT, Branch, Meta, check_branches
from game.journal.errors import RecordError, damaged
from game.journal.faults import heard
from game.wording.told import told

APPLICATION: Final = 0x53_47_4E_54  # "SGNT"
HEADER: Final = b"SQLite format 3\0"
HEADER_SIZE: Final = 100
TABLES: Final = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE branches (
    number INTEGER PRIMARY KEY, parent INTEGER NOT NULL, revision INTEGER NOT NULL, draws INTEGER NOT NULL
);
CREATE TABLE entries (
    branch INTEGER NOT NULL, revision INTEGER NOT NULL, year INTEGER NOT NULL, what TEXT NOT NULL,
    seat TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (branch, revision)
);
CREATE TABLE drafts (
    seat TEXT NOT NULL, slot TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (seat, slot)
) WITHOUT ROWID;
"""
_metas: Final = TypeAdapter(Meta)
Identity = tuple[int, int]
_held: Final[Counter[Identity]] = Counter()


def hold(path: Path) -> Identity:
    """Note that this process has a record open, and return which file it is.

    A file that SQLite has open must not be opened and closed by other means in the same process: closing it would drop
    the locks by which other programs know that it is in use.
    """
    found = path.stat()
    identity = found.st_dev, found.st_ino
    _held[identity] += 1
    return identity


def release(identity: Identity) -> None:
    """Note that this process has closed a record."""
    _held[identity] -= 1


def _is_held(path: Path) -> bool:
    try:
        found = path.stat()
    except OSError:
        return False
    return _held[found.st_dev, found.st_ino] > 0


def lay_out(db: sqlite3.Connection, meta: Meta) -> None:
    """Make the tables of a new record, inside the caller's transaction."""
    for statement in TABLES.split(";"):
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute(f"PRAGMA user_version = {FORMAT}")
    kept = {"game": _metas.dump_json(meta), "phrases": phrases()}
    db.executemany("INSERT INTO meta VALUES (?, ?)", [(name, zlib.compress(v, 9)) for name, v in kept.items()])
    db.execute("INSERT INTO branches VALUES (0, 0, 0, 0)")


def check_file(path: Path) -> None:
    """Raise `RecordError` unless a file is there and looks like a record from outside; one we hold was looked at."""
    if _is_held(path):
        return
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_SIZE)
    except FileNotFoundError as error:
        raise RecordError(
            path, told("record.there_is_no_such_file"), told("record.check_the_name_and_the_folder")
        ) from error
    except OSError as error:
        raise RecordError(
            path, told("record.the_file_cannot_be_read", strerror=error.strerror), told("record.check_the_path")
        ) from error
    if not header:
        raise damaged(path, told("record.the_file_is_empty"))
    if HEADER.startswith(header[: len(HEADER)]) and len(header) < HEADER_SIZE:
        raise damaged(path, told("record.the_file_is_cut_off"))
    if not header.startswith(HEADER) or int.from_bytes(header[68:72], "big") != APPLICATION:
        raise RecordError(path, *not_ours())
    waits = path.with_name(f"{path.name}-wal").exists()
    if not waits and path.stat().st_size < _size_said(header):
        raise damaged(path, told("record.the_file_is_cut_off"))


def _size_said(header: bytes) -> int:
    """Return how many bytes a file has by its own header: pages times their size."""
    return int.from_bytes(header[16:18], "big") * int.from_bytes(header[28:32], "big")


def check_tables(db: sqlite3.Connection, path: Path) -> None:
    """Raise `RecordError` unless the file is whole and of a format this program knows."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > FORMAT:
        problem = told("record.newer_record", version=version, format=FORMAT)
        raise RecordError(path, problem, told("record.use_a_newer_version"))
    (sound,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if sound != "ok":
        raise damaged(path, told("record.cut_off_or_changed"))


def read_meta(db: sqlite3.Connection, path: Path) -> tuple[Meta, Codec]:
    """Return what the game began with, and the reader of its entries."""
    kept = dict(db.execute("SELECT name, value FROM meta").fetchall())
    try:
        meta = _metas.validate_json(zlib.decompress(kept["game"]))
        return meta, Codec(zlib.decompress(kept["phrases"]))
    except ValidationError as error:
        raise unreadable(path, error) from error
    except (KeyError, TypeError, zlib.error) as error:
        raise damaged(path, told("record.no_beginning")) from error


def read_branches(db: sqlite3.Connection, path: Path) -> tuple[list[Branch], dict[int, int]]:
    """Return the branches by number, and how many entries each has of its own."""
    branches = [Branch(*row) for row in db.execute("SELECT number, parent, revision, draws FROM branches ORDER BY 1")]
    counts = dict(db.execute("SELECT branch, count(*) FROM entries GROUP BY branch").fetchall())
    own = {branch.number: counts.get(branch.number, 0) for branch in branches}
    check_branches(branches, own, path)
    return branches, own


def opened(path: Path, mode: str) -> sqlite3.Connection:
    """Return a connection to a file: `rwc` makes it, `rw` expects it."""
    with heard(path):
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
        db.execute("PRAGMA synchronous = FULL")
        return db


def not_ours() -> tuple[str, str]:
    """Return what is wrong with a file that is no record, and the remedy."""
    return told("record.not_a_record"), told("record.choose_a_saved_file")

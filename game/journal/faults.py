"""What SQLite reports, in words that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from game.journal.errors import RecordError, damaged
from game.wording.told import told

_KNOWN = {
    sqlite3.SQLITE_FULL: (
        "disk_full",
        "free_some_space",
    ),
    sqlite3.SQLITE_BUSY: ("open_elsewhere", "close_it_there"),
    sqlite3.SQLITE_LOCKED: ("open_elsewhere", "close_it_there"),
    sqlite3.SQLITE_READONLY: ("the_file_may_not_be_written", "allow_writing"),
    sqlite3.SQLITE_CANTOPEN: ("the_file_cannot_be_opened", "check_its_folder"),
    sqlite3.SQLITE_PERM: ("the_file_may_not_be_opened", "check_permissions"),
    sqlite3.SQLITE_IOERR: (
        "disk_does_not_answer",
        "check_the_disk",
    ),
    sqlite3.SQLITE_CONSTRAINT: (
        "continued_elsewhere",
        "open_it_again",
    ),
    sqlite3.SQLITE_NOTADB: (
        "not_a_record",
        "choose_a_saved_file",
    ),
}


@contextmanager
def heard(place: object) -> Iterator[None]:
    """Turn what SQLite raises into a `RecordError` about `place`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None) or 0
        known = _KNOWN.get(code & 0xFF)
        if known is None:
            raise damaged(place, str(error)) from error
        raise RecordError(place, *(told(f"record.{key}") for key in known)) from error

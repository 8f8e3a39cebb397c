"""What SQLite reports, in words that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from game.journal.errors import RecordError, damaged

_KNOWN = {
    sqlite3.SQLITE_FULL: (
        "The disk is full; the game stands as it was last kept.",
        "Free some space and repeat the last step.",
    ),
    sqlite3.SQLITE_BUSY: ("Another program has this record open.", "Close it there and repeat the last step."),
    sqlite3.SQLITE_LOCKED: ("Another program has this record open.", "Close it there and repeat the last step."),
    sqlite3.SQLITE_READONLY: ("The file may not be written.", "Allow writing, or save the game in another folder."),
    sqlite3.SQLITE_CANTOPEN: ("The file cannot be opened.", "Check that its folder exists and may be written."),
    sqlite3.SQLITE_PERM: ("The file may not be opened.", "Check the permissions of the file and its folder."),
    sqlite3.SQLITE_IOERR: (
        "The disk does not answer; the game stands as it was last kept.",
        "Check the disk and open the game again.",
    ),
    sqlite3.SQLITE_CONSTRAINT: (
        "The record was continued by another program.",
        "Open it again to go on from where it stands now.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "This file is not a record of a game.",
        "Choose a file that was saved by this game.",
    ),
}


@contextmanager
def told(place: object) -> Iterator[None]:
    """Turn what SQLite raises into a `RecordError` about `place`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None) or 0
        known = _KNOWN.get(code & 0xFF)
        if known is None:
            raise damaged(place, str(error)) from error
        raise RecordError(place, *known) from error

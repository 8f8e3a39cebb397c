"""Saving a record under a name: written beside it first, so that an old save is replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from game.journal.entries import Store
from game.journal.errors import RecordError
from game.journal.schema import check_file
from game.wording.told import told


def save(store: Store, path: Path | str) -> None:
    """Write a record as one file; a record that is there is replaced, a file of another kind is left alone."""
    path = Path(path)
    if path.exists():
        check_file(path)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        store.backup(beside)
        beside.replace(path)
    except OSError as error:
        raise RecordError(
            path, told("record.the_file_cannot_be_written", strerror=error.strerror), told("record.check_the_folder")
        ) from error
    finally:
        beside.unlink(missing_ok=True)

"""A record in an SQLite file (or in SQLite's memory): each entry is one durable transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self, get_args

from game.journal.entries import Branch, Entry, Meta, What
from game.journal.errors import RecordError, damaged
from game.journal.faults import heard
from game.journal.schema import check_file, check_tables, hold, lay_out, opened, read_branches, read_meta, release
from game.wording.told import told

_WHATS = frozenset(get_args(What))


class SqliteStore:
    """A record in a file. Nothing accepted is lost: `append` returns when the entry is safely kept."""

    def __init__(self, db: sqlite3.Connection, path: Path | None) -> None:
        """Take over an open connection to a checked record; use `create` or `open`."""
        self._db = db
        self._path = path
        self._writing = False
        self._identity = None if path is None else hold(path)
        self.place = ":memory:" if path is None else str(path)
        try:
            with heard(self.place):
                self.meta, self._codec = read_meta(db, path or Path(self.place))
                self._branches, own = read_branches(db, path or Path(self.place))
        except RecordError:
            self._let_go()
            raise
        self._next = {branch.number: branch.revision + own[branch.number] + 1 for branch in self._branches}

    @classmethod
    def create(cls, path: Path | str, meta: Meta) -> Self:
        """Begin a record in a new file, or in SQLite's memory under the name ":memory:"."""
        if path == ":memory:":
            db = sqlite3.connect(":memory:", isolation_level=None)
            lay_out(db, meta)
            return cls(db, None)
        path = Path(path)
        if path.exists():
            remedy = told("record.choose_another_name")
            raise RecordError(path, told("record.file_exists"), remedy)
        db = opened(path, "rwc")
        try:
            with heard(path), _transaction(db):
                lay_out(db, meta)
            return cls(db, path)
        except RecordError:
            db.close()
            path.unlink(missing_ok=True)
            raise

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open a record; raise `RecordError` if it is missing, foreign, damaged or newer than this program."""
        path = Path(path)
        check_file(path)
        db = opened(path, "rw")
        try:
            with heard(path):
                check_tables(db, path)
            return cls(db, path)
        except RecordError:
            db.close()
            raise

    def branches(self) -> tuple[Branch, ...]:
        """Return all branches by number."""
        return tuple(self._branches)

    def own(self, branch: int) -> list[Entry]:
        """Return the entries that were added to a branch itself."""
        query = "SELECT revision, year, what, seat, body FROM entries WHERE branch = ? ORDER BY revision"
        with heard(self.place):
            rows = self._db.execute(query, (branch,)).fetchall()
        first = self._branches[branch].revision + 1
        return [self._entry(branch, first + place, row) for place, row in enumerate(rows)]

    def _entry(self, branch: int, due: int, row: tuple[int, int, str, str, bytes]) -> Entry:
        revision, year, what, seat, body = row
        place = f"{self.place}, branch {branch}, entry {due}"
        if revision != due:
            raise damaged(place, told("record.the_entry_is_missing"))
        whole = isinstance(body, bytes) and isinstance(year, int) and isinstance(seat, str)
        if what not in _WHATS or not whole:
            raise damaged(place, told("record.entry_foreign"))
        return Entry(what, year, seat, *self._codec.unpacked(body, place))  # type: ignore[arg-type]  # checked just above

    def append(self, branch: int, entry: Entry) -> None:
        """Add an entry in one transaction; it is kept when this returns, or nothing is."""
        self.fill(branch, (entry,))

    def fill(self, branch: int, entries: Iterable[Entry]) -> None:
        """Add entries in one transaction."""
        first = self._next[branch]
        rows = [
            (branch, revision, e.year, e.what, e.seat, self._codec.packed(e.acts, e.events))
            for revision, e in enumerate(entries, first)
        ]
        with self._written():
            self._db.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._next[branch] = first + len(rows)

    def fork(self, parent: int, revision: int, *, same_draws: bool = False) -> Branch:
        """Begin a branch after a revision of its parent."""
        number = len(self._branches)
        branch = Branch(number, parent, revision, self._branches[parent].draws if same_draws else number)
        self.graft(branch)
        return branch

    def graft(self, branch: Branch) -> None:
        """Add a branch as it is."""
        row = (branch.number, branch.parent, branch.revision, branch.draws)
        with self._written():
            self._db.execute("INSERT INTO branches VALUES (?, ?, ?, ?)", row)
        self._branches.append(branch)
        self._next[branch.number] = branch.revision + 1

    def keep_draft(self, seat: str, slot: str, body: str) -> None:
        """Keep a seat's private draft; an empty body drops it."""
        with self._written():
            self._db.execute("DELETE FROM drafts WHERE seat = ? AND slot = ?", (seat, slot))
            if body:
                self._db.execute("INSERT INTO drafts VALUES (?, ?, ?)", (seat, slot, body))

    def drafts(self, seat: str) -> dict[str, str]:
        """Return a seat's private drafts by slot."""
        with heard(self.place):
            return dict(self._db.execute("SELECT slot, body FROM drafts WHERE seat = ?", (seat,)).fetchall())

    def backup(self, path: Path) -> None:
        """Write the whole record, drafts included, as one file beside which nothing is left."""
        with heard(path):
            target = sqlite3.connect(path, isolation_level=None)
            try:
                self._db.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
            finally:
                target.close()

    def close(self) -> None:
        """Finish: what waits beside the file is taken into it, and one file remains."""
        if self._writing:
            with suppress(sqlite3.OperationalError):
                self._db.execute("PRAGMA journal_mode = DELETE")
        self._db.close()
        self._let_go()

    def _let_go(self) -> None:
        if self._identity is not None:
            release(self._identity)
            self._identity = None

    @contextmanager
    def _written(self) -> Iterator[None]:
        """Run one transaction, on a log that makes each of them a single write."""
        with heard(self.place):
            if not self._writing:
                self._db.execute("PRAGMA journal_mode = WAL")
                self._writing = True
            with _transaction(self._db):
                yield


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Commit all of it, or leave everything as it was."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise

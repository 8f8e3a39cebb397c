"""Deciding a record again: do the rules still say what happened?"""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import zip_longest
from pathlib import Path

from game.journal import Branch, Entry, SqliteStore, Store
from game.journal.entries import chain
from game.match.running import Match
from game.match.standing import AMISS, Standing, first_state
from game.rules.events.base import Event
from game.wording.told import told

Found = tuple[int, str, str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where a record and the rules disagree: branch, entry, event of the entry (from 1), and what."""

    branch: int
    entry: int
    year: int
    event: int
    what: str
    recorded: str
    decided: str

    def __str__(self) -> str:
        """Return the difference as one line."""
        at = f"branch {self.branch}, year {self.year}, entry {self.entry}, event {self.event}"
        return f"{at}: {self.what} is recorded as {self.recorded}, the rules decide {self.decided}"


def verify(record: Match | Store | Path | str) -> Difference | None:
    """Decide every branch again from its acts; return the first difference, None if all agree.

    A path is opened and closed again. Raises `RecordError` where the record cannot be read at all.
    """
    if isinstance(record, (str, Path)):
        store: Store = SqliteStore.open(record)
        try:
            return verify(store)
        finally:
            store.close()
    store = record.store if isinstance(record, Match) else record
    for branch in store.branches():
        difference = _verify_branch(store, branch)
        if difference is not None:
            return difference
    return None


def _verify_branch(store: Store, branch: Branch) -> Difference | None:
    standing = Standing(first_state(store.meta, branch, store.place))
    for number, entry in enumerate(chain(store, branch.number), 1):
        if number > branch.revision:
            try:
                found = _differs(standing, entry)
            except AMISS as error:
                found = 0, entry.what, "done", told("record.cannot_be_done", why=repr(error))
            if found is not None:
                return Difference(branch.number, number, entry.year, *found)
        standing.fold(entry, f"{store.place}, branch {branch.number}, entry {number}")
    return None


def _differs(standing: Standing, entry: Entry) -> Found | None:
    """Return the first event on which record and rules disagree: its place, what of it, recorded and decided."""
    why = standing.why_not(entry)
    if why is not None:
        return 0, entry.what, "done", told("record.not_allowed", part=why.key)
    decided = [] if entry.what in ("pass", "seal") else standing.decided(entry).events
    for number, (recorded, due) in enumerate(zip_longest(entry.events, decided), 1):
        if recorded != due:
            return number, *_first_field(recorded, due)
    return None


def _first_field(recorded: Event | None, due: Event | None) -> tuple[str, str, str]:
    if recorded is None or due is None or type(recorded) is not type(due):
        return told("record.what_happened"), _name(recorded), _name(due)
    for field in fields(due):
        was, is_due = getattr(recorded, field.name), getattr(due, field.name)
        if was != is_due:
            return f"{_name(due)}.{field.name}", repr(was), repr(is_due)
    raise AssertionError("two unequal events have an unequal field")


def _name(happened: Event | None) -> str:
    return "nothing" if happened is None else type(happened).__name__

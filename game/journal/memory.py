"""A record in memory: plain lists, for simulations, tests and games not yet saved."""

from __future__ import annotations

from pathlib import Path

from game.journal.entries import Branch, Entry, Meta
from game.journal.sqlite import SqliteStore


class MemoryStore:
    """A record that lives as long as the program, without JSON and without a file."""

    __slots__ = ("_branches", "_drafts", "_own", "meta", "place")

    def __init__(self, meta: Meta) -> None:
        """Begin an empty record."""
        self.meta = meta
        self.place = "memory"
        self._branches = [Branch()]
        self._own: list[list[Entry]] = [[]]
        self._drafts: dict[tuple[str, str], str] = {}

    def branches(self) -> tuple[Branch, ...]:
        """Return all branches by number."""
        return tuple(self._branches)

    def own(self, branch: int) -> list[Entry]:
        """Return the entries that were added to a branch itself."""
        return list(self._own[branch])

    def append(self, branch: int, entry: Entry) -> None:
        """Add an entry."""
        self._own[branch].append(entry)

    def fork(self, parent: int, revision: int, *, same_draws: bool = False) -> Branch:
        """Begin a branch after a revision of its parent."""
        number = len(self._branches)
        branch = Branch(number, parent, revision, self._branches[parent].draws if same_draws else number)
        self.graft(branch)
        return branch

    def graft(self, branch: Branch) -> None:
        """Add a branch as it is."""
        self._branches.append(branch)
        self._own.append([])

    def keep_draft(self, seat: str, slot: str, body: str) -> None:
        """Keep a seat's private draft; an empty body drops it."""
        self._drafts.pop((seat, slot), None)
        if body:
            self._drafts[seat, slot] = body

    def drafts(self, seat: str) -> dict[str, str]:
        """Return a seat's private drafts by slot."""
        return {slot: body for (owner, slot), body in self._drafts.items() if owner == seat}

    def backup(self, path: Path) -> None:
        """Write the whole record, drafts included, as one file."""
        target = SqliteStore.create(path, self.meta)
        try:
            for branch in self._branches:
                if branch.number:
                    target.graft(branch)
                target.fill(branch.number, self._own[branch.number])
            for (seat, slot), body in self._drafts.items():
                target.keep_draft(seat, slot, body)
        finally:
            target.close()

    def close(self) -> None:
        """There is nothing to finish."""

"""The entries of a record and what every store of them can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, Protocol

from game.journal.errors import damaged
from game.rules.acts import Act
from game.rules.events.base import Event
from game.rules.numbers import RULES_VERSION, Level
from game.wording.told import told

FORMAT: Final = 1
STRICT: Final = {"extra": "forbid", "strict": True}
What = Literal["open", "talk", "pass", "window", "close", "seal", "resolve"]


@dataclass(frozen=True, slots=True)
class Meta:
    """What a game began with: everything that is needed to build its first state again.

    `scenario` is the scenario file itself, `drivers` says by seat who plays it, `rules` and `app` which rules decided
    and which program wrote.
    """

    __pydantic_config__ = STRICT
    scenario_id: str
    scenario: str
    seed: int
    level: Level
    drivers: dict[str, str] = field(default_factory=dict)
    app: str = "signatories"
    rules: str = RULES_VERSION
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Branch:
    """R2.10: A line of the game. It shares its parent's entries up to `revision`, and then goes its own way.

    `draws` is the number that enters the chance key: its own for a resolution undone, the parent's for a what-if.
    """

    __pydantic_config__ = STRICT
    number: int = 0
    parent: int = 0
    revision: int = 0
    draws: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One transaction: what was asked, by whom, and what happened. Its revision is its place in the branch, from 1."""

    what: What
    year: int
    seat: str = ""
    acts: tuple[Act, ...] = ()
    events: tuple[Event, ...] = ()


class Store(Protocol):
    """A record of one game, in memory or in a file. Entries are only ever added."""

    @property
    def meta(self) -> Meta:
        """What the game began with."""

    @property
    def place(self) -> str:
        """Where the record lies, for error messages."""

    def branches(self) -> tuple[Branch, ...]:
        """Return all branches by number; the first is 0."""

    def own(self, branch: int) -> list[Entry]:
        """Return the entries that were added to a branch itself."""

    def append(self, branch: int, entry: Entry) -> None:
        """Add an entry, whole or not at all; raise `RecordError` if it cannot be kept."""

    def fork(self, parent: int, revision: int, *, same_draws: bool = False) -> Branch:
        """Begin a branch after a revision of its parent; with `same_draws` it keeps the parent's chance."""

    def keep_draft(self, seat: str, slot: str, body: str) -> None:
        """Keep a seat's private draft; an empty body drops it."""

    def drafts(self, seat: str) -> dict[str, str]:
        """Return a seat's private drafts by slot."""

    def backup(self, path: Path) -> None:
        """Write the whole record, drafts included, as one file."""

    def close(self) -> None:
        """Finish; a file is one file afterwards."""


def check_branches(branches: Sequence[Branch], own: Mapping[int, int], place: object) -> None:
    """Raise `RecordError` unless each branch comes from an older one, at an entry that is there."""
    if not branches:
        raise damaged(place, told("record.it_has_no_branches"))
    lengths: list[int] = []
    for due, branch in enumerate(branches):
        whole = all(isinstance(part, int) for part in (branch.number, branch.parent, branch.revision, branch.draws))
        if not whole or branch.number != due or not 0 <= branch.parent < max(1, due):
            raise damaged(place, told("record.its_branches_do_not_hang_together"))
        if not 0 <= branch.revision <= (lengths[branch.parent] if due else 0):
            raise damaged(place, told("record.branch_without_root", due=due))
        lengths.append(branch.revision + own[due])


def chain(store: Store, branch: int) -> list[Entry]:
    """Return all entries of a branch: its parent's up to the fork, then its own."""
    line = store.branches()[branch]
    if line.number == 0:
        return store.own(0)
    return chain(store, line.parent)[: line.revision] + store.own(branch)

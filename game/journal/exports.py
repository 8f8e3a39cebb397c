"""A record as JSON text, to be read by people and by other programs, and back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from game.journal.codec import ANY_ACT, ANY_EVENT, unreadable
from game.journal.entries import FORMAT, STRICT, Branch, Entry, Meta, Store, What, check_branches
from game.journal.errors import RecordError, damaged
from game.journal.memory import MemoryStore
from game.wording.told import told


@dataclass(frozen=True, slots=True)
class Line:
    """One entry as it is written in an export."""

    __pydantic_config__ = STRICT
    branch: int
    what: What
    year: int
    seat: str
    acts: tuple[ANY_ACT, ...]
    events: tuple[ANY_EVENT, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """A whole record without its private drafts."""

    __pydantic_config__ = STRICT
    record: Literal["signatories"]
    meta: Meta
    branches: tuple[Branch, ...]
    entries: tuple[Line, ...]


@cache
def _exports() -> TypeAdapter[Export]:
    return TypeAdapter(Export)


def export_json(store: Store) -> str:
    """Return a record as JSON: what it began with, its branches and entries; drafts stay private."""
    lines = [
        Line(branch.number, e.what, e.year, e.seat, e.acts, e.events)
        for branch in store.branches()
        for e in store.own(branch.number)
    ]
    whole = Export("signatories", store.meta, store.branches(), tuple(lines))
    return _exports().dump_json(whole, indent=1).decode()


def import_json(text: str | bytes, place: str = told("record.the_export")) -> MemoryStore:
    """Return the record in an export; raise `RecordError` naming `place` if it cannot be read."""
    _check_format(text, place)
    try:
        whole = _exports().validate_json(text)
    except ValidationError as error:
        raise unreadable(place, error) from error
    own = Counter(line.branch for line in whole.entries)
    check_branches(whole.branches, own, place)
    unknown = set(own) - {branch.number for branch in whole.branches}
    if unknown:
        raise damaged(place, told("record.there_is_no_branch", unknown=min(unknown)))
    store = MemoryStore(whole.meta)
    for branch in whole.branches[1:]:
        store.graft(branch)
    for line in whole.entries:
        store.append(line.branch, Entry(line.what, line.year, line.seat, line.acts, line.events))
    return store


def _check_format(text: str | bytes, place: str) -> None:
    """Raise `RecordError` unless the text is an export of a format this program knows."""
    try:
        raw: Any = from_json(text)
    except ValueError as error:
        raise damaged(place, told("record.this_is_not_json", why=error)) from error
    if not isinstance(raw, dict) or raw.get("record") != "signatories":
        problem = told("record.not_an_export")
        raise RecordError(place, problem, told("record.choose_an_export"))
    meta = raw.get("meta")
    version = meta.get("format") if isinstance(meta, dict) else None
    if isinstance(version, int) and version > FORMAT:
        problem = told("record.newer_export", version=version, format=FORMAT)
        raise RecordError(place, problem, told("record.use_a_newer_version"))

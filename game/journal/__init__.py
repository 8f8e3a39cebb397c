"""The record of a game: what was asked and what happened, in order, with branches; nothing in it is ever deleted."""

from game.journal.entries import Branch, Entry, Meta, Store, What
from game.journal.errors import RecordError
from game.journal.exports import export_json, import_json
from game.journal.memory import MemoryStore
from game.journal.saving import save
from game.journal.sqlite import SqliteStore

__all__ = [
    "Branch",
    "Entry",
    "MemoryStore",
    "Meta",
    "RecordError",
    "SqliteStore",
    "Store",
    "What",
    "export_json",
    "import_json",
    "save",
]

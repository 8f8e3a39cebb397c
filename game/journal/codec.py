"""How acts and events become bytes and back: the rules' own dataclasses, read strictly by their kind."""

from __future__ import annotations

import zlib
from dataclasses import MISSING, fields
from functools import cache
from typing import Annotated, Any, Final, Union, get_args

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import to_json

from game.journal.errors import RecordError, damaged
from game.rules.acts import Act
from game.rules.clauses.registry import AnyClause
from game.rules.events.base import Event
from game.rules.events.registry import ALL
from game.rules.terms import Entry, Renewal, Term, Terms, Withdrawal
from game.wording.told import told

BODY_MOST: Final = 32_000_000
PHRASES_MOST: Final = 32_000
Body = tuple[tuple[Act, ...], tuple[Event, ...]]

ANY_ACT: Any = Annotated[Union[get_args(Act)], Field(discriminator="kind")]  # noqa: UP007  # built from a tuple
ANY_EVENT: Any = Annotated[Union[tuple(ALL.values())], Field(discriminator="kind")]  # noqa: UP007  # built from a tuple


@cache
def bodies() -> TypeAdapter[Body]:
    """Return the reader and writer of the acts and events of an entry; it is built when first needed."""
    return TypeAdapter(tuple[tuple[ANY_ACT, ...], tuple[ANY_EVENT, ...]])


def phrases() -> bytes:
    """Return what bodies have in common, for the compressor.

    Each record keeps its own copy, so that it can be read by versions that would say something else.
    """
    kinds = (*get_args(AnyClause), Term, Renewal, Withdrawal, Entry, Terms, *get_args(Act), *ALL.values())
    return b"".join(_phrase(kind) for kind in kinds)[-PHRASES_MOST:]


def _phrase(kind: type) -> bytes:
    """Return an empty record of one kind as it looks when written."""
    pairs = [(field.name, "" if field.default is MISSING else field.default) for field in fields(kind)]
    return to_json(dict(pairs), fallback=str)


class Codec:
    """Writes and reads the bodies of one record's entries: compressed JSON, on the phrases the record keeps."""

    __slots__ = ("_phrases",)

    def __init__(self, kept: bytes) -> None:
        """Begin with the phrases of the record."""
        self._phrases = kept

    def packed(self, acts: tuple[Act, ...], events: tuple[Event, ...]) -> bytes:
        """Return acts and events as bytes; nothing at all is no bytes."""
        if not acts and not events:
            return b""
        writer = zlib.compressobj(9, zdict=self._phrases)
        return writer.compress(bodies().dump_json((acts, events))) + writer.flush()

    def unpacked(self, body: bytes, place: str) -> Body:
        """Return acts and events from bytes; raise `RecordError` naming `place` if they cannot be read."""
        if not body:
            return (), ()
        try:
            reader = zlib.decompressobj(zdict=self._phrases)
            text = reader.decompress(body, BODY_MOST)
            if not reader.eof:
                raise damaged(place, told("record.entry_cut_off"))
            return bodies().validate_json(text)
        except zlib.error as error:
            raise damaged(place, told("record.an_entry_cannot_be_unpacked")) from error
        except ValidationError as error:
            raise damaged(place, first_problem(error)) from error


def first_problem(error: ValidationError) -> str:
    """Return the first thing pydantic found, in a few words."""
    detail = error.errors(include_url=False, include_input=False)[0]
    path = ".".join(str(step) for step in detail["loc"])
    return f"{path or 'the text'}: {detail['msg'][:120]}"


def unreadable(place: object, error: ValidationError) -> RecordError:
    """Return the error for JSON that is not what it should be."""
    return damaged(place, first_problem(error))

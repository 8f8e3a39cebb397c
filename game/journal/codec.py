"""How acts and events become bytes and back: the rules' own dataclasses, read strictly by their kind."""

from __future__ import annotations

import zlib
from functools import cache
from typing import Annotated, Any, Final, Union, get_args

from pydantic import Field, TypeAdapter, ValidationError

from game.journal.errors import RecordError, damaged
from game.rules.acts import Act
from game.rules.events.base import Event
from game.rules.events.registry import ALL

BODY_MOST: Final = 32_000_000
Body = tuple[tuple[Act, ...], tuple[Event, ...]]

ANY_ACT: Any = Annotated[Union[get_args(Act)], Field(discriminator="kind")]  # noqa: UP007  # built from a tuple
ANY_EVENT: Any = Annotated[Union[tuple(ALL.values())], Field(discriminator="kind")]  # noqa: UP007  # built from a tuple


@cache
def bodies() -> TypeAdapter[Body]:
    """Return the reader and writer of the acts and events of an entry; it is built when first needed."""
    return TypeAdapter(tuple[tuple[ANY_ACT, ...], tuple[ANY_EVENT, ...]])


def packed(acts: tuple[Act, ...], events: tuple[Event, ...]) -> bytes:
    """Return acts and events as compressed JSON; nothing at all is no bytes."""
    if not acts and not events:
        return b""
    return zlib.compress(bodies().dump_json((acts, events)), 9)


def unpacked(body: bytes, place: str) -> Body:
    """Return acts and events from compressed JSON; raise `RecordError` naming `place` if they cannot be read."""
    if not body:
        return (), ()
    try:
        reader = zlib.decompressobj()
        text = reader.decompress(body, BODY_MOST)
        if reader.unconsumed_tail or not reader.eof:
            raise damaged(place, "an entry is cut off or too large")
        return bodies().validate_json(text)
    except zlib.error as error:
        raise damaged(place, "an entry cannot be unpacked") from error
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

"""Events as canonical JSON: the same bytes on every machine, Python and hash seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from json import JSONEncoder
from operator import attrgetter
from typing import Any, Final

from game.rules.events.base import Event

Reader = tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]


def canonical(events: Iterable[Event]) -> bytes:
    """Return the events of one game as one line: a JSON array, keys sorted, no spaces, ASCII alone.

    >>> from game.rules.events.years import WindowOpened
    >>> canonical([WindowOpened(2)])[-41:]
    b'"rule":"","step":0,"window":2,"year":0}]\\n'
    """
    return _ENCODER.encode(list(events)).encode("ascii") + b"\n"


def _plain(part: Any) -> dict[str, Any]:
    """Return a dataclass as a dict of its fields; anything else is not JSON."""
    kind = type(part)
    reader = _READERS.get(kind)
    if reader is None:
        reader = _READERS[kind] = _reader(kind)
    names, values = reader
    return dict(zip(names, values(part), strict=True))


def _reader(kind: type[Any]) -> Reader:
    names = tuple(field.name for field in fields(kind))
    if len(names) == 1:
        return names, lambda part: (getattr(part, names[0]),)
    return names, attrgetter(*names)


_READERS: Final[dict[type[Any], Reader]] = {}
_ENCODER: Final = JSONEncoder(sort_keys=True, separators=(",", ":"), default=_plain)

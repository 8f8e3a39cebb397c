"""Events as canonical JSON: the same bytes on every machine, Python and hash seed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache
from json import JSONEncoder
from operator import attrgetter
from typing import Any

from game.rules.events.base import Event


def canonical(events: Iterable[Event]) -> bytes:
    """Return the events of one game as one line: a JSON array, keys sorted, no spaces, ASCII alone.

    >>> from game.rules.events.years import WindowOpened
    >>> canonical([WindowOpened(2, audience=("*",))])[-35:]
    b'"rule":"","step":0,"window":2,"year":0}]\\n'
    """
    return _ENCODER.encode(list(events)).encode("ascii") + b"\n"


def _plain(part: Any) -> dict[str, Any]:
    """Return a dataclass as a dict of its fields; anything else is not JSON."""
    names, values = _reader(type(part))
    return dict(zip(names, values(part), strict=True))


@cache
def _reader(kind: type[Any]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    names = tuple(field.name for field in fields(kind))
    if len(names) == 1:
        return names, lambda part: (getattr(part, names[0]),)
    return names, attrgetter(*names)


_ENCODER = JSONEncoder(sort_keys=True, separators=(",", ":"), default=_plain)

"""The envelope that every event carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

STRICT = {"extra": "forbid", "strict": True}
EVERYONE = ("*",)
T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def event(cls: type[T]) -> type[T]:
    """Make an event class: frozen for the type checker, plain at run time: a frozen one takes 3 times as long."""
    return dataclass(slots=True)(cls)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def envelope(cls: type[T]) -> type[T]:
    """Make the base of events: the same, with its fields given by name."""
    return dataclass(slots=True, kw_only=True)(cls)


@envelope
class Event:
    """One thing that happened.

    `id` counts from 1 within a game; `step` is the step of resolution (R8), 0 outside it; `audience` names the seats
    that may see it, or everyone; `rule` is the paragraph it follows; `causes` are ids of earlier events.
    """

    __pydantic_config__ = STRICT
    id: int = 0
    year: int = 0
    step: int = 0
    audience: tuple[str, ...] = EVERYONE
    rule: str = ""
    causes: tuple[int, ...] = ()

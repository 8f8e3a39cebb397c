"""Records that never change, frozen for the type checker only: frozen at run time, each takes three times as long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make a slotted dataclass that can be hashed and that nobody assigns to."""
    return dataclass(slots=True, unsafe_hash=True)(cls)


@dataclass_transform(frozen_default=True)
def roomy(cls: type[T]) -> type[T]:
    """Make the same without slots, for a record that keeps what it once worked out about itself."""
    return dataclass(unsafe_hash=True)(cls)


def fields_of(record: Any) -> tuple[str, ...]:
    """Return the names of the fields of a `frozen` record, in order."""
    names: tuple[str, ...] = type(record).__slots__
    return names

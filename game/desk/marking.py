"""Decisions that are marked and not yet sealed: how they are kept beside the record."""

from __future__ import annotations

from pydantic import TypeAdapter, ValidationError

from game.rules.acts import Decision

_SHAPE: TypeAdapter[tuple[Decision, ...]] = TypeAdapter(tuple[Decision, ...])


def packed(marks: tuple[Decision, ...]) -> str:
    """Return marked decisions as they are kept, "" for none."""
    return _SHAPE.dump_json(marks).decode() if marks else ""


def unpacked(body: str) -> tuple[Decision, ...]:
    """Return marked decisions that were kept; none if they are of another version of the game."""
    try:
        return _SHAPE.validate_json(body) if body else ()
    except ValidationError:
        return ()

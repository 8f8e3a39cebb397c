"""What else a text of the full level may provide: secrecy (R4.52)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from game.desk.fields import Field
from game.rules.legality.provisions import secret_problems
from game.rules.terms import Terms

NAMES: Final = ("secret",)


def fields(terms: Terms) -> Iterator[Field]:
    """R4.52: Yield what may be set; a text that cannot be secret says why."""
    provided = terms.provisions
    why = next(secret_problems(terms), None)
    yield Field("secret", "flag", provided.secret, why=None if provided.secret else why)


def changed(terms: Terms, name: str, value: Any) -> Terms:
    """R4.52: Return a text with one of these settings changed."""
    return replace(terms, provisions=replace(terms.provisions, **{name: value}))


def sound(terms: Terms) -> Terms:
    """R4.52: Return a text that is secret no longer where another change made it impossible."""
    impossible = terms.provisions.secret and next(secret_problems(terms), None) is not None
    return changed(terms, "secret", False) if impossible else terms

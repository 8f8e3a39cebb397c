"""Final provisions of the full level: who may join a text later, and whether it is secret."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

STRICT = {"extra": "forbid", "strict": True}
Role = Literal["party", "observer", "partner"]


@dataclass(frozen=True, slots=True)
class Accession:
    """R4.51: who may join later, by what vote, and on what terms.

    The `invited` join without a vote. A newcomer is owed `covered` points a year by the first provider of the text and
    pays it `fee` funds a year; without a provider it pays the first party.
    """

    __pydantic_config__ = STRICT
    rule: Literal["consent", "majority", "open"] = "consent"
    invited: tuple[str, ...] = ()
    covered: int = 0
    fee: int = 0


@dataclass(frozen=True, slots=True)
class Provisions:
    """R4.51, R4.52: what a text of the full level provides besides its dates; without `accession` it is closed."""

    __pydantic_config__ = STRICT
    accession: Accession | None = None
    secret: bool = False


PLAIN: Final = Provisions()

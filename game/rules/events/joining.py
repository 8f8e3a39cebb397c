"""Events of the full level: joining a text, and the end of a secret."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event
from game.rules.provisions import Role
from game.rules.terms import Terms


@event
class Applied(Event):
    """R4.51: A state asked to join a text."""

    agreement: int
    seat: str
    role: Role
    kind: Literal["Applied"] = "Applied"


@event
class Voted(Event):
    """R4.51: A party voted, this year, for letting a state join."""

    agreement: int
    seat: str
    newcomer: str
    kind: Literal["Voted"] = "Voted"


@event
class Acceded(Event):
    """R4.51: A state joined a text, which reads from now on as `terms`."""

    agreement: int
    seat: str
    role: Role
    terms: Terms
    kind: Literal["Acceded"] = "Acceded"


@event
class Published(Event):
    """R4.52: A secret text is known to all: its parties published it, it leaked, or a dispute laid it open."""

    agreement: int
    terms: Terms
    how: Literal["consent", "leak", "dispute"]
    kind: Literal["Published"] = "Published"

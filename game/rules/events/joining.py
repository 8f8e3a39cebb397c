"""Events of joining a text that is in force."""

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

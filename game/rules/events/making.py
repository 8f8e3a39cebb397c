"""Events of making: ratification, entry into force."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event


@event
class Ratified(Event):
    """R4.3: A party ratified; `verdict` lists the parts of the home verdict."""

    agreement: int
    seat: str
    verdict: tuple[tuple[str, int], ...]
    paid: bool
    kind: Literal["Ratified"] = "Ratified"


@event
class Held(Event):
    """R4.4: A party held; a hold that low Support forced is not counted."""

    agreement: int
    seat: str
    forced: bool
    kind: Literal["Held"] = "Held"


@event
class Refused(Event):
    """R4.4: A party refused; the text is dead."""

    agreement: int
    seat: str
    kind: Literal["Refused"] = "Refused"


@event
class EnteredIntoForce(Event):
    """R4.5: The text binds from year `y` through `e` (0: without an end)."""

    agreement: int
    y: int
    e: int
    cohesion: int
    gates: int
    kind: Literal["EnteredIntoForce"] = "EnteredIntoForce"


@event
class PartyJoined(Event):
    """R4.5: A party whose ratification came later joined."""

    agreement: int
    seat: str
    kind: Literal["PartyJoined"] = "PartyJoined"

"""Events of the life of an agreement: notices, gates, suspension, Cohesion, shares."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event
from game.rules.terms import Terms


@event
class NoticeGiven(Event):
    """R4.9: A party gave notice for the gate at the close of year `gate`; `late` if it missed the nearer one."""

    agreement: int
    seat: str
    gate: int
    late: bool
    kind: Literal["NoticeGiven"] = "NoticeGiven"


@event
class NoticeTakenBack(Event):
    """R4.10: A party took its notice back."""

    agreement: int
    seat: str
    kind: Literal["NoticeTakenBack"] = "NoticeTakenBack"


@event
class WithdrawalSealed(Event):
    """R4.13: A party withdrew under the text; it is out at the close of year `until`."""

    agreement: int
    seat: str
    until: int
    kind: Literal["WithdrawalSealed"] = "WithdrawalSealed"


@event
class WithdrawalTakenBack(Event):
    """R4.10: A party took its withdrawal back."""

    agreement: int
    seat: str
    kind: Literal["WithdrawalTakenBack"] = "WithdrawalTakenBack"


@event
class GatePassed(Event):
    """R4.7: The gate was passed, in force through `new_e`; `rewarded` earn Standing; not `counted` if it runs on."""

    agreement: int
    old_e: int
    new_e: int
    rewarded: tuple[str, ...]
    counted: bool
    passed: tuple[str, ...]
    kind: Literal["GatePassed"] = "GatePassed"


@event
class Consented(Event):
    """R4.10, R4.14, R4.19, R4.24: A party consented, this year."""

    agreement: int
    seat: str
    to: str
    kind: Literal["Consented"] = "Consented"


@event
class Suspended(Event):
    """R4.19: The duties of the text rest."""

    agreement: int
    seats: tuple[str, ...]
    ground: str
    kind: Literal["Suspended"] = "Suspended"


@event
class Resumed(Event):
    """R4.19: The duties of the text bind again."""

    agreement: int
    seats: tuple[str, ...]
    ground: str
    kind: Literal["Resumed"] = "Resumed"


@event
class CohesionChanged(Event):
    """R3.8, R4.9: Cohesion changed."""

    agreement: int
    before: int
    after: int
    kind: Literal["CohesionChanged"] = "CohesionChanged"


@event
class SharesRedivided(Event):
    """R4.20: The text goes on among the others, with the leaver's shares re-divided."""

    agreement: int
    terms: Terms
    rested: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int], ...]
    kind: Literal["SharesRedivided"] = "SharesRedivided"

"""Events of ending: parties leaving, ends, breaches."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event
from game.rules.state import EndReason


@event
class PartyLeft(Event):
    """R4.20: A party left."""

    agreement: int
    seat: str
    how: str
    kind: Literal["PartyLeft"] = "PartyLeft"


@event
class AgreementEnded(Event):
    """R4.23: The agreement ended, for this reason."""

    agreement: int
    reason: EndReason
    successor: int
    kind: Literal["AgreementEnded"] = "AgreementEnded"


@event
class BreachAlleged(Event):
    """R4.15: A party alleged a recorded breach."""

    agreement: int
    by: str
    against: str
    kind: Literal["BreachAlleged"] = "BreachAlleged"


@event
class BreachAnswered(Event):
    """R4.15: The allegation was settled: cured, or not."""

    agreement: int
    against: str
    cured: bool
    kind: Literal["BreachAnswered"] = "BreachAnswered"


@event
class WalkedOut(Event):
    """R4.16: A party walked out: no gains of Standing through year `until`."""

    agreement: int
    seat: str
    until: int
    kind: Literal["WalkedOut"] = "WalkedOut"

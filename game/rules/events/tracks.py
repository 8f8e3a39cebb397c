"""Events of money and tracks."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event


@event
class FundsMoved(Event):
    """R6.1: Funds moved; the bank is an empty name. `counts` says what of it is income for Prosperity."""

    source: str
    target: str
    amount: int
    purpose: str
    agreement: int
    counts: int
    kind: Literal["FundsMoved"] = "FundsMoved"


@event
class TrackChanged(Event):
    """R1.4: A track changed; `wanted` and `got` show what a cap withheld."""

    seat: str
    track: Literal["support", "standing", "capacity", "most_capacity", "idle"]
    before: int
    after: int
    wanted: int
    got: int
    why: str
    kind: Literal["TrackChanged"] = "TrackChanged"


@event
class InitiativeUsed(Event):
    """R2.8, R7.2: A decision took an initiative of the year."""

    seat: str
    act: str
    kind: Literal["InitiativeUsed"] = "InitiativeUsed"


@event
class InfluenceEarned(Event):
    """R9.3: A point of Influence."""

    seat: str
    amount: int
    why: str
    agreement: int
    kind: Literal["InfluenceEarned"] = "InfluenceEarned"

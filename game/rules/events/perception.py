"""Events of perception: Concern, statements, Tension."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event
from game.rules.state import Promise, StatementForm


@event
class ConcernChanged(Event):
    """R5.2, R5.3: Concern changed; `parts` are the parts of the footprint."""

    of: str
    about: str
    before: int
    after: int
    parts: tuple[tuple[str, int], ...]
    kind: Literal["ConcernChanged"] = "ConcernChanged"


@event
class Pressed(Event):
    """R5.4: A state was pressed; it answered, or loses Support."""

    state: str
    about: tuple[str, ...]
    answered: bool
    kind: Literal["Pressed"] = "Pressed"


@event
class StatementMade(Event):
    """R5.5, R5.7, R5.9: Words were spoken."""

    statement: int
    by: str
    to: str
    form: StatementForm
    until: int
    promise: Promise
    region: str
    agreement: int
    mediated: bool
    kind: Literal["StatementMade"] = "StatementMade"


@event
class StatementEnded(Event):
    """R5.7, R5.8: Words ended: kept, hollow, or answered."""

    statement: int
    how: Literal["kept", "hollow", "answered", "unanswered"]
    kind: Literal["StatementEnded"] = "StatementEnded"


@event
class ProtestUnanswered(Event):
    """R5.6: A protest was not answered."""

    seat: str
    to: tuple[str, ...]
    kind: Literal["ProtestUnanswered"] = "ProtestUnanswered"


@event
class Mediated(Event):
    """R5.12: A mediation ran; it is effective if Concern is lower at the close."""

    by: str
    of: str
    about: str
    effective: bool
    kind: Literal["Mediated"] = "Mediated"


@event
class ShowMade(Event):
    """R5.13: A state showed presence in a region; it counts when talks close next."""

    seat: str
    region: str
    kind: Literal["ShowMade"] = "ShowMade"


@event
class ThawChanged(Event):
    """R5.15: A frozen pair came nearer, or cooled."""

    one: str
    other: str
    before: int
    after: int
    why: tuple[str, ...]
    kind: Literal["ThawChanged"] = "ThawChanged"


@event
class TensionChanged(Event):
    """R5.10: Tension moved: rises, at most 3, then falls."""

    before: int
    after: int
    rises: tuple[tuple[str, int], ...]
    falls: tuple[tuple[str, int], ...]
    capped: int
    kind: Literal["TensionChanged"] = "TensionChanged"

"""Events at home and of the score."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event


@event
class GovernmentFell(Event):
    """R6.6: A government fell."""

    seat: str
    kind: Literal["GovernmentFell"] = "GovernmentFell"


@event
class MandateDrawn(Event):
    """R6.6, R9.5: A government drew a mandate; only its seat sees it."""

    seat: str
    mandate: str
    worth: int
    replaces: str
    kind: Literal["MandateDrawn"] = "MandateDrawn"


@event
class MandateTested(Event):
    """R9.5: A mandate was tested at the end."""

    seat: str
    mandate: str
    worth: int
    met: bool
    evidence: str
    kind: Literal["MandateTested"] = "MandateTested"


@event
class SeatScored(Event):
    """R9.6: A seat's score, row by row, and its margin over par in hundredths of a spread."""

    seat: str
    rows: tuple[tuple[str, int], ...]
    total: int
    margin: int
    kind: Literal["SeatScored"] = "SeatScored"


@event
class Ranked(Event):
    """R9.6: The order of the seats, shared places together; empty after a Rupture."""

    order: tuple[tuple[str, ...], ...]
    kind: Literal["Ranked"] = "Ranked"


@event
class TableGraded(Event):
    """R9.8: The table's own grade: Tension, sites secured, promises kept, each in hundredths."""

    tension: int
    secured: int
    kept: int
    grade: Literal["A", "B", "C", "D"]
    kind: Literal["TableGraded"] = "TableGraded"

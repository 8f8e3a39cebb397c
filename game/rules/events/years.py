"""Events of the year: its beginning, the card, the watched regions, the end."""

from __future__ import annotations

from typing import Literal

from game.rules.events.base import Event, event
from game.rules.state import YearNote


@event
class YearBegan(Event):
    """R2.1: A year began; seats act in `order`."""

    order: tuple[str, ...]
    kind: Literal["YearBegan"] = "YearBegan"


@event
class CardDrawn(Event):
    """R2.1: A news card was drawn, or a calendar event fell due."""

    card: str
    effect: str
    region: str
    kind: Literal["CardDrawn"] = "CardDrawn"


@event
class RegionsWatched(Event):
    """R3.1: `n` incidents will come, among these regions."""

    n: int
    regions: tuple[str, ...]
    kind: Literal["RegionsWatched"] = "RegionsWatched"


@event
class WindowOpened(Event):
    """R2.2: A window of talks opened."""

    window: int
    kind: Literal["WindowOpened"] = "WindowOpened"


@event
class TalksClosed(Event):
    """R8.0: Talks closed; decisions open, with the sums set aside for each seat."""

    set_aside: dict[str, int]
    kind: Literal["TalksClosed"] = "TalksClosed"


@event
class YearClosed(Event):
    """R9.5: The record of the year, for the mandates."""

    notes: tuple[YearNote, ...]
    kind: Literal["YearClosed"] = "YearClosed"


@event
class EndDrawn(Event):
    """R1.2: The end was drawn, with chance 1 in `odds`."""

    ended: bool
    odds: int
    kind: Literal["EndDrawn"] = "EndDrawn"


@event
class GameEnded(Event):
    """R1.2, R5.11: The game ended, by its years or by Rupture."""

    reason: Literal["end", "rupture"]
    kind: Literal["GameEnded"] = "GameEnded"

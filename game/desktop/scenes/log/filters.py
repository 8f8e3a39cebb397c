"""Which lines of the log are shown: by year, by kind, by state, by a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Final

from game.desk.news import concerns, worth_telling
from game.rules.events.base import Event
from game.rules.terms import Terms
from game.view import SeatView
from game.wording import Words
from game.wording.log import full

Test = Callable[[Event, SeatView], bool]


def _about_texts(happened: Event, view: SeatView) -> bool:
    return hasattr(happened, "agreement") or hasattr(happened, "offer") or hasattr(happened, "terms")


def _of_rules(*chapters: str) -> Test:
    return lambda happened, _: happened.rule.startswith(chapters)


KINDS: Final[dict[str, Test]] = {
    "told": worth_telling,
    "ours": concerns,
    "texts": _about_texts,
    "security": _of_rules("R3."),
    "perception": _of_rules("R5."),
    "home": _of_rules("R6.", "R7."),
    "all": lambda *_: True,
}


@dataclass(slots=True)
class Filters:
    """R8.11: What is asked of the log: a year (0: all), a kind, a state ("": all) and a word."""

    year: int = 0
    kind: str = "told"
    seat: str = ""
    word: str = ""


def entries(events: list[Event], asked: Filters, view: SeatView, words: Words) -> list[tuple[Event, str]]:
    """R8.11: Return the events that pass with their lines, the cause before the consequence."""
    test, word = KINDS[asked.kind], asked.word.casefold().strip()
    found: list[tuple[Event, str]] = []
    for happened in events:
        if asked.year not in (0, happened.year) or not test(happened, view):
            continue
        if asked.seat and not names(happened, asked.seat, view):
            continue
        text = full(happened, words)
        if word in text.casefold():
            found.append((happened, text))
    return found


def names(happened: Event, seat: str, view: SeatView) -> bool:
    """R1.7: Whether an event names a state, a region of its, or a text it is party to."""
    for part in fields(happened):
        value = getattr(happened, part.name)
        if part.name in ("audience", "causes", "rule", "kind"):
            continue
        if isinstance(value, Terms):
            value = value.parties
        if value == seat or (isinstance(value, tuple) and seat in value):
            return True
        region = view.board.regions.get(value) if part.name == "region" and isinstance(value, str) else None
        if region is not None and region.owner == seat:
            return True
        text = view.agreements.get(value) if part.name == "agreement" and isinstance(value, int) else None
        if text is not None and seat in (*text.first_parties, *text.terms.parties):
            return True
    return False

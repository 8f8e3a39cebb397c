"""The calendar in words: what falls due, and what happens if nobody does anything."""

from __future__ import annotations

from game.rules.gates import Deadline
from game.wording.words import Words


def deadline(due: Deadline, words: Words) -> str:
    """R2.1: Return one line of the calendar, such as "Year 5: last year of notice for ...; in silence it renews."."""
    what = words.phrase(f"deadline.{due.what}", agreement=due.agreement, year=due.year, after=due.year + 1)
    quiet = words.phrase(f"silence.{due.silence}", year=due.year, until=due.until)
    return words.text("deadline.line", year=due.year, what=what, silence=quiet)

"""What is wrong with a record, where, and what to do about it."""

from __future__ import annotations

from game.plain import PlainError
from game.wording.told import told


class RecordError(PlainError):
    """A record that cannot be read or continued: the place, the problem and the remedy."""

    def __init__(self, place: object, problem: str, remedy: str) -> None:
        self.place, self.problem, self.remedy = str(place), problem, remedy
        super().__init__(f"{self.place}: {problem} {remedy}")


def damaged(place: object, detail: str) -> RecordError:
    """Return the error for a record that does not hold together."""
    return RecordError(place, told("record.the_record_is_damaged", detail=detail), told("record.open_a_backup"))

"""One part of a forecast: what one thing is worth to one state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

Code = Literal[
    "security",
    "yields",
    "support",
    "home_cover",
    "cover_cost",
    "overstretch",
    "influence",
    "funds",
    "post",
    "hosting",
    "programme",
    "say",
    "restraint",
    "consultation",
    "assistance",
    "fee",
    "trade",
    "gate",
    "gate_influence",
    "renewals",
    "lock_in",
    "desk",
    "verdict",
    "their_concern",
    "our_concern",
    "tension",
    "mandate",
    "cohesion",
    "capacity",
    "standing",
    "initiative",
    "spent",
    "old_text",
    "leak",
]
CERTAIN: Final = frozenset({"funds", "desk", "verdict", "programme", "fee", "standing", "spent"})


@dataclass(frozen=True, slots=True)
class Part:
    """R9: What one thing is worth, in hundredths of a point of the score.

    `clause` is the place of the clause it comes from, -1 for the text as a whole. `certain` parts follow from the text
    and the rules alone; the others are estimates.
    """

    code: Code
    clause: int
    amount: int
    certain: bool = False


class Flow(NamedTuple):
    """R9: What one thing brings over time: once, in the first year if that is this year, and in every other year."""

    code: Code
    clause: int
    once: int
    this_year: int
    a_year: int


def total(parts: Iterable[Part]) -> int:
    """Return the sum of parts, in hundredths of a point."""
    return sum(part.amount for part in parts)

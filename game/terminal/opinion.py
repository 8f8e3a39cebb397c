"""What another state would say to a text, as the bots' own evaluator guesses it from what we may know."""

from __future__ import annotations

from dataclasses import dataclass

from game.bots.characters import NEUTRAL
from game.bots.climb import climb
from game.bots.evaluator import Judge, Reason
from game.rules.terms import Terms
from game.view import SeatView, imagine

USUAL_ASK = 50


@dataclass(frozen=True, slots=True)
class Opinion:
    """A guess: whether it would sign, the sum in hundredths of a point, its reasons, and a text it would take."""

    yes: bool
    total: int
    reasons: tuple[Reason, ...]
    better: Terms | None


def opinion(view: SeatView, other: str, terms: Terms, replaces: int) -> Opinion:
    """Guess whether another state would sign a text, and else which change would make it a yes."""
    judge = Judge(imagine(view), view.seat, NEUTRAL)
    reasons = judge.reasons(terms, replaces, other)
    total = judge.score(terms, replaces, other)
    if total >= NEUTRAL.reserve:
        return Opinion(True, total, reasons, None)
    found = climb(judge, terms, replaces, USUAL_ASK, 0)
    takes = found.terms != terms and judge.score(found.terms, replaces, other) >= NEUTRAL.reserve
    return Opinion(False, total, reasons, found.terms if takes else None)

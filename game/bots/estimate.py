"""Would they sign? The bots' own evaluator, on what the asker may know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.bots.characters import NEUTRAL
from game.bots.evaluator import Judge, Reason, score
from game.bots.moves import neighbours
from game.rules.forecast.aims import leaning
from game.rules.legality import problems
from game.rules.numbers import MANDATE_WORTH
from game.rules.terms import Terms
from game.view import SeatView, imagine

OFFERED: Final = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether another state would sign, and why: `reasons` sum to `total`, in hundredths of a point.

    `estimated`: its mandates and its temper are not known, so the mandates it might have are averaged. `yes_if` are
    texts one change away to which it would say yes, the best for the asker first.
    """

    yes: bool
    total: int
    reasons: tuple[Reason, ...]
    estimated: bool
    yes_if: tuple[Terms, ...]


def would_sign(view: SeatView, other: str, terms: Terms, replaces: int = 0) -> Verdict:
    """R2.4: Return whether another party would sign a text, as far as this view can tell; nothing is drawn."""
    state = imagine(view)
    judge = Judge(state, other, NEUTRAL)
    reasons = guessed(judge, terms, replaces)
    total = score(reasons)
    if total >= NEUTRAL.reserve:
        return Verdict(True, total, reasons, True, ())
    asker = Judge(state, view.seat, NEUTRAL)
    found: list[tuple[int, int, Terms]] = []
    for place, other_terms in enumerate(neighbours(judge.table, terms)):
        if next(problems(state, other_terms, replaces=replaces, proposer=view.seat), None) is not None:
            continue
        if score(guessed(judge, other_terms, replaces)) >= NEUTRAL.reserve:
            found.append((-asker.score(other_terms, replaces), place, other_terms))
    best = sorted(found, key=lambda each: each[:2])[:OFFERED]
    return Verdict(False, total, reasons, True, tuple(each[2] for each in best))


def guessed(judge: Judge, terms: Terms, replaces: int) -> tuple[Reason, ...]:
    """R9.5: Return a seat's reasons, with the mandates on its public list averaged."""
    reasons = judge.reasons(terms, replaces)
    outlook = judge.outlook(terms, replaces)
    pool = judge.state.board.seats[judge.seat].mandates
    held = 1 if judge.state.board.intro else 2
    leans = [leaning(outlook, judge.seat, name, MANDATE_WORTH) for name in pool]
    average = held * sum(leans) // len(pool) if pool else 0
    return (*reasons, Reason("mandate", -1, average)) if average else reasons

"""Hill climbing: from one text to a better one, clause by clause, towards own gain and the other side's."""

from __future__ import annotations

from typing import Final, NamedTuple

from game.bots.evaluator import Judge
from game.bots.moves import neighbours
from game.rules.legality import problems
from game.rules.terms import Terms

THEIR_LEAST: Final = 40
BELOW: Final = 400
HOPELESS: Final = -250


class Bid(NamedTuple):
    """A text, what it is worth to the seat, and what it is guessed to be worth to the least pleased of the others.

    `settled`: nothing better lies one change away.
    """

    terms: Terms
    own: int
    theirs: int
    goal: int
    settled: bool = False


def bid(judge: Judge, terms: Terms, replaces: int, ask: int, reserve: int, floor: int) -> Bid | None:
    """Judge one text, without a thought for the others where the seat itself gains less than `floor`."""
    own = judge.score(terms, replaces)
    return None if own < floor else beside(judge, terms, replaces, ask, reserve, own)


def beside(judge: Judge, terms: Terms, replaces: int, ask: int, reserve: int, own: int) -> Bid:
    """Weigh own gain from a text beside the others': `ask` is how much the own counts, in hundredths."""
    theirs = min(judge.score(terms, replaces, other) for other in terms.parties if other != judge.seat)
    goal = ask * own + (100 - ask) * theirs
    goal -= BELOW * max(0, reserve - own) + BELOW * max(0, THEIR_LEAST - theirs)
    return Bid(terms, own, theirs, goal)


def climb(judge: Judge, start: Terms, replaces: int, ask: int, reserve: int) -> Bid:
    """Return the best text found by changing one thing at a time, within the budget of the level.

    The first text is returned where both sides together lose too much for any price to mend.
    """
    best = beside(judge, start, replaces, ask, reserve, judge.score(start, replaces))
    if best.own + best.theirs < HOPELESS:
        return best._replace(settled=True)
    budget = judge.skill.budget
    for _ in range(judge.skill.rounds):
        found = best
        floor = min(reserve, best.own)
        for terms in neighbours(judge.table, best.terms):
            if budget <= 0:
                break
            budget -= 1
            other = bid(judge, terms, replaces, ask, reserve, floor)
            if other is not None and other.goal > found.goal and _valid(judge, terms, replaces):
                found = other
        if found is best:
            return best._replace(settled=budget > 0)
        best = found
    return best


def _valid(judge: Judge, terms: Terms, replaces: int) -> bool:
    return next(problems(judge.state, terms, replaces=replaces, proposer=judge.seat), None) is None

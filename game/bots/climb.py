"""Hill climbing: from one text to a better one, clause by clause, towards own gain and the other side's."""

from __future__ import annotations

from typing import Final, NamedTuple

from game.bots.evaluator import Judge
from game.bots.moves import neighbours
from game.rules.legality import problems
from game.rules.terms import Terms

ROUNDS: Final = 3
BUDGET: Final = 16
THEIR_LEAST: Final = 40
BELOW: Final = 4


class Bid(NamedTuple):
    """A text, what it is worth to the seat, and what it is guessed to be worth to the least pleased of the others."""

    terms: Terms
    own: int
    theirs: int
    goal: int


def bid(judge: Judge, terms: Terms, replaces: int, ask: int, reserve: int) -> Bid:
    """Judge one text: `ask` is how much own gain counts beside theirs, in hundredths."""
    own = judge.score(terms, replaces)
    theirs = min(judge.score(terms, replaces, other) for other in terms.parties if other != judge.seat)
    goal = ask * own + (100 - ask) * theirs
    if own < reserve:
        goal -= BELOW * 100 * (reserve - own)
    if theirs < THEIR_LEAST:
        goal -= BELOW * 100 * (THEIR_LEAST - theirs)
    return Bid(terms, own, theirs, goal)


def climb(judge: Judge, start: Terms, replaces: int, ask: int, reserve: int, budget: int = BUDGET) -> Bid:
    """Return the best text found by changing one thing at a time; at most `budget` texts are judged."""
    best = bid(judge, start, replaces, ask, reserve)
    for _ in range(ROUNDS):
        found = best
        for terms in neighbours(judge.state, best.terms):
            if budget <= 0:
                break
            budget -= 1
            other = bid(judge, terms, replaces, ask, reserve)
            if other.goal > found.goal and _valid(judge, terms, replaces):
                found = other
        if found is best:
            return best
        best = found
    return best


def _valid(judge: Judge, terms: Terms, replaces: int) -> bool:
    return next(problems(judge.state, terms, replaces=replaces, proposer=judge.seat), None) is None

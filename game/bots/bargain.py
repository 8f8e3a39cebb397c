"""Answers to offers: sign, counter with a text that mends the worst reason, or decline and say why."""

from __future__ import annotations

from typing import Final

from game.bots.characters import FULL
from game.bots.climb import Bid, beside, climb
from game.bots.evaluator import Judge, worst
from game.rules.acts import Counter, Decline, Sign, TalkAct
from game.rules.legality import why_illegal
from game.rules.numbers import COUNTERS_A_YEAR, WINDOWS
from game.rules.state import Offer
from game.rules.terms import Terms

SLACK: Final = 30
SOFTER: Final = 60
MARGIN: Final = 30
REFINED: Final = 2


def asked(judge: Judge) -> int:
    """Return what part of a surplus the seat asks for in this window, in hundredths."""
    window = min(max(1, judge.state.window), WINDOWS)
    return judge.character.asks[window - 1]


def content(judge: Judge, found: Bid, countered: int = 0) -> bool:
    """Return whether a text gives the seat the part it asks for; each counter before makes it easier to please."""
    surplus = found.own + max(0, found.theirs)
    return found.own >= judge.character.reserve and (
        FULL * (found.own + SLACK + SOFTER * countered) >= asked(judge) * surplus
    )


def at_once(judge: Judge, theirs: int, countered: int = 0) -> int:
    """Return the least gain for which the seat signs without asking for more, if the others gain so much."""
    ask = asked(judge)
    part = ask * max(0, theirs) - FULL * (SLACK + SOFTER * countered)
    return max(judge.character.reserve, -(-part // (FULL - ask)))


def refined(judge: Judge, start: Terms, replaces: int) -> Bid | None:
    """Return the text the seat would put forward from a first one: one that it would not itself ask to change.

    None where that takes longer than it can think.
    """
    ask, reserve = asked(judge), judge.character.reserve
    found = climb(judge, start, replaces, ask, reserve)
    for _ in range(REFINED):
        if found.settled or content(judge, found):
            return found
        further = climb(judge, found.terms, replaces, ask, reserve)
        if further.terms == found.terms:
            return found
        found = further
    return found if content(judge, found) else None


def weighing(judge: Judge, terms: Terms, replaces: int) -> Bid:
    """Return what a text that lies before the seat is worth to it, beside what it guesses of the others."""
    own = judge.score(terms, replaces)
    return beside(judge, terms, replaces, asked(judge), judge.character.reserve, own)


def mended(judge: Judge, offered: Bid, replaces: int, countered: int) -> Bid | None:
    """R2.4: Return the text with which the seat would counter, None where it can think of none worth a counter."""
    if countered >= COUNTERS_A_YEAR:
        return None
    reserve = judge.character.reserve
    better = refined(judge, offered.terms, replaces)
    if better is None or better.own < max(reserve, offered.own + MARGIN) or better.theirs <= 0:
        return None
    return better if judge.bears(better.terms, replaces) else None


def reply(judge: Judge, offer: Offer) -> TalkAct:
    """R2.4: Answer an offer; there is always an answer."""
    terms, replaces = offer.terms, offer.replaces
    offered = weighing(judge, terms, replaces)
    sign = Sign(offer.id)
    good = offered.own >= judge.character.reserve and why_illegal(judge.state, judge.seat, sign) is None
    if good and content(judge, offered, len(offer.counters)):
        return sign
    reason = worst(judge.reasons(terms, replaces))
    key = f"bot.reason.{reason.code}" if reason else "bot.reason.little"
    better = mended(judge, offered, replaces, len(offer.counters))
    if better is not None:
        act = Counter(offer.id, better.terms, key)
        if why_illegal(judge.state, judge.seat, act) is None:
            return act
    return sign if good else Decline(offer.id, key)

"""Answers to offers: sign, counter with a text that mends the worst reason, or decline and say why."""

from __future__ import annotations

from typing import Final

from game.bots.climb import Bid, climb
from game.bots.evaluator import Judge, worst
from game.rules.acts import Counter, Decline, Sign, TalkAct
from game.rules.legality import why_illegal
from game.rules.numbers import COUNTERS_A_YEAR, WINDOWS
from game.rules.state import Offer

SLACK: Final = 30
SLACK_SHARE: Final = 10
SOFTER: Final = 12


def asked(judge: Judge, countered: int) -> int:
    """Return what part of a surplus the seat asks for now, less after each counter."""
    window = min(max(1, judge.state.window), WINDOWS)
    return max(50, judge.character.asks[window - 1] - SOFTER * countered)


def reply(judge: Judge, offer: Offer) -> TalkAct:
    """R2.4: Answer an offer; there is always an answer."""
    own = judge.score(offer.terms, offer.replaces)
    reserve = judge.character.reserve
    reason = worst(judge.reasons(offer.terms, offer.replaces))
    key = f"bot.reason.{reason.code}" if reason else "bot.reason.little"
    sign = Sign(offer.id)
    may_sign = why_illegal(judge.state, judge.seat, sign) is None
    better = best_counter(judge, offer)
    good = own >= reserve and may_sign
    if good and (better is None or own >= better.own - SLACK - abs(better.own) * SLACK_SHARE // 100):
        return sign
    if better is not None:
        act = Counter(offer.id, better.terms, key)
        if why_illegal(judge.state, judge.seat, act) is None:
            return act
    return sign if good else Decline(offer.id, key)


def best_counter(judge: Judge, offer: Offer) -> Bid | None:
    """Return the text the seat would rather have and thinks the others would take, or None."""
    countered = len(offer.counters)
    if countered >= COUNTERS_A_YEAR:
        return None
    found = climb(judge, offer.terms, offer.replaces, asked(judge, countered), judge.character.reserve)
    if found.terms == offer.terms or found.own < judge.character.reserve or found.theirs < 0:
        return None
    return found

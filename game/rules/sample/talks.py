"""One legal act of talks, drawn at random."""

from __future__ import annotations

from typing import Final

from game.rules.acts import Announce, Counter, Decline, Intent, Propose, Retract, SendMessage, Sign, TalkAct
from game.rules.gates import in_window
from game.rules.legality.why import why_illegal
from game.rules.numbers import LIVE_OFFERS
from game.rules.sample.dice import Dice, Roll, dice_of
from game.rules.sample.texts import draft, variant
from game.rules.state import GameState, Offer

TRIES: Final = 3
INTENTS: Final[tuple[Intent, ...]] = ("ask", "promise", "warn", "sound_out", "thank")


def random_talk_act(state: GameState, seat: str, roll: Roll) -> TalkAct | None:
    """R2.2: Draw an act that is legal for the seat now, or None: it has nothing to say in this window."""
    dice = dice_of(roll)
    if dice.chance(6):
        return None
    for _ in range(TRIES):
        act = _candidate(state, seat, dice)
        if why_illegal(state, seat, act) is None:
            return act
    return None


def _candidate(state: GameState, seat: str, dice: Dice) -> TalkAct:
    own: list[Offer] = []
    open_ones: list[Offer] = []
    for offer in state.offers.values():
        if offer.by == seat:
            own.append(offer)
        elif seat in offer.terms.parties and seat not in offer.signed:
            open_ones.append(offer)
    if open_ones and not dice.chance(4):
        return _answer(state, dice.one(open_ones), dice)
    if own and (len(own) >= LIVE_OFFERS or dice.chance(8)):
        offer = dice.one(own)
        return Announce(offer.id) if dice.chance(2) else Retract(offer.id)
    if dice.chance(3):
        others = [name for name in state.seats if name != seat]
        return SendMessage(dice.one(others), dice.one(INTENTS), "cover", amount=dice.below(4))
    return _proposal(state, seat, dice)


def _answer(state: GameState, offer: Offer, dice: Dice) -> TalkAct:
    drawn = dice.below(10)
    if drawn < 6:
        return Sign(offer.id)
    if drawn < 8:
        return Counter(offer.id, variant(state, offer.terms, dice))
    return Decline(offer.id) if drawn < 9 else Announce(offer.id)


def _proposal(state: GameState, seat: str, dice: Dice) -> Propose:
    """R4.8: Draw a revision where one may be signed, half the time, else a new text."""
    year = state.year
    for agreement in state.agreements.values():
        free = agreement.status == "in_force" and not agreement.successor and not agreement.notices
        if free and seat in agreement.terms.parties and in_window(agreement, year) and dice.chance(2):
            return Propose(variant(state, agreement.terms, dice), agreement.id)
    return Propose(draft(state, seat, dice))

"""R2.3-R2.8: why an act of talks is illegal now."""

from __future__ import annotations

from typing import Final

from game.rules.acts import Announce, Counter, Decline, Propose, Retract, SendMessage, Sign
from game.rules.legality.texts import obstacles, problems
from game.rules.numbers import LIVE_OFFERS
from game.rules.say import Say, say
from game.rules.secrets import known_to
from game.rules.state import GameState, Offer
from game.rules.terms import Terms

MESSAGE_MOST: Final = 500  # R2.3, characters
AMOUNT_MOST: Final = 99  # R2.3


def message(state: GameState, seat: str, act: SendMessage) -> Say | None:
    """R2.3: A message goes to another state and names only regions and agreements that exist."""
    if act.to not in state.seats:
        return say("reason.unknown_seat", seat=act.to)
    if act.to == seat:
        return say("reason.to_yourself")
    if act.region and act.region not in state.board.regions:
        return say("reason.unknown_region", region=act.region)
    named = state.agreements.get(act.agreement)
    if act.agreement and (named is None or not known_to(named, seat) or not known_to(named, act.to)):
        return say("reason.unknown_agreement", agreement=act.agreement)
    if not 0 <= act.amount <= AMOUNT_MOST:
        return say("reason.amount", least=0, most=AMOUNT_MOST)
    if len(act.text) > MESSAGE_MOST:
        return say("reason.message_long", most=MESSAGE_MOST)
    return None


def propose(state: GameState, seat: str, act: Propose) -> Say | None:
    """R2.4, R2.8: A proposal needs a free place, a text that may be signed and, if new, an initiative."""
    if seat not in act.terms.parties:
        return say("reason.not_in_text")
    for offer in state.offers.values():
        if offer.replaces == act.replaces and offer.terms == act.terms:
            return say("reason.offered_already", offer=offer.id)
    return _may_put_forward(state, seat, act.terms, act.replaces)


def counter(state: GameState, seat: str, act: Counter) -> Say | None:
    """R2.4: A counter answers another party's offer with a different text between the same parties."""
    offer = addressed(state, seat, act.offer)
    if isinstance(offer, Say):
        return offer
    if offer.by == seat:
        return say("reason.own_offer", offer=offer.id)
    if set(act.terms.parties) != set(offer.terms.parties):
        return say("reason.other_parties", offer=offer.id)
    if act.terms == offer.terms:
        return say("reason.same_text", offer=offer.id)
    return _may_put_forward(state, seat, act.terms, offer.replaces)


def sign(state: GameState, seat: str, act: Sign) -> Say | None:
    """R2.6, R2.8: A party signs once, while the text is valid and its proposer has an initiative for it."""
    offer = addressed(state, seat, act.offer)
    if isinstance(offer, Say):
        return offer
    if offer.by == seat:
        return say("reason.own_offer", offer=offer.id)
    if seat in offer.signed:
        return say("reason.signed_already", offer=offer.id)
    if not offer.replaces and state.seats[offer.by].initiatives_left < 1:
        return say("reason.proposer_has_no_initiative", seat=offer.by)
    return next(obstacles(state, offer.terms, offer.replaces), None)


def decline(state: GameState, seat: str, act: Decline) -> Say | None:
    """R2.4: You may decline an offer made to you."""
    offer = addressed(state, seat, act.offer)
    if isinstance(offer, Say):
        return offer
    return say("reason.own_offer", offer=offer.id) if offer.by == seat else None


def retract(state: GameState, seat: str, act: Retract) -> Say | None:
    """R2.4: You may take back your own offer until the last party has signed."""
    offer = addressed(state, seat, act.offer)
    if isinstance(offer, Say):
        return offer
    return None if offer.by == seat else say("reason.not_your_offer", offer=offer.id)


def announce(state: GameState, seat: str, act: Announce) -> Say | None:
    """R2.7: A party may make an open offer public, once."""
    offer = addressed(state, seat, act.offer)
    if isinstance(offer, Say):
        return offer
    if offer.terms.provisions.secret:
        return say("reason.secret_offer")
    return say("reason.announced_already", offer=offer.id) if offer.bulletin else None


def addressed(state: GameState, seat: str, number: str) -> Offer | Say:
    """R1.7: Return a live offer the seat is party to; any other is as unknown as one that never was."""
    offer = state.offers.get(number)
    if offer is None or seat not in offer.terms.parties:
        return say("reason.unknown_offer", offer=number)
    return offer


def _may_put_forward(state: GameState, seat: str, terms: Terms, replaces: int) -> Say | None:
    if sum(1 for offer in state.offers.values() if offer.by == seat) >= LIVE_OFFERS:
        return say("reason.offers_full", most=LIVE_OFFERS)
    if not replaces and state.seats[seat].initiatives_left < 1:
        return say("reason.no_initiative")
    return next(problems(state, terms, replaces=replaces, proposer=seat), None)

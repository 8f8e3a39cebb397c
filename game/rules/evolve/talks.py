"""How the events of talks change the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from game.rules.events import talks
from game.rules.events.base import Event
from game.rules.state import Agreement, GameState, Notice, Offer, PartyStatus


def offer_made(state: GameState, e: talks.OfferMade) -> None:
    """The offer lies on the table with its maker's signature."""
    answered = state.offers.get(e.counters)
    chain = (*answered.counters, e.by) if answered else (e.by,) if e.counters else ()
    among, _, number = e.offer.rpartition("-")
    count = state.offer_counts[among] = int(number)
    state.offers[e.offer] = Offer(e.offer, e.by, e.terms, (e.by,), e.replaces, chain, 0, count)


def offer_announced(state: GameState, e: talks.OfferAnnounced) -> None:
    """The public knows the text and who announced it."""
    state.offered = e.number
    state.notices = (*state.notices, Notice(e.number, e.by, e.terms, e.announced_by))


def offer_marked(state: GameState, e: talks.OfferMarked) -> None:
    """The parties know which of their offers is public."""
    state.offers[e.offer] = replace(state.offers[e.offer], bulletin=e.number)


def offer_ended(state: GameState, e: talks.OfferEnded) -> None:
    """The offer is gone."""
    del state.offers[e.offer]


def text_signed(state: GameState, e: talks.TextSigned) -> None:
    """One more signature on the offer."""
    offer = state.offers[e.offer]
    state.offers[e.offer] = replace(offer, signed=(*offer.signed, e.seat))


def agreement_signed(state: GameState, e: talks.AgreementSigned) -> None:
    """The text is an agreement: signed while it waits for ratification, else contracting parties wait for its start."""
    ratified = not e.terms.entry.ratification
    first: PartyStatus = "contracting" if ratified else "signatory"
    state.agreements[e.agreement] = Agreement(
        e.agreement,
        e.terms,
        e.proposer,
        state.year,
        "pending" if ratified else "signed",
        e.starts,
        dict.fromkeys(e.terms.parties, first),
        replaces=e.replaces,
        new_duty=e.new_duty,
        first_parties=e.terms.parties,
    )
    if e.terms.provisions.secret:
        state.secrets = (*state.secrets, e.agreement)
    if e.replaces:
        old = state.agreements[e.replaces].copy()
        old.successor = e.agreement
        state.agreements[old.id] = old
    else:
        state.seats[e.proposer].used += 1


HANDLERS: Final[dict[type[Event], Callable[[GameState, Any], None]]] = {
    talks.OfferMade: offer_made,
    talks.OfferAnnounced: offer_announced,
    talks.OfferMarked: offer_marked,
    talks.OfferEnded: offer_ended,
    talks.TextSigned: text_signed,
    talks.AgreementSigned: agreement_signed,
}

"""Events of talks: messages, offers, signatures."""

from __future__ import annotations

from typing import Literal

from game.rules.acts import Decision
from game.rules.events.base import Event, event
from game.rules.terms import Terms


@event
class MessageSent(Event):
    """R2.3: A message, seen by sender and receiver."""

    by: str
    to: str
    intent: str
    about: str
    region: str
    agreement: int
    amount: int
    text: str
    kind: Literal["MessageSent"] = "MessageSent"


@event
class OfferMade(Event):
    """R2.4: An offer, seen by its parties; `counters` is the offer it answers, `replaces` the agreement it revises."""

    offer: str
    by: str
    to: tuple[str, ...]
    terms: Terms
    replaces: int
    counters: str
    reason: str
    kind: Literal["OfferMade"] = "OfferMade"


@event
class OfferAnnounced(Event):
    """R2.7: An offer became public, under a number of its own."""

    number: int
    by: str
    announced_by: str
    terms: Terms
    kind: Literal["OfferAnnounced"] = "OfferAnnounced"


@event
class OfferMarked(Event):
    """R2.7: The parties of an offer see which of theirs was announced."""

    offer: str
    number: int
    kind: Literal["OfferMarked"] = "OfferMarked"


@event
class OfferEnded(Event):
    """R2.5: An offer ended: declined, retracted, countered, lapsed or signed, and why."""

    offer: str
    how: Literal["declined", "retracted", "countered", "lapsed", "signed"]
    by: str
    reason: str
    kind: Literal["OfferEnded"] = "OfferEnded"


@event
class TextSigned(Event):
    """R2.6: One party signed an offer that still lacks another."""

    offer: str
    seat: str
    kind: Literal["TextSigned"] = "TextSigned"


@event
class AgreementSigned(Event):
    """R2.6: The last party signed: the text is public and cannot be unsigned."""

    agreement: int
    terms: Terms
    proposer: str
    replaces: int
    starts: int
    new_duty: bool
    kind: Literal["AgreementSigned"] = "AgreementSigned"


@event
class DecisionRevealed(Event):
    """R8.1: A sealed decision was revealed."""

    seat: str
    act: Decision
    kind: Literal["DecisionRevealed"] = "DecisionRevealed"


@event
class ActFailed(Event):
    """R8.1: A sealed decision could no longer be carried out."""

    seat: str
    act: Decision
    reason: str
    kind: Literal["ActFailed"] = "ActFailed"

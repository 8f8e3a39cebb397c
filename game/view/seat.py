"""What one seat sees beyond what everyone sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Final

from game.rules.acts import Decision
from game.rules.secrets import known_to
from game.rules.state import GameState, Mandate, Offer
from game.view.public import PublicView, Tracks, public_view
from game.view.shown import ShownOffer, shown_to

_PUBLIC: Final = attrgetter(*(field.name for field in fields(PublicView)))


@dataclass(frozen=True, slots=True)
class SeatView(PublicView):
    """R1.7: Only some see mandates, offers and sealed decisions: the seat that holds them, or those they address.

    `offers` are those the seat is party to, by id; `offer_counts` says how many were made among each set of parties it
    belongs to; `shown` are others' offers it may read; `sealed` is None until the seat has sealed.
    """

    seat: str
    mandates: tuple[Mandate, ...]
    offers: Mapping[str, Offer]
    offer_counts: Mapping[str, int]
    shown: tuple[ShownOffer, ...]
    sealed: tuple[Decision, ...] | None

    @property
    def own(self) -> Tracks:
        """R1.4: The seat's own tracks."""
        return self.tracks[self.seat]

    def open_to(self) -> tuple[Offer, ...]:
        """R2.4: Return the offers that await this seat's answer, in the order they were made."""
        return tuple(offer for offer in self.offers.values() if self.seat not in offer.signed)


def seat_view(
    state: GameState,
    seat: str,
    sealed: tuple[Decision, ...] | None = None,
    public: PublicView | None = None,
) -> SeatView:
    """R1.7: Return what one seat sees; `public` is what everyone sees of the same state, if it was built before."""
    filled: Callable[..., SeatView] = SeatView
    return filled(
        *_PUBLIC(_with_own_secrets(state, seat, public_view(state) if public is None else public)),
        seat,
        state.seats[seat].mandates,
        {name: offer for name, offer in state.offers.items() if seat in offer.terms.parties},
        {among: count for among, count in state.offer_counts.items() if seat in among.split("-")},
        shown_to(state, seat),
        sealed,
    )


def _with_own_secrets(state: GameState, seat: str, public: PublicView) -> PublicView:
    """R4.52: The parties of a secret text know it."""
    own = {n: state.agreements[n] for n in state.secrets if known_to(state.agreements[n], seat)}
    return replace(public, agreements={**public.agreements, **own}) if own else public

"""From typed words to ids: states, regions, agreements and offers, by any beginning that only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from game.rules.state import Agreement, Offer
from game.rules.terms import Terms
from game.terminal.misread import MisreadError
from game.view import SeatView
from game.wording import Words
from game.wording.titles import title

OURSELVES: Final = ("us", "we", "our", "ours", "me", "i")


def folded(text: str) -> str:
    """Return a name as it is compared: small letters, single spaces, no quotes."""
    return " ".join(text.replace("_", " ").strip(" “”\"'.,#").casefold().split())


def matches(text: str, names: Mapping[str, str]) -> list[str]:
    """Return the ids whose names fit: the very name alone, else all that begin so, or have a word that does."""
    sought = folded(text)
    exact = [id for id, name in names.items() if folded(name) == sought]
    if exact or not sought:
        return exact
    begin = [id for id, name in names.items() if folded(name).startswith(sought)]
    return begin or [id for id, name in names.items() if f" {sought}" in f" {folded(name)}"]


class Naming:
    """The names that one seat may type now."""

    def __init__(self, view: SeatView, words: Words) -> None:
        self.view, self.words = view, words
        self.states: dict[str, str] = {seat: words.name(seat) for seat in view.tracks}
        self.regions: dict[str, str] = {region: words.name(region) for region in view.board.regions}

    def state(self, text: str) -> str:
        """Return the state that is meant; "us" is our own."""
        if folded(text) in OURSELVES:
            return self.view.seat
        return self._one(text, self.states, "state")

    def other(self, text: str) -> str:
        """Return the other state that is meant."""
        found = self.state(text)
        if found == self.view.seat:
            raise MisreadError("name.ourselves")
        return found

    def region(self, text: str) -> str:
        """Return the region that is meant."""
        return self._one(text, self.regions, "region")

    def agreement(self, text: str, among: Iterable[Agreement] | None = None) -> Agreement:
        """Return the agreement that is meant, by its number or title; the only one of `among` if nothing is typed."""
        known = list(self.view.agreements.values() if among is None else among)
        bare = folded(text).removeprefix("agreement").removeprefix("article").strip()
        if not bare:
            return self._only(known)
        if bare.isdigit():
            found = self.view.agreements.get(int(bare))
            if found is None:
                raise MisreadError("name.no_agreement", number=int(bare))
            return found
        titles = {str(a.id): title(a.terms, self.words) for a in known}
        return self.view.agreements[int(self._one(bare, titles, "agreement"))]

    def offer(self, text: str, among: Iterable[Offer] | None = None) -> Offer:
        """Return the offer that is meant, by its partners and number; the only one if that is enough."""
        known = list(self.view.offers.values() if among is None else among)
        fitting = [offer for offer in known if self._fits(folded(text), offer)]
        if len(fitting) == 1:
            return fitting[0]
        if not known:
            raise MisreadError("name.no_offers")
        listed = tuple(self.offer_name(offer) for offer in fitting or known)
        raise MisreadError("name.which_offer" if fitting else "name.no_offer", typed=text.strip(), listed=listed)

    def offer_name(self, offer: Offer) -> str:
        """Return how an offer is typed, such as "brisk 1"."""
        return self.offer_label(offer.id, offer.terms)

    def offer_label(self, id: str, terms: Terms) -> str:
        """Return how an offer of this id and text is typed."""
        *_, number = id.split("-")
        others = (self.words.name(seat) for seat in terms.parties if seat != self.view.seat)
        return " ".join([*(name.lower() for name in others), number])

    def _fits(self, typed: str, offer: Offer) -> bool:
        words = [word for word in typed.removeprefix("offer").split() if word not in ("of", "and", "from", "to")]
        number = offer.id.rpartition("-")[2]
        if words and words[-1].isdigit():
            if words[-1] != number:
                return False
            words = words[:-1]
        names = [folded(self.words.name(seat)) for seat in offer.terms.parties]
        return all(word in OURSELVES or any(name.startswith(word) for name in names) for word in words)

    def _only(self, known: list[Agreement]) -> Agreement:
        if len(known) == 1:
            return known[0]
        listed = tuple(f"{a.id} {title(a.terms, self.words)}" for a in known)
        raise MisreadError("name.which_agreement" if known else "name.no_agreements", listed=listed)

    def _one(self, text: str, names: Mapping[str, str], what: str) -> str:
        found = matches(text, names)
        if len(found) == 1:
            return found[0]
        if not found:
            raise MisreadError(f"name.no_{what}", typed=text.strip(), listed=tuple(names.values()))
        raise MisreadError("name.several", typed=text.strip(), listed=tuple(names[id] for id in found))

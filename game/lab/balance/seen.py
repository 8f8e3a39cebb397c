"""What the report on a world's balance needs to see of a game besides the usual measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from game.rules.events.base import Event
from game.rules.events.living import GatePassed
from game.rules.events.security import CoverLaid
from game.rules.events.talks import AgreementSigned, OfferMade
from game.rules.events.tracks import TrackChanged
from game.rules.numbers import SIZES
from game.rules.terms import Terms
from game.scenario import Scenario

FULLY: tuple[int, int] = (4, 5)  # four fifths of Capacity laid


def counted(scenario: Scenario, events: Iterable[Event]) -> Counter[str]:
    """Return counts of one game: gates passed in silence, texts with cover and grants, years of providers, asks.

    A provider's year is one in which a state lays cover abroad; an ask is a state's offers of a year by which one other
    state would cover it.
    """
    found: Counter[str] = Counter()
    capacity = {
        seat.id: SIZES[seat.size].capacity if seat.tracks.capacity is None else seat.tracks.capacity
        for seat in scenario.seats
    }
    laid: Counter[tuple[int, str]] = Counter()
    most: dict[tuple[int, str], int] = {}
    abroad: set[tuple[int, str]] = set()
    asked: set[tuple[int, str, str]] = set()
    granted: set[tuple[int, str, str]] = set()
    for event in events:
        if isinstance(event, CoverLaid):
            laid[event.year, event.provider] += event.points
            most[event.year, event.provider] = capacity[event.provider]
            if event.agreement:
                abroad.add((event.year, event.provider))
        elif isinstance(event, TrackChanged) and event.track == "capacity":
            capacity[event.seat] = event.after
        elif isinstance(event, OfferMade):
            asked.update((event.year, event.by, provider) for provider in _providers(event.terms, event.by))
        elif isinstance(event, AgreementSigned):
            for seat in event.terms.parties:
                granted.update((event.year, seat, provider) for provider in _providers(event.terms, seat))
            covers = bool(event.terms.coverages())
            found["texts_with_cover"] += covers
            found["texts_with_both"] += covers and bool(event.terms.grants())
        elif isinstance(event, GatePassed) and event.counted and event.rule == "R4.7":
            found["silence"] += 1
    found["provider_years"] = len(abroad)
    found["full_years"] = sum(FULLY[1] * laid[key] >= FULLY[0] * most[key] for key in abroad)
    found["asks"] = len(asked)
    found["refused"] = len(asked - granted)
    return found


def _providers(terms: Terms, seat: str) -> list[str]:
    return [clause.provider for _, clause in terms.coverages() if clause.beneficiary == seat]

"""What one game was like, read from its events, and what many were like, summed game by game."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from game.rules.events.base import Event
from game.rules.events.ending import AgreementEnded, PartyLeft
from game.rules.events.home import Ranked, SeatScored
from game.rules.events.living import GatePassed
from game.rules.events.making import EnteredIntoForce
from game.rules.events.security import RegionDisrupted, RegionSecured
from game.rules.events.talks import AgreementSigned, OfferEnded, OfferMade
from game.rules.events.years import GameEnded

# One won game in parts that any number of seats up to 8 can share evenly.
WHOLE: Final = 840
LEFT: Final = {"notice": "left_by_notice", "withdrawn": "withdrawn", "walked_out": "walked_out"}


@dataclass(slots=True)
class Measures:
    """Counts of one game or of many. `own` counts texts signed in the game, `inherited` those it began with.

    `wins` are in parts of 840 of a game, `margin` in hundredths of a spread. `wins`, `score` and `margin` are by seat.
    """

    games: int = 0
    ruptures: int = 0
    wins: Counter[str] = field(default_factory=Counter)
    score: Counter[str] = field(default_factory=Counter)
    margin: Counter[str] = field(default_factory=Counter)
    own: Counter[str] = field(default_factory=Counter)
    inherited: Counter[str] = field(default_factory=Counter)
    incidents: Counter[str] = field(default_factory=Counter)

    def add(self, other: Measures) -> None:
        """Add what other games were like."""
        self.games += other.games
        self.ruptures += other.ruptures
        for name in ("wins", "score", "margin", "own", "inherited", "incidents"):
            getattr(self, name).update(getattr(other, name))


@dataclass(slots=True)
class _Reading:
    """The measures of a game while its events are read."""

    inherited: frozenset[int]
    found: Measures
    answers: set[str] = field(default_factory=set)
    left: set[tuple[int, int, str]] = field(default_factory=set)

    def of(self, agreement: int) -> Counter[str]:
        """Return the counts that an agreement belongs to."""
        return self.found.inherited if agreement in self.inherited else self.found.own


def measured(events: Iterable[Event], inherited: Iterable[int]) -> Measures:
    """Return what one game was like; `inherited` are the numbers of the agreements it began with."""
    reading = _Reading(frozenset(inherited), Measures(games=1))
    for happened in events:
        read = _READ.get(type(happened))
        if read is not None:
            read(reading, happened)
    return reading.found


def _offer(reading: _Reading, happened: OfferMade) -> None:
    if happened.counters:
        reading.answers.add(happened.offer)


def _offer_end(reading: _Reading, happened: OfferEnded) -> None:
    """R2.4: A signed offer that was a counter was countered before it was signed."""
    if happened.how == "signed" and happened.offer in reading.answers:
        reading.found.own["countered"] += 1


def _signed(reading: _Reading, happened: AgreementSigned) -> None:
    reading.found.own["signed"] += 1


def _entered(reading: _Reading, happened: EnteredIntoForce) -> None:
    reading.of(happened.agreement)["in_force"] += 1


def _gate(reading: _Reading, happened: GatePassed) -> None:
    if happened.counted:
        reading.of(happened.agreement)["gates_passed"] += 1


def _ended(reading: _Reading, happened: AgreementEnded) -> None:
    """R4.8: A text that a revision replaced was revised."""
    if happened.reason == "superseded":
        reading.of(happened.agreement)["revised"] += 1


def _left(reading: _Reading, happened: PartyLeft) -> None:
    """R4.20: Parties that leave a text in one year and one way count once: the text was left."""
    once = (happened.agreement, happened.year, happened.how)
    if happened.how in LEFT and once not in reading.left:
        reading.left.add(once)
        reading.of(happened.agreement)[LEFT[happened.how]] += 1


def _secured(reading: _Reading, happened: RegionSecured) -> None:
    reading.found.incidents["secured"] += 1


def _disrupted(reading: _Reading, happened: RegionDisrupted) -> None:
    reading.found.incidents["disrupted"] += 1


def _scored(reading: _Reading, happened: SeatScored) -> None:
    reading.found.score[happened.seat] += happened.total
    reading.found.margin[happened.seat] += happened.margin


def _ranked(reading: _Reading, happened: Ranked) -> None:
    """R9.7: Seats that share the first place share the win; after a Rupture there is none."""
    for seat in happened.order[0] if happened.order else ():
        reading.found.wins[seat] += WHOLE // len(happened.order[0])


def _over(reading: _Reading, happened: GameEnded) -> None:
    reading.found.ruptures += happened.reason == "rupture"


_READ: Final[dict[type[Event], Callable[[_Reading, Any], None]]] = {
    OfferMade: _offer,
    OfferEnded: _offer_end,
    AgreementSigned: _signed,
    EnteredIntoForce: _entered,
    GatePassed: _gate,
    AgreementEnded: _ended,
    PartyLeft: _left,
    RegionSecured: _secured,
    RegionDisrupted: _disrupted,
    SeatScored: _scored,
    Ranked: _ranked,
    GameEnded: _over,
}

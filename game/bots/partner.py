"""What the record says of a partner: word kept and broken. Folded from what everyone sees, never remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.rules.state import GameState

FADE: Final = 4
FAIR: Final = 1000
BROKEN: Final = {"walked_out": 3, "refused": 1}


@dataclass(frozen=True, slots=True)
class Record:
    """R4.15, R4.16: Faults of a state towards all, and towards one; gates it passed. Faults fade with the years."""

    faults: int
    against_me: int
    kept: int

    def reliability(self, trust: int) -> int:
        """Return how likely it keeps a text a year on, per thousand, from a first trust."""
        good, bad = 6 + self.kept, self.faults + self.against_me
        return trust * good // (good + bad) if bad else min(FAIR, trust + 10 * self.kept)


def record(state: GameState, me: str, other: str) -> Record:
    """R1.7: Return the record of another state as one seat reads it."""
    faults = against = 0
    for agreement in state.agreements.values():
        mine = me in agreement.first_parties
        for breach in agreement.breaches:
            if breach.by == other and not breach.cured:
                weight = _fading(state.year - breach.year)
                faults += weight
                against += weight * mine
        for seat, how, year in agreement.left:
            if seat == other and how in BROKEN:
                weight = BROKEN[how] * _fading(state.year - year)
                faults += weight
                against += weight * mine
    owing = any(debtor == other for debtor, _, _ in state.arrears)
    return Record(faults + 2 * owing, against, state.seats[other].gates)


def _fading(years: int) -> int:
    return max(0, FADE - years)

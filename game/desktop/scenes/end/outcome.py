"""How the game ended, read from what everybody saw at its end: scores, mandates, order, grade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.desk.past import Past
from game.picture.charts import Score
from game.picture.tokens import Coat
from game.rules import scoring
from game.rules.events.home import MandateTested, Ranked, SeatScored, TableGraded
from game.rules.events.years import GameEnded
from game.rules.state import GameState
from game.wording import Words

LOWEST, HIGHEST = -200, 600
SECURITY: Final = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """R9: The scores in the order of the table, the best first; `places` are the ranks, empty after a Rupture."""

    scores: tuple[SeatScored, ...]
    mandates: tuple[MandateTested, ...]
    places: tuple[tuple[str, ...], ...]
    grade: TableGraded | None
    rupture: bool
    year: int

    def of(self, seat: str) -> tuple[MandateTested, ...]:
        """R9.5: Return the mandates of a seat."""
        return tuple(tested for tested in self.mandates if tested.seat == seat)

    @property
    def winners(self) -> tuple[str, ...]:
        """R9.7: The seats in the first place; nobody after a Rupture."""
        return self.places[0] if self.places else ()


def outcome(past: Past) -> Outcome:
    """R9.6: Read how a game ended."""
    events = past.events
    scores = [e for e in events if isinstance(e, SeatScored)]
    order = next((e.order for e in events if isinstance(e, Ranked)), ())
    place = {seat: number for number, seats in enumerate(order) for seat in seats}
    scores.sort(key=lambda e: (place.get(e.seat, 0), -e.margin, -e.rows[SECURITY][1]))
    return Outcome(
        tuple(scores),
        tuple(e for e in events if isinstance(e, MandateTested)),
        order,
        next((e for e in events if isinstance(e, TableGraded)), None),
        any(isinstance(e, GameEnded) and e.reason == "rupture" for e in events),
        past.now.year,
    )


def par(state: GameState, seat: str) -> int:
    """R9.6: Return the score at which the margin is nothing: what is usual for this state in a game of this length."""
    return next((s for s in range(LOWEST, HIGHEST) if scoring.margin(state, seat, s) >= 0), 0)


def bars(found: Outcome, past: Past, words: Words, coats: dict[str, Coat], ours: str) -> tuple[Score, ...]:
    """R9: Return the scores as they are drawn."""
    return tuple(
        Score(e.seat, words.name(e.seat), coats[e.seat], e.rows, par(past.now, e.seat), e.margin, e.seat == ours)
        for e in found.scores
    )

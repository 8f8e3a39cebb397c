"""The figures of a simulation as JSON, and as lines to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from game.lab.measures import WHOLE, Measures
from game.wording import Words

OWN: Final = ("signed", "in_force", "gates_passed", "revised", "left_by_notice", "withdrawn", "walked_out")
INHERITED: Final = OWN[2:]


@dataclass(frozen=True, slots=True)
class Results:
    """A simulation that has been run: what was asked for, what the games were like, and how long they took."""

    scenario: str
    seats: tuple[str, ...]
    games: int
    seed: int
    seconds: float
    measures: Measures
    digest: str

    def as_json(self) -> dict[str, Any]:
        """Return the figures: means of a game, and shares of wins among the games without Rupture."""
        found = self.measures
        per_second = self.games / self.seconds if self.seconds else 0.0
        return {
            "scenario": self.scenario,
            "games": self.games,
            "seed": self.seed,
            "seconds": round(self.seconds, 3),
            "games_per_second": round(per_second, 2),
            "ruptures": found.ruptures,
            "seats": {seat: self._seat(seat) for seat in self.seats},
            "agreements": self._agreements(),
            "incidents": self._means(found.incidents, ("secured", "disrupted")),
            "digest": self.digest,
        }

    def _seat(self, seat: str) -> dict[str, float]:
        found = self.measures
        decided = found.games - found.ruptures
        return {
            "wins": round(found.wins[seat] / WHOLE, 3),
            "win_share": round(found.wins[seat] / WHOLE / decided, 4) if decided else 0.0,
            "mean_score": round(found.score[seat] / found.games, 2),
            "mean_margin": round(found.margin[seat] / 100 / found.games, 3),
        }

    def _agreements(self) -> dict[str, Any]:
        found = self.measures
        signed = found.own["signed"]
        return {
            **self._means(found.own, OWN),
            "countered_share": round(found.own["countered"] / signed, 3) if signed else 0.0,
            "inherited": self._means(found.inherited, INHERITED),
        }

    def _means(self, counts: Counter[str], names: Iterable[str]) -> dict[str, float]:
        return {name: round(counts[name] / self.measures.games, 3) for name in names}


def summary(results: Results, words: Words) -> Iterable[str]:
    """Yield the figures as sentences, in reading order."""
    figures = results.as_json()
    yield words.text("lab.games", scenario=results.scenario, games=results.games, seed=results.seed)
    yield words.text("lab.speed", seconds=f"{results.seconds:.1f}", speed=f"{figures['games_per_second']:.1f}")
    yield words.text("lab.ruptures", ruptures=figures["ruptures"], percent=_percent(figures["ruptures"], results.games))
    for seat, figure in figures["seats"].items():
        yield words.text(
            "lab.seat",
            seat=seat,
            percent=f"{100 * figure['win_share']:.1f}",
            wins=f"{figure['wins']:g}",
            score=f"{figure['mean_score']:.1f}",
            margin=f"{figure['mean_margin']:+.2f}",
        )
    yield words.text("lab.agreements", **{k: f"{v:.2f}" for k, v in figures["agreements"].items() if k != "inherited"})
    yield words.text("lab.inherited", **{k: f"{v:.2f}" for k, v in figures["agreements"]["inherited"].items()})
    yield words.text("lab.incidents", **{k: f"{v:.1f}" for k, v in figures["incidents"].items()})
    yield words.text("lab.digest", digest=results.digest)


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}"

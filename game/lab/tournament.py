"""Contests: every name plays every seat on the same seeds, so that neither seat nor luck decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from math import fsum
from typing import Any, Final, NamedTuple

from game.bots.plans import partner_of
from game.lab.contestants import PAIR, contestant
from game.lab.intervals import Interval, bootstrap
from game.lab.simulate import seed_of
from game.lab.workers import spread
from game.match import Match
from game.rules.events.home import Ranked, SeatScored
from game.scenario import Scenario
from game.table import Table, run_game

HUNDREDTHS: Final = 100


@dataclass(frozen=True, slots=True)
class Contest:
    """A world, who plays, and how many games at the least; the games are rounded up to whole rounds.

    A round is one seed, played as many times as there are names: each time the names move on by one seat, so that each
    has played each seat once.
    """

    scenario: Scenario
    names: tuple[str, ...]
    games: int
    seed: int

    @property
    def rounds(self) -> int:
        """How many seeds are played."""
        return -(-self.games // len(self.names))

    def seating(self, turn: int) -> dict[str, str]:
        """Return who sits where in one game of a round; a colluding pair takes its neighbour's seat as well."""
        seats = tuple(seat.id for seat in self.scenario.seats)
        found = {seat: self.names[(place + turn) % len(self.names)] for place, seat in enumerate(seats)}
        for seat, name in tuple(found.items()):
            if name == PAIR:
                found[partner_of(seats, seat)] = PAIR
        return found


class Place(NamedTuple):
    """How one seat of a game fared: who sat there, its margin against the table's mean in spreads, its part of the win.

    After a Rupture nobody is ahead of anybody: margin and win are 0.
    """

    name: str
    margin: float
    won: float


Outcome = tuple[Place, ...]


def play(contest: Contest, number: int) -> Outcome:
    """Play one game of a contest, counted from 0."""
    seed, turn = divmod(number, len(contest.names))
    seating = contest.seating(turn)
    tempers = {seat.id: seat.character for seat in contest.scenario.seats}
    match = Match.new(contest.scenario, seed_of(contest.seed, seed))
    run_game(Table(match, {seat: contestant(name, tempers[seat]) for seat, name in seating.items()}))
    events = match.record()
    first = next((e.order[0] for e in reversed(events) if isinstance(e, Ranked) and e.order), ())
    margins = {e.seat: e.margin / HUNDREDTHS for e in events if isinstance(e, SeatScored)} if first else {}
    middle = fsum(margins.values()) / len(seating)
    return tuple(
        Place(name, margins.get(seat, middle) - middle, 1 / len(first) if seat in first else 0.0)
        for seat, name in seating.items()
    )


@dataclass(slots=True)
class Standings:
    """What a contest came to."""

    contest: Contest
    margins: dict[str, list[float]] = field(default_factory=dict)
    ahead: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    wins: dict[str, list[float]] = field(default_factory=dict)
    ruptures: int = 0

    def take(self, games: list[Outcome]) -> None:
        """Add one round."""
        for name in dict.fromkeys(self.contest.names):
            mine = [place.margin for game in games for place in game if place.name == name]
            self.margins.setdefault(name, []).append(fsum(mine) / len(mine) if mine else 0.0)
        for game in games:
            decided = any(place.won for place in game)
            self.ruptures += not decided
            for place in game:
                if decided:
                    self.wins.setdefault(place.name, []).append(place.won * len(game))
                for other in game:
                    if other.name != place.name:
                        won = 0.5 * ((place.margin > other.margin) + (place.margin >= other.margin))
                        self.ahead.setdefault((place.name, other.name), []).append(won)

    @property
    def ratings(self) -> Mapping[str, Interval]:
        """The mean margin of each name against its table, in spreads, with the interval over the rounds; best first."""
        found = {name: bootstrap(values, name) for name, values in self.margins.items()}
        return dict(sorted(found.items(), key=lambda pair: -pair[1].mean))

    def fair_share(self, name: str) -> float:
        """Return the wins of a name against an even share, over the games without Rupture."""
        won = self.wins.get(name, [])
        return fsum(won) / len(won) if won else 0.0

    def beats(self, name: str, other: str) -> float | None:
        """Return how often a name ends ahead of another at the same table; None where they never met."""
        met = self.ahead.get((name, other))
        return fsum(met) / len(met) if met else None

    def as_json(self) -> dict[str, Any]:
        """Return ratings and cross-table."""
        ratings = self.ratings
        met = {name: {other: self.beats(name, other) for other in ratings if other != name} for name in ratings}
        return {
            "scenario": self.contest.scenario.id,
            "games": self.contest.rounds * len(self.contest.names),
            "seed": self.contest.seed,
            "ruptures": self.ruptures,
            "ratings": {
                name: {"mean": round(r.mean, 4), "low": round(r.low, 4), "high": round(r.high, 4)}
                for name, r in ratings.items()
            },
            "fair_share": {name: round(self.fair_share(name), 4) for name in ratings},
            "table": {
                name: {other: round(won, 4) for other, won in row.items() if won is not None}
                for name, row in met.items()
            },
        }


def hold(contest: Contest, jobs: int, progress: Callable[[int], None] | None = None) -> Standings:
    """Play a contest by `jobs` processes; `progress` hears how many games are done. Raises `BotSpecError`."""
    for name in contest.names:
        contestant(name, contest.scenario.seats[0].character)
    standings, games = Standings(contest), []
    turns = len(contest.names)
    for number, outcome in enumerate(spread(partial(_ready, contest), contest.rounds * turns, jobs), 1):
        games.append(outcome)
        if len(games) == turns:
            standings.take(games)
            games = []
        if progress is not None:
            progress(number)
    return standings


def _ready(contest: Contest) -> Callable[[int], Outcome]:
    return partial(play, contest)

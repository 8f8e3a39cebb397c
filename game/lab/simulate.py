"""Many games of bots, in one process or in several, with the same result."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Final

from game.bots import parse
from game.lab.digest import canonical
from game.lab.measures import Measures, measured
from game.lab.results import Results
from game.lab.workers import spread
from game.match import Match
from game.rules.chance import below, draw
from game.scenario import Scenario
from game.table import Player, Table, run_game

SEEDS: Final = 10**12

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be simulated: a world, a number of games, the seed they all derive from, and who plays."""

    scenario: Scenario
    games: int
    seed: int
    bots: str


@dataclass(frozen=True, slots=True)
class Played:
    """One game that was played: its measures, and its events as a line of canonical JSON."""

    measures: Measures
    line: bytes


def seed_of(seed: int, game: int) -> int:
    """Return the seed of one game of a simulation; games are counted from 0."""
    return below(SEEDS, draw(seed, 0, 0, "simulated game", game))


def players(order: Order) -> Mapping[str, Player]:
    """Return who plays each seat; raises `BotSpecError` for a specification that names no bots."""
    return parse(order.bots, order.scenario)


def play(order: Order, seats: Mapping[str, Player], game: int) -> Played:
    """Play one game of a simulation."""
    match = Match.new(order.scenario, seed_of(order.seed, game))
    inherited = tuple(match.state.agreements)
    run_game(Table(match, seats))
    events = match.record()
    return Played(measured(events, inherited), canonical(events))


def simulate(order: Order, jobs: int = 1, progress: Progress | None = None) -> Results:
    """Play all games, `jobs` at a time, and return their figures; `progress` is told how many are done.

    The digest is the SHA-256 of one line of canonical JSON for each game, in the order of the games.
    """
    start = time.perf_counter()
    total, digest = Measures(), sha256()
    for played in spread(partial(_ready, order), order.games, jobs):
        total.add(played.measures)
        digest.update(played.line)
        if progress is not None:
            progress(total.games)
    seconds = time.perf_counter() - start
    seats = tuple(seat.id for seat in order.scenario.seats)
    return Results(order.scenario.id, seats, order.games, order.seed, seconds, total, digest.hexdigest())


def _ready(order: Order) -> Callable[[int], Played]:
    """Return what plays one game after the other with the same players."""
    return partial(play, order, players(order))

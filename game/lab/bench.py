"""How fast this machine plays: a fixed list of figures, never a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial
from itertools import combinations, cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from game.lab.bulk import uncollected
from game.lab.figures import Figure, microseconds, middle, seconds
from game.lab.random_seats import RandomGame
from game.lab.simulate import Order, play, players, simulate
from game.lab.worlds import grid_world
from game.match import Match
from game.rules.clauses.coverage import Coverage
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms
from game.scenario import build, load
from game.table import Table, run_game
from game.view import public_view, seat_view

RUNS: Final = 5
LONG_RUNS: Final = 3
RANDOM_GAMES: Final = 60
NORMAL_GAMES: Final = 6
WORKER_GAMES: Final = 40
TIMES: Final = 2000
LOOP: Final = 2_000_000
AGREEMENTS: Final = 40
BOTS: Final = "normal"


@cache
def _random_runs() -> tuple[tuple[float, float], ...]:
    """Return games and decisions a second of random seats, run by run; all runs play the same games."""
    world = grid_world(4)
    found: list[tuple[float, float]] = []
    for _ in range(RUNS):
        with uncollected():  # as in bulk runs; but here the games stay, and to look through them all is no part of play
            games = [RandomGame(build(world, seed)) for seed in range(RANDOM_GAMES)]
            spent = seconds(partial(_play_all, games))
        found.append((len(games) / spent, sum(game.decisions for game in games) / spent))
    return tuple(found)


def _play_all(games: list[RandomGame]) -> None:
    for game in games:
        game.play()


def random_games() -> Figure:
    """Whole games of four random seats, a second."""
    return middle([games for games, _ in _random_runs()], "games/s")


def decisions() -> Figure:
    """Acts that random seats drew and carried out, a second."""
    return middle([acts for _, acts in _random_runs()], "decisions/s")


def normal_games() -> Figure:
    """Whole games of four normal bots, a second."""
    order = Order(grid_world(4), NORMAL_GAMES, 1, BOTS)
    seats = players(order)

    def run() -> None:
        with uncollected():
            for game in range(NORMAL_GAMES):
                play(order, seats, game)

    return middle([NORMAL_GAMES / seconds(run) for _ in range(LONG_RUNS)], "games/s")


def eight_seat_game() -> Figure:
    """A whole game of eight normal bots."""
    order = Order(grid_world(8), RUNS, 1, BOTS)
    seats = players(order)
    return middle([seconds(partial(play, order, seats, game)) for game in range(RUNS)], "seconds")


def crowded() -> GameState:
    """Return a game of 8 seats, 30 regions and 40 agreements after two years."""
    state = RandomGame(build(grid_world(8), 1)).play(2)
    pairs = cycle(combinations(state.seats, 2))
    agreements = dict(list(state.agreements.items())[:AGREEMENTS])
    model = next(iter(agreements.values()))
    while len(agreements) < AGREEMENTS:
        number, pair = max(agreements) + 1, next(pairs)
        agreements[number] = _covered(model, number, pair)
    return replace(state, agreements=agreements)


def _covered(model: Agreement, number: int, pair: tuple[str, str]) -> Agreement:
    terms = Terms(f"Cover {number}", pair, (Coverage(*pair, 1),), model.terms.term, model.terms.renewal)
    return replace(model, id=number, terms=terms, standing=dict.fromkeys(pair, "party"))


def state_copy() -> Figure:
    """A copy of a game of 8 seats, 30 regions and 40 agreements."""
    return microseconds(crowded().copy, TIMES, RUNS)


def view() -> Figure:
    """What one seat of that game sees, built from nothing."""
    state = crowded()
    seat = next(iter(state.seats))
    return microseconds(lambda: seat_view(state, seat, None, public_view(state)), TIMES, RUNS)


@cache
def _finished() -> Match:
    """Return a game of the longest world that lasted ten years, or the longest that a few seeds gave."""
    world = load("umbrella")
    seats = players(Order(world, 1, 1, BOTS))
    found: list[Match] = []
    for seed in range(4):
        match = Match.new(world, seed)
        if run_game(Table(match, seats)).year == 10:
            return match
        found.append(match)
    return max(found, key=lambda match: match.state.year)


def save_size() -> Figure:
    """The file of a finished ten-year game."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "game.signatories"
        _finished().save(path)
        return Figure(path.stat().st_size, "bytes", 1)


def save_load() -> Figure:
    """Writing that file and going on from it."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{run}.signatories" for run in range(RUNS)]
        return middle([seconds(partial(_save_and_load, path)) for path in paths], "seconds")


def _save_and_load(path: Path) -> None:
    _finished().save(path)
    Match.open(path).close()


def workers_speedup() -> Figure:
    """How many times faster two processes play the same games than one does, by the wall clock."""
    order = Order(grid_world(4), WORKER_GAMES, 1, BOTS)
    found: list[float] = []
    for _ in range(LONG_RUNS):
        one = seconds(lambda: simulate(order, 1), perf_counter)
        found.append(one / seconds(lambda: simulate(order, 2), perf_counter))
    return middle(found, "x")


def loop() -> Figure:
    """A fixed loop of plain Python, by which machines can be compared."""
    return middle([seconds(_count) for _ in range(RUNS)], "seconds")


def _count() -> int:
    total = 0
    for number in range(LOOP):
        total = (total + number * number) % 1_000_003
    return total


FIGURES: Final[Mapping[str, Callable[[], Figure]]] = {
    "random_games": random_games,
    "decisions": decisions,
    "normal_games": normal_games,
    "eight_seat_game": eight_seat_game,
    "state_copy": state_copy,
    "view": view,
    "save_size": save_size,
    "save_load": save_load,
    "workers_speedup": workers_speedup,
    "loop": loop,
}

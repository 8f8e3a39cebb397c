"""Commands that play many games without a person: simulations and benchmarks."""

from __future__ import annotations

import json
import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from game.cli.arguments import Parser, about, add_seed, whole
from game.cli.errors import CommandError, refused
from game.scenario import load
from game.wording import Names, Words

if TYPE_CHECKING:
    from game.lab.figures import Figure

GAMES_MOST: Final = 10_000_000
JOBS_MOST: Final = 256
BAR: Final = 30


def add_simulate(own: Parser) -> None:
    """Add what `simulate` understands."""
    own.add_argument("scenario", metavar="S", help=about("scenario"))
    own.add_argument("--games", type=whole(1, GAMES_MOST), default=100, metavar="N", help=about("games"))
    add_seed(own, 0)
    own.add_argument("--bots", default="normal", metavar="SPEC", help=about("bots"))
    own.add_argument("--jobs", type=whole(1, JOBS_MOST), default=os.cpu_count() or 1, metavar="J", help=about("jobs"))
    own.add_argument("--json", type=Path, default=None, metavar="FILE", help=about("json_file"))


def simulate(args: Namespace) -> int:
    """Play the games, print what they were like, and write it as JSON if that was asked for."""
    from game.bots import BotSpecError
    from game.lab.results import summary
    from game.lab.simulate import Order, players
    from game.lab.simulate import simulate as run

    world = load(args.scenario)
    order = Order(world, args.games, args.seed, args.bots)
    try:
        players(order)
    except BotSpecError as error:
        raise CommandError(f"--bots: {error}") from error
    check_target(args.json)
    results = run(order, args.jobs, progress_bar(args.games))
    for told in summary(results, Words(names=Names(world.names_of()))):
        print(told)
    if args.json is not None:
        write(args.json, results.as_json())
    return 0


def check_target(path: Path | None) -> None:
    """Refuse a file that cannot be written before the games are played, not after."""
    if path is None:
        return
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise refused("no_target", file=str(path))
    if not os.access(path if path.exists() else path.absolute().parent, os.W_OK):
        raise refused("no_target", file=str(path))


def write(path: Path, figures: Mapping[str, Any]) -> None:
    """Write a file whole or not at all."""
    waiting = path.with_name(f"{path.name}.part")
    try:
        waiting.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
        waiting.replace(path)
    finally:
        waiting.unlink(missing_ok=True)


def progress_bar(games: int) -> Callable[[int], None] | None:
    """Return what draws a bar on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        return None
    start, words = time.monotonic(), Words()

    def show(done: int) -> None:
        seconds = time.monotonic() - start
        full = BAR * done // games
        text = words.text("cli.progress", done=done, games=games, speed=f"{done / max(seconds, 0.001):.1f}")
        sys.stderr.write(f"\r[{'#' * full}{'.' * (BAR - full)}] {text}" + "\n" * (done == games))
        sys.stderr.flush()

    return show


def add_bench(own: Parser) -> None:
    """Add what `bench` understands."""
    own.add_argument("--json", action="store_true", help=about("json"))


def bench(args: Namespace) -> int:
    """Measure this machine, figure by figure; with `--json` print one object at the end."""
    from game.lab.bench import FIGURES

    words, measured = Words(), {}
    for name, measure in (*FIGURES.items(), *window_figures().items()):
        figure = measure()
        measured[name] = figure
        if not args.json:
            value = f"{figure.value:,.6g}"
            print(words.phrase("lab.figure", name=name, value=value, unit=figure.unit, runs=figure.runs), flush=True)
    if args.json:
        print(json.dumps({name: figure.as_json() for name, figure in measured.items()}, indent=2))
    return 0


def window_figures() -> dict[str, Callable[[], Figure]]:
    """Return the figures of the window; none where its library cannot be used, and a line that says so."""
    try:
        from game.desktop.measure import MEASURES
    except ImportError as error:
        print(Words().text("cli.no_window_figures", why=str(error)), file=sys.stderr)
        return {}
    return {name: partial(_taken, measure) for name, measure in MEASURES.items()}


def _taken(measure: Callable[[], list[float]]) -> Figure:
    from game.lab.figures import middle

    return middle(measure(), "milliseconds")

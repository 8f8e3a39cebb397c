"""The command `scenario balance`."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from collections.abc import Iterator
from math import isinf
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.cli.arguments import Parser, about, add_seed, whole
from game.cli.measuring import GAMES_MOST, JOBS_MOST, check_target, progress_bar, write
from game.scenario import load
from game.wording import Names, Words

if TYPE_CHECKING:
    from game.lab.balance import Line, Report

GAMES: Final = 300
SEED: Final = 20001  # what is tuned is tuned on seeds below 10,000


def add_balance(own: Parser) -> None:
    """Add what `scenario balance` understands."""
    own.add_argument("world", metavar="S", help=about("scenario"))
    own.add_argument("--games", type=whole(1, GAMES_MOST), default=GAMES, metavar="N", help=about("balance_games"))
    add_seed(own, SEED)
    own.add_argument("--jobs", type=whole(1, JOBS_MOST), default=os.cpu_count() or 1, metavar="J", help=about("jobs"))
    own.add_argument("--json", type=Path, default=None, metavar="FILE", help=about("json_file"))


def balance(args: Namespace) -> int:
    """Measure a world and print every line; the last line is one word."""
    from game.lab.balance import assess, count

    world = load(args.world)
    check_target(args.json)
    trials = count(world, args.games)
    report = assess(world, args.games, args.seed, args.jobs, progress_bar(trials))
    words = Words(names=Names(world.names_of()))
    print(words.text("lab.balance", games=args.games, scenario=world.id, seed=args.seed, trials=trials - args.games))
    for told in _told(report, words):
        print(told)
    if args.json is not None:
        write(args.json, report.as_json())
    print(report.as_json()["verdict"])
    return 0


def _told(report: Report, words: Words) -> Iterator[str]:
    """Yield the report: core lines, wanted lines, then what the file should say."""
    for core in (True, False):
        yield ""
        yield words.text("lab.balance_core" if core else "lab.balance_wanted")
        for line in report.lines:
            if line.core == core:
                yield _line(line, words)
    yield ""
    fitted = report.as_json()
    suggested = {seat: {"par": fitted["par"][seat], "spread": fitted["spread"][seat]} for seat in fitted["par"]}
    yield words.text("lab.balance_par", json=json.dumps(suggested))
    yield ""


def _line(line: Line, words: Words) -> str:
    mean, low, high = (f"{bound:.3f}" for bound in line.found)
    told = words.phrase(f"lab.line.{line.key}")
    return words.phrase(
        "lab.balance_line", holds=line.holds, line=told, seat=line.seat, mean=mean, low=low, high=high,
        bounds=_bounds(line, words),
    )  # fmt: skip


def _bounds(line: Line, words: Words) -> str:
    if isinf(line.least):
        return words.phrase("lab.below")
    if isinf(line.most) or line.most == 1.0:
        return words.phrase("lab.at_least", least=f"{line.least:.3g}")
    if not line.least:
        return words.phrase("lab.at_most", most=f"{line.most:.3g}")
    return words.phrase("lab.within", least=f"{line.least:.3g}", most=f"{line.most:.3g}")

"""The command `tournament`."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.cli.arguments import Parser, about, add_seed, whole
from game.cli.errors import CommandError, refused
from game.cli.measuring import GAMES_MOST, JOBS_MOST, check_target, progress_bar, write
from game.scenario import load
from game.wording import Names, Words

if TYPE_CHECKING:
    from game.lab.tournament import Standings

WORLD: Final = "umbrella"
GAMES: Final = 300
SEED: Final = 20001  # what is tuned is tuned on seeds below 10,000


def add_tournament(own: Parser) -> None:
    """Add what `tournament` understands."""
    own.add_argument("names", nargs="*", metavar="NAME", help=about("contestant"))
    own.add_argument("--list", action="store_true", help=about("contestants"))
    own.add_argument("--scenario", default=WORLD, metavar="S", help=about("scenario"))
    own.add_argument("--games", type=whole(1, GAMES_MOST), default=GAMES, metavar="N", help=about("rounds"))
    add_seed(own, SEED)
    own.add_argument("--jobs", type=whole(1, JOBS_MOST), default=os.cpu_count() or 1, metavar="J", help=about("jobs"))
    own.add_argument("--json", type=Path, default=None, metavar="FILE", help=about("json_file"))


def tournament(args: Namespace) -> int:
    """Print who may play, or hold a tournament and print ratings and cross-table."""
    from game.bots import BotSpecError
    from game.lab.contestants import names
    from game.lab.tournament import Contest, hold

    words = Words()
    if args.list:
        for name in names():
            print(words.phrase("lab.contestant", name=name, gloss=_gloss(name, words)))
        return 0
    if len(args.names) < 2:
        raise refused("too_few_names")
    check_target(args.json)
    contest = Contest(load(args.scenario), tuple(args.names), args.games, args.seed)
    try:
        standings = hold(contest, args.jobs, progress_bar(contest.rounds * len(contest.names)))
    except BotSpecError as error:
        raise CommandError(str(error)) from error
    for told in _told(standings, words.with_names(Names(contest.scenario.names_of()))):
        print(told)
    if args.json is not None:
        write(args.json, standings.as_json())
    return 0


def _gloss(name: str, words: Words) -> str:
    level, _, character = name.partition("/")
    if character:
        return words.phrase("lab.level_character", level=level, character=character)
    return words.phrase(f"lab.name.{name.replace('-', '_')}")


def _told(standings: Standings, words: Words) -> Iterator[str]:
    """Yield ratings, then who ends ahead of whom, in reading order."""
    found = standings.as_json()
    yield words.text("lab.contest", scenario=found["scenario"], games=found["games"], seed=found["seed"])
    yield words.text("lab.contest_ruptures", ruptures=found["ruptures"])
    for name, rating in found["ratings"].items():
        bounds = {key: f"{value:+.2f}" for key, value in rating.items()}
        yield words.phrase("lab.rating", name=name, share=f"{found['fair_share'][name]:.2f}", **bounds)
    for name, row in found["table"].items():
        for other, won in row.items():
            yield words.phrase("lab.ahead", name=name, other=other, percent=f"{100 * won:.0f}")

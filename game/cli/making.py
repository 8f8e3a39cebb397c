"""The command `scenario new`."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import Final

from game.cli.arguments import Parser, about, add_seed, whole
from game.cli.errors import refused
from game.cli.measuring import JOBS_MOST, progress_bar
from game.wording import Words

MOST: Final = 99
PAR_GAMES: Final = 200
TUNING: Final = 1  # tuned on seeds below 10,000, reported on others


def add_new(own: Parser) -> None:
    """Add what `scenario new` understands."""
    own.add_argument("--seats", type=whole(0, MOST), required=True, metavar="N", help=about("made_seats"))
    own.add_argument("--regions", type=whole(0, MOST), required=True, metavar="M", help=about("made_regions"))
    add_seed(own, 0)
    own.add_argument("--level", choices=("introductory", "standard"), default="standard", help=about("made_level"))
    own.add_argument("--par", action="store_true", help=about("made_par"))
    own.add_argument("--jobs", type=whole(1, JOBS_MOST), default=os.cpu_count() or 1, metavar="J", help=about("jobs"))
    own.add_argument("--out", type=Path, required=True, metavar="FILE", help=about("made_out"))


def new(args: Namespace) -> int:
    """Make a world and write its file, whole or not at all."""
    from game.cartography import Wanted, make, written

    if args.out.exists():
        raise refused("made_exists", file=str(args.out))
    if args.out.suffix != ".json":
        raise refused("made_suffix", file=str(args.out))
    world = make(Wanted(args.seats, args.regions, args.seed, args.level))
    if args.par:
        from game.lab.balance import level

        world = level(world, PAR_GAMES, TUNING, args.jobs, progress_bar(PAR_GAMES))
    waiting = args.out.with_name(f"{args.out.name}.part")
    try:
        waiting.write_text(written(world), encoding="utf-8")
        waiting.replace(args.out)
    finally:
        waiting.unlink(missing_ok=True)
    counts = {"states": len(world.seats), "regions": len(world.regions)}
    print(Words().phrase("cli.made", file=str(args.out), title=world.title, **counts))
    return 0

"""Pictures of scenes, without a display."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError, Namespace
from pathlib import Path
from typing import Final

from game.cli.arguments import Parser, about, add_seed, whole
from game.cli.errors import refused
from game.scenario import Scenario, load
from game.wording import Words
from game.wording.catalogue import FIRST_LOCALE, locales

USUAL: Final = "umbrella"
LEAST, MOST = (320, 240), (7680, 4320)
YEARS_MOST: Final = 12
SEED: Final = 7
YEAR: Final = 4


def add_screenshot(own: Parser) -> None:
    """Add what `screenshot` understands."""
    own.add_argument("scene", nargs="?", default="", metavar="SCENE", help=about("scene"))
    own.add_argument("--list", action="store_true", help=about("scenes"))
    own.add_argument("--scenario", default=USUAL, metavar="S", help=about("scenario"))
    add_seed(own, SEED)
    own.add_argument("--year", type=whole(1, YEARS_MOST), default=YEAR, metavar="Y", help=about("year"))
    own.add_argument("--seat", default="", metavar="X", help=about("seat_shown"))
    own.add_argument("--out", type=Path, default=None, metavar="FILE", help=about("out"))
    own.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH", help=about("size"))
    own.add_argument("--scale", type=whole(80, 200), default=0, metavar="P", help=about("scale"))
    own.add_argument("--theme", choices=("default", "contrast"), default="default", help=about("theme"))
    own.add_argument("--grey", action="store_true", help=about("grey"))
    own.add_argument("--locale", choices=locales(), default=FIRST_LOCALE, metavar="L", help=about("locale"))


def _size(typed: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", typed)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(low <= side <= high for low, side, high in zip(LEAST, size, MOST, strict=True)):
        least, most = (f"{wide}x{high}" for wide, high in (LEAST, MOST))
        raise ArgumentTypeError(Words().text("cli.size", typed=typed, least=least, most=most))
    return size


def screenshot(args: Namespace) -> int:
    """Paint a scene in the middle of a game and write it as a picture, or list the scenes."""
    from game.desktop.gallery import SCENES

    if args.list:
        print(*SCENES, sep="\n")
        return 0
    if args.scene not in SCENES:
        raise refused("no_scene", scene=args.scene, scenes=", ".join(SCENES))
    if args.out is None:
        raise refused("no_out", scene=args.scene)
    world = load(args.scenario)
    _check(world, args)
    _paint(world, args)
    return 0


def _check(world: Scenario, args: Namespace) -> None:
    seats = tuple(part.id for part in world.seats)
    if args.seat and args.seat not in seats:
        raise refused("no_seat", seat=args.seat, scenario=world.id, seats=", ".join(seats))
    if not args.out.absolute().parent.is_dir() or args.out.is_dir():
        raise refused("no_picture", file=str(args.out))


def _paint(world: Scenario, args: Namespace) -> None:
    from game.desktop.picturing import Wish, picture, save
    from game.desktop.settings import Settings
    from game.desktop.staging import Stage, StagingError

    settings = Settings(scale=args.scale, theme=args.theme, locale=args.locale)
    stage = Stage(world, args.seed, args.year, args.seat, args.locale)
    try:
        shot = picture(Wish(args.scene, stage, args.size, settings, args.grey))
    except StagingError as error:
        raise refused("no_year", scenario=world.id, seed=args.seed, year=error.year, last=error.last) from error
    save(shot, args.out)

"""What can be typed after `signatories`, with its help; every sentence comes from the catalogue."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, NoReturn

from game import __version__
from game.cli.errors import CommandError
from game.wording import Words

SEED_MOST: Final = 2**63 - 1


class Parser(ArgumentParser):
    """A parser whose complaints are refusals: one sentence, and where to find help."""

    def error(self, message: str) -> NoReturn:
        """Refuse what was typed."""
        raise CommandError(Words().text("cli.usage", message=message.rstrip("."), program=self.prog))


class Command(NamedTuple):
    """A command: what it adds to its parser, and what runs it and returns the exit status."""

    add: Callable[[Parser], None]
    run: Callable[[Namespace], int]


def parser(commands: Mapping[str, Command]) -> Parser:
    """Return the parser of all commands; what runs the chosen one is in `run`."""
    words = Words()
    top = Parser(
        prog="signatories",
        description=words.text("cli.about"),
        epilog=words.text("cli.epilog"),
        allow_abbrev=False,
    )
    version = f"signatories {__version__}"
    top.add_argument("--version", action="version", version=version, help=words.text("cli.arg.version"))
    group = top.add_subparsers(metavar="COMMAND", title=words.text("cli.commands"), required=True)
    for name, command in commands.items():
        about = words.text(f"cli.command.{name}")
        own = group.add_parser(name, help=about, description=about, allow_abbrev=False)
        own.set_defaults(run=command.run)
        command.add(own)
    return top


def about(name: str) -> str:
    """Return the help of an argument."""
    return Words().text(f"cli.arg.{name}")


def whole(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number between two bounds, or says what was expected."""

    def read(typed: str) -> int:
        try:
            number = int(typed)
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            raise ArgumentTypeError(Words().text("cli.number", typed=typed, least=least, most=most))
        return number

    return read


def add_seed(own: Parser, default: int | None) -> None:
    """Add the seed of chance."""
    own.add_argument("--seed", type=whole(0, SEED_MOST), default=default, metavar="N", help=about("seed"))

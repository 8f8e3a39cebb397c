"""Commands that read what comes with the game: worlds, rules and conformance cases."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from game.cli.arguments import Command, Parser, about
from game.cli.balancing import add_balance, balance
from game.cli.errors import CommandError, refused
from game.cli.making import add_new, new
from game.scenario import Scenario, check, load, names, schema
from game.wording import Words
from game.wording.rulebook import Paragraph, Rulebook

IN_FULL: Final = 3
FAULTY: Final = 2


def add_scenario(own: Parser) -> None:
    """Add what `scenario` understands."""
    words = Words()
    group = own.add_subparsers(dest="what", metavar="|".join(PARTS), required=True)
    for name, part in PARTS.items():
        text = words.text(f"cli.command.scenario_{name}")
        added = group.add_parser(name, help=text, description=text, allow_abbrev=False)
        added.set_defaults(part=part.run)
        part.add(added)


def scenario(args: Namespace) -> int:
    """List the worlds that come with the game, show, check, make or measure one, or print the schema."""
    status: int = args.part(args)
    return status


def _list(args: Namespace) -> int:
    for name in names():
        print(_heading(load(name)))
    return 0


def _heading(world: Scenario) -> str:
    first, last = world.window()
    return Words().phrase(
        "cli.world", name=world.id, title=world.title, states=len(world.seats), level=world.level, first=first,
        last=last, minutes=world.minutes or 0,
    )  # fmt: skip


def _add_world(own: Parser) -> None:
    own.add_argument("world", metavar="S", help=about("scenario"))


def show(args: Namespace) -> int:
    """Print what a world is about, for whoever picks one: nothing of it is secret to a seat."""
    world, words = load(args.world), Words()
    print(_heading(world))
    print(f"\n{world.blurb}\n")
    for seat in world.seats:
        print(words.phrase("cli.world_seat", name=seat.name, size=seat.size, brief=seat.brief))
    for part in ("objectives", "notes", "questions"):
        if getattr(world, part):
            print("\n" + words.text(f"cli.world_{part}"))
            for told in getattr(world, part):
                print(words.phrase("cli.world_point", text=told))
    return 0


def _add_files(own: Parser) -> None:
    own.add_argument("files", nargs="+", metavar="FILE", help=about("scenario_file"))


def _check_all(args: Namespace) -> int:
    return max([_check(file) for file in args.files])


def _add_nothing(own: Parser) -> None:
    """The command takes no arguments."""


def _schema(args: Namespace) -> int:
    print(json.dumps(schema(), indent=2))
    return 0


PARTS: Final[Mapping[str, Command]] = {
    "list": Command(_add_nothing, _list),
    "show": Command(_add_world, show),
    "check": Command(_add_files, _check_all),
    "schema": Command(_add_nothing, _schema),
    "new": Command(add_new, new),
    "balance": Command(add_balance, balance),
}


def _check(file: str) -> int:
    found = check(file)
    for problem in found:
        print(f"{file}: {problem}", file=sys.stderr)
    if not found:
        print(Words().phrase("cli.playable", file=file))
    return FAULTY if found else 0


def add_rules(own: Parser) -> None:
    """Add what `rules` understands."""
    own.add_argument("words", nargs="*", metavar="WORD", help=about("word"))


def rules(args: Namespace) -> int:
    """Print the contents of the rulebook, or what it says about a word or number."""
    book, word = Rulebook(), " ".join(args.words).strip()
    if not word:
        told = _contents(book)
    else:
        terms, found = book.glossary(word), book.search(word)
        if not terms and not found:
            raise refused("no_rule", word=word)
        told = _about(terms, found)
    for text in told:
        print(text)
    return 0


def _contents(book: Rulebook) -> Iterator[str]:
    chapter = ""
    for paragraph in book.paragraphs:
        if paragraph.chapter != chapter:
            chapter = paragraph.chapter
            yield f"{paragraph.number.partition('.')[0]} {chapter}"
        yield f"  {paragraph.number} {paragraph.title}"
    yield Words().text("cli.look_up")


def _about(terms: tuple[tuple[str, str], ...], found: tuple[Paragraph, ...]) -> Iterator[str]:
    """Yield the terms, the best paragraphs in full, and the titles of the others."""
    for term, meaning in terms[:IN_FULL]:
        yield f"{term}: {meaning}"
        yield ""
    for paragraph in found[:IN_FULL]:
        yield from paragraph.lines()
        yield ""
    if found[IN_FULL:]:
        yield Words().text("cli.see_also")
        yield from (f"  {paragraph.number} {paragraph.title}" for paragraph in found[IN_FULL:])


def add_conformance(own: Parser) -> None:
    """Add what `conformance` understands."""
    own.add_argument("files", nargs="*", type=Path, metavar="FILE", help=about("case_file"))


def conformance(args: Namespace) -> int:
    """Run the conformance cases, those in the named files or all; the status is 1 if one fails."""
    from game.conformance import run
    from game.conformance.errors import CaseError

    try:
        report = run(args.files or None)
    except CaseError as error:
        raise CommandError(str(error)) from error
    print(*report.lines(), sep="\n")
    return 1 if report.failed else 0

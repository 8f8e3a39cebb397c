"""Playing a game in the window or the terminal, and looking at one that was played."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from game.cli.arguments import Parser, about, add_seed
from game.cli.errors import refused
from game.journal import MemoryStore, SqliteStore, Store, import_json
from game.match import Match, verify
from game.rules.events.base import Event
from game.rules.numbers import RULES_VERSION
from game.scenario import Scenario, load
from game.view import WALL
from game.wording import Names, Words
from game.wording.following import after
from game.wording.log import line

FIRST = "first-signatures"
DIFFERS = 1


def add_play(own: Parser) -> None:
    """Add what `play` understands."""
    own.add_argument("--text", action="store_true", help=about("text"))
    own.add_argument("--scenario", default="", metavar="S", help=about("scenario"))
    own.add_argument("--seat", default=None, metavar="X", help=about("seat"))
    add_seed(own, None)
    own.add_argument("--load", type=Path, default=None, metavar="FILE", help=about("load"))


def play(args: Namespace) -> int:
    """Play in the window, or with `--text` in the terminal."""
    scenario = args.scenario or (FIRST if args.text or args.seat or args.seed is not None else "")
    if args.load is None and scenario:
        args.seat = _seat_of(load(scenario), args.seat)
    if args.text:
        from game.terminal import play as play_text

        return play_text(scenario, args.seat, args.seed, args.load, sys.stdin, sys.stdout)
    from game.desktop import Opening, run

    return run(Opening(scenario, args.seat, args.seed, args.load))


def _seat_of(world: Scenario, typed: str | None) -> str | None:
    """R1.1: Return the seat that is meant, by its id, its name, or a beginning that only one has."""
    if typed is None:
        return None
    sought = typed.strip().casefold()
    exact = [s.id for s in world.seats if sought in (s.id, s.name.casefold())]
    found = exact or [s.id for s in world.seats if sought and s.name.casefold().startswith(sought)]
    if len(found) != 1:
        raise refused("no_seat", seat=typed, scenario=world.id, seats=", ".join(s.id for s in world.seats))
    return found[0]


def add_replay(own: Parser) -> None:
    """Add what `replay` understands."""
    own.add_argument("file", type=Path, metavar="FILE", help=about("record"))
    own.add_argument("--verify", action="store_true", help=about("verify"))


def replay(args: Namespace) -> int:
    """Retell a game from its record, or decide it again."""
    store = _opened(args.file)
    try:
        return _verify(store, Words()) if args.verify else _retell(Match(store), Words())
    finally:
        store.close()


def _opened(path: Path) -> Store:
    """Return the record in a file: a saved game, or an export in JSON."""
    if path.suffix != ".json":
        return SqliteStore.open(path)
    exported: MemoryStore = import_json(path.read_bytes(), str(path))
    return exported


def _verify(store: Store, words: Words) -> int:
    if store.meta.rules != RULES_VERSION:
        print(words.text("cli.other_rules", recorded=store.meta.rules, rules=RULES_VERSION))
    difference = verify(store)
    if difference is not None:
        print(words.text("cli.differs", difference=str(difference)))
        return DIFFERS
    print(words.text("cli.verified", entries=sum(len(store.own(b.number)) for b in store.branches())))
    return 0


def _retell(match: Match, words: Words) -> int:
    """R1.7: A game that is over has no secrets; of one that goes on, only what everyone saw is told."""
    world = Scenario.model_validate_json(match.meta.scenario)
    texts = {number: a.terms for number, a in match.state.agreements.items() if a.inherited}
    names = Names(world.names_of(), {card.id: card.headline for card in world.cards()}, texts)
    print(words.text("cli.game", title=world.title, seed=match.meta.seed, year=match.state.year))
    if not match.over:
        print(words.text("cli.unfinished"))
    events = match.record() if match.over else match.events_for(WALL)
    for told in _lines(events, words.with_names(names)):
        print(told)
    return 0


def _lines(events: list[Event], words: Words) -> Iterator[str]:
    """Yield a line for each event under the heading of its year; names are those known at the time."""
    year = 0
    for happened in events:
        if happened.year != year:
            year = happened.year
            yield ""
            yield words.text("cli.year", year=year)
        words = words.with_names(after(words.names, (happened,)))
        yield line(happened, words)

"""Digests of the golden games, year by year. `python -m tests.golden.digests` prints them, to compare two Pythons."""

from __future__ import annotations

import sys
from hashlib import blake2b

from game.lab.digest import canonical
from game.match import Match
from game.rules.events.base import Event
from game.scenario import load, names
from game.table import Table
from tests.golden.seats import SEED, players


def digests(name: str, seed: int = SEED) -> dict[int, str]:
    """R8.11: Return, for each year of a golden game, the digest of all that happened in it."""
    scenario = load(name)
    match = Match.new(scenario, seed)
    Table(match, players(scenario)).run()
    record = match.record()
    years: dict[int, list[Event]] = {happened.year: [] for happened in record}
    for happened in record:
        years[happened.year].append(happened)
    return {year: blake2b(canonical(events), digest_size=8).hexdigest() for year, events in years.items()}


def listed(worlds: list[str]) -> str:
    """Return the digests of the golden games of some worlds, one line a year."""
    return "".join(f"{name} {year} {digest}\n" for name in worlds for year, digest in digests(name).items())


if __name__ == "__main__":
    sys.stdout.write(listed(sys.argv[1:] or names()))

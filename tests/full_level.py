"""The Umbrella at the full level, with provisions in its inherited texts, for tests of what only such worlds have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.rules.provisions import Accession, Provisions
from game.scenario import Scenario, load

LEASE, WATER, TRANSIT, COASTAL = 1, 2, 3, 4
OPEN = Provisions(Accession("open", covered=1, fee=1))
VOTED = Provisions(Accession("majority"))


def full_umbrella(given: dict[int, Provisions] | None = None) -> Scenario:
    """The world with these provisions by the number of the text: the Coastal Cover is open, the Water text votes."""
    known = {COASTAL: OPEN, WATER: VOTED} if given is None else given
    world = load("umbrella")
    parts = [
        part.model_copy(update={"terms": replace(part.terms, provisions=known[number])}) if number in known else part
        for number, part in enumerate(world.agreements, 1)
    ]
    return world.model_copy(update={"level": "full", "agreements": parts})


def written(folder: Path, given: dict[int, Provisions] | None = None) -> str:
    """The path of the same world as a file."""
    path = folder / "full-umbrella.json"
    path.write_text(full_umbrella(given).model_dump_json(), encoding="utf-8")
    return str(path)

"""Worlds made by a formula, for benchmarks and tests: a grid of regions under 4 or 8 states."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from game.rules.numbers import Size
from game.scenario import Scenario

COLUMNS: Final = 5
STEP: Final = 160
SIZES: Final[tuple[Size, ...]] = ("large", "middle", "small", "middle")
# Regions of every four states, by the number of states: as many to a state as in a usual world, or nearly four.
REGIONS: Final = {4: (4, 3, 2, 2), 8: (5, 4, 2, 4)}
SITES: Final = (("capital", 3), ("industry", 2), ("transit", 2), ("water", 2), ("energy", 3))
CHARACTERS: Final = ("loyal", "hawk", "merchant", "recluse", "opportunist", "bridge-builder", "avenger")
MANDATES: Final = (
    "change_partner", "kept_word", "capital_safe", "no_pressed", "three_partners", "high_standing", "full_treasury",
)  # fmt: skip
LENGTHS: Final = ("9", "10", "11")


def grid_world(states: int) -> Scenario:
    """Return a standard world of 4 states and 11 regions, or of 8 and 30; the same number gives the same world.

    States lie one after the other along the rows, so that each is in one piece. ValueError for any other number.
    """
    if states not in REGIONS:
        raise ValueError(f"a grid world has 4 or 8 states, not {states}")
    seats = [f"state_{chr(ord('a') + place)}" for place in range(states)]
    owners = [(seat, site) for place, seat in enumerate(seats) for site in range(REGIONS[states][place % 4])]
    world = {
        "format": 1,
        "id": f"grid-{states}",
        "title": f"Grid of {states}",
        "blurb": "A world made by a formula, to measure by.",
        "level": "standard",
        "end_window": [9, 11],
        "seats": [_seat(place, seat) for place, seat in enumerate(seats)],
        "regions": [_region(cell, owners) for cell in range(len(owners))],
        "agreements": [_inherited(*seats[place : place + 2]) for place in range(0, states, 2)],
    }
    return Scenario.model_validate_json(json.dumps(world))


def _seat(place: int, seat: str) -> dict[str, Any]:
    return {
        "id": seat,
        "name": seat.replace("_", " ").title(),
        "size": SIZES[place % 4],
        "character": CHARACTERS[place % len(CHARACTERS)],
        "brief": "A state made by a formula.",
        "secret": "It has none.",
        "mandates": list(MANDATES),
        "reference_income": 24,
        "par": dict.fromkeys(LENGTHS, 60),
        "spread": dict.fromkeys(LENGTHS, 12),
    }


def _region(cell: int, owners: list[tuple[str, int]]) -> dict[str, Any]:
    """Return the region of a cell; rows run to and fro, so that cells in a row of numbers touch."""
    owner, place = owners[cell]
    kind, value = SITES[place]
    x, y = (edge * STEP for edge in _at(cell))
    return {
        "id": f"region_{cell + 1}",
        "name": f"Region {cell + 1}",
        "owner": owner,
        "number": cell + 1,
        "risk": 1 + (cell + place) % 3,
        "site": {"kind": kind, "value": value},
        "touches": [f"region_{other + 1}" for other in _around(cell, len(owners))],
        "anchor": [x + STEP // 2, y + STEP // 2],
        "shape": [[[x, y], [x + STEP, y], [x + STEP, y + STEP], [x, y + STEP]]],
    }


def _at(cell: int) -> tuple[int, int]:
    row, column = divmod(cell, COLUMNS)
    return (COLUMNS - 1 - column if row % 2 else column), row


def _around(cell: int, cells: int) -> Iterator[int]:
    x, y = _at(cell)
    for other in range(cells):
        there = _at(other)
        if abs(there[0] - x) + abs(there[1] - y) == 1:
            yield other


def _inherited(payer: str, payee: str) -> dict[str, Any]:
    terms = {
        "title": f"Transit of {payee}",
        "parties": [payer, payee],
        "clauses": [
            {"kind": "payment", "payer": payer, "payee": payee, "amount": 1, "yearly": True, "purpose": "compensation"},
            {"kind": "consultation"},
        ],
        "term": {"form": "fixed", "years": 4},
        "renewal": {"mode": "automatic", "years": 2, "notice": 1},
    }
    return {"terms": terms, "y": 0, "e": 3, "cohesion": 1}

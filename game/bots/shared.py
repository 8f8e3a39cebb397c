"""One forecast's table for all bots of a table, as long as nothing public changes: worked out once, not remembered."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import Final

from game.rules.forecast import Table
from game.rules.state import GameState

FACTS: Final = attrgetter(
    "year", "phase", "tension", "watched", "agreements", "concern", "posts", "statements", "arrears", "notices",
    "values", "disrupted", "rose", "risky", "seats",
)  # fmt: skip
_last: list[Table] = []


def public_table(state: GameState) -> Table:
    """R1.7: Return the table of what everyone sees of a game; the last one is used again where the facts are equal."""
    public = state.copy()
    public.offers = {}
    for name, tracks in public.seats.items():
        if tracks.mandates:
            public.seats[name] = replace(tracks, mandates=())
    if _last and _last[0].state.board is public.board and FACTS(_last[0].state) == FACTS(public):
        return _last[0]
    fresh = Table(public)
    _last[:] = [fresh]
    return fresh

"""R5.15: How frozen pairs come nearer to each other, and cool again."""

from __future__ import annotations

from typing import Final

from game.rules.events.perception import ThawChanged
from game.rules.numbers import THAW_FULL
from game.rules.state import GameState
from game.rules.year.resolution import Resolution

CALM_WORDS: Final = ("reassure", "commend", "observers")


def run(year: Resolution) -> None:
    """R5.15: Each pair that is still frozen moves by one at most: warmed by one thing, cooled by another."""
    state = year.state
    for (one, other), before in list(state.thaw.items()):
        if before >= THAW_FULL:
            continue
        cold = _cooled(state, one, other)
        warm = () if cold else _warmed(state, one, other)
        after = max(0, min(THAW_FULL, before + bool(warm) - bool(cold)))
        if after != before:
            year.docket.record(ThawChanged(one, other, before, after, warm or cold, rule="R5.15"))


def _warmed(state: GameState, one: str, other: str) -> tuple[str, ...]:
    """Return what warms a pair this year: calm words both ways, a mediation, games in the region."""
    said = [s for s in state.statements.values() if s.year == state.year and {s.by, s.to} == {one, other}]
    calm = {s.by for s in said if s.form in CALM_WORDS and not s.mediated}
    found = ["words"] if len(calm) == 2 else []
    found += ["mediation"] if any(s.mediated for s in said) else []
    card = next((c for c in state.board.cards if c.id == state.news), None)
    return (*found, "games") if card is not None and card.effect == "games" else tuple(found)


def _cooled(state: GameState, one: str, other: str) -> tuple[str, ...]:
    """Return what cools a pair this year: a protest, a show of presence or a new post near the other."""
    found: dict[str, None] = {}
    for by, to in ((one, other), (other, one)):
        near = {r for r, region in state.board.regions.items() if region.owner == to or to in state.board.touched_by[r]}
        now = [s for s in state.statements.values() if (s.by, s.to, s.year) == (by, to, state.year)]
        if any(s.form == "protest" for s in now):
            found["protest"] = None
        if any(who == by and region in near for who, region in state.shows):
            found["show"] = None
        signed = [a for a in state.agreements.values() if a.signed == state.year and a.live and not a.inherited]
        if any(g.guest == by and g.region in near for a in signed for _, g in a.terms.grants()):
            found["post"] = None
    return tuple(found)

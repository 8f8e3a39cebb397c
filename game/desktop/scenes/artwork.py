"""The sheets behind the title: the chart of a world and one of its agreements, drawn once the title stands."""

from __future__ import annotations

from typing import Final

from game.desktop.scenes.backdrop import Art
from game.desktop.scenes.starting import FIRST
from game.picture.coast import atlas
from game.picture.frontispiece import chart, mounted, signed
from game.picture.tokens import PALETTES
from game.scenario import Scenario, ScenarioError, load
from game.wording import Names, Words
from game.wording.agreement import document

WORLD: Final = "umbrella"
CHART: Final = (880.0, 548.0)
PAPER: Final = (380.0, 506.0)


def usual_world() -> Scenario:
    """Return the world that is shown as long as nothing was played."""
    try:
        return load(WORLD)
    except ScenarioError:
        return load(FIRST)


def art(world: Scenario, locale: str, palette: str) -> Art:
    """Return the sheets of a world, drawn once."""
    key = (world.id, locale, palette)
    if key not in _kept:
        _kept.clear()
        _kept[key] = _drawn(world, locale, palette)
    return _kept[key]


_kept: dict[tuple[str, str, str], Art] = {}


def _drawn(world: Scenario, locale: str, palette: str) -> Art:
    colors = PALETTES["contrast" if palette == "contrast" else "default"]
    words = Words(locale, Names(world.names_of()))
    names = {region.id: region.name for region in world.regions}
    text = document(world.agreements[0].terms, words)
    seats = tuple(seat.id for seat in world.seats)
    return Art(mounted(chart(atlas(world.regions), CHART, seats, names, colors), colors), signed(text, PAPER, colors))

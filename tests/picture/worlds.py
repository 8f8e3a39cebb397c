"""Worlds, views and words for tests of pictures."""

from functools import cache

from game.match import Match
from game.picture.coast import Atlas, atlas
from game.scenario import Scenario, load, names
from game.view import SeatView
from game.wording import Names, Words

SCENARIOS = tuple(names())


@cache
def world(name: str) -> Scenario:
    return load(name)


@cache
def chart(name: str) -> Atlas:
    return atlas(world(name).regions)


@cache
def opened(name: str, seat: str = "") -> tuple[SeatView, Words]:
    """A game in the first window of its first year, as one seat sees it."""
    found = world(name)
    match = Match.new(found, 7)
    view = match.view(seat or found.seats[1].id)
    names = Names(shown=found.names_of()).with_texts({n: a.terms for n, a in view.agreements.items()})
    return view, Words("en", names, reader=view.seat, strict=True)

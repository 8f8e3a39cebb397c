"""Made worlds: valid, playable, and the same for the same numbers."""

from __future__ import annotations

from collections import Counter

import pytest

from game.bots import parse
from game.cartography import Wanted, WorldError, make
from game.cartography.naming import Namer, id_of
from game.match import Match
from game.rules.chance import Stream
from game.scenario import Scenario
from game.scenario.checks import problems
from game.table import Table, run_game

ASKED = [
    Wanted(3, 6, 1),
    Wanted(3, 9, 2, "introductory"),
    Wanted(4, 12, 3),
    Wanted(5, 15, 4),
    Wanted(6, 18, 5),
    Wanted(7, 21, 6),
    Wanted(8, 28, 7),
    Wanted(8, 40, 8),
]


@pytest.fixture(scope="module", params=ASKED, ids=str)
def world(request: pytest.FixtureRequest) -> Scenario:
    wanted: Wanted = request.param
    return make(wanted)


def test_a_made_world_is_as_it_was_asked_for_and_nothing_is_wrong_with_it(world: Scenario) -> None:
    assert problems(world) == []
    assert f"made-{len(world.seats)}-{len(world.regions)}" in world.id
    assert len({region.name for region in world.regions} | {seat.name for seat in world.seats}) == len(
        world.regions
    ) + len(world.seats)


def test_R1_3_every_state_has_a_capital_and_a_site_besides_or_two_regions(world: Scenario) -> None:
    held = Counter(region.owner for region in world.regions)
    assert all(held[seat.id] >= 2 for seat in world.seats)


def test_R1_6_every_state_has_signed_something_and_the_gates_are_spread(world: Scenario) -> None:
    gates = [text.e for text in world.agreements]
    assert set(gates) <= {2, 3, 4}
    assert len(set(gates)) >= min(2, len(gates))
    assert {party for text in world.agreements for party in text.terms.parties} == {seat.id for seat in world.seats}


def test_a_made_world_is_played_to_its_end(world: Scenario) -> None:
    match = Match.new(world, 9)
    assert run_game(Table(match, parse("easy", world))).over


@pytest.mark.parametrize("wanted", [ASKED[2], ASKED[5]], ids=str)
def test_the_same_numbers_give_the_same_world_and_others_another(wanted: Wanted) -> None:
    assert make(wanted) == make(wanted)
    assert make(wanted) != make(wanted._replace(seed=wanted.seed + 100))


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (Wanted(2, 10, 1), "3 to 8 states"),
        (Wanted(9, 30, 1), "3 to 8 states"),
        (Wanted(5, 9, 1), "10 to 40 regions"),
        (Wanted(5, 41, 1), "10 to 40 regions"),
    ],
)
def test_what_cannot_be_made_is_told_with_what_can(wanted: Wanted, told: str) -> None:
    with pytest.raises(WorldError, match=told):
        make(wanted)


def test_a_map_that_cannot_be_drawn_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.cartography.world.chart", lambda *_: None)
    with pytest.raises(WorldError, match="Try another --seed"):
        make(Wanted(3, 6, 1))


def test_no_name_is_drawn_twice() -> None:
    namer = Namer(Stream(1, 0, 0, "names"))
    names = [namer.state() for _ in range(8)] + [namer.region(coast=bool(n % 2)) for n in range(40)]
    assert len({id_of(name) for name in names}) == 48

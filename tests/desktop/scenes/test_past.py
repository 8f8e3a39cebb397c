"""The past that scenes look back on is made of what one seat saw, and of nothing else."""

from dataclasses import fields

import pytest

from game.bots import parse
from game.desk.past import Past
from game.match import Match
from game.rules.events.years import YearBegan
from game.scenario import load
from game.table import Table
from game.view import public_view


@pytest.fixture(scope="module")
def played() -> Match:
    world = load("umbrella")
    match = Match.new(world, 3)
    Table(match, parse("normal", world)).run()
    return match


@pytest.mark.parametrize("audience", ["aurel", "farrow", "wall"])
def test_R1_7_what_one_seat_saw_tells_all_that_is_public(played: Match, audience: str) -> None:
    past = Past(load("umbrella"), "standard", played.events_for(audience))
    ours, real = public_view(past.now), played.wall()
    assert [f.name for f in fields(real) if getattr(ours, f.name) != getattr(real, f.name)] == []


def test_R9_5_the_past_knows_nobody_elses_mandates(played: Match) -> None:
    past = Past(load("umbrella"), "standard", played.events_for("aurel"))
    assert not past.first.seats["brisk"].mandates
    assert all(not seat.mandates for name, seat in past.now.seats.items() if name != "aurel")


def test_each_year_closes_where_the_next_begins(played: Match) -> None:
    past = Past(load("umbrella"), "standard", played.events_for("aurel"))
    begins = [e.id for e in past.events if isinstance(e, YearBegan)]
    assert past.years() == tuple(range(1, len(begins) + 1))
    for year, number in enumerate(begins[1:], 1):
        assert past.closed(year) == past.at(number - 1)
    assert past.closed(past.years()[-1]) == past.now == past.at(len(past.events))


def test_a_moment_can_be_changed_without_changing_the_past(played: Match) -> None:
    past = Past(load("umbrella"), "standard", played.events_for("aurel"))
    past.at(40).seats["aurel"].treasury = 99
    assert past.at(40).seats["aurel"].treasury != 99

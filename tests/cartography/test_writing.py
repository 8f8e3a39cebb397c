"""A world's file: it reads back as the same world, and people can read it too."""

from __future__ import annotations

import re

import pytest

from game.cartography import Wanted, make, written
from game.scenario import Scenario, load, names


@pytest.mark.parametrize("name", names())
def test_a_written_world_reads_back_the_same(name: str) -> None:
    world = load(name)
    assert Scenario.model_validate_json(written(world)) == world


def test_no_line_holds_a_single_number_and_none_is_endless() -> None:
    lines = written(make(Wanted(4, 12, 3))).splitlines()
    assert not any(re.fullmatch(r"\s*-?\d+,?", line) for line in lines)
    assert max(len(line) for line in lines) < 2000

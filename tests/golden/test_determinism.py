"""R8.11: The same seed and choices give the same game, in every process and whatever the hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.scenario import names
from tests.golden.digests import digests, listed
from tests.golden.seats import SEED

ROOT = Path(__file__).parents[2]


def elsewhere(hash_seed: str, world: str) -> str:
    """The digests of a golden game as another process with its own hash seed finds them."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.golden.digests", world],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("world", names())
def test_R8_11_two_processes_with_different_hash_seeds_play_the_same_game(world: str) -> None:
    here = listed([world])
    assert here.count("\n") > 2
    assert elsewhere("1", world) == elsewhere("4242", world) == here


def test_R1_2_another_seed_is_another_game_from_its_first_year() -> None:
    """A digest that were the same for all games would prove nothing."""
    one, other = digests("first-signatures"), digests("first-signatures", SEED + 1)
    assert one[1] != other[1]
    assert len(set(one.values())) == len(one)

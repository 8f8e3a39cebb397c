"""Who sits at the table of the golden games: the one place that says so."""

from __future__ import annotations

from collections.abc import Mapping

from game.bots import Player, parse
from game.scenario import Scenario

SEED = 7
SPEC = "normal"


def players(scenario: Scenario) -> Mapping[str, Player]:
    """Return who plays each seat of a golden game: normal bots with the characters of the world."""
    return parse(SPEC, scenario)


def drivers(scenario: Scenario) -> dict[str, str]:
    """Return what the record and the transcript call the players."""
    return {seat.id: f"{SPEC}/{seat.character}" for seat in scenario.seats}

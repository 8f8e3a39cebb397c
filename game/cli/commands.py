"""Every command by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.cli import contests, measuring, picturing, playing, reading
from game.cli.arguments import Command

COMMANDS: Final[Mapping[str, Command]] = {
    "play": Command(playing.add_play, playing.play),
    "simulate": Command(measuring.add_simulate, measuring.simulate),
    "replay": Command(playing.add_replay, playing.replay),
    "scenario": Command(reading.add_scenario, reading.scenario),
    "conformance": Command(reading.add_conformance, reading.conformance),
    "rules": Command(reading.add_rules, reading.rules),
    "screenshot": Command(picturing.add_screenshot, picturing.screenshot),
    "tournament": Command(contests.add_tournament, contests.tournament),
    "bench": Command(measuring.add_bench, measuring.bench),
}

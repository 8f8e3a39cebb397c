"""The command `signatories`."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping, Sequence
from typing import Final

from game.cli import measuring, picturing, playing, reading
from game.cli.arguments import Command, parser
from game.cli.guard import guarded

COMMANDS: Final[Mapping[str, Command]] = {
    "play": Command(playing.add_play, playing.play),
    "simulate": Command(measuring.add_simulate, measuring.simulate),
    "replay": Command(playing.add_replay, playing.replay),
    "scenario": Command(reading.add_scenario, reading.scenario),
    "conformance": Command(reading.add_conformance, reading.conformance),
    "rules": Command(reading.add_rules, reading.rules),
    "screenshot": Command(picturing.add_screenshot, picturing.screenshot),
    "bench": Command(measuring.add_bench, measuring.bench),
}


def main(words: Sequence[str] | None = None) -> int:
    """Run what was typed and return the exit status; without a word, the window opens."""
    typed = list(sys.argv[1:] if words is None else words) or ["play"]
    _print_anything()
    return guarded(lambda: _run(typed))


def _run(typed: Sequence[str]) -> int:
    args = parser(COMMANDS).parse_args(typed)
    status: int = args.run(args)
    return status


def _print_anything() -> None:
    """Replace what a terminal's encoding does not know, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())

"""Nothing accepted is lost: a record stays whole while others, in this program or another, look at it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from game.match import Match

COUNT = """
import sys
from game.match import Match
with Match.open(sys.argv[1]) as match:
    print(len(match.record()), match.state.window)
"""


def seen_by_another_program(path: Path) -> list[int]:
    """What a second program reads of a record that is being played."""
    told = subprocess.run(
        [sys.executable, "-c", COUNT, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    return [int(word) for word in told.stdout.split()]


def test_looking_at_a_game_that_is_played_loses_nothing_that_is_played_after(tmp_path: Path) -> None:
    path = tmp_path / "played.signatories"
    with Match.new("first-signatures", 5, path) as played:
        played.pass_window("hollin")
        Match.open(path).close()
        before = seen_by_another_program(path)
        played.close_window()
        assert seen_by_another_program(path) == [len(played.record()), played.state.window]
        assert seen_by_another_program(path) != before

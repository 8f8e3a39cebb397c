"""A program killed in the middle of writing: whatever was accepted is there again."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.match import Match, verify
from tests.match.players import chancers

ROOT = Path(__file__).resolve().parents[2]
# Says each entry after it was accepted, so that the reader knows what must survive.
WRITER = """
import sys
from game.match import Match
from tests.match.players import LARGER, chancers
match = Match.new(LARGER, int(sys.argv[2]), sys.argv[1])
print(1, flush=True)
match.observe(lambda entry: print(len(match.store.own(0)), match.state.events, flush=True))
chancers(match).run()
"""


@pytest.mark.parametrize("accepted", [1, 2, 7, 20, 45, 80])
def test_R2_10_nothing_accepted_is_lost_when_killed(accepted: int, tmp_path: Path) -> None:
    path = tmp_path / "game.record"
    arguments = [sys.executable, "-c", WRITER, str(path), str(accepted)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        assert writer.stdout is not None
        for _ in range(accepted):
            said = writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        said = [said, *writer.stdout.readlines()][-1]
    kept = int(said.split()[0])
    assert kept >= accepted
    with Match.open(path) as match:
        entries = match.store.own(0)
        # The last step may have been kept without being said.
        assert kept <= len(entries) <= kept + 1
        assert verify(match) is None
        chancers(match).run()
        assert match.over
    assert [p.name for p in tmp_path.iterdir()] == ["game.record"]

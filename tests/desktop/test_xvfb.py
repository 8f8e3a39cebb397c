"""One year in a real window: under Xvfb, with keys that a keyboard would send."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from game.journal import RecordError
from game.match import Match

MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (apt-get install xvfb xdotool)"),
]
PATIENCE = 60.0
SETTLED = 1.5
MOST_MEMORY = 200_000


class Desk:
    """A window under Xvfb and a keyboard in front of it."""

    def __init__(self, display: str, folder: Path) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "SIGNATORIES_HOME": str(folder)}
        self.environment.pop("SDL_VIDEODRIVER", None)
        self.folder = folder
        self.until = time.monotonic() + PATIENCE
        wanted = ["play", "--scenario", "first-signatures", "--seat", "hollin", "--seed", "5"]
        self.game = subprocess.Popen(
            [sys.executable, "-m", "game", *wanted], env=self.environment, stderr=subprocess.PIPE, text=True
        )

    def tool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def window(self) -> None:
        """Wait for the window and give it the keys."""
        while self.running():
            found = self.tool("search", "--onlyvisible", "--pid", str(self.game.pid)).split()
            found = found or self.tool("search", "--onlyvisible", "--class", ".").split()
            if found:
                self.tool("windowfocus", "--sync", found[-1])
                return
            time.sleep(0.2)
        raise AssertionError(self.died())

    def running(self) -> bool:
        return self.game.poll() is None and time.monotonic() < self.until

    def died(self) -> str:
        code = self.game.poll()
        if code is None:
            return "the time is up"
        assert self.game.stderr is not None
        return f"the game left with {code}: {self.game.stderr.read()}"

    def press(self, *keys: str) -> None:
        for key in keys:
            self.tool("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def memory(self) -> int:
        """The most memory the game has held so far, in kB; 0 where the system does not tell."""
        status = Path(f"/proc/{self.game.pid}/status")
        lines = status.read_text().splitlines() if status.exists() else []
        return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)

    def stands(self) -> tuple[int, str, int]:
        """Year, phase and window by a copy of the record, which is written before anything is shown."""
        for path in (self.folder / "games").glob("*.signatories"):
            with tempfile.TemporaryDirectory() as scratch, suppress(RecordError, OSError):
                for part in path.parent.glob(f"{path.name}*"):
                    if not part.name.endswith("-shm"):
                        shutil.copy(part, scratch)
                with Match.open(Path(scratch) / path.name) as match:
                    return match.state.year, match.state.phase, match.state.window
        return 0, "", 0

    def changed(self, before: tuple[int, str, int]) -> bool:
        limit = time.monotonic() + SETTLED
        while time.monotonic() < limit:
            if self.stands() != before:
                return True
            time.sleep(0.1)
        return False

    def end_phase(self) -> bool:
        """End the window or seal: F5, and yes where that asks."""
        before = self.stands()
        self.press("F5")
        if self.changed(before):
            return True
        self.press("shift+Tab", "Return")
        return self.changed(before)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    # The server itself finds a display that is free and says which on its first line.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert server.stdout is not None
    found = Desk(f":{server.stdout.readline().strip()}", tmp_path)
    yield found
    for process in (found.game, server):
        if process.poll() is None:
            process.terminate()
            process.wait(10)
    for pipe in (found.game.stderr, server.stdout):
        if pipe is not None:
            pipe.close()


def test_a_year_by_keyboard_in_a_real_window(desk: Desk) -> None:
    desk.window()
    while desk.stands()[0] < 1 and desk.running():
        time.sleep(0.2)
    time.sleep(SETTLED)
    while desk.stands()[0] < 2:
        assert desk.running(), desk.died()
        desk.end_phase()
    desk.press("Escape")
    time.sleep(SETTLED)
    desk.press("Return")
    time.sleep(SETTLED)
    assert desk.end_phase(), f"the table of year 2 does not answer: {desk.stands()}"
    assert desk.memory() < MOST_MEMORY
    # Without a window manager nothing can press the cross; the library makes the same request of this signal.
    desk.game.terminate()
    assert desk.game.wait(10) == 0, desk.died()

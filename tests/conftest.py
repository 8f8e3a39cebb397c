"""What every test starts from: no stopwatch in hypothesis, records away from the user's own, no window."""

from pathlib import Path

import pytest
from hypothesis import settings

# Machines differ in speed: a slow one must not turn a right answer into a failure.
settings.register_profile("signatories", deadline=None, print_blob=True)
settings.load_profile("signatories")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `pytest tests/golden --regenerate` write the golden transcripts anew."""
    parser.addoption("--regenerate", action="store_true", help="write the golden transcripts anew")


@pytest.fixture(autouse=True)
def records_in_a_scratch_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing a test saves lands among the player's own games."""
    folder = tmp_path_factory.getbasetemp() / "user"
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    return folder

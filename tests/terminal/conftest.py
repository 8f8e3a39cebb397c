"""Games of these tests are kept in a folder of their own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that SIGNATORIES_HOME names."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SIGNATORIES_HOME", str(folder))
    return folder


@pytest.fixture
def games(home: Path) -> Path:
    """Where new games are kept."""
    return home / "games"

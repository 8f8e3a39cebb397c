"""Every test of a scene has a folder of saved games and settings of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's games and settings lie."""
    folder = tmp_path / "home"
    monkeypatch.setenv("SIGNATORIES_HOME", str(folder))
    return folder

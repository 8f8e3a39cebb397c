"""Where a player's own records lie: a folder of the platform, or the one that SIGNATORIES_HOME names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import platformdirs

VARIABLE: Final = "SIGNATORIES_HOME"
SUFFIX: Final = ".signatories"


def home() -> Path:
    """Return the folder of the player's own files; it need not be there yet."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else platformdirs.user_data_path("signatories", appauthor=False)


def records() -> list[Path]:
    """Return the saved games in the folder, the one played last first."""
    found = [path for path in (home() / "games").glob(f"*{SUFFIX}") if path.is_file()]
    return sorted(found, key=lambda path: (-path.stat().st_mtime_ns, path.name))


def new_record(scenario: str, seat: str) -> Path:
    """Return the path of a new saved game in the folder, which is made if need be; raises OSError."""
    folder = home() / "games"
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (path := folder / f"{scenario}-{seat}-{number}{SUFFIX}").exists():
        number += 1
    return path

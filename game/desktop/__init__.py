"""The window: the chancery table, its papers and its scenes. Nothing outside this room imports pygame."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

# The library greets on standard output when it is imported, which would stand before every answer of a command.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


@dataclass(frozen=True, slots=True)
class Opening:
    """What the window opens with: the title, a new game of a scenario, or a saved one."""

    scenario: str = ""
    seat: str | None = None
    seed: int | None = None
    load: Path | None = None


def run(opening: Opening | None = None) -> int:
    """Open the window and return the exit status: 0, or 2 where no window can be opened.

    Raises `ScenarioError` and `RecordError` for a game that cannot be opened, before any window is.
    """
    from game.desktop.running import open_window

    return open_window(opening or Opening())

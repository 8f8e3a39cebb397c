"""Running the command in a process of its own."""

import os
import subprocess
import sys

from tests.house.source import ROOT

COMMAND = [sys.executable, "-c", "import sys; from game.__main__ import main; sys.exit(main())"]


def environment(**extra: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **extra}


def signatories(*words: str, typed: str = "", **extra: str) -> subprocess.CompletedProcess[str]:
    """Run `signatories` with these words and what is typed into it."""
    return subprocess.run(
        [*COMMAND, *words],
        input=typed,
        capture_output=True,
        text=True,
        env=environment(**extra),
        check=False,
        timeout=120,
    )

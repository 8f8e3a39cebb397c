"""One place that turns whatever goes wrong into a sentence and an exit status."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable

from game.plain import PlainError
from game.wording import Words

REFUSED = 2
INTERRUPTED = 130
PIPE_CLOSED = 141
BROKEN = 1
TRACE = "SIGNATORIES_TRACE"


def guarded(command: Callable[[], int]) -> int:
    """Run a command and return its exit status: 2 for bad input, 130 for Ctrl-C; what is wrong goes to stderr.

    A closed pipe ends the command quietly. A fault of the game itself is told in a few lines, with the notes that
    were put on it (such as where the game is kept); the environment variable SIGNATORIES_TRACE shows all of it.
    """
    try:
        status = command()
        sys.stdout.flush()
        return status
    except PlainError as error:
        return _say(str(error) + notes(error), REFUSED)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _leave_pipe()
    except OSError as error:
        place = error.filename or Words().phrase("cli.output")
        said = Words().phrase("cli.no_file", place=str(place), why=error.strerror or str(error))
        return _say(said + notes(error), REFUSED)
    except Exception as error:  # noqa: BLE001  # the last guard: a player never sees a traceback
        return _fault(error)


def _say(text: str, status: int) -> int:
    print(f"signatories: {text}", file=sys.stderr)
    return status


def _leave_pipe() -> int:
    """Point the output at nothing, or closing it would complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


def _fault(error: Exception) -> int:
    if os.environ.get(TRACE):
        traceback.print_exception(error)
    at = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error} ({at.filename.rpartition('game')[2].lstrip('/')}:{at.lineno})"
    return _say(Words().text("cli.fault", what=what, variable=TRACE) + notes(error), BROKEN)


def notes(error: Exception) -> str:
    """Return what was put on an error on its way, such as where the game is kept."""
    return "".join(f" {note}" for note in getattr(error, "__notes__", ()))

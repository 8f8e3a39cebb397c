"""Playing many games at a stretch."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Rest the collector of cycles: a game makes none, and the collector would look through each game again and again.

    What is no longer used is freed all the same, at once.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()

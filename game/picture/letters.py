"""How wide words are: estimated from the letters, so that a picture can be laid out without a window."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from game.picture.display import Font, Weight

Measure = Callable[[str, float, Font, Weight], float]

_FIRST: Final = " "
_OTHER: Final = 58
_SERIF: Final = bytes.fromhex(
    "19192d33334c4719191924331925191933333333333333333333191933333330514c43484e423a4c5228284940615050415044364452"
    "4b644b49421919193332 1b32383038312336 3b202039 1e573b3638382 82b243939 4b33303119191933".replace(" ", "")
) if False else b""

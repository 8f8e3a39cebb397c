"""The levels: how far a bot looks, and how well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Skill:
    """How a level plays. Budgets are counts, never the clock, so that a game is the same on every machine.

    `hunch` is how far its judgement of a partner may err in a year, in hundredths of a point; `models` says whether it
    reads the record of others; `listed` texts are looked at in a window, and `budget` more while the best is improved;
    `inertia` is how bad a text must be before it gives notice.
    """

    hunch: int = 0
    models: bool = True
    rounds: int = 3
    budget: int = 12
    listed: int = 5
    inertia: int = 0


SKILLS: Final[dict[str, Skill]] = {
    "easy": Skill(hunch=200, models=False, rounds=1, budget=5, listed=2, inertia=150),
    "normal": Skill(),
}
NORMAL: Final = SKILLS["normal"]

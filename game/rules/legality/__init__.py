"""Why an act is illegal, said so that a player can read it; `None` means it is legal."""

from __future__ import annotations

from game.rules.legality.sealed import why_not_sealed
from game.rules.legality.texts import problems
from game.rules.legality.why import why_illegal

__all__ = ["problems", "why_illegal", "why_not_sealed"]

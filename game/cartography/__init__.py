"""Making worlds: a drawn map, states, sites, inherited agreements, mandates and news, the same for the same numbers."""

from __future__ import annotations

from game.cartography.errors import WorldError
from game.cartography.world import Wanted, make
from game.cartography.writing import written

__all__ = ["Wanted", "WorldError", "make", "written"]

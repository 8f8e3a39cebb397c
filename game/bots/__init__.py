"""Bots: they sit at the table under the same rules, see only their own view, and say why."""

from __future__ import annotations

from game.bots.players import BotSpecError, Player, make
from game.bots.spec import parse

__all__ = ["BotSpecError", "Player", "make", "parse"]

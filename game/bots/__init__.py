"""Bots: they sit at the table under the same rules, see only their own view, and say why."""

from __future__ import annotations

from game.bots.estimate import Verdict, would_sign
from game.bots.evaluator import Reason
from game.bots.players import BotSpecError, Player, make
from game.bots.spec import parse

__all__ = ["BotSpecError", "Player", "Reason", "Verdict", "make", "parse", "would_sign"]

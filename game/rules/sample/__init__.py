"""Legal acts drawn at random, one candidate at a time, for benchmarks and tests of many histories."""

from __future__ import annotations

from game.rules.sample.decisions import random_decisions
from game.rules.sample.talks import random_talk_act

__all__ = ["random_decisions", "random_talk_act"]

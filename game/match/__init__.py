"""One running game: it asks the rules, keeps the record, and shows each seat what it may see."""

from game.match.running import Match
from game.match.verify import Difference, verify

__all__ = ["Difference", "Match", "verify"]

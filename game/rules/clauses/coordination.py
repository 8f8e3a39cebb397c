"""R4.36: coordination."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.rules.clauses.base import STRICT, Clause, only_over_coverage
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.state import GameState
    from game.rules.terms import Terms


@dataclass(frozen=True, slots=True)
class Coordination(Clause):
    """R4.36: The coordinator splits a provider's owed points among the beneficiaries of this text."""

    __pydantic_config__ = STRICT
    coordinator: str
    kind: Literal["coordination"] = "coordination"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.36: A coordinator is a party, and the text holds coverage to coordinate."""
        yield from only_over_coverage(terms, self.kind, self.coordinator)

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say("clause.coordination", coordinator=self.coordinator)

    def names(self) -> tuple[str, ...]:
        """Return the coordinator."""
        return (self.coordinator,)

"""R4.36: coordination."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from game.rules.clauses.base import SAY, STRICT, Clause, only_over_coverage
from game.rules.frozen import frozen
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import GameState
    from game.rules.terms import Terms


@frozen
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

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R9.3: A year as coordinator of two beneficiaries earns 1; the say alone is worth a little."""
        if seat == self.coordinator:
            served = {c.beneficiary for _, c in outlook.terms.coverages()}
            earned = outlook.prices(seat).influence if len(served) > 1 else 0
            yield outlook.yearly("say", SAY)
            yield outlook.yearly("influence", earned)

    def names(self) -> tuple[str, ...]:
        """Return the coordinator."""
        return (self.coordinator,)

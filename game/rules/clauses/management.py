"""R4.37: management."""

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
class Management(Clause):
    """R4.37: The manager ranks the watched sites that cover under this text goes to, up to 3 points each."""

    __pydantic_config__ = STRICT
    manager: str
    kind: Literal["management"] = "management"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.37: A manager is a party, and the text holds coverage to manage."""
        yield from only_over_coverage(terms, self.kind, self.manager)

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say("clause.management", manager=self.manager)

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.37: To choose the sites is worth something to a beneficiary, and little to a provider."""
        if seat == self.manager:
            served = any(c.beneficiary == seat for _, c in outlook.terms.coverages())
            yield outlook.yearly("say", SAY if served else SAY // 2)

    def names(self) -> tuple[str, ...]:
        """Return the manager."""
        return (self.manager,)

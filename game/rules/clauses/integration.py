"""R4.43: integration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause
from game.rules.frozen import frozen
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import GameState
    from game.rules.terms import Terms

LEAST: Final = 3  # R4.43, parties
TOGETHER: Final = 8  # R9: hundredths of a point a year


@frozen
class Integration(Clause):
    """R4.43: The cover of a text is one system: it counts in full everywhere, and what one needs not others get.

    How far cover counts is `cover`'s to say, what falls due `duties`', what third states feel `perception`'s.
    """

    __pydantic_config__ = STRICT
    kind: Literal["integration"] = "integration"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.43: A system has cover to integrate, and three parties or more."""
        if not terms.coverages():
            yield say("problem.nothing_to_direct", kind=self.kind)
        if len(terms.parties) < LEAST:
            yield say("problem.integration_parties", least=LEAST)
        if sum(1 for c in terms.clauses if c.kind == self.kind) > 1:
            yield say("problem.one_of_a_kind", kind=self.kind)

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say("clause.integration")

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.43: Cover that reaches further is counted with the coverage; to belong is worth a little besides."""
        if seat in outlook.terms.parties:
            yield outlook.yearly("say", TOGETHER)

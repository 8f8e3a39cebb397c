"""R4.35: consultation."""

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

KNOWING: Final = 4  # hundredths of a point a year


@frozen
class Consultation(Clause):
    """R4.35: The parties show each other their open offers about the states and regions this text names."""

    __pydantic_config__ = STRICT
    kind: Literal["consultation"] = "consultation"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.35: Consultation is about something: the text holds another clause that names a matter."""
        if not any(c.names() for c in terms.clauses):
            yield say("problem.no_matter")
        if sum(1 for c in terms.clauses if isinstance(c, Consultation)) > 1:
            yield say("problem.one_of_a_kind", kind=self.kind)

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say("clause.consultation")

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.35: To know what the others are about is worth a little every year."""
        if seat in outlook.terms.parties:
            yield outlook.yearly("consultation", KNOWING)

"""R4.39: transparency."""

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

LOOKED_AT: Final = 2  # hundredths of a point a year


@frozen
class Transparency(Clause):
    """R4.39: Observers of the named states may see what is done under this text, which calms them.

    Footprints count the calm once for each pair (R5.1), so it is `perception` that applies it.
    """

    __pydantic_config__ = STRICT
    reassured: tuple[str, ...]
    form: Literal["observers", "inspections"] = "observers"
    kind: Literal["transparency"] = "transparency"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.39: It names at least one state, each a seat at the table, none twice."""
        if not self.reassured:
            yield say("problem.names_nobody", kind=self.kind)
        for seat in self.reassured:
            if seat not in state.seats:
                yield say("problem.unknown_seat", seat=seat)
        if len(set(self.reassured)) < len(self.reassured):
            yield say("problem.named_twice")

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say(f"clause.transparency_{self.form}", reassured=self.reassured)

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.39: To be looked at costs a little; the calm it brings is counted with the others' Concern."""
        if seat in outlook.terms.parties:
            yield outlook.yearly("restraint", -LOOKED_AT)

    def names(self) -> tuple[str, ...]:
        """Return the states it reassures."""
        return self.reassured

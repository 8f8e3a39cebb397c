"""R4.44: organisation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause, Duty, within
from game.rules.frozen import frozen
from game.rules.numbers import DESK_FEE
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import Agreement, GameState
    from game.rules.terms import Terms

LEAST: Final = 3  # R4.44, parties
FEES: Final = (1, 2)  # R4.44, funds a year


@frozen
class Organisation(Clause):
    """R4.44: The parties keep a secretariat, each paying a fee, and vote by a rule.

    Other texts among members alone do not count for anybody's Desk.
    """

    __pydantic_config__ = STRICT
    secretariat: str
    fee: int = 1
    vote: Literal["unanimity", "majority"] = "majority"
    kind: Literal["organisation"] = "organisation"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.44: Three parties or more, one of them the seat of the secretariat, and a small fee."""
        if self.secretariat not in terms.parties:
            yield say("problem.not_a_party", seat=self.secretariat)
        if len(terms.parties) < LEAST:
            yield say("problem.organisation_parties", least=LEAST)
        yield from within("fee", self.fee, *FEES)
        if sum(1 for c in terms.clauses if c.kind == self.kind) > 1:
            yield say("problem.one_of_a_kind", kind=self.kind)

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say(f"clause.organisation_{self.vote}", secretariat=self.secretariat, fee=self.fee)

    def due(self, agreement: Agreement, place: int, state: GameState) -> Iterator[Duty]:
        """R4.44: Every member owes its fee each year."""
        for seat in agreement.terms.parties:
            yield Duty(agreement.id, place, "fee", seat, self.secretariat, self.fee)

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.44: The fee; the Desk that texts among members no longer fill; Influence for the secretariat."""
        if seat not in outlook.terms.parties:
            return
        prices = outlook.prices(seat)
        yield outlook.yearly("fee", -self.fee * prices.purse)
        among = sum(
            1 for a in outlook.table.texts(seat, outlook.out) if set(a.terms.parties) <= set(outlook.terms.parties)
        )
        above = max(0, outlook.home(seat).held + 1 - outlook.state.seats[seat].desk)
        yield outlook.yearly("desk", DESK_FEE * min(among, above) * prices.income)
        if seat == self.secretariat:
            yield outlook.yearly("influence", prices.influence)

    def names(self) -> tuple[str, ...]:
        """Return the seat of the secretariat."""
        return (self.secretariat,)

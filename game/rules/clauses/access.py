"""R4.45: economic access."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause, Duty, both_parties
from game.rules.frozen import frozen
from game.rules.numbers import TRADE_COST, TRADE_GAIN
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import Agreement, GameState
    from game.rules.terms import Terms

TRADED: Final = ("energy", "industry", "transit", "water")
ALL: Final = 1000


@frozen
class Access(Clause):
    """R4.45: The giver opens one of its sites to the receiver: it forgoes 1 fund a year, and the receiver earns 2."""

    __pydantic_config__ = STRICT
    giver: str
    receiver: str
    region: str
    kind: Literal["access"] = "access"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.45: The site yields something, is the giver's, and is open to nobody else."""
        yield from both_parties(terms, self.giver, self.receiver)
        region = state.board.regions.get(self.region)
        if region is None:
            yield say("problem.unknown_region", region=self.region)
        elif region.owner != self.giver:
            yield say("problem.not_its_region", region=self.region, seat=self.giver)
        elif region.site not in TRADED:
            yield say("problem.not_traded", region=self.region)
        if sum(1 for c in terms.clauses if isinstance(c, Access) and c.region == self.region) > 1:
            yield say("problem.one_of_a_kind", kind=self.kind)

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say("clause.access", giver=self.giver, receiver=self.receiver, region=self.region)

    def due(self, agreement: Agreement, place: int, state: GameState) -> Iterator[Duty]:
        """R4.45: What the giver forgoes falls due in every year in which the site yields."""
        if state.disrupted.get(self.region) != state.year - 1:
            yield Duty(agreement.id, place, "trade", self.giver, self.receiver, TRADE_COST)

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.45: 2 funds a year to the receiver, 1 less to the giver, as long as the site yields."""
        works = ALL - outlook.struck(self.region)
        if seat == self.receiver:
            yield outlook.yearly("trade", TRADE_GAIN * outlook.prices(seat).income * works // ALL)
        elif seat == self.giver:
            yield outlook.yearly("trade", -TRADE_COST * outlook.prices(seat).income * works // ALL)

    def names(self) -> tuple[str, ...]:
        """Return the giver and the region."""
        return (self.giver, self.region)

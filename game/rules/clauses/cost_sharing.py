"""R4.34: cost sharing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from game.rules.clauses.base import STRICT, Clause, both_parties, within
from game.rules.frozen import frozen
from game.rules.numbers import PAYMENT_MOST, SHARES
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import GameState
    from game.rules.terms import Terms


@frozen
class CostSharing(Clause):
    """R4.34: The payer bears `percent` of what cover under this text costs, at most `cap` funds (0: no cap)."""

    __pydantic_config__ = STRICT
    provider: str
    payer: str
    percent: int
    cap: int = 0
    kind: Literal["cost_sharing"] = "cost_sharing"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.34: The share is a quarter, half, three quarters or all, of cover that this text owes."""
        yield from both_parties(terms, self.provider, self.payer)
        yield from within("cap", self.cap, 0, PAYMENT_MOST)
        if self.percent not in SHARES:
            yield say("problem.not_a_share", percent=self.percent)
        if all(c.provider != self.provider for _, c in terms.coverages()):
            yield say("problem.nothing_to_share", seat=self.provider)
        if sum(1 for c in terms.clauses if isinstance(c, CostSharing) and c.provider == self.provider) > 1:
            yield say("problem.one_of_a_kind", kind=self.kind)

    def text(self) -> Say:
        """Return the sentence of the article."""
        key = "clause.cost_sharing_capped" if self.cap else "clause.cost_sharing"
        return say(key, provider=self.provider, payer=self.payer, percent=self.percent, cap=self.cap)

    def borne(self, cost: int) -> int:
        """R3.7: Return the payer's part of a cost in whole funds; the provider bears the odd fund."""
        part = cost * self.percent // 100
        return min(part, self.cap) if self.cap else part

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.34: The payer's part of the cost of cover, from its treasury to the provider's."""
        if seat not in (self.provider, self.payer):
            return
        given = [c for _, c in outlook.terms.coverages() if c.provider == self.provider]
        points = sum(c.points for c in given)
        called = sum(outlook.called(c) for c in given)
        borne = self.borne(outlook.cost(points)) * called * outlook.prices(seat).purse // (1000 * max(1, points))
        yield outlook.yearly("cover_cost", borne if seat == self.provider else -borne)

    def names(self) -> tuple[str, ...]:
        """Return provider and payer."""
        return (self.provider, self.payer)

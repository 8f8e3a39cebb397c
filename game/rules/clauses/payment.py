"""R4.33: payment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause, Duty, both_parties, within
from game.rules.frozen import frozen
from game.rules.numbers import ONE_OFF_MOST, PAYMENT_MOST
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import Agreement, GameState
    from game.rules.terms import Terms

STRAIN: Final = 80  # the worth of not falling short of a fund owed, in hundredths


@frozen
class Payment(Clause):
    """R4.33: The payer pays the payee so many funds, each year or once in the first year in force."""

    __pydantic_config__ = STRICT
    payer: str
    payee: str
    amount: int
    yearly: bool = True
    purpose: Literal["rent", "aid", "compensation"] = "aid"
    kind: Literal["payment"] = "payment"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.33: The amount lies within bounds."""
        yield from both_parties(terms, self.payer, self.payee)
        yield from within("amount", self.amount, 1, PAYMENT_MOST if self.yearly else ONE_OFF_MOST)

    def text(self) -> Say:
        """Return the sentence of the article."""
        key = "clause.payment_yearly" if self.yearly else "clause.payment_once"
        return say(key, payer=self.payer, payee=self.payee, amount=self.amount, purpose=self.purpose)

    def due(self, agreement: Agreement, place: int, state: GameState) -> Iterator[Duty]:
        """R4.17: A yearly sum falls due each year in force, a one-off sum in the first."""
        if self.yearly or agreement.y == state.year:
            yield Duty(agreement.id, place, "pay", self.payer, self.payee, self.amount)

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.33, R9.2: Funds received or paid, at what a fund is worth to the seat."""
        if seat not in (self.payer, self.payee):
            return
        if seat == self.payer:
            short = self.amount - max(0, outlook.can_pay(seat))
            if short > 0:
                yield outlook.yearly("overstretch", -STRAIN * short)
        sum_due = self.amount * outlook.prices(seat).income * (1 if seat == self.payee else -1)
        yield outlook.yearly("funds", sum_due) if self.yearly else outlook.once("funds", sum_due)

    def names(self) -> tuple[str, ...]:
        """Return payer and payee."""
        return (self.payer, self.payee)

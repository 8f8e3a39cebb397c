"""R4.41: assistance pledge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause, Duty, Felt, both_parties, within
from game.rules.frozen import frozen
from game.rules.numbers import PAYMENT_MOST, PRESSED_FROM
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import Agreement, GameState
    from game.rules.terms import Terms

ALL: Final = 1000
# How likely a state is pressed next year, by its Concern now, per thousand.
LIKELY: Final = (20, 40, 150, 700, 800, 850)


@frozen
class Assistance(Clause):
    """R4.41: In the case that the text names, the pledger owes the beneficiary a sum in that year.

    `case` is "disrupted" (last year `number` of its sites or more were, among `regions` if any are named) or "pressed"
    (its Concern stands at 3 or more, about `against`, or about any third state if none is named).
    """

    __pydantic_config__ = STRICT
    pledger: str
    beneficiary: str
    amount: int
    case: Literal["disrupted", "pressed"] = "disrupted"
    number: int = 1
    regions: tuple[str, ...] = ()
    against: str = ""
    kind: Literal["assistance"] = "assistance"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.41: The case can arise, and it speaks of the beneficiary's own sites or of a third state."""
        yield from both_parties(terms, self.pledger, self.beneficiary)
        yield from within("amount", self.amount, 1, PAYMENT_MOST)
        if self.case == "pressed":
            yield from self._threat_problems(terms, state)
            return
        if self.against:
            yield say("problem.assistance_against")
        sites = [r for r in state.board.by_owner.get(self.beneficiary, ()) if state.board.regions[r].site]
        for region in self.regions:
            if region not in state.board.regions:
                yield say("problem.unknown_region", region=region)
            elif region not in sites:
                yield say("problem.not_its_site", region=region, seat=self.beneficiary)
        if len(set(self.regions)) < len(self.regions):
            yield say("problem.named_twice")
        yield from within("number", self.number, 1, max(1, len(self.regions or sites)))

    def _threat_problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        if self.regions or self.number != 1:
            yield say("problem.assistance_place")
        if self.against and self.against not in state.seats:
            yield say("problem.unknown_seat", seat=self.against)
        elif self.against in terms.parties:
            yield say("problem.assistance_party", seat=self.against)

    def text(self) -> Say:
        """Return the sentence of the article."""
        pledger, beneficiary, amount = self.pledger, self.beneficiary, self.amount
        if self.case == "pressed":
            against = self.against
            return say(
                "clause.assistance_pressed", pledger=pledger, beneficiary=beneficiary, amount=amount, against=against
            )
        return say(
            "clause.assistance_disrupted",
            pledger=pledger,
            beneficiary=beneficiary,
            amount=amount,
            number=self.number,
            regions=self.regions,
        )

    def arises(self, state: GameState, parties: tuple[str, ...]) -> bool:
        """R4.41: Whether the case has arisen this year."""
        if self.case == "pressed":
            about = (self.against,) if self.against else tuple(s for s in state.seats if s not in parties)
            return any(state.concern.get((self.beneficiary, other), 0) >= PRESSED_FROM for other in about)
        hit = [r for r in self.regions or state.board.by_owner[self.beneficiary] if self._lost(state, r)]
        return len(hit) >= self.number

    def _lost(self, state: GameState, region: str) -> bool:
        return state.board.regions[region].site is not None and state.disrupted.get(region) == state.year - 1

    def due(self, agreement: Agreement, place: int, state: GameState) -> Iterator[Duty]:
        """R4.41: The sum falls due in the year in which the case has arisen."""
        if self.arises(state, agreement.terms.parties):
            yield Duty(agreement.id, place, "pay", self.pledger, self.beneficiary, self.amount)

    def felt_by(self, board: Board) -> Iterator[Felt]:
        """R4.41: A third state against which help is pledged by name feels 1 about the pledger."""
        if self.against:
            yield Felt(self.against, self.pledger, 1, "pledged_against")

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.41: The sum by how likely it falls due; to the one who is helped a little more: it comes when it hurts."""
        if seat not in (self.pledger, self.beneficiary):
            return
        sum_due = self.amount * outlook.prices(seat).income * self._odds(outlook) // ALL
        yield outlook.yearly("assistance", -sum_due if seat == self.pledger else sum_due * 5 // 4)

    def _odds(self, outlook: Outlook) -> int:
        """How likely the case arises in a year, per thousand."""
        state = outlook.state
        if self.case == "pressed":
            parties = outlook.terms.parties
            about = (self.against,) if self.against else tuple(s for s in state.seats if s not in parties)
            return LIKELY[max((state.concern.get((self.beneficiary, other), 0) for other in about), default=0)]
        regions = self.regions or state.board.by_owner[self.beneficiary]
        hits = sum(outlook.struck(r) for r in regions if state.board.regions[r].site)
        odds = min(ALL, hits)
        for more in range(2, self.number + 1):
            odds = odds * min(ALL, hits) // (more * ALL)
        return odds

    def names(self) -> tuple[str, ...]:
        """Return the beneficiary, its named sites and the state it is pledged against."""
        return (self.beneficiary, *self.regions, *((self.against,) if self.against else ()))

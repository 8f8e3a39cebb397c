"""R4.38: joint programme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause, Duty, Felt, both_parties
from game.rules.frozen import frozen
from game.rules.numbers import COHESION_BONUS_FROM, PROGRAMME_COST
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import Agreement, GameState
    from game.rules.terms import Terms

RIPE: Final = 40  # what part of a point of Capacity a programme brings in an average year, in hundredths


@frozen
class Programme(Clause):
    """R4.38: Exercises make Cohesion grow faster; training and modernisation raise the partner's Capacity over time.

    `notified` programmes are announced to the neighbours beforehand and worry nobody.
    """

    __pydantic_config__ = STRICT
    lead: str
    partner: str
    form: Literal["exercises", "training", "modernisation"]
    notified: bool = True
    kind: Literal["programme"] = "programme"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.38: One programme of a form for each pair."""
        yield from both_parties(terms, self.lead, self.partner)
        alike = [c for c in terms.clauses if isinstance(c, Programme) and c.form == self.form]
        if sum(1 for c in alike if {c.lead, c.partner} == {self.lead, self.partner}) > 1:
            yield say("problem.one_of_a_kind", kind=self.kind)

    def text(self) -> Say:
        """Return the sentence of the article."""
        key = f"clause.{self.form}" if self.notified else f"clause.{self.form}_unannounced"
        return say(key, lead=self.lead, partner=self.partner)

    def due(self, agreement: Agreement, place: int, state: GameState) -> Iterator[Duty]:
        """R4.38: Exercises cost lead and partner a fund each; training and modernisation cost the lead."""
        cost = PROGRAMME_COST[self.form]
        yield Duty(agreement.id, place, "programme", self.lead, self.partner, cost)
        if self.form == "exercises":
            yield Duty(agreement.id, place, "programme", self.partner, self.lead, cost)

    def felt_by(self, board: Board) -> Iterator[Felt]:
        """R5.1: A programme that was not notified worries the partner's neighbours about the lead."""
        if self.notified:
            return
        for third, near in board.neighbours.items():
            if self.partner in near and third != self.lead:
                yield Felt(third, self.lead, 1, "programme")

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.38: What the programme costs in funds, and what its fruit is worth to whom it strengthens."""
        prices = outlook.prices(seat)
        if seat == self.lead or (seat == self.partner and self.form == "exercises"):
            yield outlook.yearly("programme", -PROGRAMME_COST[self.form] * prices.purse)
        if self.form == "exercises":
            covered = [c for _, c in outlook.terms.coverages() if c.beneficiary == seat]
            if covered and outlook.cohesion < COHESION_BONUS_FROM:
                yield outlook.once("cohesion", outlook.keener(covered[0]))
        elif seat == self.partner and self._bears(outlook):
            yield outlook.yearly("capacity", outlook.point_at_home(seat) * RIPE // 100)

    def _bears(self, outlook: Outlook) -> bool:
        """R4.38: Training bears fruit below the partner's most Capacity, modernisation at it."""
        tracks = outlook.state.seats[self.partner]
        return (tracks.capacity < tracks.most_capacity) == (self.form == "training")

    def names(self) -> tuple[str, ...]:
        """Return lead and partner."""
        return (self.lead, self.partner)

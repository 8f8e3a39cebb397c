"""R4.31: coverage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause, Duty, Felt, both_parties, within
from game.rules.frozen import frozen
from game.rules.numbers import COVERAGE_MOST, SITE_COVER_MOST
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import Agreement, GameState
    from game.rules.terms import Terms

STRAIN: Final = 180  # the worth of not falling short of a point owed, in hundredths


@frozen
class Coverage(Clause):
    """R4.31: The provider owes the beneficiary so many points of cover a year on its watched sites.

    `sites` names regions of the beneficiary; empty means any of its sites. The order of `sites` is their priority.
    """

    __pydantic_config__ = STRICT
    provider: str
    beneficiary: str
    points: int
    sites: tuple[str, ...] = ()
    kind: Literal["coverage"] = "coverage"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.31: Points lie within bounds, each named site is the beneficiary's, and a pair has one such clause."""
        yield from both_parties(terms, self.provider, self.beneficiary)
        yield from within("points", self.points, 1, COVERAGE_MOST)
        regions = state.board.regions
        for site in self.sites:
            if site not in regions:
                yield say("problem.unknown_region", region=site)
            elif regions[site].owner != self.beneficiary:
                yield say("problem.not_its_region", region=site, seat=self.beneficiary)
            elif regions[site].site is None:
                yield say("problem.no_site", region=site)
        if len(set(self.sites)) < len(self.sites):
            yield say("problem.named_twice")
        alike = [c for _, c in terms.coverages() if (c.provider, c.beneficiary) == (self.provider, self.beneficiary)]
        if len(alike) > 1:
            yield say("problem.one_of_a_kind", kind=self.kind)

    def text(self) -> Say:
        """Return the sentence of the article."""
        if self.sites:
            return say(
                "clause.coverage_named",
                provider=self.provider,
                beneficiary=self.beneficiary,
                points=self.points,
                sites=self.sites,
            )
        return say("clause.coverage", provider=self.provider, beneficiary=self.beneficiary, points=self.points)

    def watched(self, state: GameState) -> tuple[str, ...]:
        """R3.6: Return the watched sites on which cover is owed this year."""
        regions = state.board.regions
        named = self.sites
        owner = self.beneficiary
        return tuple(
            [r for r in state.watched if regions[r].owner == owner and regions[r].site and (not named or r in named)]
        )

    def due(self, agreement: Agreement, place: int, state: GameState) -> Iterator[Duty]:
        """R3.6: Owed is the lesser of the clause's points and 3 for each watched site, less what was waived."""
        waived = agreement.waived.get(place, 0)
        owed = min(self.points, SITE_COVER_MOST * len(self.watched(state))) - waived
        if owed > 0:
            yield Duty(agreement.id, place, "cover", self.provider, self.beneficiary, owed)

    def felt_by(self, board: Board) -> Iterator[Felt]:
        """R5.1: A state whose neighbour is covered by another feels 1 about the provider."""
        for third, near in board.neighbours.items():
            if self.beneficiary in near and third != self.provider:
                yield Felt(third, self.provider, 1, "covers_neighbour")

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R3.4, R3.6: Disruptions spared; for the provider its own sites' cover, the cost, Influence, strain."""
        if seat == self.beneficiary:
            now, later = outlook.relief(self)
            yield outlook.varying("security", now[0], later[0])
            yield outlook.varying("yields", now[1], later[1])
            yield outlook.varying("support", now[2], later[2])
        elif seat == self.provider:
            yield from self._given(seat, outlook)

    def _given(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        home, prices = outlook.home(seat), outlook.prices(seat)
        now, later = outlook.burden(self)
        yield outlook.varying("home_cover", -now, -later)
        called = outlook.called(self)
        cost = outlook.cost(self.points) * called // self.points
        yield outlook.yearly("cover_cost", -cost * prices.purse // 1000)
        if self.beneficiary not in home.beneficiaries and prices.influence:
            now, later = outlook.saved(self)
            yield outlook.varying("influence", prices.influence * now // 1000, prices.influence * later // 1000)
        strain = home.pledged + self.points - home.points
        if strain > 0:
            yield outlook.yearly("overstretch", -STRAIN * min(strain, self.points) * called // (1000 * self.points))

    def names(self) -> tuple[str, ...]:
        """Return the beneficiary and its named sites."""
        return (self.beneficiary, *self.sites)

"""R4.32: site grant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from game.rules.clauses.base import STRICT, Clause, Deed, both_parties, within
from game.rules.frozen import frozen
from game.rules.numbers import POST_YIELD, WIND_DOWN_MOST
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import GameState
    from game.rules.terms import Terms


@frozen
class SiteGrant(Clause):
    """R4.32: The host grants the guest a post in one of its regions; `wind_down` is the years it takes to leave."""

    __pydantic_config__ = STRICT
    host: str
    guest: str
    region: str
    exclusive: bool = False
    wind_down: int = 0
    kind: Literal["site_grant"] = "site_grant"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.32: The region is the host's, holds no other guest's post, and the host has room for a post."""
        yield from both_parties(terms, self.host, self.guest)
        yield from within("wind_down", self.wind_down, 0, WIND_DOWN_MOST)
        region = state.board.regions.get(self.region)
        if region is None:
            yield say("problem.unknown_region", region=self.region)
            return
        if region.owner != self.host:
            yield say("problem.not_its_region", region=self.region, seat=self.host)
            return
        post = state.posts.get(self.region)
        if post is not None and post.guest != self.guest:
            yield say("problem.post_taken", region=self.region, seat=post.guest)
        hosted = sum(1 for p in state.posts.values() if p.host == self.host and p.region != self.region)
        most = state.board.seats[self.host].hosts_most
        if hosted >= most:
            yield say("problem.hosts_already", seat=self.host, most=most)

    def text(self) -> Say:
        """Return the sentence of the article."""
        key = "clause.site_grant_exclusive" if self.exclusive else "clause.site_grant"
        return say(key, host=self.host, guest=self.guest, region=self.region, wind_down=self.wind_down)

    def broken_by(self, deed: Deed, terms: Terms) -> str | None:
        """R4.32: A host that grants an exclusive region to another breaks this clause."""
        if self.exclusive and deed.form == "give_grant" and deed.region == self.region and deed.actor == self.host:
            return self.host if self.guest not in deed.towards else None
        return None

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R3.9: The guest's yield, Influence and risk; the host's public, if it is not paid and does not manage."""
        prices = outlook.prices(seat)
        if seat == self.guest:
            struck = outlook.struck(self.region)
            yield outlook.yearly("post", (1000 - struck) * POST_YIELD * prices.income // 1000)
            yield outlook.yearly("influence", (1000 - struck) * prices.influence // 1000)
            yield outlook.yearly("support", -struck * prices.support // 1000)
        elif seat == self.host:
            terms = outlook.terms
            manages = any(c.kind == "management" and self.host in c.names() for c in terms.clauses)
            if terms.net_yearly(self.host) < 1 and not manages:
                yield outlook.yearly("hosting", -prices.support)

    def names(self) -> tuple[str, ...]:
        """Return the host and the region."""
        return (self.host, self.region)

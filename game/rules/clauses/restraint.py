"""R4.40: restraint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause, Deed, Felt
from game.rules.frozen import frozen
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import GameState
    from game.rules.terms import Terms

REGIONAL = ("grant", "cover", "show")
Bar = Literal["grant", "cover", "show", "protest", "neutral"]
DEEDS: dict[str, str] = {
    "take_grant": "grant",
    "give_grant": "grant",
    "lay_cover": "cover",
    "show": "show",
    "protest": "protest",
    "sign_coverage": "neutral",
}

# R9: hundredths of a point a year
GIVEN_UP: Final[dict[Bar, int]] = {"grant": 15, "cover": 10, "show": 3, "protest": 12, "neutral": 30}
SPARED: Final = 25


@frozen
class Restraint(Clause):
    """R4.40: A party undertakes restraint: no post, cover or show in named regions, no protest, neutrality."""

    __pydantic_config__ = STRICT
    who: str
    bar: Bar
    regions: tuple[str, ...] = ()
    kind: Literal["restraint"] = "restraint"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.40: Bars on posts, cover and shows name regions; the other bars name none."""
        if self.who not in terms.parties:
            yield say("problem.not_a_party", seat=self.who)
        for region in self.regions:
            if region not in state.board.regions:
                yield say("problem.unknown_region", region=region)
        if (self.bar in REGIONAL) != bool(self.regions):
            yield say("problem.restraint_regions", bar=self.bar)
        if len(set(self.regions)) < len(self.regions):
            yield say("problem.named_twice")

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say(f"clause.restraint_{self.bar}", who=self.who, regions=self.regions)

    def broken_by(self, deed: Deed, terms: Terms) -> str | None:
        """R4.40: A deed of the party that falls under its bar breaks the clause."""
        if deed.actor != self.who or DEEDS.get(deed.form) != self.bar:
            return None
        if self.bar in REGIONAL:
            return self.who if deed.region in self.regions else None
        inside = [seat for seat in deed.towards if seat in terms.parties]
        broken = bool(inside) if self.bar == "protest" else len(inside) < len(deed.towards)
        return self.who if broken else None

    def felt_by(self, board: Board) -> Iterator[Felt]:
        """R4.40: The owners of the named regions are calmed about the state that undertakes restraint there."""
        owners = dict.fromkeys(board.regions[r].owner for r in self.regions)
        for owner in owners:
            if owner != self.who:
                yield Felt(owner, self.who, -1, "restraint")

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.40: What the party gives up that is bound, and what the others need not fear any more."""
        if seat == self.who:
            yield outlook.yearly("restraint", -GIVEN_UP[self.bar])
        elif self.bar in REGIONAL:
            board = outlook.state.board
            if any(seat == board.regions[r].owner or seat in board.touched_by[r] for r in self.regions):
                yield outlook.yearly("restraint", SPARED)
        elif seat in outlook.terms.parties:
            yield outlook.yearly("restraint", SPARED // 2)

    def names(self) -> tuple[str, ...]:
        """Return the regions it names."""
        return self.regions

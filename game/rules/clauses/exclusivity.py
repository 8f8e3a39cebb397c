"""R4.42: exclusivity."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

from game.rules.clauses.base import STRICT, Clause, Deed, DeedForm, Felt
from game.rules.frozen import frozen
from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import GameState
    from game.rules.terms import Terms

Subject = Literal["coverage", "site_grant", "programme"]
DEEDS: Final[dict[Subject, tuple[DeedForm, ...]]] = {
    "coverage": ("sign_coverage",),
    "site_grant": ("take_grant", "give_grant"),
    "programme": ("sign_programme",),
}

# R9: hundredths of a point a year
GIVEN_UP: Final[dict[Subject, int]] = {"coverage": 45, "site_grant": 30, "programme": 10}
KEPT_CLOSE: Final = 20


@frozen
class Exclusivity(Clause):
    """R4.42: A party signs no text of one kind with states outside: with any of them, or with those that are named."""

    __pydantic_config__ = STRICT
    who: str
    subject: Subject
    others: tuple[str, ...] = ()
    kind: Literal["exclusivity"] = "exclusivity"

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.42: Who is bound is a party; who is shut out is not."""
        if self.who not in terms.parties:
            yield say("problem.not_a_party", seat=self.who)
        for seat in self.others:
            if seat not in state.seats:
                yield say("problem.unknown_seat", seat=seat)
            elif seat in terms.parties:
                yield say("problem.exclusive_party", seat=seat)
        if len(set(self.others)) < len(self.others):
            yield say("problem.named_twice")
        alike = [c for c in terms.clauses if isinstance(c, Exclusivity)]
        if sum(1 for c in alike if (c.who, c.subject) == (self.who, self.subject)) > 1:
            yield say("problem.one_of_a_kind", kind=self.kind)

    def text(self) -> Say:
        """Return the sentence of the article."""
        return say(f"clause.exclusivity_{self.subject}", who=self.who, others=self.others)

    def broken_by(self, deed: Deed, terms: Terms) -> str | None:
        """R4.42: Signing such a text with a state that is shut out breaks the clause."""
        if deed.actor != self.who or deed.form not in DEEDS[self.subject]:
            return None
        shut_out = [s for s in deed.towards if s not in terms.parties and (not self.others or s in self.others)]
        return self.who if shut_out else None

    def felt_by(self, board: Board) -> Iterator[Felt]:
        """R4.42: A state that is shut out by name feels 1 about the one that shuts it out."""
        for seat in self.others:
            yield Felt(seat, self.who, 1, "shut_out")

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R4.42: What is given up is less where few are shut out; the others like to have a state to themselves."""
        thirds = len(outlook.state.seats) - len(outlook.terms.parties)
        share = (len(self.others) or thirds, max(1, thirds))
        if seat == self.who:
            yield outlook.yearly("restraint", -GIVEN_UP[self.subject] * share[0] // share[1])
        elif seat in outlook.terms.parties:
            yield outlook.yearly("restraint", KEPT_CLOSE * share[0] // share[1])

    def names(self) -> tuple[str, ...]:
        """Return the states that are shut out."""
        return self.others

"""What every clause kind answers, and the small records it answers with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from game.rules.say import Say, say

if TYPE_CHECKING:
    from game.rules.board import Board
    from game.rules.forecast.outlook import Outlook
    from game.rules.forecast.part import Flow
    from game.rules.state import Agreement, GameState
    from game.rules.terms import Terms

STRICT = {"extra": "forbid", "strict": True}
SAY: Final = 8  # R9: what a say in cover is worth a year, in hundredths of a point
DutyForm = Literal["pay", "cover", "programme", "fee", "trade"]
DeedForm = Literal["take_grant", "give_grant", "sign_coverage", "sign_programme", "lay_cover", "show", "protest"]


class Duty(NamedTuple):
    """R4.17: what one party owes another this year under one clause: funds, or cover points."""

    agreement: int
    clause: int
    form: DutyForm
    debtor: str
    creditor: str
    amount: int


class Deed(NamedTuple):
    """R4.15: something a state did that a clause may forbid: in a region, or towards another state."""

    form: DeedForm
    actor: str
    region: str = ""
    towards: tuple[str, ...] = ()


class Felt(NamedTuple):
    """R5.1: one part of a footprint: who is worried (or calmed, below 0) about whom, by how much and why."""

    of: str
    about: str
    amount: int
    why: str


class Clause:
    """The contract of a clause kind. A kind overrides what differs; the rest stays silent."""

    __slots__ = ()

    kind: str

    def problems(self, terms: Terms, state: GameState) -> Iterator[Say]:
        """R4.1: Yield why this clause may not be signed as it stands."""
        yield from ()

    def text(self) -> Say:
        """Return the plain sentence of this clause for the text of the agreement."""
        raise NotImplementedError(self.kind)

    def due(self, agreement: Agreement, place: int, state: GameState) -> Iterator[Duty]:
        """R4.17: Yield what falls due this year under this clause, standing at `place` of the text."""
        yield from ()

    def broken_by(self, deed: Deed, terms: Terms) -> str | None:
        """R4.15: Return the party that breaks this clause by the deed, if any."""
        return None

    def felt_by(self, board: Board) -> Iterator[Felt]:
        """R5.1: Yield what third states feel about this clause while it is in force; it hangs on the map alone."""
        yield from ()

    def worth(self, seat: str, outlook: Outlook) -> Iterator[Flow]:
        """R9: Yield what this clause is worth to a seat until the first gate, in hundredths of a point."""
        yield from ()

    def names(self) -> tuple[str, ...]:
        """Return the regions and states this clause speaks of (R4.35 matches offers by them)."""
        return ()


def both_parties(terms: Terms, one: str, other: str) -> Iterable[Say]:
    """R4.1: Yield why two roles of a clause do not fit the parties of the text."""
    return () if one != other and one in terms.parties and other in terms.parties else _misfits(terms, one, other)


def _misfits(terms: Terms, one: str, other: str) -> Iterator[Say]:
    for seat in (one, other):
        if seat not in terms.parties:
            yield say("problem.not_a_party", seat=seat)
    if one == other:
        yield say("problem.same_party", seat=one)


def within(name: str, value: int, least: int, most: int) -> Iterable[Say]:
    """R4.1: Return why a number of a clause lies outside its bounds."""
    if least <= value <= most:
        return ()
    return (say("problem.out_of_bounds", name=name, value=value, least=least, most=most),)


def only_over_coverage(terms: Terms, kind: str, seat: str) -> Iterator[Say]:
    """R4.36, R4.37: Yield why a role over coverage does not fit: not a party, nothing to direct, or named twice."""
    if seat not in terms.parties:
        yield say("problem.not_a_party", seat=seat)
    if not terms.coverages():
        yield say("problem.nothing_to_direct", kind=kind)
    if sum(1 for c in terms.clauses if c.kind == kind) > 1:
        yield say("problem.one_of_a_kind", kind=kind)

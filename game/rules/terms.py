"""The frozen text of an agreement: parties, clauses and final provisions. Shared between copies, never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeVar

from game.rules.clauses.access import Access
from game.rules.clauses.base import Clause
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.frozen import roomy
from game.rules.provisions import PLAIN, Provisions

if TYPE_CHECKING:
    from game.rules.board import Board

STRICT = {"extra": "forbid", "strict": True}
SUBSTANTIVE = ("coverage", "site_grant", "programme", "restraint", "access")
SUBJECTS = (*SUBSTANTIVE, "transparency", "assistance", "exclusivity", "organisation")
NONE: Final[tuple[()]] = ()
T = TypeVar("T")
FeltPart = tuple[tuple[str, str], str, int]


class Kept(Generic[T]):
    """What a text works out once and keeps: `functools.cached_property` without the lock that it has before 3.12."""

    __slots__ = ("_name", "_work")

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__

    def __get__(self, text: Any, owner: type | None = None) -> T:
        value = text.__dict__[self._name] = self._work(text)
        return value


@dataclass(frozen=True, slots=True)
class Term:
    """R4.5: how long the text binds: a number of years, until a named event, indefinitely, or it says nothing.

    `years` counts from the year of entry into force; `lock_in` is the years before a withdrawal may be sealed.
    """

    __pydantic_config__ = STRICT
    form: Literal["fixed", "until_event", "indefinite", "silent"] = "fixed"
    years: int = 3
    event: Literal["", "tension_at_most_2", "a_government_falls"] = ""
    lock_in: int = 0


@dataclass(frozen=True, slots=True)
class Renewal:
    """R4.7, R4.24: what happens at the gate, for how many years, and how many years before it notice must be sealed."""

    __pydantic_config__ = STRICT
    mode: Literal["automatic", "by_consent", "none"] = "automatic"
    years: int = 2
    notice: int = 1


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """R4.13: a party may leave at any time by `notice` years, paying `compensation` funds to each other party."""

    __pydantic_config__ = STRICT
    notice: int = 1
    compensation: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """R4.3, R4.5: whether the text is ratified and whose ratification brings it into force."""

    __pydantic_config__ = STRICT
    ratification: bool = False
    rule: Literal["all", "number", "named"] = "all"
    number: int = 0
    named: tuple[str, ...] = ()


@roomy
class Terms:
    """R4.1: a text: a title, at least two parties, clauses, and final provisions.

    `pairs` links clauses by their places (R4.25): while one of a pair is not performed, the other rests. `shares` is
    the rule by which a leaver's shares are re-divided (R4.20); `least` is the number of parties it needs to go on.
    `provisions` are those of the full level.
    A text never changes, so what is asked of it often is worked out once; that is why it has no slots.
    """

    __pydantic_config__ = STRICT
    title: str
    parties: tuple[str, ...]
    clauses: tuple[AnyClause, ...]
    term: Term = Term()
    renewal: Renewal = Renewal()
    withdrawal: Withdrawal | None = None
    entry: Entry = Entry()
    pairs: tuple[tuple[int, int], ...] = ()
    shares: Literal["equally", "to_first", "lapse"] = "equally"
    least: int = 2
    provisions: Provisions = PLAIN

    @property
    def untitled(self) -> bool:
        """R4.1: Whether the maker gave the text no title of its own: a tilde, and a number if there are several."""
        return self.title.startswith("~")

    def coverages(self) -> tuple[tuple[int, Coverage], ...]:
        """Return the coverage clauses with their places."""
        return self._by_kind.get("coverage", NONE)

    def grants(self) -> tuple[tuple[int, SiteGrant], ...]:
        """Return the site grants with their places."""
        return self._by_kind.get("site_grant", NONE)

    def payments(self) -> tuple[tuple[int, Payment], ...]:
        """Return the payment clauses with their places."""
        return self._by_kind.get("payment", NONE)

    @Kept
    def dutiful(self) -> tuple[tuple[int, AnyClause], ...]:
        """R4.17: The clauses under which something may fall due, with their places."""
        return tuple((i, c) for i, c in enumerate(self.clauses) if type(c).due is not Clause.due)

    @Kept
    def breakable(self) -> tuple[tuple[int, AnyClause], ...]:
        """R4.15: The clauses that a deed may break, with their places."""
        return tuple((i, c) for i, c in enumerate(self.clauses) if type(c).broken_by is not Clause.broken_by)

    @Kept
    def felt(self) -> tuple[AnyClause, ...]:
        """R5.1: The clauses that third states may feel."""
        return tuple(c for c in self.clauses if type(c).felt_by is not Clause.felt_by)

    def on_map(self, board: Board, work: Callable[[Board, Terms], Iterable[FeltPart]]) -> tuple[FeltPart, ...]:
        """R5.1: What others feel about the text on a map, worked out once: (of, about), why and how much."""
        kept: tuple[Board, tuple[FeltPart, ...]] | None = self.__dict__.get("_on_map")
        if kept is None or kept[0] is not board:
            kept = self.__dict__["_on_map"] = (board, tuple(work(board, self)))
        return kept[1]

    @Kept
    def couples(self) -> tuple[tuple[str, str], ...]:
        """R5.1: Every two parties, in both directions."""
        return tuple((one, other) for one in self.parties for other in self.parties if one != other)

    def programmes(self) -> tuple[tuple[int, Programme], ...]:
        """Return the joint programmes with their places."""
        return self._by_kind.get("programme", NONE)

    def transparencies(self) -> tuple[tuple[int, Transparency], ...]:
        """Return the transparency clauses with their places."""
        return self._by_kind.get("transparency", NONE)

    @Kept
    def integrated(self) -> bool:
        """R4.43: Whether the cover of the text is one system."""
        return "integration" in self._by_kind

    def organisations(self) -> tuple[tuple[int, Organisation], ...]:
        """R4.44: Return the organisation the text founds, with its place; at most one."""
        return self._by_kind.get("organisation", NONE)

    def accesses(self) -> tuple[tuple[int, Access], ...]:
        """R4.45: Return the clauses of economic access with their places."""
        return self._by_kind.get("access", NONE)

    @Kept
    def _by_kind(self) -> dict[str, tuple[tuple[int, Any], ...]]:
        found: dict[str, tuple[tuple[int, Any], ...]] = {}
        for place, clause in enumerate(self.clauses):
            found[clause.kind] = (*found.get(clause.kind, NONE), (place, clause))
        return found

    def net_yearly(self, seat: str) -> int:
        """R4.2: what a seat receives net each year under this text, in funds (negative: pays)."""
        return self._flows.get(seat, 0)

    @Kept
    def _flows(self) -> dict[str, int]:
        net: dict[str, int] = {}
        for _, pay in self.payments():
            if pay.yearly:
                net[pay.payee] = net.get(pay.payee, 0) + pay.amount
                net[pay.payer] = net.get(pay.payer, 0) - pay.amount
        return net

    def substantive(self) -> bool:
        """R4.2: A text without coverage, site, programme, restraint, access or payments net is a declaration."""
        return self._substantive

    def weighs_openly(self) -> bool:
        """R4.2, R4.52: Whether all can see that the text is substantive: a secret one earns and answers nothing."""
        return self._substantive and not self.provisions.secret

    @Kept
    def _substantive(self) -> bool:
        return any(kind in self._by_kind for kind in SUBSTANTIVE) or any(self._flows.values())

    def subjects(self) -> frozenset[str]:
        """R4.11: what makes two texts of one kind: a subject in common, or both are about payments alone."""
        return self._subjects

    @Kept
    def _subjects(self) -> frozenset[str]:
        return frozenset(kind for kind in SUBJECTS if kind in self._by_kind) or frozenset({"payment"})

    def one_off(self) -> bool:
        """R4.22: a text that holds nothing but one-off payments is fulfilled when they are paid."""
        return self._one_off

    @Kept
    def _one_off(self) -> bool:
        return bool(self.clauses) and all(isinstance(c, Payment) and not c.yearly for c in self.clauses)

    def gated(self) -> bool:
        """R4.21: only a fixed term has a gate."""
        return self.term.form == "fixed" and not self._one_off

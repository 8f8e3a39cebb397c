"""The frozen text of an agreement: parties, clauses and final provisions. Shared between copies, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.site_grant import SiteGrant

STRICT = {"extra": "forbid", "strict": True}
SUBSTANTIVE = ("coverage", "site_grant", "programme", "restraint")
SUBJECTS = (*SUBSTANTIVE, "transparency")


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


@dataclass(frozen=True)
class Terms:
    """R4.1: a text: a title, at least two parties, clauses, and final provisions.

    `pairs` links clauses by their places (R4.25): while one of a pair is not performed, the other rests. `shares` is
    the rule by which a leaver's shares are re-divided (R4.20); `least` is the number of parties it needs to go on.
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

    @property
    def untitled(self) -> bool:
        """R4.1: Whether the maker gave the text no title of its own: a tilde, and a number if there are several."""
        return self.title.startswith("~")

    def coverages(self) -> tuple[tuple[int, Coverage], ...]:
        """Return the coverage clauses with their places."""
        return self._coverages

    @cached_property
    def _coverages(self) -> tuple[tuple[int, Coverage], ...]:
        return tuple((i, c) for i, c in enumerate(self.clauses) if isinstance(c, Coverage))

    def grants(self) -> tuple[tuple[int, SiteGrant], ...]:
        """Return the site grants with their places."""
        return self._grants

    @cached_property
    def _grants(self) -> tuple[tuple[int, SiteGrant], ...]:
        return tuple((i, c) for i, c in enumerate(self.clauses) if isinstance(c, SiteGrant))

    def payments(self) -> tuple[tuple[int, Payment], ...]:
        """Return the payment clauses with their places."""
        return self._payments

    @cached_property
    def _payments(self) -> tuple[tuple[int, Payment], ...]:
        return tuple((i, c) for i, c in enumerate(self.clauses) if isinstance(c, Payment))

    def net_yearly(self, seat: str) -> int:
        """R4.2: what a seat receives net each year under this text, in funds (negative: pays)."""
        flows = [c for _, c in self._payments if c.yearly]
        return sum(c.amount for c in flows if c.payee == seat) - sum(c.amount for c in flows if c.payer == seat)

    def substantive(self) -> bool:
        """R4.2: a text without coverage, site, programme, restraint or a net payment of 1 a year is a declaration."""
        return self._substantive

    @cached_property
    def _substantive(self) -> bool:
        if any(c.kind in SUBSTANTIVE for c in self.clauses):
            return True
        return any(self.net_yearly(party) for party in self.parties)

    def subjects(self) -> frozenset[str]:
        """R4.11: what makes two texts of one kind: a subject in common, or both are about payments alone."""
        return self._subjects

    @cached_property
    def _subjects(self) -> frozenset[str]:
        return frozenset(c.kind for c in self.clauses if c.kind in SUBJECTS) or frozenset({"payment"})

    def one_off(self) -> bool:
        """R4.22: a text that holds nothing but one-off payments is fulfilled when they are paid."""
        return self._one_off

    @cached_property
    def _one_off(self) -> bool:
        return bool(self.clauses) and all(isinstance(c, Payment) and not c.yearly for c in self.clauses)

    def gated(self) -> bool:
        """R4.21: only a fixed term has a gate."""
        return self.term.form == "fixed" and not self._one_off

"""What a draft or an offer would bring: who would sign and why, what third states would feel, what it does to us."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final, Literal

from game.bots.characters import CHARACTERS, NEUTRAL
from game.bots.estimate import Verdict, guessed, would_sign
from game.bots.evaluator import Judge, score
from game.desk.desk import Desk
from game.desk.watch import counted, expected, orders
from game.rules import forecast
from game.rules.acts import Decision
from game.rules.forecast import Feeling, Part
from game.rules.forecast.prices import played
from game.rules.gates import end_of_term
from game.rules.lifecycle import earliest_start
from game.rules.numbers import DESK_FEE
from game.rules.state import Agreement, GameState, PartyStatus
from game.rules.terms import Terms
from game.view import SeatView

CHIPS: Final = 3


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason with its weight in tenths of a point; `articles` are the places it comes from, none for the whole."""

    code: str
    tenths: int
    articles: tuple[int, ...] = ()
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Account:
    """R9: Reasons whose tenths sum to `tenths`, the heaviest for it first, the heaviest against it last."""

    reasons: tuple[Reason, ...]
    tenths: int

    def short(self, most: int) -> tuple[Reason, ...]:
        """Return at most so many reasons, the lightest of them as one, so that the sum stays."""
        if len(self.reasons) <= most:
            return self.reasons
        heavy = sorted(self.reasons, key=lambda r: -abs(r.tenths))[: most - 1]
        rest = sum(r.tenths for r in self.reasons if r not in heavy)
        found = [*heavy, *([Reason("rest", rest, certain=False)] if rest else [])]
        return tuple(sorted(found, key=lambda r: -r.tenths))


@dataclass(frozen=True, slots=True)
class Better:
    """A text one change away to which another state would say yes, and its account of it in tenths."""

    terms: Terms
    tenths: int


@dataclass(frozen=True, slots=True)
class Answer:
    """R2.4: Whether another party would sign: at once, after asking for more, perhaps, or not; and why.

    It signs nothing below `least` tenths of a point, and a text as it stands from `at_once`.
    """

    seat: str
    leaning: Literal["yes", "asks", "perhaps", "no"]
    account: Account
    better: tuple[Better, ...]
    least: int
    at_once: int

    @property
    def yes(self) -> bool:
        """Whether it would sign the text as it stands."""
        return self.leaning == "yes"


@dataclass(frozen=True, slots=True)
class YearAhead:
    """What one year of the text holds for us: funds, cover points owed, and the chance (%) that it is played."""

    year: int
    funds: int
    gives: int
    gets: int
    chance: int


@dataclass(frozen=True)
class Prospect:
    """R4.1: A text as one seat can judge it; everything is worked out when it is asked for, and once.

    `tempers` are the characters that the world gives its states.
    """

    view: SeatView
    state: GameState
    terms: Terms
    replaces: int = 0
    marks: tuple[Decision, ...] = ()
    tempers: Mapping[str, str] = field(default_factory=dict)
    _answers: dict[str, Answer] = field(default_factory=dict)

    @property
    def others(self) -> tuple[str, ...]:
        """The parties besides us."""
        return tuple(seat for seat in self.terms.parties if seat != self.view.seat)

    def answer(self, seat: str) -> Answer:
        """R2.4: Return whether a party would sign, by the bots' own evaluator on what we may know."""
        if seat not in self._answers:
            verdict = would_sign(self.view, seat, self.terms, self.replaces, self.tempers.get(seat, ""))
            self._answers[seat] = self._read(seat, verdict)
        return self._answers[seat]

    def _read(self, seat: str, verdict: Verdict) -> Answer:
        parts = [(r.code, r.clause, r.amount, True) for r in verdict.reasons]
        better: tuple[Better, ...] = ()
        if verdict.yes_if:
            judge = Judge(self.state, seat, CHARACTERS.get(self.tempers.get(seat, ""), NEUTRAL))
            better = tuple(
                Better(terms, tenth(score(guessed(judge, terms, self.replaces)))) for terms in verdict.yes_if[:CHIPS]
            )
        leaning = "asks" if verdict.asks_first else verdict.leaning
        return Answer(seat, leaning, account(parts), better, tenth(verdict.least), tenth(verdict.at_once))

    @cached_property
    def worth(self) -> Account:
        """R9: What the text is worth to us."""
        return account((p.code, p.clause, p.amount, p.certain) for p in self._worth)

    @cached_property
    def _worth(self) -> tuple[Part, ...]:
        return forecast.of_text(self.state, self.terms, self.replaces).get(self.view.seat, ())

    @cached_property
    def _feelings(self) -> tuple[Feeling, ...]:
        found = forecast.of_concern(self.state, self.terms, self.replaces)
        return tuple(sorted(found, key=lambda f: (f.now <= f.before, f.later >= f.settled, -f.now)))

    @property
    def thirds(self) -> tuple[Feeling, ...]:
        """R5.2: The Concern of third states about the parties that the text touches, those that change first."""
        return tuple(f for f in self._feelings if f.of not in self.terms.parties)

    @property
    def ours(self) -> tuple[Feeling, ...]:
        """R5.2: What parties would come to feel about each other, where the text changes it."""
        return tuple(f for f in self._feelings if f.of in self.terms.parties and f.later != f.settled)

    @property
    def old(self) -> Agreement | None:
        """R4.8: The agreement it would replace."""
        return self.view.agreements.get(self.replaces)

    @cached_property
    def signed(self) -> Agreement:
        """R4.5: The agreement it would be, if signed and ratified as soon as it can be."""
        old = self.old
        start = earliest_start(signed=self.view.year, grants=bool(self.terms.grants()), old_e=old.e if old else 0)
        end = end_of_term(self.terms, start) if self.terms.gated() else 0
        standing: dict[str, PartyStatus] = dict.fromkeys(self.terms.parties, "party")
        return Agreement(
            0, self.terms, self.view.seat, self.view.year, "in_force", start, standing, y=start, e=end,
            replaces=self.replaces,
        )  # fmt: skip

    @cached_property
    def fee(self) -> int:
        """R6.2: The funds a year that one agreement more costs above our Desk."""
        if self.view.board.intro or self.terms.one_off() or self.old is not None:
            return 0
        return DESK_FEE if self.texts_held >= self.view.own.desk else 0

    @property
    def texts_held(self) -> int:
        """R6.2: The agreements of ours that our Desk has to follow."""
        return sum(1 for a in self.view.agreements.values() if a.in_force and a.binds(self.view.seat))

    @cached_property
    def cover(self) -> tuple[tuple[str, int, int], ...]:
        """R3.4: Our watched regions with the cover they can expect now, and as if the text were in force."""
        known = orders(self.view.seat, self.marks)
        before = expected(self.state, known)
        after = expected(self.with_text, known)
        own = [r for r in self.view.watched if self.view.board.regions[r].owner == self.view.seat]
        return tuple((r, counted(before[r]), counted(after[r])) for r in own)

    @cached_property
    def with_text(self) -> GameState:
        """R4.5: Our game as if the text were in force already."""
        found = self.state.copy()
        found.agreements = {n: a for n, a in self.state.agreements.items() if n != self.replaces}
        number = max(self.state.agreements, default=0) + 1
        found.agreements[number] = replace(self.signed, id=number)
        return found

    @cached_property
    def years(self) -> tuple[YearAhead, ...]:
        """R4.17: What falls due for us, year by year, until its end or the last year there can be."""
        us, terms, text = self.view.seat, self.terms, self.signed
        last = self.view.board.last_end if not text.e else min(text.e, self.view.board.last_end)
        once = sum(c.amount * ((c.payee == us) - (c.payer == us)) for _, c in terms.payments() if not c.yearly)
        gives = sum(c.points for _, c in terms.coverages() if c.provider == us)
        gets = sum(c.points for _, c in terms.coverages() if c.beneficiary == us)
        return tuple(
            YearAhead(
                year,
                terms.net_yearly(us) - self.fee + (once if year == text.y else 0),
                gives,
                gets,
                100 if year == self.view.year else played(self.state, year, year),
            )
            for year in range(text.y, last + 1)
        )


def account(parts: Iterable[tuple[str, int, int, bool]]) -> Account:
    """Return parts (code, place, hundredths, certain) as reasons in tenths whose sum is the total's.

    >>> account([("funds", 0, 124, True), ("desk", -1, -33, True)]).tenths
    9
    """
    sums: dict[str, int] = {}
    places: dict[str, tuple[int, ...]] = {}
    sure: dict[str, bool] = {}
    for code, place, amount, certain in parts:
        sums[code] = sums.get(code, 0) + amount
        sure[code] = sure.get(code, True) and certain
        if place >= 0 and place not in places.get(code, ()):
            places[code] = (*places.get(code, ()), place)
    total = tenth(sum(sums.values()))
    rounded = _shared_out(sums, total)
    reasons = [Reason(c, rounded[c], places.get(c, ()), sure[c]) for c in sums if rounded[c]]
    return Account(tuple(sorted(reasons, key=lambda r: -r.tenths)), total)


def tenth(hundredths: int) -> int:
    """Return hundredths as tenths, rounded half away from nothing.

    >>> tenth(25), tenth(-25), tenth(24)
    (3, -3, 2)
    """
    return (abs(hundredths) + 5) // 10 * (1 if hundredths > 0 else -1)


def _shared_out(sums: dict[str, int], total: int) -> dict[str, int]:
    """Return every sum in tenths so that together they are the total: what is cut off most is rounded up first."""
    low = {code: amount // 10 for code, amount in sums.items()}
    spare = total - sum(low.values())
    for code in sorted(sums, key=lambda c: -(sums[c] % 10))[: max(0, spare)]:
        low[code] += 1
    return low


def prospect(desk: Desk, terms: Terms, replaces: int = 0) -> Prospect:
    """Return what a text would bring, as the seat of a desk can judge it."""
    tempers = {part.id: part.character for part in desk.world.seats}
    return Prospect(desk.view, desk.imagined, terms, replaces, desk.marks.now, tempers)

"""What a text is worth to a seat: a list of reasons whose amounts sum to the score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Final

from game.bots.characters import FULL, NEUTRAL, Character
from game.bots.levels import NORMAL, Skill
from game.bots.partner import FAIR, Record, record
from game.bots.shared import public_table
from game.rules.acts import Decision
from game.rules.chance import below, draw
from game.rules.forecast import Part
from game.rules.forecast.decisions import of_act
from game.rules.forecast.lives import instead, otherwise, rewards, silence
from game.rules.forecast.outlook import Outlook
from game.rules.forecast.texts import Aims, Amount, amounts
from game.rules.scoring import rows, total
from game.rules.state import GameState
from game.rules.terms import Terms

HANGS_ON_OTHERS: Final = frozenset(
    {"security", "yields", "support", "funds", "cohesion", "renewals", "gate", "gate_influence"}
)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against: a key, the place of the clause (-1: the text as a whole), hundredths of a point."""

    code: str
    clause: int
    amount: int


def score(reasons: Iterable[Reason]) -> int:
    """Return the sum of reasons, in hundredths of a point."""
    return sum(reason.amount for reason in reasons)


def worst(reasons: tuple[Reason, ...]) -> Reason | None:
    """Return the reason that weighs most against a text, summed by code."""
    sums: dict[str, int] = {}
    for reason in reasons:
        sums[reason.code] = sums.get(reason.code, 0) + reason.amount
    against = [r for r in reasons if r.amount < 0 and sums[r.code] < 0]
    return min(against, key=lambda r: (sums[r.code], r.amount), default=None)


class Judge:
    """R1.7: One seat's judgement on a game it imagines; what others think is guessed with a neutral temper."""

    def __init__(self, state: GameState, seat: str, character: Character, skill: Skill = NORMAL) -> None:
        """Take the imagined game of a seat."""
        self.state, self.seat, self.character, self.skill = state, seat, character, skill
        self.table = public_table(state)
        self.aims = state.seats[seat].mandates
        self.left: dict[int, int] = {}
        self._records: dict[str, Record] = {}
        self._outlook: tuple[Terms, int, Outlook] | None = None
        self._kept: dict[tuple[str, ...], int] = {}
        self._spite: dict[tuple[str, ...], tuple[Reason, ...]] = {}
        self._old: dict[tuple[int, str], tuple[Reason, ...]] = {}

    def record(self, other: str) -> Record:
        """Return the record of another state."""
        found = self._records.get(other)
        if found is None:
            found = self._records[other] = record(self.state, self.seat, other)
        return found

    def outlook(self, terms: Terms, replaces: int) -> Outlook:
        """Return the outlook of a text, the last one kept."""
        last = self._outlook
        if last is not None and last[0] is terms and last[1] == replaces:
            return last[2]
        fresh = Outlook(self.table, terms, replaces)
        if replaces:
            fresh.gates += 1
        self._outlook = (terms, replaces, fresh)
        return fresh

    def reasons(self, terms: Terms, replaces: int = 0, seat: str = "") -> tuple[Reason, ...]:
        """Return the reasons for and against signing a text, for the own seat or, guessed, for another."""
        seat = seat or self.seat
        parts = self._weighed(terms, replaces, seat)
        return (*(Reason(*part) for part in parts), *self._besides(terms, replaces, seat))

    def score(self, terms: Terms, replaces: int = 0, seat: str = "") -> int:
        """Return the sum of the reasons."""
        seat = seat or self.seat
        amount = 0
        for part in self._weighed(terms, replaces, seat):
            amount += part[2]
        for reason in self._besides(terms, replaces, seat):
            amount += reason.amount
        return amount

    def supposing(self, aims: Aims) -> Judge:
        """Return the same seat's judgement if these were its mandates."""
        twin = copy(self)
        twin.aims, twin.left, twin._old = aims, {}, {}
        return twin

    def bears(self, terms: Terms, replaces: int) -> bool:
        """R9: Whether a text costs the seat nothing by the plain forecast: no temper makes a loss worth proposing."""
        return score(self.plain(terms, replaces)) >= 0

    def plain(self, terms: Terms, replaces: int) -> tuple[Reason, ...]:
        """R9: Return the parts of the forecast of a text for the seat, without its temper and its doubts."""
        outlook = self.outlook(terms, replaces)
        parts = [Reason(*part) for part in amounts(outlook, self.seat, self.aims)]
        if replaces:
            old = self.state.agreements[replaces]
            parts += [Reason(p.code, p.clause, p.amount) for p in instead(self.table, old, self.seat, self.aims)]
        return tuple(parts)

    def account(self, terms: Terms, replaces: int = 0) -> tuple[Reason, ...]:
        """R9: Return the parts of the forecast, then what doubt and temper make of them, and what lies in the past.

        They sum to the score.
        """
        plain = self.plain(terms, replaces)
        fair = copy(self)
        fair._kept, fair._old = {terms.parties: FAIR}, {}
        certain = fair.score(terms, replaces)
        besides = self._feelings(terms.parties)
        swayed = (
            Reason("temper", -1, certain - score(plain) - score(besides)),
            Reason("trust", -1, self.score(terms, replaces) - certain),
        )
        return (*plain, *(reason for reason in swayed if reason.amount), *besides)

    def _weighed(self, terms: Terms, replaces: int, seat: str) -> list[Amount]:
        """Weigh the parts of a forecast with a character, and with the chance that others do what they must."""
        found = amounts(self.outlook(terms, replaces), seat, self.aims if seat == self.seat else ())
        if seat != self.seat:
            return found
        kept = self._trusted(terms.parties)
        weights = self.character.weights
        weighed: list[Amount] = []
        for code, clause, amount in found:
            if code in weights:
                amount = amount * weights[code] // FULL
            if amount > 0 and code in HANGS_ON_OTHERS:
                amount = amount * kept // FAIR
            weighed.append((code, clause, amount))
        return weighed

    def _besides(self, terms: Terms, replaces: int, seat: str) -> tuple[Reason, ...]:
        """Return the reasons that lie in the past: the text that is replaced, and what the others have done."""
        old = self._instead(replaces, seat) if replaces else ()
        return (*old, *self._feelings(terms.parties)) if seat == self.seat else old

    def weigh(self, parts: Iterable[Part], parties: tuple[str, ...]) -> int:
        """Return the sum of the parts of a forecast as this seat weighs them, with partners as reliable as these."""
        return score(weighed(parts, self.character, self._trusted(parties)))

    def weighted(self, act: Decision) -> Iterator[tuple[Decision, int]]:
        """Yield a decision with what it is worth as this seat weighs it, if that is anything."""
        worth = score(weighed(of_act(self.table, self.seat, act, self.aims), self.character, FAIR))
        if worth > 0:
            yield act, worth

    def wants(self, mandate: str) -> bool:
        """R9.5: Whether the seat holds a mandate."""
        return any(held.name == mandate for held in self.aims)

    def _trusted(self, parties: tuple[str, ...]) -> int:
        """Return how likely all others keep a text, per thousand."""
        found = self._kept.get(parties)
        if found is None:
            trust = self.character.trust
            others = [p for p in parties if p != self.seat] if self.skill.models else []
            found = self._kept[parties] = min((self.record(p).reliability(trust) for p in others), default=FAIR)
        return found

    def _feelings(self, parties: tuple[str, ...]) -> tuple[Reason, ...]:
        """Return what the faults of the others towards this seat weigh against a text with them, and a hunch."""
        found = self._spite.get(parties)
        if found is None:
            others = sorted(p for p in parties if p != self.seat)
            wrongs = [self.record(p).against_me for p in others] if self.skill.models else []
            grudges = [Reason("record", -1, -self.character.grudge * wrong) for wrong in wrongs if wrong]
            found = self._spite[parties] = (*grudges, *self._envy(others), *self._hunch(others))
        return found

    def _envy(self, others: list[str]) -> tuple[Reason, ...]:
        """Return what it weighs that a text helps a partner that leads by what everyone sees."""
        envy = self.character.envy
        if not envy:
            return ()
        public = self.table.state
        lead = max(total(rows(public, other)) for other in others) - total(rows(public, self.seat))
        return (Reason("leader", -1, -envy * lead),) if lead > 0 else ()

    def _hunch(self, others: list[str]) -> tuple[Reason, ...]:
        """Return how a weak judgement errs about these partners: the same all year, so that it does not waver."""
        most = self.skill.hunch
        if not most:
            return ()
        about = f"hunch/{self.seat}/{'/'.join(others)}/{'/'.join(self.state.watched)}"
        erred = below(2 * most + 1, draw(0, 0, self.state.year, about)) - most
        return (Reason("hunch", -1, erred),) if erred else ()

    def _instead(self, replaces: int, seat: str) -> tuple[Reason, ...]:
        """R4.8: A revision passes the gate, and it stands against what happens without it."""
        found = self._old.get((replaces, seat))
        if found is None:
            old = self.state.agreements[replaces]
            character = self.character if seat == self.seat else NEUTRAL
            gate = weighed(rewards(self.table, old, seat, revised=True), character, FAIR)
            found = (*gate, Reason("old_text", -1, -self.without_revision(replaces, seat, character)))
            self._old[replaces, seat] = found
        return found

    def without_revision(self, number: int, seat: str, character: Character) -> int:
        """R4.7: What happens at the gate otherwise: silence, or notice where that is better and still in time."""
        old = self.state.agreements[number]
        parts = silence(self.table, old, seat, self.aims if seat == self.seat else ())
        return otherwise(self.table, old, score(weighed(parts, character, FAIR)))


def weighed(parts: Iterable[Part], character: Character, kept: int) -> list[Reason]:
    """Weigh the parts of a forecast with a character, and with the chance that others do what they must."""
    found = []
    for part in parts:
        amount = part.amount * character.weight(part.code)
        if amount > 0 and part.code in HANGS_ON_OTHERS:
            amount = amount * kept // FAIR
        if amount:
            found.append(Reason(part.code, part.clause, amount // FULL))
    return found

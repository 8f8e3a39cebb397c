"""The answers at the gate of an agreement, side by side: what each would bring, row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from game.bots import would_sign
from game.desk import choosing
from game.desk.desk import Desk
from game.desk.drafts import Draft
from game.desk.prospect import tenth
from game.rules import forecast, perception
from game.rules.acts import Consent, Decision, GiveNotice, TakeBackNotice
from game.rules.forecast import Table
from game.rules.gates import earns_standing, gate_for_notice, in_window, last_notice, silence
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.legality.bonds import notice_runs, successor_of
from game.rules.numbers import COHESION_MOST, REWARDED_RENEWAL
from game.rules.say import Say, say
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms
from game.wording.words import Param

Answer = Literal["silence", "revise", "notice", "consent", "let_end", "stand", "take_back"]
Tone = Literal["", "better", "worse"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one answer means in one row: the last part of a sentence's key, what it names, and for whom it speaks."""

    key: str
    params: tuple[tuple[str, Param], ...] = ()
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the comparison: its name, what the name speaks of, and a cell for each answer."""

    name: str
    params: tuple[tuple[str, Param], ...]
    cells: dict[Answer, Cell]


def cell(key: str, tone: Tone = "", **params: Param) -> Cell:
    """Return a cell."""
    return Cell(key, tuple(params.items()), tone)


def better(amount: int) -> Tone:
    """Return the tone of an amount that is good for us above nothing, and bad below."""
    return "better" if amount > 0 else "worse" if amount < 0 else ""


def may_mark(desk: Desk, act: Decision) -> Say | None:
    """R2.9: Return why a decision could not be sealed once talks have closed, as things stand now, or None."""
    after = desk.imagined.copy()
    after.phase = "decisions"
    why = why_illegal(after, desk.seat, act)
    return why or why_not_sealed(after, desk.seat, (*choosing.beside(desk, act), act))


@dataclass(frozen=True)
class Gate:
    """R4.6-R4.10: One agreement of ours at its gate, with the answers that are open."""

    desk: Desk
    number: int

    @property
    def agreement(self) -> Agreement:
        """The agreement."""
        return self.desk.view.agreements[self.number]

    @property
    def terms(self) -> Terms:
        """Its text."""
        return self.agreement.terms

    @property
    def state(self) -> GameState:
        """The game as we can imagine it."""
        return self.desk.imagined

    @property
    def others(self) -> tuple[str, ...]:
        """The other parties."""
        return tuple(seat for seat in self.terms.parties if seat != self.desk.seat)

    @property
    def quiet(self) -> str:
        """R4.7, R4.8: What happens in silence, notices that run and a signed revision counted."""
        if self.revised is not None:
            return "revised"
        return "ends" if self.agreement.notices else silence(self.terms)

    @property
    def revised(self) -> int | None:
        """R4.8: The number of the signed revision that takes its place, if there is one."""
        found = successor_of(self.state, self.number)
        return None if found is None else found.id

    @property
    def answers(self) -> tuple[Answer, ...]:
        """R4.7-R4.10, R4.24: The answers, from left to right."""
        if self.desk.seat in self.agreement.notices:
            return ("stand", "revise", "take_back")
        if self.terms.renewal.mode == "by_consent":
            return ("consent", "revise", "let_end")
        return ("silence", "revise", "notice")

    @property
    def marked(self) -> Answer:
        """R2.9: The answer that is marked to be sealed; without a mark, silence in whatever sense it has here."""
        for answer in self.answers:
            act = self.act(answer)
            if act is not None and act in self.desk.marks.now:
                return answer
        return next(answer for answer in self.answers if self.act(answer) is None and answer != "revise")

    def act(self, answer: Answer) -> Decision | None:
        """Return the decision that an answer seals; None for silence and for a revision."""
        if answer == "notice":
            return GiveNotice(self.number)
        if answer == "take_back":
            return TakeBackNotice(self.number)
        return Consent(self.number, "renew") if answer == "consent" else None

    def why_not(self, answer: Answer) -> Say | None:
        """R4.8, R4.9: Return why an answer cannot be given this year, or None."""
        if answer == "revise":
            return self._why_not_revised()
        act = self.act(answer)
        return None if act is None else may_mark(self.desk, act)

    def _why_not_revised(self) -> Say | None:
        agreement = self.agreement
        if notice_runs(agreement):
            return say("problem.notice_runs", agreement=self.number)
        if self.revised is not None:
            return say("problem.revised_already", agreement=self.number)
        if not in_window(agreement, self.state.year):
            return say("problem.not_in_window", agreement=self.number, gate=agreement.e)
        if self.state.phase != "talks":
            return say("reason.wrong_phase", phase=self.state.phase, wanted="talks")
        return None

    def choose(self, answer: Answer) -> Say | None:
        """R2.9: Mark an answer to be sealed, in place of the others; return why not, or None."""
        why = self.why_not(answer)
        if why is None:
            act = self.act(answer)
            own = {self.act(other) for other in self.answers}
            kept = tuple(mark for mark in self.desk.marks.now if mark not in own)
            self.desk.put_marks(kept if act is None else (*kept, act))
        return why

    @property
    def draft(self) -> Draft | None:
        """R4.8: The revision of this agreement that we have in hand, if any."""
        draft = self.desk.draft
        return draft if draft is not None and draft.replaces == self.number else None

    def revise(self) -> None:
        """R4.8: Begin a revision, or go on with the one in hand."""
        if self.draft is None:
            self.desk.put_draft(Draft(self.terms, self.number, "", self.terms))

    @cached_property
    def worth(self) -> dict[Answer, int]:
        """R9: Return what the answers are worth to us in tenths of a point, each against the text's ending at the gate."""
        stays = forecast.total(forecast.of_silence(self.state, self.number, self.desk.seat))
        leaves = stays + forecast.total(forecast.of_notice(self.state, self.number, self.desk.seat))
        goes_on = stays if self.quiet == "renews" else 0
        found: dict[Answer, int] = {
            "silence": goes_on, "notice": leaves, "consent": stays, "let_end": 0, "stand": 0, "take_back": stays,
        }  # fmt: skip
        if self.late:
            del found["notice"]
        if self.draft is not None:
            parts = forecast.of_revision(self.state, self.number, self.desk.seat, self.draft.terms)
            found["revise"] = forecast.total(parts)
        return {answer: tenth(amount) for answer, amount in found.items()}

    @property
    def rows(self) -> list[Row]:
        """Return the rows of the comparison, those left out that say nothing here."""
        made = [make(self) for make in ROWS]
        return [row for row in made if row is not None]

    @property
    def aim(self) -> int:
        """R4.6: The gate that notice sealed this year counts for."""
        return gate_for_notice(self.agreement, self.state.year) or self.agreement.e

    @property
    def late(self) -> bool:
        """R4.6: Whether notice this year would count for the gate after the next only."""
        return self.aim > self.agreement.e

    def goes_on(self, answer: Answer) -> bool:
        """Whether the text goes on past its gate with an answer."""
        return answer in ("consent", "take_back") or (answer == "silence" and self.quiet == "renews")


def _row(gate: Gate, name: str, revise: Cell, on: Cell, off: Cell, **params: Param) -> Row:
    """Return a row in which all answers that let the text go on say the same, and all that end it."""
    cells = {a: revise if a == "revise" else on if gate.goes_on(a) else off for a in gate.answers}
    return Row(name, tuple(params.items()), cells)


def _in_force(gate: Gate) -> Row:
    agreement = gate.agreement
    until = agreement.e + gate.terms.renewal.years
    y, e, old = agreement.y, agreement.e, agreement.y < 1
    return _row(
        gate, "in_force", cell("then_new", y=y, e=e, old=old), cell("years", y=y, e=until, old=old),
        cell("until", e=gate.aim),
    )  # fmt: skip


def _payments(gate: Gate) -> Row | None:
    net, draft = gate.terms.net_yearly(gate.desk.seat), gate.draft
    if not net and (draft is None or not draft.terms.net_yearly(gate.desk.seat)):
        return None
    new = draft.terms.net_yearly(gate.desk.seat) if draft else 0
    revised = cell("funds_new", better(new - net), amount=new, gain=new > 0) if draft else cell("as_new")
    size = abs(net)
    return _row(
        gate, "receives" if net > 0 else "pays", revised, cell("funds", amount=size),
        cell("funds_end", better(-net), amount=size, e=gate.aim), seats=gate.others,
    )  # fmt: skip


def _cover(gate: Gate) -> Row | None:
    us, year = gate.desk.seat, gate.aim + 1
    gets = sum(c.points for _, c in gate.terms.coverages() if c.beneficiary == us)
    gives = sum(c.points for _, c in gate.terms.coverages() if c.provider == us)
    if not gets and not gives:
        return None
    amount, sign = (gets, 1) if gets else (gives, -1)
    revised = cell("as_new")
    if gate.draft is not None:
        found = gate.draft.terms.coverages()
        new = sum(c.points for _, c in found if us == (c.beneficiary if gets else c.provider))
        revised = cell("points", better((new - amount) * sign), points=new)
    return _row(
        gate, "gets" if gets else "gives", revised, cell("points", points=amount),
        cell("points_end", better(-sign), points=amount, year=year),
    )  # fmt: skip


def _posts(gate: Gate) -> Row | None:
    posts = [p for p in gate.desk.view.posts.values() if p.agreement == gate.number]
    if not posts:
        return None
    post = posts[0]
    ours = 1 if post.guest == gate.desk.seat else -1
    kept = gate.draft is None or any(g.region == post.region for _, g in gate.draft.terms.grants())
    revised = cell("as_new") if gate.draft is None else cell("post_stays" if kept else "post_goes", region=post.region)
    gone = cell("post_goes", better(-1) if ours > 0 else "", region=post.region)
    return _row(gate, "post", revised, cell("post_stays", region=post.region), gone, guest=post.guest)


def _cohesion(gate: Gate) -> Row | None:
    if gate.state.board.intro:
        return None
    now = gate.agreement.cohesion
    grown = min(COHESION_MOST, now + 1)
    row = _row(
        gate, "cohesion", cell("stays", value=now), cell("grows", better(grown - now), now=now, then=grown, grown=grown > now),
        cell("ends_with", value=now),
    )  # fmt: skip
    if "notice" in row.cells:
        row.cells["notice"] = cell("drops", better(-now), now=now)
    if "take_back" in row.cells:
        row.cells["take_back"] = cell("stays", value=now)
    return row


def _standing(gate: Gate) -> Row | None:
    agreement = gate.agreement
    gain = earns_standing(agreement, revised=False) and gate.desk.seat not in agreement.noticed
    revised = gate.terms.renewal.years >= REWARDED_RENEWAL and gate.terms.substantive()
    if gate.state.board.intro and not gain:
        return None
    return _row(
        gate, "standing", cell("plus_if_new" if revised else "nothing", "better" if revised else ""),
        cell("plus" if gain else "nothing", "better" if gain else ""), cell("free"), year=agreement.e,
    )  # fmt: skip


def _influence(gate: Gate) -> Row | None:
    agreement = gate.agreement
    earns = agreement.terms.substantive() and agreement.terms.renewal.years >= REWARDED_RENEWAL
    if gate.state.board.intro or not earns or gate.desk.seat in agreement.noticed:
        return None
    return _row(gate, "influence", cell("plus", "better"), cell("plus", "better"), cell("nothing"), year=agreement.e)


def _concern(gate: Gate) -> Row | None:
    """R5.1: What a third state feels because of this text, and what it would feel without it."""
    table = Table(gate.state)
    with_it, without = table.later(), table.later(gate.number)
    for pair, now in gate.state.concern.items():
        of, about = pair
        before = perception.footprint(with_it.get(pair, {}))
        after = perception.footprint(without.get(pair, {}))
        if about in gate.terms.parties and of not in gate.terms.parties and before > after and now > after:
            ours = about == gate.desk.seat
            falls = cell("falls", "better" if ours else "", of=of, now=now, then=max(after, now - 1))
            stays = cell("feels", of=of, now=now)
            return _row(gate, "concern", cell("as_new") if gate.draft else stays, stays, falls, about=about)
    return None


def _freedom(gate: Gate) -> Row:
    agreement = gate.agreement
    later = agreement.e + gate.terms.renewal.years
    next_notice = last_notice(agreement, later)
    return _row(
        gate, "freedom", cell("as_new"), cell("next_notice", year=next_notice), cell("free_from", "better", year=gate.aim + 1)
    )


def _others(gate: Gate) -> Row:
    """R4.7: What the other party would do, as far as we can tell."""
    other = gate.others[0]
    stays = forecast.total(forecast.of_silence(gate.state, gate.number, other))
    on = cell("likely_stays" if stays >= 0 else "may_leave")
    revised = cell("depends")
    if gate.draft is not None and not gate.desk.faults(gate.draft):
        verdict = would_sign(gate.desk.view, other, gate.draft.terms, gate.number)
        revised = cell("would_sign" if verdict.yes else "would_not", better(1 if verdict.yes else -1))
    off = cell("misses" if stays > 0 else "minds_not", amount=tenth(abs(stays)) * 10)
    return _row(gate, "other", revised, on, off, seat=other)


ROWS: Final[tuple[Callable[[Gate], Row | None], ...]] = (
    _in_force, _payments, _cover, _posts, _cohesion, _standing, _influence, _concern, _freedom, _others,
)  # fmt: skip


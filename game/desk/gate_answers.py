"""The answers at the gate of an agreement, side by side: what each would bring, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from game.desk import choosing
from game.desk.desk import Desk
from game.desk.drafts import Draft
from game.desk.prospect import tenth
from game.rules import forecast
from game.rules.acts import Consent, Decision, GiveNotice, TakeBackNotice
from game.rules.gates import gate_for_notice, in_window, silence
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.legality.bonds import not_in_window, notice_runs, successor_of
from game.rules.say import Say, say
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms

Answer = Literal["silence", "revise", "notice", "consent", "let_end", "stand", "take_back"]


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
            return not_in_window(agreement)
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
        """R9: Return what the answers are worth to us, in tenths, each against the text's ending at the gate."""
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

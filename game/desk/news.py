"""Which events a person is told without asking, and which of them speak of one's own state."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from game.rules.acts import AnswerBreach, BuildCapacity, Campaign, Consent
from game.rules.events.base import Event
from game.rules.events.perception import ConcernChanged, StatementMade
from game.rules.events.talks import DecisionRevealed, OfferEnded
from game.rules.events.tracks import TrackChanged
from game.rules.numbers import PRESSED_FROM
from game.rules.terms import Terms
from game.view import SeatView

AT_THE_END: Final = frozenset({"MandateTested", "SeatScored", "Ranked", "TableGraded", "GameEnded"})
NEVER: Final = AT_THE_END | {
    "WindowOpened", "YearClosed", "DutyDue", "DutyMet", "SecurityCounted", "InitiativeUsed", "OfferMarked",
    "CohesionChanged", "RegionHit", "YearBegan", "StatementEnded", "TalksClosed", "Consented", "ClauseRested",
    "ClauseResumed",
}  # fmt: skip
UNSEEN_OTHERWISE: Final = (Campaign, BuildCapacity, Consent, AnswerBreach)
OURS: Final = frozenset({
    "FundsMoved", "TrackChanged", "CoverLaid", "ConcernChanged", "InfluenceEarned", "Held",
    "Pressed", "ProtestUnanswered",
})  # fmt: skip


def kind_of(happened: Event) -> str:
    """Return what kind of event it is, by its name."""
    return str(getattr(happened, "kind", ""))


def worth_telling(happened: Event, view: SeatView) -> bool:
    """Whether the short telling has a line for what happened."""
    kind = kind_of(happened)
    if kind in NEVER:
        return False
    if isinstance(happened, DecisionRevealed):
        return happened.seat != view.seat and isinstance(happened.act, UNSEEN_OTHERWISE)
    if isinstance(happened, ConcernChanged) and (happened.before >= PRESSED_FROM) != (happened.after >= PRESSED_FROM):
        return True
    if isinstance(happened, StatementMade) and happened.mediated:
        return happened.by < happened.to  # a mediation reassures both: one line is enough
    if isinstance(happened, TrackChanged) and happened.why == "quiet_year" and happened.before == happened.after:
        return False
    if isinstance(happened, OfferEnded):
        return happened.how not in ("signed", "countered")
    return kind not in OURS or concerns(happened, view)


def concerns(happened: Event, view: SeatView) -> bool:
    """Whether something that happened names us, a region of ours or an agreement of ours."""
    for part in fields(happened):
        value = getattr(happened, part.name)
        if part.name in ("audience", "causes", "rule") or isinstance(value, Terms):
            continue
        if value == view.seat or (isinstance(value, tuple) and view.seat in value):
            return True
        if part.name == "region" and value in view.board.regions:
            return view.board.regions[value].owner == view.seat or _our_post(view, value)
    return False


def _our_post(view: SeatView, region: str) -> bool:
    post = view.posts.get(region)
    return post is not None and post.guest == view.seat

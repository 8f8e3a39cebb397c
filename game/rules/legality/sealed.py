"""R2.9, R7: why a seat's decisions of one year may not be sealed together."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from game.rules.acts import COSTS, INITIATIVE_KINDS, Consent, Decision, Speak
from game.rules.legality.why import why_illegal
from game.rules.legality.words import CLASH
from game.rules.say import Say, say
from game.rules.state import GameState

WAYS_OUT: Final = frozenset({"GiveNotice", "TakeBackNotice", "Withdraw", "WalkOut", "LeaveForCause"})
ONE_EACH: Final = frozenset({"CoverOrder", "Ratify", "Waive", "SplitPoints", "RankSites", "Accede"})


def why_not_sealed(state: GameState, seat: str, acts: tuple[Decision, ...]) -> Say | None:
    """R2.9, R2.11, R7.2: Decisions sealed together are legal, within your means, and do not clash.

    Returns the first reason, or None.
    """
    for act in acts:
        why = why_illegal(state, seat, act)
        if why is not None:
            return why
    if len(acts) < 2 and not any(act.kind in INITIATIVE_KINDS for act in acts):
        return None
    return _beyond_means(state, seat, acts) or _contradiction(acts)


def _beyond_means(state: GameState, seat: str, acts: tuple[Decision, ...]) -> Say | None:
    own = state.seats[seat]
    takes = [act.kind for act in acts if act.kind in INITIATIVE_KINDS]
    if len(takes) > own.initiatives_left:
        return say("reason.initiatives", wanted=len(takes), left=own.initiatives_left)
    cost = sum(COSTS.get(kind, 0) for kind in takes)
    if cost > own.free_funds:
        return say("reason.funds", wanted=cost, left=max(0, own.free_funds))
    return None


def _contradiction(acts: tuple[Decision, ...]) -> Say | None:
    """R2.9: Return why two decisions clash: the same twice, or two answers to one question."""
    seen: dict[Hashable, Decision] = {}
    for act in acts:
        for question in questions(act):
            before = seen.get(question)
            if before is not None and before == act:
                return say("reason.same_twice", act=act.kind)
            if before is not None:
                return say("reason.contradiction", act=act.kind, other=before.kind)
        for question in questions(act):
            seen[question] = act
    return None


def questions(act: Decision) -> tuple[Hashable, ...]:
    """R2.9: Return the questions a decision answers; two decisions must not answer the same one."""
    kind = act.kind
    if kind in WAYS_OUT:
        return (("way", getattr(act, "agreement", 0)),)
    if kind in ONE_EACH:
        return ((kind, getattr(act, "agreement", 0), getattr(act, "clause", 0)),)
    if isinstance(act, Consent):
        return (act, ("way", act.agreement)) if act.to == "renew" else (act,)
    if isinstance(act, Speak) and act.form in CLASH:
        return (("calm", act.to),)
    return (act,)

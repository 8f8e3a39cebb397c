"""One answer for every kind of act: why it is illegal now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from game.rules import acts
from game.rules.legality import breaches, cover, exits, home, joining, making, talks, words
from game.rules.say import Say, say
from game.rules.state import GameState

Check = Callable[[GameState, str, Any], Say | None]

TALKS: Final[dict[type, Check]] = {
    acts.SendMessage: talks.message,
    acts.Propose: talks.propose,
    acts.Counter: talks.counter,
    acts.Sign: talks.sign,
    acts.Decline: talks.decline,
    acts.Retract: talks.retract,
    acts.Announce: talks.announce,
}
DECISIONS: Final[dict[type, Check]] = {
    acts.Ratify: making.ratify,
    acts.GiveNotice: exits.give_notice,
    acts.TakeBackNotice: exits.take_back,
    acts.Withdraw: exits.withdraw,
    acts.Consent: exits.consent,
    acts.AllegeBreach: breaches.allege,
    acts.AnswerBreach: breaches.answer,
    acts.LeaveForCause: breaches.leave_for_cause,
    acts.Waive: cover.waive,
    acts.Forgive: breaches.forgive,
    acts.CoverOrder: cover.cover_order,
    acts.SplitPoints: cover.split,
    acts.RankSites: cover.rank,
    acts.DefaultOn: breaches.default_on,
    acts.WalkOut: exits.walk_out,
    acts.Suspend: breaches.suspend,
    acts.Develop: home.develop,
    acts.BuildCapacity: home.build,
    acts.Campaign: home.campaign,
    acts.Speak: words.speak,
    acts.Mediate: words.mediate,
    acts.AcceptMediation: words.accept,
    acts.ShowPresence: words.show,
    acts.InviteObservers: words.invite,
    acts.Accede: joining.accede,
    acts.Admit: joining.admit,
}


def why_illegal(state: GameState, seat: str, act: acts.Act) -> Say | None:
    """R2.2, R2.9: An act of talks is made while talks are open, a decision is sealed once they have closed.

    Returns the first reason why `seat` may not do it, or None; of a text, its first problem.
    """
    kind = type(act)
    check = TALKS.get(kind)
    wanted = "talks"
    if check is None:
        check, wanted = DECISIONS[kind], "decisions"
    if state.phase != wanted:
        return say("reason.wrong_phase", phase=state.phase, wanted=wanted)
    if seat not in state.seats:
        return say("reason.unknown_seat", seat=seat)
    return check(state, seat, act)

"""R4.3, R4.4: why an answer to a signed text is illegal now."""

from __future__ import annotations

from game.rules.acts import Ratify
from game.rules.legality.bound import party_to
from game.rules.lifecycle import ratifiable_from
from game.rules.numbers import LOW_SUPPORT
from game.rules.say import Say, say
from game.rules.state import GameState


def ratify(state: GameState, seat: str, act: Ratify) -> Say | None:
    """R4.3, R6.5: A signatory answers, to a grant from the year after signing; at Support 2 none ratifies."""
    if state.board.intro:
        return say("reason.not_at_this_level", act=act.kind)
    agreement = party_to(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if not agreement.terms.entry.ratification:
        return say("reason.no_ratification", agreement=agreement.id)
    if agreement.standing[seat] != "signatory":
        return say("reason.ratified_already", agreement=agreement.id)
    if agreement.status == "suspended":
        return say("reason.suspended", agreement=agreement.id)
    first = ratifiable_from(agreement)
    if state.year < first:
        return say("reason.too_early", agreement=agreement.id, year=first)
    if act.answer == "ratify" and state.seats[seat].support <= LOW_SUPPORT:
        return say("reason.low_support", support=LOW_SUPPORT)
    return None

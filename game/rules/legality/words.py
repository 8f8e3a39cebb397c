"""R5.5-R5.12: why a statement or a mediation is illegal now."""

from __future__ import annotations

from typing import Final

from game.rules.acts import AcceptMediation, InviteObservers, Mediate, ShowPresence, Speak
from game.rules.legality.bound import party_to
from game.rules.numbers import PROTEST_FROM
from game.rules.say import Say, say
from game.rules.secrets import hidden
from game.rules.state import GameState, StatementForm

MEDIATE_FROM: Final = 2  # R5.12
CLASH: Final[dict[StatementForm, StatementForm]] = {"protest": "reassure", "reassure": "protest"}


def speak(state: GameState, seat: str, act: Speak) -> Say | None:
    """R5.5, R5.7, R5.9: A statement is to another state; a protest needs Concern, a pledge a promise."""
    if act.to not in state.seats:
        return say("reason.unknown_seat", seat=act.to)
    if act.to == seat:
        return say("reason.to_yourself")
    if act.form == "protest" and state.concern.get((seat, act.to), 0) < PROTEST_FROM:
        return say("reason.no_ground_to_protest", seat=act.to, least=PROTEST_FROM)
    for said in state.statements.values():
        if said.year == state.year and said.by == seat and said.to == act.to and not said.mediated:
            if said.form == act.form == "protest":
                return say("reason.protested_already", seat=act.to)
            if CLASH.get(act.form) == said.form:
                return say("reason.protest_and_reassure", seat=act.to)
    return _promise(state, seat, act)


def _promise(state: GameState, seat: str, act: Speak) -> Say | None:
    """R5.9: A pledge is one promise that the record can check; other statements carry none."""
    if act.form != "pledge":
        return say("reason.only_pledges_promise") if act.promise or act.region or act.agreement else None
    if act.promise == "no_post":
        if act.agreement:
            return say("reason.pledge_one_thing")
        known = act.region in state.board.regions
        return None if known else say("reason.unknown_region", region=act.region)
    if act.promise == "agree":
        if not state.board.full:
            return say("reason.full_promise")
        return say("reason.pledge_one_thing") if act.region or act.agreement else None
    if act.promise == "keep":
        if act.region:
            return say("reason.pledge_one_thing")
        agreement = party_to(state, seat, act.agreement)
        if isinstance(agreement, Say):
            return agreement
        return say("reason.secret_text", agreement=agreement.id) if hidden(agreement) else None
    return say("reason.pledge_needs_promise")


def mediate(state: GameState, seat: str, act: Mediate) -> Say | None:
    """R5.12: You may mediate between two others if one has Concern of 2 or more about the other."""
    if state.board.intro:
        return say("reason.not_at_this_level", act=act.kind)
    for other in (act.of, act.about):
        if other not in state.seats:
            return say("reason.unknown_seat", seat=other)
    if seat in (act.of, act.about) or act.of == act.about:
        return say("reason.mediate_between_others")
    if state.concern.get((act.of, act.about), 0) < MEDIATE_FROM:
        return say("reason.nothing_to_mediate", of=act.of, about=act.about, least=MEDIATE_FROM)
    return None


def accept(state: GameState, seat: str, act: AcceptMediation) -> Say | None:
    """R5.12: A state accepts mediation between itself and another."""
    if state.board.intro:
        return say("reason.not_at_this_level", act=act.kind)
    if act.other not in state.seats:
        return say("reason.unknown_seat", seat=act.other)
    return say("reason.to_yourself") if act.other == seat else None


def show(state: GameState, seat: str, act: ShowPresence) -> Say | None:
    """R5.13: Presence is shown at home, or where the seat covers the owner or keeps a post."""
    if not state.board.full:
        return say("reason.full_level", act=act.kind)
    if act.region not in state.board.regions:
        return say("reason.unknown_region", region=act.region)
    return None if act.region in may_show(state, seat) else say("reason.no_right_to_show", region=act.region)


def may_show(state: GameState, seat: str) -> tuple[str, ...]:
    """R5.13: Return the regions in which a seat may show presence, in map order."""
    covered = {c.beneficiary for a in state.in_force() for _, c in a.terms.coverages() if c.provider == seat}
    posts = {r for r, post in state.posts.items() if post.guest == seat and not post.winding}
    regions = state.board.regions.values()
    return tuple(r.id for r in regions if r.owner == seat or r.owner in covered or r.id in posts)


def invite(state: GameState, seat: str, act: InviteObservers) -> Say | None:
    """R5.14: Another state is invited once, until the invitation has run out."""
    if not state.board.full:
        return say("reason.full_level", act=act.kind)
    if act.to not in state.seats:
        return say("reason.unknown_seat", seat=act.to)
    if act.to == seat:
        return say("reason.to_yourself")
    invited = (s for s in state.statements.values() if s.live and s.form == "observers")
    if any((s.by, s.to) == (seat, act.to) for s in invited):
        return say("reason.invited_already", seat=act.to)
    return None

"""Whether to act in a window, and what to put on the table."""

from __future__ import annotations

from typing import Final

from game.bots.bargain import asked, refined
from game.bots.climb import HOPELESS, Bid, bid
from game.bots.evaluator import Judge
from game.bots.gates import due
from game.bots.templates import TEMPLATES, titled
from game.rules.acts import Propose, Retract, SendMessage, TalkAct
from game.rules.chance import Stream
from game.rules.gates import in_window
from game.rules.legality import why_illegal
from game.rules.legality.bonds import notice_runs
from game.rules.numbers import LIVE_OFFERS
from game.rules.state import Agreement

REVISION_GAIN: Final = 35
KINDS_TRIED: Final = 2


def talk(judge: Judge, chance: Stream) -> list[TalkAct]:
    """R2.2: Return the acts of a window, at most three."""
    acts: list[TalkAct] = []
    state, seat = judge.state, judge.seat
    live = 0
    for offer in state.offers.values():
        if offer.by == seat:
            live += 1
            if judge.score(offer.terms, offer.replaces) < judge.character.reserve:
                acts.append(Retract(offer.id))
    if acts or live >= LIVE_OFFERS:
        return acts[:3]
    acts += _warnings(judge)
    revision = _revision(judge)
    if revision is not None:
        acts.append(revision)
    elif state.seats[seat].initiatives_left > 0 and chance.below(100) < judge.character.keen:
        new = _new_text(judge, chance)
        if new is not None:
            acts.append(new)
    return acts


def _warnings(judge: Judge) -> list[TalkAct]:
    """R2.3: In the first window, warn the partner of a text that is not worth going on with: one a year."""
    state, seat = judge.state, judge.seat
    if state.window != 1:
        return []
    for worth, agreement in due(judge):
        if worth < -judge.skill.inertia and agreement.terms.renewal.mode == "automatic":
            other = next(p for p in agreement.terms.parties if p != seat)
            return [SendMessage(other, "warn", "leaving", agreement=agreement.id)]
    return []


def _revision(judge: Judge) -> Propose | None:
    """R4.8: Look for a better text for a gate that is near, one in each window, and by each party in turn."""
    state, seat = judge.state, judge.seat
    near = [a for a in state.agreements.values() if _revisable(judge, a)]
    if not near:
        return None
    agreement = near[(state.window + state.year) % len(near)]
    found = refined(judge, agreement.terms, agreement.id)
    if found is None or found.own < max(REVISION_GAIN, judge.character.reserve) or found.theirs <= 0:
        return None
    if not judge.bears(found.terms, agreement.id):
        return None
    act = Propose(found.terms, agreement.id)
    return act if why_illegal(state, seat, act) is None else None


def _revisable(judge: Judge, agreement: Agreement) -> bool:
    state, seat = judge.state, judge.seat
    if agreement.status != "in_force" or agreement.successor or seat not in agreement.terms.parties:
        return False
    if not in_window(agreement, state.year) or notice_runs(agreement):
        return False
    turn = agreement.terms.parties.index(seat) + agreement.id + state.year
    if (turn + state.window) % 2:
        return False
    return all(offer.replaces != agreement.id for offer in state.offers.values())


def _kinds(judge: Judge, chance: Stream) -> tuple[str, ...]:
    """Return the kinds of text to think of in this window; a government that aims at a wide text thinks of it first."""
    drawn = chance.shuffled(tuple(kind for kind in TEMPLATES if kind != "wides"))[:KINDS_TRIED]
    wide = judge.wants("four_party_text") and chance.below(2) == 0
    return ("wides", *drawn) if wide else drawn


def _new_text(judge: Judge, chance: Stream) -> Propose | None:
    """R2.8: Look for the new text that promises most to both sides, among a few kinds of text and partners."""
    state, seat = judge.state, judge.seat
    ask, reserve = asked(judge), judge.character.reserve
    least = judge.character.reserve + judge.table.prices(seat).initiative
    others = tuple(name for name in state.seats if name != seat)
    best: Bid | None = None
    tried = 0
    for kind in _kinds(judge, chance):
        for terms in TEMPLATES[kind](judge, others):
            if tried >= judge.skill.listed:
                break
            tried += 1
            made = bid(judge, terms, 0, ask, reserve, HOPELESS)
            if made is not None and (best is None or made.goal > best.goal):
                best = made
    found = refined(judge, best.terms, 0) if best else None
    if found is None or found.own < least or found.theirs <= 0 or not judge.bears(found.terms, 0):
        return None
    act = Propose(titled(judge, found.terms))
    return act if why_illegal(state, seat, act) is None else None

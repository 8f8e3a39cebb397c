"""The decisions of a year: best expected value first, as far as initiatives and funds reach."""

from __future__ import annotations

from game.bots.evaluator import Judge, score, weighed
from game.rules import acts
from game.rules.acts import COSTS, INITIATIVE_KINDS, Decision
from game.rules.chance import Stream
from game.rules.forecast.lives import remaining, silence
from game.rules.gates import last_notice
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.lifecycle import ratifiable_from


def decisions(judge: Judge, chance: Stream) -> tuple[Decision, ...]:
    """R2.9: Return decisions that are legal together."""
    sealed: list[Decision] = []
    state, seat = judge.state, judge.seat
    for act in (*_ratify(judge), *_gates(judge), *_home(judge)):
        if why_illegal(state, seat, act) is None and why_not_sealed(state, seat, (*sealed, act)) is None:
            sealed.append(act)
    return tuple(sealed)


def _ratify(judge: Judge) -> list[Decision]:
    state, seat = judge.state, judge.seat
    found: list[Decision] = []
    for agreement in state.agreements.values():
        if agreement.status == "signed" and agreement.standing.get(seat) == "signatory":
            if agreement.terms.entry.ratification and ratifiable_from(agreement) <= state.year:
                worth = score(tuple(weighed(remaining(judge.table, agreement, seat), judge.character, 1000)))
                found.append(acts.Ratify(agreement.id, "ratify" if worth > -200 else "refuse"))
    return found


def _gates(judge: Judge) -> list[Decision]:
    state, seat = judge.state, judge.seat
    found: list[Decision] = []
    for agreement in state.agreements.values():
        if agreement.status != "in_force" or seat not in agreement.terms.parties or agreement.successor:
            continue
        if agreement.notices or not agreement.terms.gated() or last_notice(agreement, agreement.e) != state.year:
            continue
        worth = score(tuple(weighed(silence(judge.table, agreement, seat), judge.character, 1000)))
        if agreement.terms.renewal.mode == "by_consent":
            if worth > 0:
                found.append(acts.Consent(agreement.id, "renew"))
        elif worth < 0:
            found.append(acts.GiveNotice(agreement.id))
    return found


def _home(judge: Judge) -> list[Decision]:
    state, seat = judge.state, judge.seat
    own = state.seats[seat]
    left, funds = own.initiatives_left, own.free_funds
    listed: list[tuple[int, Decision]] = []
    if own.support < 7:
        listed.append((judge.table.prices(seat).support, acts.Campaign()))
    for region in state.board.by_owner[seat]:
        years = state.board.last_end - state.year
        listed.append((60 * (years - 1), acts.Develop(region)))
    for said in state.statements.values():
        if said.live and said.form == "protest" and said.to == seat and said.year < state.year:
            listed.append((150, acts.Speak(said.by, "reassure")))
    for other in state.seats:
        if state.concern.get((seat, other), 0) >= 3:
            listed.append((100, acts.Speak(other, "protest")))
    found: list[Decision] = []
    for worth, act in sorted(listed, key=lambda pair: -pair[0]):
        cost = COSTS.get(act.kind, 0)
        if worth > 50 and left and cost <= funds and why_illegal(state, seat, act) is None:
            left -= act.kind in INITIATIVE_KINDS
            funds -= cost
            found.append(act)
    return found

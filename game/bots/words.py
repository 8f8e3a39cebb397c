"""What a bot says with an initiative: answers to protests and to being pressed, calm, mediation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.bots.evaluator import Judge
from game.rules import acts
from game.rules.acts import Decision
from game.rules.forecast.decisions import of_act
from game.rules.legality.words import may_show
from game.rules.numbers import PRESSED_FROM, PROTEST_FROM, THAW_FULL

MEDIATED: Final = 2
GENTLE: Final = 50
TOUCHY: Final = 50
THAWING: Final = 25  # what a step towards a frozen neighbour is worth for each year left, in hundredths of a point


def acceptances(judge: Judge) -> Iterator[Decision]:
    """R5.12: Accept mediation wherever one of the two worries."""
    state, seat = judge.state, judge.seat
    if state.board.intro:
        return
    for other in state.seats:
        worry = max(state.concern.get((seat, other), 0), state.concern.get((other, seat), 0))
        if other != seat and worry >= MEDIATED + (judge.character.weight("tension") < 100):
            yield acts.AcceptMediation(other)


def spoken(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.4-R5.12: Yield what may be said, with its worth in hundredths of a point."""
    yield from _protests_answered(judge)
    yield from _pressed(judge)
    yield from _reassurances(judge)
    yield from _mediations(judge)
    if judge.state.board.full:
        yield from _thawing(judge)
        yield from _openings(judge)


def _protests_answered(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.6: One statement to any protester saves a point of Standing; calming words are better than kind ones."""
    state, seat = judge.state, judge.seat
    protesters = [
        s.by
        for s in state.statements.values()
        if s.live and s.form == "protest" and s.to == seat and s.year < state.year
    ]
    if not protesters:
        return
    worst = max(protesters, key=lambda p: state.concern.get((p, seat), 0))
    gentle = judge.character.weight("their_concern") >= GENTLE
    yield from judge.weighted(acts.Speak(worst, "reassure" if gentle else "commend"))


def _pressed(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.4: Pressed and not answered by a signature: protest where bearing it costs more than the stir."""
    state, seat, temper = judge.state, judge.seat, judge.character.temper
    signed = {
        p
        for a in state.agreements.values()
        if a.signed == state.year and a.live and not a.inherited and a.binds(seat) and a.terms.weighs_openly()
        for p in a.terms.parties
    }
    causes = [o for o in state.seats if state.concern.get((seat, o), 0) >= PRESSED_FROM]
    if not causes and temper >= TOUCHY:
        causes = [o for o in state.seats if state.concern.get((seat, o), 0) >= PROTEST_FROM and o not in signed][:1]
    if causes and not any(cause in signed for cause in causes):
        worst = max(causes, key=lambda o: state.concern[seat, o])
        act = acts.Speak(worst, "protest")
        yield act, judge.weigh(of_act(judge.table, seat, act), (seat,)) + temper


def _reassurances(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.7: Calm a neighbour that is pressed by oneself, where it will let Concern fall."""
    state, seat = judge.state, judge.seat
    for other in state.seats:
        calmed = any(
            s.live and s.form == "reassure" and (s.by, s.to) == (seat, other) for s in state.statements.values()
        )
        if state.concern.get((other, seat), 0) >= PRESSED_FROM and not calmed:
            yield from judge.weighted(acts.Speak(other, "reassure"))


def _mediations(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.12: Mediate where Concern will fall; an effective mediation earns Influence."""
    state, seat = judge.state, judge.seat
    if state.board.intro:
        return
    found: list[tuple[Decision, int]] = []
    for (of, about), concern in state.concern.items():
        if seat not in (of, about) and concern >= MEDIATED and (of, about) not in state.rose:
            found += judge.weighted(acts.Mediate(of, about))
    yield from sorted(found, key=lambda pair: -pair[1])[:1]


def _thawing(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.15: Speak calmly to the other of a frozen pair, if what a text with it might bring is worth an initiative."""
    state, seat = judge.state, judge.seat
    for pair, thaw in state.thaw.items():
        if seat in pair and thaw < THAW_FULL:
            other = pair[1] if pair[0] == seat else pair[0]
            left = max(0, state.board.first_end - state.year)
            worth = THAWING * left * judge.character.weight("their_concern") // 100
            yield acts.Speak(other, "commend"), worth - judge.character.temper


def _openings(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.13, R5.14: Invite those who worry; show presence at the border of whoever presses, where that costs less."""
    state, seat = judge.state, judge.seat
    for other in state.seats:
        if state.concern.get((other, seat), 0) >= PROTEST_FROM:
            yield from judge.weighted(acts.InviteObservers(other))
    causes = [o for o in state.seats if state.concern.get((seat, o), 0) >= PRESSED_FROM]
    for region in may_show(state, seat) if causes else ():
        if state.board.touched_by[region] & set(causes):
            act = acts.ShowPresence(region)
            yield act, judge.weigh(of_act(judge.table, seat, act), (seat,)) + judge.character.temper

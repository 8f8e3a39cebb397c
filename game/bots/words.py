"""What a bot says with an initiative: answers to protests and to being pressed, calm, mediation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.bots.evaluator import Judge
from game.rules import acts
from game.rules.acts import Decision
from game.rules.numbers import PRESSED_FROM, PROTEST_FROM
from game.rules.perception import footprint

MEDIATED: Final = 2
LIKELY: Final = 60  # how often both sides accept a mediation, in hundredths


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
    worth = judge.table.prices(seat).standing
    form = "reassure" if judge.character.weight("their_concern") >= 50 else "commend"
    if state.concern.get((seat, worst), 0) >= PRESSED_FROM:
        form = "commend"
    yield acts.Speak(worst, "reassure" if form == "reassure" else "commend"), worth


def _pressed(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.4: Pressed and not answered by a signature: protest where bearing it costs more than the stir."""
    state, seat, character = judge.state, judge.seat, judge.character
    causes = [o for o in state.seats if state.concern.get((seat, o), 0) >= PRESSED_FROM]
    signed = {
        p
        for a in state.agreements.values()
        if a.signed == state.year and a.live and not a.inherited and a.binds(seat) and a.terms.substantive()
        for p in a.terms.parties
    }
    prices = judge.table.prices(seat)
    stir = prices.tension * character.weight("tension") // 100
    if causes and not any(cause in signed for cause in causes):
        worst = max(causes, key=lambda o: state.concern[seat, o])
        yield acts.Speak(worst, "protest"), prices.support + character.temper - stir
    elif character.temper >= TOUCHY:
        wary = [o for o in state.seats if state.concern.get((seat, o), 0) >= PROTEST_FROM and o not in signed]
        for other in wary[:1]:
            yield acts.Speak(other, "protest"), character.temper - stir


def _reassurances(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.7: Calm a neighbour that is pressed by oneself, where it will let Concern fall."""
    state, seat = judge.state, judge.seat
    prices, character = judge.table.prices(seat), judge.character
    for other in state.seats:
        concern = state.concern.get((other, seat), 0)
        if concern < PRESSED_FROM or any(
            s.live and s.form == "reassure" and (s.by, s.to) == (seat, other) for s in state.statements.values()
        ):
            continue
        parts = judge.table.closing.get((other, seat), {})
        falls = concern > footprint(parts) - 1 and (other, seat) not in state.rose
        worth = (prices.tension * (2 if concern == PRESSED_FROM and falls else 1)) * character.weight("tension") // 100
        yield acts.Speak(other, "reassure"), worth + CALM * character.weight("their_concern") // 100


def _mediations(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R5.12: Mediate where Concern will fall; an effective mediation earns Influence."""
    state, seat = judge.state, judge.seat
    prices = judge.table.prices(seat)
    best: tuple[int, str, str] | None = None
    for (of, about), concern in state.concern.items():
        if seat in (of, about) or concern < MEDIATED or (of, about) in state.rose:
            continue
        calm = prices.tension * judge.character.weight("tension") // 100 if concern == PRESSED_FROM else 0
        worth = (prices.influence + calm) * LIKELY // 100
        if best is None or worth > best[0]:
            best = (worth, of, about)
    if best is not None and not state.board.intro:
        yield acts.Mediate(best[1], best[2]), best[0]


CALM: Final = 30
TOUCHY: Final = 50

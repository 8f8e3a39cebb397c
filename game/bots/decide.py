"""The decisions of a year: what is free first, then what takes an initiative, by worth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from game.bots import gates, growth, words
from game.bots.cover_order import cover_order
from game.bots.evaluator import Judge
from game.rules.acts import COSTS, Decision
from game.rules.chance import Stream
from game.rules.legality import why_illegal, why_not_sealed

SLIPS: Final = 8


class Wish(NamedTuple):
    """A decision that takes an initiative, and what it is worth in hundredths of a point before that."""

    act: Decision
    worth: int


def decisions(judge: Judge, chance: Stream) -> tuple[Decision, ...]:
    """R2.9: Return decisions that are legal together."""
    state, seat = judge.state, judge.seat
    sealed: tuple[Decision, ...] = ()
    for act in _free(judge):
        if why_illegal(state, seat, act) is None and why_not_sealed(state, seat, (*sealed, act)) is None:
            sealed = (*sealed, act)
    left, funds = state.seats[seat].initiatives_left, state.seats[seat].free_funds
    price = judge.table.prices(seat).initiative
    for wish in sorted(wishes(judge), key=lambda w: -w.worth):
        cost = COSTS.get(wish.act.kind, 0)
        if left < 1 or wish.worth < price or cost > funds or why_illegal(state, seat, wish.act) is not None:
            continue
        if why_not_sealed(state, seat, (*sealed, wish.act)) is None:
            sealed = (*sealed, wish.act)
            left -= 1
            funds -= cost
    return sealed


def _free(judge: Judge) -> Iterator[Decision]:
    """R7.1: Yield the decisions that take no initiative."""
    yield from gates.ratifications(judge)
    yield from gates.answers(judge)
    yield from gates.claims(judge)
    yield from words.acceptances(judge)
    order = cover_order(judge)
    if order is not None:
        yield order


def wishes(judge: Judge) -> list[Wish]:
    """R7.2: Return the decisions that take an initiative, with their worth."""
    found = [Wish(act, worth) for act, worth in growth.at_home(judge)]
    found += [Wish(act, worth) for act, worth in words.spoken(judge)]
    found += [Wish(act, worth) for act, worth in gates.walk_outs(judge)]
    return found

"""The decisions of a year: what is free first, then what takes an initiative, by worth."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple

from game.bots import gates, growth, joining, words
from game.bots.cover_order import cover_order
from game.bots.evaluator import Judge
from game.rules.acts import COSTS, INITIATIVE_KINDS, Decision
from game.rules.chance import Stream
from game.rules.legality import why_illegal
from game.rules.legality.sealed import questions
from game.rules.state import GameState


class Wish(NamedTuple):
    """A decision that takes an initiative, and what it is worth in hundredths of a point before that."""

    act: Decision
    worth: int


def decisions(judge: Judge, chance: Stream) -> tuple[Decision, ...]:
    """R2.9: Return decisions that are legal together."""
    price = judge.table.prices(judge.seat).initiative
    wished = [wish for wish in sorted(wishes(judge), key=lambda w: -w.worth) if wish.worth >= price]
    return together(judge.state, judge.seat, (*_free(judge), *(wish.act for wish in wished)))


def together(state: GameState, seat: str, wanted: Iterable[Decision]) -> tuple[Decision, ...]:
    """R2.9: Return as many of these decisions as are legal together, those that come first before others."""
    sealed: list[Decision] = []
    answered: set[Hashable] = set()
    left, funds = state.seats[seat].initiatives_left, state.seats[seat].free_funds
    for act in wanted:
        takes, cost = act.kind in INITIATIVE_KINDS, COSTS.get(act.kind, 0)
        asked = questions(act)
        if (takes and (left < 1 or cost > funds)) or not answered.isdisjoint(asked):
            continue
        if why_illegal(state, seat, act) is None:
            sealed.append(act)
            answered.update(asked)
            left -= takes
            funds -= cost
    return tuple(sealed)


def _free(judge: Judge) -> Iterator[Decision]:
    """R7.1: Yield the decisions that take no initiative."""
    yield from gates.ratifications(judge)
    yield from gates.answers(judge)
    yield from gates.claims(judge)
    yield from words.acceptances(judge)
    if judge.state.board.full:
        yield from joining.votes(judge)
    order = cover_order(judge)
    if order is not None:
        yield order


def wishes(judge: Judge) -> list[Wish]:
    """R7.2: Return the decisions that take an initiative, with their worth."""
    found = [Wish(act, worth) for act, worth in growth.at_home(judge)]
    found += [Wish(act, worth) for act, worth in words.spoken(judge)]
    found += [Wish(act, worth) for act, worth in gates.walk_outs(judge)]
    if judge.state.board.full:
        found += [Wish(act, worth) for act, worth in joining.requests(judge)]
    return found

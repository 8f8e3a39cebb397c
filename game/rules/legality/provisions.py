"""R4.51: why the provisions of the full level do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.clauses.base import within
from game.rules.numbers import COVERAGE_MOST, PAYMENT_MOST
from game.rules.provisions import Accession
from game.rules.say import Say, say
from game.rules.state import GameState
from game.rules.terms import Terms


def provision_problems(state: GameState, terms: Terms) -> Iterator[Say]:
    """R1.8: Yield why the provisions of the full level do not hold together."""
    rule = terms.provisions.accession
    if rule is None:
        return
    if state.board.full:
        yield from _accession_problems(state, terms, rule)
    else:
        yield say("problem.full_provision")


def _accession_problems(state: GameState, terms: Terms, rule: Accession) -> Iterator[Say]:
    """R4.51: What newcomers are promised somebody gives, and who is invited is no party."""
    yield from within("covered", rule.covered, 0, COVERAGE_MOST)
    yield from within("newcomer_fee", rule.fee, 0, PAYMENT_MOST)
    if rule.covered and not terms.coverages():
        yield say("problem.accession_uncovered")
    if terms.one_off():
        yield say("problem.accession_one_off")
    if len(set(rule.invited)) < len(rule.invited):
        yield say("problem.named_twice")
    for seat in rule.invited:
        if seat not in state.seats:
            yield say("problem.unknown_seat", seat=seat)
        elif seat in terms.parties:
            yield say("problem.invited_party", seat=seat)

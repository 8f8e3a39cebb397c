"""R4.51, R4.52: why the provisions of the full level do not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.rules.clauses.base import within
from game.rules.numbers import COVERAGE_MOST, PAYMENT_MOST
from game.rules.provisions import PLAIN, Accession
from game.rules.say import Say, say
from game.rules.state import GameState
from game.rules.terms import Terms

SEEN: Final = ("site_grant", "transparency", "organisation", "access")  # R4.52


def provision_problems(state: GameState, terms: Terms) -> Iterator[Say]:
    """R1.8: Yield why the provisions of the full level do not hold together."""
    provided = terms.provisions
    if provided == PLAIN:
        return
    if not state.board.full:
        yield say("problem.full_provision")
        return
    if provided.accession is not None:
        yield from _accession_problems(state, terms, provided.accession)
    if provided.secret:
        yield from secret_problems(terms)


def secret_problems(terms: Terms) -> Iterator[Say]:
    """R4.52: What everybody sees cannot be secret."""
    for clause in terms.clauses:
        if clause.kind in SEEN:
            yield say("problem.secret_seen", clause=clause.kind)
    if terms.entry.ratification:
        yield say("problem.secret_ratified")
    if terms.provisions.accession is not None:
        yield say("problem.secret_joined")


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

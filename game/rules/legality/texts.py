"""R4.1: why a text may not be signed as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.rules.clauses.base import within
from game.rules.clauses.registry import KINDS_AT, AnyClause
from game.rules.frozen import fields_of
from game.rules.legality.bonds import new_text_problems, revision_problems
from game.rules.legality.final_provisions import final_problems
from game.rules.legality.grants import grant_problems
from game.rules.legality.provisions import provision_problems
from game.rules.numbers import CLAUSES_MOST, PARTIES_MOST, THAW_FULL
from game.rules.provisions import PLAIN
from game.rules.say import Say, say
from game.rules.state import GameState
from game.rules.terms import Terms

TITLE_MOST: Final = 60  # R4.1, characters
# Clauses that concern every party.
MUTUAL: Final = frozenset({"consultation", "transparency", "restraint", "integration", "organisation"})


def problems(state: GameState, terms: Terms, *, replaces: int = 0, proposer: str) -> Iterator[Say]:
    """R4.1: A text may be signed when it holds together and breaks no limit, judged by what is public.

    Yields every problem, the plainest first; `replaces` is the agreement it revises (0: a new text).
    """
    yield from _party_problems(state, terms, proposer)
    if not (1 <= len(terms.title) <= TITLE_MOST and terms.title.isprintable() and terms.title.strip()):
        yield from _title_problems(terms.title)
    if not 1 <= len(terms.clauses) <= CLAUSES_MOST:
        yield say("problem.clause_count", least=1, most=CLAUSES_MOST)
    level = state.board.level
    known = KINDS_AT[level]
    for clause in terms.clauses:
        if clause.kind not in known:
            if level == "introductory":
                yield say("problem.intro_clause", clause=clause.kind)
            else:
                yield say("problem.full_clause", clause=clause.kind)
        if clause.kind != "site_grant":
            yield from clause.problems(terms, state)
    if terms.pairs:
        yield from _pair_problems(terms)
    if len(terms.parties) > 2:
        yield from _idle_problems(terms)
    if len(terms.clauses) > 1 and all(c.kind == "payment" for c in terms.clauses) and _cancel_out(terms):
        yield say("problem.payments_cancel")
    yield from final_problems(state.board, terms)
    if terms.provisions is not PLAIN:
        yield from provision_problems(state, terms)
    yield from obstacles(state, terms, replaces)


def obstacles(state: GameState, terms: Terms, replaces: int) -> Iterator[Say]:
    """R2.5: Yield the problems of a text that other signatures may bring about while it lies on the table."""
    kinds = [clause.kind for clause in terms.clauses]
    if "site_grant" in kinds:
        yield from grant_problems(state, terms, replaces)
    if "access" in kinds:
        yield from access_problems(state, terms, replaces)
    if replaces:
        yield from revision_problems(state, terms, replaces)
    else:
        yield from new_text_problems(state, terms)


def access_problems(state: GameState, terms: Terms, replaces: int) -> Iterator[Say]:
    """R4.45: A site is open to one state at a time."""
    open_now = {
        clause.region: clause.receiver
        for agreement in state.agreements.values()
        if agreement.status != "ended" and agreement.id != replaces
        for _, clause in agreement.terms.accesses()
    }
    for _, clause in terms.accesses():
        if clause.region in open_now:
            yield say("problem.access_taken", region=clause.region, seat=open_now[clause.region])


def _party_problems(state: GameState, terms: Terms, proposer: str) -> Iterator[Say]:
    parties = terms.parties
    if not 2 <= len(parties) <= PARTIES_MOST:
        yield say("problem.party_count", least=2, most=PARTIES_MOST)
    if len(set(parties)) < len(parties):
        yield say("problem.party_twice")
    for seat in parties:
        if seat not in state.seats:
            yield say("problem.unknown_seat", seat=seat)
    if proposer not in parties:
        yield say("problem.proposer_not_party", seat=proposer)
    for one, other in state.board.frozen:
        if one in parties and other in parties and state.thaw.get((one, other), 0) < THAW_FULL:
            yield say("problem.frozen", one=one, other=other, thaw=state.thaw.get((one, other), 0), full=THAW_FULL)
    if terms.least != 2:
        yield from within("least", terms.least, 2, len(parties))


def _title_problems(title: str) -> Iterator[Say]:
    if not title.strip():
        yield say("problem.no_title")
    elif len(title) > TITLE_MOST:
        yield say("problem.title_long", most=TITLE_MOST)
    else:
        yield say("problem.title_unprintable")


def _pair_problems(terms: Terms) -> Iterator[Say]:
    """R4.25: A pair links two different clauses of the text, and no two clauses are linked twice."""
    places = range(len(terms.clauses))
    seen: list[tuple[int, int]] = []
    for one, other in terms.pairs:
        if one not in places or other not in places or one == other:
            yield say("problem.pair_places", first=one + 1, second=other + 1)
        elif (one, other) in seen or (other, one) in seen:
            yield say("problem.pair_twice", first=one + 1, second=other + 1)
        seen.append((one, other))


def _idle_problems(terms: Terms) -> Iterator[Say]:
    """R4.1: Every party has a part in the text."""
    if not any(c.kind in MUTUAL for c in terms.clauses):
        for seat in terms.parties:
            if not any(has_part(c, seat) for c in terms.clauses):
                yield say("problem.party_idle", seat=seat)


def has_part(clause: AnyClause, seat: str) -> bool:
    """R4.1: Whether a clause names a state in one of its roles."""
    for name in fields_of(clause):
        value = getattr(clause, name)
        if value == seat or (value.__class__ is tuple and seat in value):
            return True
    return False


def _cancel_out(terms: Terms) -> bool:
    flows: dict[tuple[str, bool], int] = {}
    for _, pay in terms.payments():
        flows[pay.payer, pay.yearly] = flows.get((pay.payer, pay.yearly), 0) - pay.amount
        flows[pay.payee, pay.yearly] = flows.get((pay.payee, pay.yearly), 0) + pay.amount
    return not any(flows.values())

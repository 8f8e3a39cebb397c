"""R4.1, R4.3, R4.5-R4.7, R4.13: why the final provisions of a text do not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.rules.board import Board
from game.rules.clauses.base import within
from game.rules.numbers import ONE_OFF_MOST, WITHDRAWAL_MOST
from game.rules.say import Say, say
from game.rules.terms import Entry, Renewal, Term, Terms

INTRO_TERM: Final = Term("fixed", 3)  # R4.1
INTRO_RENEWAL: Final = Renewal("automatic", 2, 1)  # R4.1
NO_ENTRY_RULE: Final = Entry()


def final_problems(board: Board, terms: Terms) -> Iterator[Say]:
    """R4.1: Yield why dates, renewal, withdrawal and entry into force do not hold together."""
    if board.intro:
        yield from _intro_problems(terms)
        return
    if not terms.one_off() and not _plain(board, terms):
        yield from _term_problems(board, terms)
        if terms.term.form == "fixed" and terms.renewal.mode != "none":
            yield from _renewal_problems(board, terms)
    if terms.withdrawal is not None or terms.term.lock_in:
        yield from _withdrawal_problems(terms)
    entry = terms.entry
    if entry.rule != "all" or entry.number or entry.named:
        yield from _entry_problems(terms)


def _plain(board: Board, terms: Terms) -> bool:
    """R4.1: Whether a text has the commonest dates, in which nothing can be wrong: a term, and renewal by itself."""
    term, renewal, limits = terms.term, terms.renewal, board.limits
    return (
        term.form == "fixed"
        and renewal.mode == "automatic"
        and limits.term[0] <= term.years <= limits.term[1]
        and limits.renewal[0] <= renewal.years <= limits.renewal[1]
        and limits.notice[0] <= renewal.notice <= limits.notice[1]
        and 1 <= renewal.notice <= min(term.years - 2, renewal.years)
        and not (term.event or term.lock_in)
    )


def _intro_problems(terms: Terms) -> Iterator[Say]:
    if terms.term != INTRO_TERM or terms.renewal != INTRO_RENEWAL:
        yield say(
            "problem.intro_dates",
            term=INTRO_TERM.years,
            renewal=INTRO_RENEWAL.years,
            notice=INTRO_RENEWAL.notice,
        )
    if terms.withdrawal is not None or terms.entry != NO_ENTRY_RULE:
        yield say("problem.intro_final")


def _term_problems(board: Board, terms: Terms) -> Iterator[Say]:
    """R4.5: A fixed term lies within this world's limits; only a term until an event names one."""
    term = terms.term
    longest = board.limits.term[1]
    if term.form == "fixed":
        yield from within("term", term.years, *board.limits.term)
        longest = term.years
    if (term.form == "until_event") != bool(term.event):
        yield say("problem.term_event", form=term.form)
    if term.lock_in:
        yield from within("lock_in", term.lock_in, 0, longest)


def _renewal_problems(board: Board, terms: Terms) -> Iterator[Say]:
    """R4.1: A text that renews itself needs notice of 1 year, at most its term less 2 and its renewal."""
    renewal = terms.renewal
    yield from within("renewal", renewal.years, *board.limits.renewal)
    if renewal.mode == "by_consent":
        return
    yield from within("notice", renewal.notice, *board.limits.notice)
    if not 1 <= renewal.notice <= terms.term.years - 2:
        yield say("problem.notice_term", notice=renewal.notice, term=terms.term.years)
    if renewal.notice > renewal.years:
        yield say("problem.notice_renewal", notice=renewal.notice, renewal=renewal.years)


def _withdrawal_problems(terms: Terms) -> Iterator[Say]:
    """R4.13: A withdrawal clause asks for a year or two of notice; a lock-in needs one to lock."""
    clause = terms.withdrawal
    if clause is not None:
        yield from within("withdrawal", clause.notice, 1, WITHDRAWAL_MOST)
        yield from within("compensation", clause.compensation, 0, ONE_OFF_MOST)
    elif terms.term.lock_in and terms.term.form == "fixed":
        yield say("problem.lock_in_alone")


def _entry_problems(terms: Terms) -> Iterator[Say]:
    """R4.5: Entry by number or by named states counts ratifications, of two states or more."""
    entry, parties = terms.entry, terms.parties
    if entry.rule != "all" and not entry.ratification:
        yield say("problem.entry_unratified", rule=entry.rule)
    if entry.rule == "number":
        yield from within("entry_number", entry.number, 2, len(parties))
    elif entry.number:
        yield say("problem.entry_unused", rule=entry.rule)
    if entry.rule == "named":
        if len(entry.named) < 2 or len(set(entry.named)) < len(entry.named):
            yield say("problem.entry_named")
        for seat in entry.named:
            if seat not in parties:
                yield say("problem.not_a_party", seat=seat)
    elif entry.named:
        yield say("problem.entry_unused", rule=entry.rule)

"""What can be set in the final provisions of a text: dates, renewal, withdrawal, ratification, shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from game.desk import joining, special
from game.desk.drafts import settled
from game.desk.fields import Field, Setting
from game.rules.board import Board
from game.rules.frozen import fields_of
from game.rules.legality.final_provisions import INTRO_RENEWAL, INTRO_TERM
from game.rules.numbers import ONE_OFF_MOST, WITHDRAWAL_MOST
from game.rules.say import Say, say
from game.rules.terms import Entry, Terms, Withdrawal

FORMS: Final = ("fixed", "until_event", "indefinite", "silent")
EVENTS: Final = ("tension_at_most_2", "a_government_falls")
MODES: Final = ("automatic", "by_consent", "none")
RULES: Final = ("all", "number", "named")
SHARES: Final = ("equally", "to_first", "lapse")


def fixed(board: Board) -> Say | None:
    """R4.1: Return why the dates cannot be chosen, at the introductory level."""
    if not board.intro:
        return None
    return say("problem.intro_dates", term=INTRO_TERM.years, renewal=INTRO_RENEWAL.years, notice=INTRO_RENEWAL.notice)


def dates(terms: Terms, board: Board) -> list[Field]:
    """R4.5-R4.7: Return the three numbers of a text with a gate: term, renewal and notice."""
    why, limits, renewal = fixed(board), board.limits, terms.renewal
    if terms.one_off() or terms.term.form != "fixed":
        return []
    found = [Field("term", "number", terms.term.years, low=limits.term[0], high=limits.term[1], why=why)]
    if renewal.mode != "none":
        low, high = limits.renewal
        found.append(Field("renewal", "number", renewal.years, low=low, high=high, why=why))
    if renewal.mode == "automatic":
        most = max(limits.notice[0], min(limits.notice[1], terms.term.years - 2, renewal.years))
        found.append(Field("notice", "number", renewal.notice, low=limits.notice[0], high=most, why=why))
    return found


def further(terms: Terms, board: Board) -> list[Field]:
    """R4.1: Return everything else that may be chosen; nothing at the introductory level."""
    if board.intro or terms.one_off():
        return []
    more = (*joining.fields(terms, board), *special.fields(terms)) if board.full else ()
    return [*_term(terms), *_withdrawal(terms, board), *_entry(terms), *_many(terms), *more]


def _term(terms: Terms) -> Iterator[Field]:
    yield Field("form", "one", terms.term.form, "word", options=FORMS)
    if terms.term.form == "until_event":
        yield Field("event", "one", terms.term.event, "word", options=EVENTS)
    if terms.term.form == "fixed":
        yield Field("mode", "one", terms.renewal.mode, "word", options=MODES)


def _withdrawal(terms: Terms, board: Board) -> Iterator[Field]:
    clause = terms.withdrawal
    yield Field("withdrawal", "flag", clause is not None)
    if clause is not None:
        most = terms.term.years if terms.term.form == "fixed" else board.limits.term[1]
        yield Field("withdrawal_notice", "number", clause.notice, low=1, high=WITHDRAWAL_MOST)
        yield Field("compensation", "number", clause.compensation, low=0, high=ONE_OFF_MOST)
        yield Field("lock_in", "number", terms.term.lock_in, low=0, high=most)


def _entry(terms: Terms) -> Iterator[Field]:
    grants = terms.grants()
    why = say("problem.grant_unratified", region=grants[0][1].region) if grants else None
    yield Field("ratification", "flag", terms.entry.ratification, why=why if terms.entry.ratification else None)
    if terms.entry.ratification and len(terms.parties) > 2:
        yield Field("rule", "one", terms.entry.rule, "word", options=RULES)
        if terms.entry.rule == "number":
            yield Field("entry_number", "number", terms.entry.number, low=2, high=len(terms.parties))
        if terms.entry.rule == "named":
            yield Field("named", "many", terms.entry.named, "state", options=terms.parties)


def _many(terms: Terms) -> Iterator[Field]:
    if len(terms.parties) > 2:
        yield Field("shares", "one", terms.shares, "word", options=SHARES)
        yield Field("least", "number", terms.least, low=2, high=len(terms.parties))


def with_provision(terms: Terms, name: str, value: Setting, board: Board) -> Terms:
    """Return a text with one final provision changed, and what hangs on it put right."""
    change: Any = value
    term, renewal, entry = terms.term, terms.renewal, terms.entry
    if name in joining.NAMES:
        terms = joining.changed(terms, name, change)
    elif name in special.NAMES:
        terms = special.changed(terms, name, change)
    elif name == "term":
        terms = replace(terms, term=replace(term, years=change, lock_in=min(term.lock_in, change)))
    elif name == "form":
        event = (term.event or EVENTS[0]) if change == "until_event" else ""
        terms = replace(terms, term=replace(term, form=change, event=event))
    elif name in ("event", "lock_in"):
        terms = replace(terms, term=replace(term, **{name: change}))
    elif name in ("renewal", "notice", "mode"):
        terms = replace(terms, renewal=replace(renewal, **{"years" if name == "renewal" else name: change}))
    elif name in ("withdrawal", "withdrawal_notice", "compensation"):
        terms = _leaving(terms, name, change)
    elif name in ("shares", "least"):
        terms = replace(terms, **{name: change})
    else:
        terms = replace(terms, entry=_entered(terms, entry, name, change))
    return special.sound(settled(board, _in_time(terms, board)))


def _leaving(terms: Terms, name: str, value: Any) -> Terms:
    """R4.13: Without a clause there is nothing to lock."""
    if name == "withdrawal":
        clause = Withdrawal() if value else None
        return replace(terms, withdrawal=clause, term=terms.term if value else replace(terms.term, lock_in=0))
    part = "notice" if name == "withdrawal_notice" else name
    return replace(terms, withdrawal=replace(terms.withdrawal or Withdrawal(), **{part: value}))


def _entered(terms: Terms, entry: Entry, name: str, value: Any) -> Entry:
    """R4.5: A rule brings what it counts by, and drops what another counted by."""
    if name == "ratification":
        return Entry(bool(value))
    if name == "entry_number":
        return replace(entry, number=value)
    if name == "named":
        return replace(entry, named=value)
    number, named = (2 if value == "number" else 0), (terms.parties[:2] if value == "named" else ())
    return Entry(True, value, number, named)


def _in_time(terms: Terms, board: Board) -> Terms:
    """R4.1: Notice fits into the term and the renewal."""
    renewal = terms.renewal
    if terms.term.form != "fixed" or renewal.mode != "automatic":
        return terms
    most = max(board.limits.notice[0], min(board.limits.notice[1], terms.term.years - 2, renewal.years))
    return replace(terms, renewal=replace(renewal, notice=min(renewal.notice, most)))


def with_parties(terms: Terms, parties: tuple[str, ...], board: Board) -> Terms:
    """R4.1: Return a text between other parties, without what named those who are gone."""
    kept = [
        place
        for place, clause in enumerate(terms.clauses)
        if not any(seat in terms.parties and seat not in parties for seat in _roles(clause))
    ]
    new = {old: place for place, old in enumerate(kept)}
    pairs = tuple((new[a], new[b]) for a, b in terms.pairs if a in new and b in new)
    entry = terms.entry if len(parties) > 2 else Entry(terms.entry.ratification)
    if entry.rule == "named":
        entry = replace(entry, named=tuple(seat for seat in entry.named if seat in parties))
    clauses = tuple(terms.clauses[place] for place in kept)
    least = min(terms.least, len(parties))
    terms = joining.without(terms, parties)
    return settled(board, replace(terms, parties=parties, clauses=clauses, pairs=pairs, entry=entry, least=least))


def _roles(clause: Any) -> tuple[str, ...]:
    """Return what an article names one at a time."""
    found = (getattr(clause, name) for name in fields_of(clause) if name != "kind")
    return tuple(value for value in found if isinstance(value, str))

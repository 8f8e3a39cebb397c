"""R4.8, R4.11: what the parties' older texts stand in the way of."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.gates import in_window, last_notice
from game.rules.say import Say, say
from game.rules.secrets import hidden
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms

RUNNING = ("in_force", "suspended")


def notice_runs(agreement: Agreement) -> bool:
    """R4.8, R4.11: Whether a text is under notice: a notice or a withdrawal of any party runs."""
    return bool(agreement.notices or agreement.withdrawals)


def successor_of(state: GameState, number: int) -> Agreement | None:
    """R4.8: Return the signed revision that waits to replace an agreement, if any."""
    agreement = state.agreements[number]
    successor = state.agreements.get(agreement.successor) if agreement.successor else None
    return successor if successor is not None and successor.live else None


def revision_problems(state: GameState, terms: Terms, replaces: int) -> Iterator[Say]:
    """R4.8: From year e - n to year e the same parties may sign a revision, as long as no notice runs."""
    old = state.agreements.get(replaces)
    same = old is not None and set(terms.parties) == set(old.terms.parties)
    if old is None or (hidden(old) and not same):
        yield say("problem.unknown_agreement", agreement=replaces)
        return
    if old.status not in RUNNING:
        yield say("problem.not_in_force", agreement=replaces)
        return
    if not same:
        yield say("problem.other_parties", agreement=replaces)
    if hidden(old) != terms.provisions.secret:
        yield say("problem.secret_revision", secret=terms.provisions.secret)
    if notice_runs(old):
        yield say("problem.notice_runs", agreement=replaces)
    if not in_window(old, state.year):
        yield not_in_window(old)
    if successor_of(state, replaces) is not None:
        yield say("problem.revised_already", agreement=replaces)
    if terms == old.terms:
        yield say("problem.nothing_changed", agreement=replaces)


def not_in_window(old: Agreement) -> Say:
    """R4.8: Say in which years an agreement can be revised; `gate` is 0 where its text has none."""
    gated = old.terms.gated() and old.e > 0
    first = max(1, last_notice(old, old.e)) if gated else 0
    return say("problem.not_in_window", agreement=old.id, gate=old.e if gated else 0, first=first)


def new_text_problems(state: GameState, terms: Terms) -> Iterator[Say]:
    """R4.11: While a text is under notice its parties sign no new text of its kind with each other."""
    for agreement in state.agreements.values():
        if not (agreement.notices or agreement.withdrawals):
            continue
        if hidden(agreement) and not set(terms.parties) <= set(agreement.terms.parties):
            continue
        shared = sum(1 for seat in terms.parties if seat in agreement.terms.parties)
        if shared >= 2 and terms.subjects() & agreement.terms.subjects():
            yield say("problem.under_notice", agreement=agreement.id)

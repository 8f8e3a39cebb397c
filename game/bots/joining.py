"""What a bot makes of texts that others may join: it asks where it gains, and votes for whom it gains by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.bots.evaluator import Judge
from game.rules import acts
from game.rules.acts import Decision
from game.rules.forecast.decisions import of_act
from game.rules.joining import unvoted
from game.rules.legality import why_illegal
from game.rules.provisions import PLAIN, Role

ROLES: Final[tuple[Role, ...]] = ("party", "observer", "partner")


def votes(judge: Judge) -> Iterator[Decision]:
    """R4.51: Vote for a newcomer by which the seat loses nothing."""
    for agreement in judge.state.agreements.values():
        if not agreement.binds(judge.seat):
            continue
        for newcomer, _, _ in agreement.special.applicants:
            vote = acts.Admit(agreement.id, newcomer)
            if unvoted(agreement.terms, newcomer) or why_illegal(judge.state, judge.seat, vote) is not None:
                continue
            worth = judge.weigh(of_act(judge.table, judge.seat, vote, judge.aims), (*agreement.terms.parties, newcomer))
            if worth >= 0:
                yield vote


def requests(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R4.51: Yield what the seat might ask of the parties of other texts, with its worth in hundredths of a point."""
    for agreement in judge.state.agreements.values():
        if agreement.terms.provisions is PLAIN or agreement.status != "in_force":
            continue
        for role in ROLES:
            wish = acts.Accede(agreement.id, role)
            if why_illegal(judge.state, judge.seat, wish) is None:
                worth = judge.weigh(of_act(judge.table, judge.seat, wish, judge.aims), agreement.terms.parties)
                if worth > 0:
                    yield wish, worth

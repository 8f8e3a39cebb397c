"""What falls due this year, and the sums set aside for it."""

from __future__ import annotations

from game.rules.clauses.base import Duty
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.lifecycle import bound
from game.rules.numbers import SITE_COVER_MOST
from game.rules.state import Agreement, GameState


def of_agreement(state: GameState, agreement: Agreement) -> list[Duty]:
    """R4.17: Return what falls due this year under one text; resting clauses and suspended parties owe nothing."""
    found: list[Duty] = []
    binding = agreement.status == "in_force"
    fresh = newcomers(agreement, state.year)
    for place, clause in agreement.terms.dutiful:
        if agreement.rested and agreement.rests(place):
            continue
        for duty in clause.due(agreement, place, state):
            if not binding or (bound(agreement, duty.debtor) and bound(agreement, duty.creditor)):
                found.append(duty)
    if fresh:
        found = [duty for duty in found if duty.debtor not in fresh and duty.creditor not in fresh]
    return pooled(state, agreement, found) if agreement.terms.integrated else found


def newcomers(agreement: Agreement, year: int) -> tuple[str, ...]:
    """R4.51: Return the parties that joined this year: they owe, and are owed, from the next year on."""
    joined = agreement.special.joined
    return tuple(seat for seat, since in joined if since == year) if joined else ()


def pooled(state: GameState, agreement: Agreement, owed: list[Duty]) -> list[Duty]:
    """R4.43: In one system, points that one beneficiary has no watched sites for are owed to the others, in order."""
    spare: dict[str, int] = {}
    room: dict[int, int] = {}
    fresh = newcomers(agreement, state.year)
    for place, clause in agreement.terms.coverages():
        if clause.beneficiary in fresh:
            continue
        most = SITE_COVER_MOST * len(clause.watched(state))
        spare[clause.provider] = spare.get(clause.provider, 0) + max(0, clause.points - most)
        room[place] = max(0, most - clause.points)
    found = []
    for duty in owed:
        more = min(spare.get(duty.debtor, 0), room.get(duty.clause, 0)) if duty.form == "cover" else 0
        if more:
            spare[duty.debtor] -= more
            duty = duty._replace(amount=duty.amount + more)
        found.append(duty)
    return found


def due(state: GameState) -> list[Duty]:
    """R4.17: Return every duty of the texts in force this year, by agreement number, then by article."""
    return [duty for a in state.agreements.values() if a.status == "in_force" for duty in of_agreement(state, a)]


def cover_cost(points: int) -> int:
    """R3.7: Cover abroad costs half its points, rounded up, in funds, per agreement, provider and year.

    >>> [cover_cost(points) for points in (0, 1, 2, 3)]
    [0, 1, 1, 2]
    """
    return (points + 1) // 2


def shared_cost(agreement: Agreement, provider: str, cost: int) -> tuple[int, str, int]:
    """R3.7, R4.34: Return the clause that shares the cost of a provider's cover, who pays, and the funds it bears."""
    for place, clause in enumerate(agreement.terms.clauses):
        if isinstance(clause, CostSharing) and clause.provider == provider:
            return place, clause.payer, clause.borne(cost)
    return -1, "", 0


def _may_bind(state: GameState) -> list[Agreement]:
    """Texts in force this year, or that may enter into force in it."""
    found: list[Agreement] = []
    for agreement in state.agreements.values():
        if agreement.status == "in_force":
            found.append(agreement)
        elif agreement.status in ("signed", "pending") and agreement.starts <= state.year:
            fresh = agreement.copy()
            fresh.y = state.year
            found.append(fresh)
    return found


def set_aside(state: GameState) -> dict[str, int]:
    """R2.11: Return, per seat, the sums that may fall due this year, at most what its treasury holds."""
    sums = dict.fromkeys(state.seats, 0)
    for (debtor, _, _), owed in state.arrears.items():
        sums[debtor] += owed
    costless = state.board.intro
    for agreement in _may_bind(state):
        points: dict[str, int] = {}
        for duty in of_agreement(state, agreement):
            if duty.form == "cover":
                points[duty.debtor] = points.get(duty.debtor, 0) + duty.amount
            else:
                sums[duty.debtor] += duty.amount
        if costless:
            continue
        for provider, owed in points.items():
            cost = cover_cost(owed)
            _, payer, part = shared_cost(agreement, provider, cost)
            sums[provider] += cost - part
            if payer:
                sums[payer] += part
    return {seat: min(amount, state.seats[seat].treasury) for seat, amount in sums.items()}

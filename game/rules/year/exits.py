"""How a party leaves and how an instrument ends, whatever the way (R4.20, R4.23)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.clauses.base import Clause
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.docket import Docket
from game.rules.events.ending import AgreementEnded, PartyLeft
from game.rules.events.living import SharesRedivided
from game.rules.events.security import PostPlaced, PostRemoved, PostWindingDown
from game.rules.state import Agreement, EndReason
from game.rules.terms import Terms

Places = tuple[tuple[int, int], ...]
REASONS: dict[str, EndReason] = {
    "notice": "notice",
    "withdrawn": "withdrawn",
    "cause": "cause",
    "walked_out": "walked_out",
    "refused": "refused",
    "no_consent": "lapsed",
}


def leave(docket: Docket, number: int, leavers: tuple[str, ...], how: str, rule: str, causes: tuple[int, ...]) -> None:
    """R4.20: Parties leave; the others go on while the conditions of the text hold, else it ends for all."""
    agreement = docket.state.agreements[number]
    left = tuple(docket.record(PartyLeft(number, s, how, rule=rule, causes=causes)) for s in leavers)
    fresh, places = redivided(agreement.terms, leavers)
    two = len(agreement.first_parties) == 2
    if two or not goes_on(agreement.terms, fresh):
        end(docket, number, REASONS[how] if two else "lapsed", rule, left)
        return
    rested = tuple((dict(places)[a], dict(places)[b]) for a, b in agreement.rested if {a, b} <= dict(places).keys())
    docket.record(SharesRedivided(number, fresh, rested, places, rule="R4.20", causes=left))
    drop_posts(docket, agreement, fresh, left)
    kill_successor(docket, agreement, left)


def goes_on(old: Terms, fresh: Terms) -> bool:
    """R4.20: The conditions of a text: its least number of parties, and a provider if it had one."""
    return (
        len(fresh.parties) >= max(2, old.least)
        and bool(fresh.clauses)
        and bool(fresh.coverages()) >= bool(old.coverages())
    )


def redivided(terms: Terms, leavers: tuple[str, ...]) -> tuple[Terms, Places]:
    """R4.20: Return the text among those who stay, and (old place, new place) of the clauses that stay.

    A leaver's yearly payments and cover fall to those who owe the same state the same, equally, the odd one to the
    first named; or to the first; or lapse, as the text says. Every other clause that names a leaver ends.
    """
    stay = tuple(p for p in terms.parties if p not in leavers)
    kept: list[tuple[int, Clause]] = []
    for place, clause in enumerate(terms.clauses):
        if not _names_party(clause, leavers):
            kept.append((place, clause))
    for clause in terms.clauses:
        if terms.shares != "lapse" and isinstance(clause, Payment | Coverage) and _owed_by(clause) in leavers:
            _spread(kept, clause, terms.shares)
    places = tuple((old, new) for new, (old, _) in enumerate(kept))
    moved = dict(places)
    pairs = tuple((moved[a], moved[b]) for a, b in terms.pairs if a in moved and b in moved)
    clauses = tuple(clause for _, clause in kept)
    return replace(terms, parties=stay, clauses=clauses, pairs=pairs), places  # type: ignore[arg-type]  # kinds as before


def _owed_by(clause: Payment | Coverage) -> str:
    return clause.payer if isinstance(clause, Payment) else clause.provider


def _names_party(clause: Clause, leavers: tuple[str, ...]) -> bool:
    roles = (
        "provider",
        "beneficiary",
        "host",
        "guest",
        "payer",
        "payee",
        "coordinator",
        "manager",
        "lead",
        "partner",
        "who",
        "pledger",
        "secretariat",
        "giver",
        "receiver",
    )
    return any(getattr(clause, role, None) in leavers for role in roles)


def _spread(kept: list[tuple[int, Clause]], clause: Payment | Coverage, rule: str) -> None:
    """Divide one leaver's share among the clauses of its kind that owe the same state."""
    alike = [i for i, (_, other) in enumerate(kept) if _same_duty(other, clause)]
    share = clause.amount if isinstance(clause, Payment) else clause.points
    takers = alike[:1] if rule == "to_first" else alike
    for order, i in enumerate(takers):
        more = share // len(takers) + (order < share % len(takers))
        place, other = kept[i]
        if isinstance(other, Payment):
            kept[i] = (place, replace(other, amount=other.amount + more))
        else:
            assert isinstance(other, Coverage)
            kept[i] = (place, replace(other, points=other.points + more))


def _same_duty(other: Clause, clause: Payment | Coverage) -> bool:
    if isinstance(clause, Payment):
        return isinstance(other, Payment) and other.payee == clause.payee and other.yearly and clause.yearly
    return isinstance(other, Coverage) and other.beneficiary == clause.beneficiary


def end(
    docket: Docket,
    number: int,
    reason: EndReason,
    rule: str,
    causes: tuple[int, ...] = (),
    successor: int = 0,
) -> None:
    """R4.23: An instrument ends for its reason; its posts go, wind down, or pass to the text that replaces it."""
    agreement = docket.state.agreements[number]
    ended = docket.record(AgreementEnded(number, reason, successor, rule=rule, causes=causes))
    kept = docket.state.agreements[successor].terms if successor else None
    drop_posts(docket, agreement, kept, (ended,), successor)
    if not successor:
        kill_successor(docket, agreement, (ended,))


def drop_posts(
    docket: Docket, agreement: Agreement, kept: Terms | None, causes: tuple[int, ...], successor: int = 0
) -> None:
    """R3.10: Posts whose grant is gone wind down for the years the text gives, or go at once."""
    state = docket.state
    still = {(g.guest, g.region) for _, g in kept.grants()} if kept else set()
    for _, grant in agreement.terms.grants():
        post = state.posts.get(grant.region)
        if post is None or post.agreement != agreement.id:
            continue
        where = (post.region, post.guest, post.host)
        if (grant.guest, grant.region) in still:
            if successor:
                docket.record(PostPlaced(*where, successor, rule="R4.8", causes=causes))
        elif grant.wind_down:
            docket.record(PostWindingDown(*where, state.year + grant.wind_down, rule="R3.10", causes=causes))
        else:
            docket.record(PostRemoved(*where, rule="R3.10", causes=causes))


def kill_successor(docket: Docket, agreement: Agreement, causes: tuple[int, ...]) -> None:
    """R4.8: A revision that waits cannot outlive the parties and the text it was to replace."""
    waiting = docket.state.agreements.get(agreement.successor)
    if waiting is not None and waiting.status in ("signed", "pending"):
        docket.record(AgreementEnded(waiting.id, "impossible", 0, rule="R4.8", causes=causes))

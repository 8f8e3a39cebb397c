"""R8.2 and R8.3: Campaigns and mediation, then ratification and entry into force."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules import acts, gates, home, lifecycle
from game.rules.events.duties import Breached
from game.rules.events.making import EnteredIntoForce, Held, PartyJoined, Ratified, Refused
from game.rules.events.perception import StatementMade
from game.rules.events.security import PostPlaced
from game.rules.events.talks import ActFailed
from game.rules.events.tracks import FundsMoved
from game.rules.numbers import CAMPAIGN_COST, VERDICT_FREE
from game.rules.state import Agreement
from game.rules.year import exits, joining
from game.rules.year.resolution import Resolution, blame, change_track


def campaign(year: Resolution) -> None:
    """R7.5, R5.12: Campaigns first; then mediations both sides accept calm both as a reassurance does."""
    for seat, wanted in year.acts(acts.Campaign):
        if year.state.seats[seat].treasury < CAMPAIGN_COST:
            year.docket.record(ActFailed(seat, wanted, "failed.no_funds", rule="R7.5"))
            continue
        number = year.docket.record(FundsMoved(seat, "", CAMPAIGN_COST, "campaign", 0, 0, rule="R7.5"))
        change_track(year.docket, seat, "support", 1, "campaign", "R7.5", (number,))
    accepted = {(seat, act.other) for seat, act in year.acts(acts.AcceptMediation)}
    for seat, act in year.acts(acts.Mediate):
        if {(act.of, act.about), (act.about, act.of)} <= accepted:
            _mediate(year, seat, act)
        else:
            year.docket.record(ActFailed(seat, act, "failed.not_accepted", rule="R5.12"))


def _mediate(year: Resolution, seat: str, act: acts.Mediate) -> None:
    until = year.state.year + 1
    number = 0
    for by, to in ((act.about, act.of), (act.of, act.about)):
        fresh = max(year.state.statements, default=0) + 1
        number = year.docket.record(StatementMade(fresh, by, to, "reassure", until, "", "", 0, True, rule="R5.12"))
    before = year.state.concern.get((act.of, act.about), 0)
    year.mediated.append((seat, act.of, act.about, before, number))


def ratify(year: Resolution) -> None:
    """R8.3: All verdicts first, then all refusals and entries into force."""
    now = year.state.year
    answers = {(seat, act.agreement): act.answer for seat, act in year.acts(acts.Ratify)}
    asked = [a for a in year.state.agreements.values() if lifecycle.awaits_ratification(a, now)]
    verdicts = {
        (seat, a.id): home.verdict(year.state, seat, a.terms)
        for a in asked
        for seat in a.terms.parties
        if answers.get((seat, a.id)) == "ratify"
    }
    for agreement in asked:
        _answer_all(year, agreement, answers, verdicts)
    for agreement in list(year.state.agreements.values()):
        if agreement.status in ("signed", "pending") and agreement.starts <= now and lifecycle.ready(agreement):
            _enter_now(year, agreement.id)
    for agreement in list(year.state.agreements.values()):
        _join_late(year, agreement)
    joining.accede(year)


def _answer_all(
    year: Resolution,
    agreement: Agreement,
    answers: Mapping[tuple[str, int], str],
    verdicts: Mapping[tuple[str, int], tuple[tuple[str, int], ...]],
) -> None:
    """R4.3, R4.4: Each signatory ratifies, holds or refuses; nothing sealed is hold, a second hold is a refusal."""
    refused: list[str] = []
    cause = 0
    for seat in agreement.terms.parties:
        if agreement.standing[seat] != "signatory":
            continue
        answer = answers.get((seat, agreement.id), "hold")
        if answer != "refuse" and seat in year.low:
            year.docket.record(Held(agreement.id, seat, True, rule="R6.5"))
        elif answer == "ratify":
            verdict = verdicts[seat, agreement.id]
            paid = sum(amount for _, amount in verdict) < VERDICT_FREE
            number = year.docket.record(Ratified(agreement.id, seat, verdict, paid, rule="R4.3"))
            change_track(year.docket, seat, "support", -1 if paid else 0, "ratified", "R4.3", (number,))
        elif answer == "refuse" or agreement.holds.get(seat, 0) >= 1:
            cause = year.docket.record(Refused(agreement.id, seat, rule="R4.4"))
            change_track(year.docket, seat, "standing", -1, "refused", "R4.4", (cause,))
            refused.append(seat)
        else:
            year.docket.record(Held(agreement.id, seat, False, rule="R4.4"))
    if refused and not lifecycle.reachable(agreement, refused):
        exits.end(year.docket, agreement.id, "refused", "R4.4", (cause,))
    elif refused:
        exits.leave(year.docket, agreement.id, tuple(refused), "refused", "R4.4", (cause,))


def _enter_now(year: Resolution, number: int) -> None:
    """R4.5, R4.8: A ready text enters into force; a revision that waited replaces the old text in the same step."""
    agreement = year.state.agreements[number]
    old = year.state.agreements.get(agreement.replaces)
    if old is None:
        enter(year, number, year.state.year)
    else:
        succeed(year, old, agreement, year.state.year)


def enter(
    year: Resolution, number: int, y: int, *, cohesion: int = 0, passed: int = 0, causes: tuple[int, ...] = ()
) -> int:
    """R4.5, R3.9: Enter into force from year y; the grants' posts are placed."""
    docket = year.docket
    agreement = year.state.agreements[number]
    e = gates.end_of_term(agreement.terms, y)
    entered = docket.record(EnteredIntoForce(number, y, e, cohesion, passed, rule="R4.5", causes=causes))
    for place, grant in agreement.terms.grants():
        post = year.state.posts.get(grant.region)
        if post is not None and post.agreement == number:
            continue
        if post is None or post.guest == grant.guest:
            docket.record(PostPlaced(grant.region, grant.guest, grant.host, number, rule="R3.9", causes=(entered,)))
        else:
            broken = docket.record(Breached(number, place, grant.host, "give_grant", rule="R4.32", causes=(entered,)))
            blame(docket, grant.host, number, "breach", "R4.32", broken)
    return entered


def succeed(year: Resolution, old: Agreement, fresh: Agreement, y: int) -> int:
    """R4.8: A revision replaces the old text without a gap; Cohesion stays and the count of gates goes on."""
    exits.end(year.docket, old.id, "superseded", "R4.8", (), fresh.id)
    return enter(year, fresh.id, y, cohesion=old.cohesion, passed=old.gates, causes=(year.state.events,))


def _join_late(year: Resolution, agreement: Agreement) -> None:
    """R4.5: Where a number or named states bring a text into force, a later party shares its dates."""
    if agreement.status == "in_force":
        for seat, standing in agreement.standing.items():
            if standing == "contracting":
                year.docket.record(PartyJoined(agreement.id, seat, rule="R4.5"))

"""What needs a person's attention: offers, gates, ratifications, arrears, worries, watched sites without cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from game.desk.desk import Desk
from game.desk.watch import counted, expected, likely_guest, missing, orders, this_year
from game.rules import duties
from game.rules.acts import COSTS, Admit, Speak
from game.rules.gates import Deadline, calendar, in_window
from game.rules.joining import unvoted
from game.rules.legality.bonds import notice_runs, successor_of
from game.rules.numbers import PRESSED_FROM
from game.rules.state import Agreement, Offer
from game.wording.titles import title
from game.wording.words import Param

TENSE: Final = 9  # R5.11: one bad year from Rupture, as Tension rises by 3 at most
SAFE: Final = 2  # R3.2: most incidents have severity 2
OF_A_GATE: Final = ("notice_warning", "last_notice", "consent_due", "gate")


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to look at: its kind, what its sentence speaks of, and the offer or the deadline it is about."""

    kind: str
    params: Mapping[str, Param]
    offer: Offer | None = None
    due: Deadline | None = None


def needs(desk: Desk) -> Iterator[Need]:
    """Yield what needs our attention, the most pressing first."""
    if desk.view.phase == "over":
        return
    yield from tense(desk)
    yield from unanswered(desk)
    yield from due_dates(desk)
    yield from short(desk)
    yield from _debts(desk)
    yield from _breaches(desk)
    yield from _applicants(desk)
    yield from worries(desk)
    yield from uncovered(desk)


def unanswered(desk: Desk) -> Iterator[Need]:
    """R2.4: Yield the offers that await our answer, and a draft not sent."""
    for offer in desk.awaiting():
        yield Need("offer", {"seat": offer.by, "title": title(offer.terms, desk.words)}, offer=offer)
    if desk.draft is not None and desk.view.phase == "talks":
        yield Need("draft", {"title": title(desk.draft.terms, desk.words)})


def due_dates(desk: Desk) -> Iterator[Need]:
    """R2.1: Yield what falls due this year and the next under our agreements, and what silence does."""
    seen: set[tuple[int, bool]] = set()
    for due in calendar(desk.imagined):
        agreement = desk.view.agreements[due.agreement]
        waits = due.what != "ratify" or agreement.standing.get(desk.seat) == "signatory"
        kind = due.agreement, due.what in OF_A_GATE
        if agreement.binds(desk.seat) and waits and kind not in seen and not _settled(desk, due.agreement):
            seen.add(kind)
            params: dict[str, Param] = {"number": due.agreement, "revise": _may_revise(desk, agreement)}
            yield Need("due", params, due=due)


def _settled(desk: Desk, number: int) -> bool:
    """R4.8: Whether a signed revision already says what follows this text."""
    return successor_of(desk.imagined, number) is not None


def _may_revise(desk: Desk, agreement: Agreement) -> bool:
    """R4.8: Whether an agreement may be revised now."""
    if desk.view.phase != "talks" or not agreement.in_force or notice_runs(agreement):
        return False
    return in_window(agreement, desk.view.year)


def _debts(desk: Desk) -> Iterator[Need]:
    for (debtor, creditor, number), amount in desk.view.arrears.items():
        if desk.seat in (debtor, creditor):
            yield Need("arrears", {"debtor": debtor, "creditor": creditor, "agreement": number, "amount": amount})


def _breaches(desk: Desk) -> Iterator[Need]:
    for agreement in desk.ours():
        for breach in agreement.breaches:
            if breach.cured:
                continue
            if breach.by == desk.seat and breach.alleged:
                yield Need("answer_breach", {"agreement": agreement.id, "number": agreement.id})
            elif breach.by != desk.seat and not breach.alleged:
                yield Need("breach", {"seat": breach.by, "agreement": agreement.id, "number": agreement.id})


def _applicants(desk: Desk) -> Iterator[Need]:
    """R4.51: Yield who has asked to join a text of ours, as long as a vote is needed and we have not voted."""
    voted = {(act.agreement, act.newcomer) for act in desk.marks.now if isinstance(act, Admit)}
    for agreement in desk.ours():
        for seat, role, _ in agreement.special.applicants:
            if (agreement.id, seat) not in voted and not unvoted(agreement.terms, seat):
                name = title(agreement.terms, desk.words)
                yield Need("applicant", {"seat": seat, "role": role, "agreement": agreement.id, "title": name})


def flows(desk: Desk) -> tuple[int, int]:
    """R4.17: Return the funds we must pay this year, arrears and programmes included, and those we are to receive."""
    pays = receives = 0
    for duty in duties.due(this_year(desk.imagined)):
        if duty.form != "cover":
            pays += duty.amount if duty.debtor == desk.seat else 0
            receives += duty.amount if duty.creditor == desk.seat and duty.form == "pay" else 0
    pays += sum(amount for (debtor, _, _), amount in desk.view.arrears.items() if debtor == desk.seat)
    return pays, receives


def short(desk: Desk) -> Iterator[Need]:
    """R4.17, R4.31: Yield warnings if we have less than falls due, or lay less cover than we owe."""
    spent = sum(COSTS.get(act.kind, 0) for act in desk.marks.now)
    pays, _ = flows(desk)
    if pays > desk.view.own.treasury - spent:
        yield Need("short", {"pays": pays, "has": desk.view.own.treasury - spent})
    for duty, points in missing(desk.imagined, desk.seat, orders(desk.seat, desk.marks.now)):
        params: dict[str, Param] = {"seat": duty.creditor, "agreement": duty.agreement, "number": duty.agreement}
        yield Need("underlaid", {**params, "points": points, "owed": duty.amount})


def tense(desk: Desk) -> Iterator[Need]:
    """R5.11: Yield a warning when Rupture may come within a year or two."""
    if desk.view.tension >= TENSE:
        yield Need("tense", {"tension": desk.view.tension})


def worries(desk: Desk) -> Iterator[Need]:
    """R5.4, R5.6: Yield whom we are pressed about, and the protests that wait for a word of ours."""
    spoken = {act.to for act in desk.marks.now if isinstance(act, Speak)}
    for (of, about), level in desk.view.concern.items():
        if of == desk.seat and level >= PRESSED_FROM and about not in spoken and not _calmed(desk, about):
            yield Need("pressed", {"seat": about, "level": level})
    for said in desk.view.statements.values():
        waits = said.to == desk.seat and said.form == "protest" and said.live and said.year < desk.view.year
        if waits and not spoken & _protesters(desk):
            yield Need("protest", {"seat": said.by})


def _calmed(desk: Desk, other: str) -> bool:
    """R5.4: Whether we have signed a weighty text with a state this year."""
    return any(
        a.live
        and not a.inherited
        and a.signed == desk.view.year
        and a.binds(desk.seat, other)
        and a.terms.weighs_openly()
        for a in desk.view.agreements.values()
    )


def _protesters(desk: Desk) -> set[str]:
    return {s.by for s in desk.view.statements.values() if s.to == desk.seat and s.form == "protest" and s.live}


def uncovered(desk: Desk) -> Iterator[Need]:
    """R3.4: Yield our watched sites whose expected cover would not stand up to a usual incident."""
    board = desk.view.board.regions
    for region, lays in expected(desk.imagined, orders(desk.seat, desk.marks.now)).items():
        place, post = board[region], desk.view.posts.get(region)
        if post is not None and post.guest == desk.seat and not post.winding and counted(lays) < SAFE:
            yield Need("post", {"region": region, "counts": counted(lays)})
        if place.owner == desk.seat and place.site is not None and counted(lays) < SAFE:
            value = desk.view.values.get(region, 0)
            params: dict[str, Param] = {"region": region, "site": place.site, "value": value, "counts": counted(lays)}
            yield Need("uncovered", {**params, "guest": likely_guest(desk.imagined, region, lays)})

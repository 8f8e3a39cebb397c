"""Other decisions about our texts: consents, ways out, breaches, arrears, waivers, defaults, suspension."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.desk import choosing
from game.desktop.fonts import LABEL, LABEL_STRONG
from game.desktop.scenes.table.offer_of import button
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Checkbox, Column, Dropdown, Option, Row, Text, Widget
from game.rules.acts import (
    Accede,
    Admit,
    AllegeBreach,
    AnswerBreach,
    Consent,
    Decision,
    DefaultOn,
    Forgive,
    LeaveForCause,
    RankSites,
    SplitPoints,
    Suspend,
    Waive,
    WalkOut,
    Withdraw,
)
from game.rules.frozen import fields_of
from game.rules.state import Agreement
from game.wording.acts import action

KINDS: Final = (
    Consent, AllegeBreach, AnswerBreach, LeaveForCause, Forgive, DefaultOn, WalkOut, Suspend, Withdraw, SplitPoints,
    RankSites, Accede, Admit,
)  # fmt: skip


def section(room: Room) -> Iterator[Widget]:
    """R4.13-R4.19: Yield the choice of a text, and each decision about it that can be made, or why it cannot."""
    yield from _forgiving(room)
    ours = room.desk.ours()
    if not ours:
        yield Text(room.text("matters.none"), color="muted")
        return
    chosen = next((a for a in ours if a.id == room.chosen.number), ours[0])
    options = [Option(str(a.id), room.titled(a.terms)) for a in ours]
    yield Dropdown(options, str(chosen.id), lambda id: room.choose(number=int(id)), room.text("matters.text"),
                   key="matters.text")  # fmt: skip
    can: list[Decision] = []
    cannot: list[Decision] = []
    for act in possible(room, chosen):
        fits = act in room.desk.marks.now or choosing.why_not(room.desk, act) is None
        (can if fits else cannot).append(act)
    yield from (_row(room, act) for act in can)
    if not can:
        yield Text(room.text("matters.nothing"), color="muted")
    shows = "impossible" in room.chosen.open
    yield Checkbox(room.text("matters.others", count=len(cannot)), shows,
                   lambda _: room.choose(open=room.chosen.open ^ {"impossible"}), key="matters.others")  # fmt: skip
    if shows:
        yield from (_row(room, act) for act in cannot)


def possible(room: Room, agreement: Agreement) -> Iterator[Decision]:
    """R7.1, R7.2: Yield every decision that could be made about a text, whether or not it can be made now."""
    number, seat = agreement.id, room.desk.seat
    yield Consent(number, "renew")
    yield Consent(number, "end")
    if agreement.notices or agreement.withdrawals:
        yield Consent(number, "take_back")
    if agreement.terms.provisions.secret:
        yield Consent(number, "publish")
    yield Withdraw(number)
    yield from _of_clauses(room, agreement)
    yield from (Admit(number, newcomer) for newcomer, _, _ in agreement.special.applicants)
    for other in agreement.terms.parties:
        if other != seat:
            yield AllegeBreach(number, other)
    yield AnswerBreach(number)
    yield LeaveForCause(number)
    if not room.view.board.intro:
        yield Suspend(number)
        yield Consent(number, "suspend")
        yield Consent(number, "resume")
    yield WalkOut(number)


def _of_clauses(room: Room, agreement: Agreement) -> Iterator[Decision]:
    """R3.6, R3.11, R4.18: Yield what can be decided about single clauses."""
    number, seat = agreement.id, room.desk.seat
    for place, clause in agreement.terms.coverages():
        if clause.beneficiary == seat:
            yield from (Waive(number, place, points) for points in range(1, clause.points + 1))
    for place, duty in enumerate(agreement.terms.clauses):
        if seat in (getattr(duty, "provider", ""), getattr(duty, "payer", "")):
            yield DefaultOn(number, place)
    if room.view.board.intro or not agreement.terms.coverages():
        return
    served = tuple(dict.fromkeys(clause.beneficiary for _, clause in agreement.terms.coverages()))
    if len(served) > 1:
        yield from (SplitPoints(number, (first, *(s for s in served if s != first))) for first in served)
    sites = [r for r in room.view.watched if room.view.board.regions[r].owner in served]
    if len(sites) > 1:
        yield from (RankSites(number, (first, *(s for s in sites if s != first))) for first in sites)


def _forgiving(room: Room) -> Iterator[Widget]:
    """R4.17: Yield the arrears owed to us, which we may forgive, and those we owe."""
    for (debtor, creditor, number), amount in room.view.arrears.items():
        if room.desk.seat in (debtor, creditor):
            yield Text(room.text("matters.arrears", debtor=debtor, creditor=creditor, agreement=number, amount=amount),
                       LABEL_STRONG, "bad")  # fmt: skip
        if creditor == room.desk.seat:
            yield _row(room, Forgive(number, debtor))


def _row(room: Room, act: Decision) -> Widget:
    why = choosing.why_not(room.desk, act) if act not in room.desk.marks.now else None
    said = room.words.say(why) if why is not None else ""
    price = room.text("matters.walk_price") if isinstance(act, WalkOut) and not said else said
    words = Column(Text(action(act, room.words)), Text(price, LABEL, "muted") if price else None, gap=0, flex=1)
    key = "matter:" + ":".join(str(getattr(act, name)) for name in fields_of(act))
    return Row(words, button(room, act, room.text("decisions.do"), key), gap=10)

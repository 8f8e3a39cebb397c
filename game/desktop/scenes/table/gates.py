"""What our texts ask this year: the answer at each gate, and ratification."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from game.desk.choosing import unmark, why_not
from game.desktop.fonts import LABEL, LABEL_STRONG, PLACE
from game.desktop.scenes.table import ways
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Button, Choice, Column, Option, Row, Spacer, Text, Widget
from game.rules.acts import Decision, GiveNotice, Ratify, TakeBackNotice
from game.rules.gates import gate_for_notice, last_notice
from game.rules.say import Say
from game.rules.state import Agreement
from game.wording.agreement import dates

RATIFY: tuple[Literal["ratify", "hold", "refuse"], ...] = ("ratify", "hold", "refuse")


def section(room: Room) -> Iterator[Widget]:
    """R4.3, R4.7: Yield what waits for an answer, that of this year first."""
    waiting = [a for a in room.desk.ours() if a.standing.get(room.desk.seat) == "signatory"]
    for agreement in waiting:
        if agreement.terms.entry.ratification:
            yield _ratification(room, agreement)
    gated = [a for a in room.desk.ours() if a.in_force and a.terms.gated()]
    for agreement in sorted(gated, key=lambda a: (last_notice(a, a.e), a.id)):
        yield _gate(room, agreement)
    if not waiting and not gated:
        yield Text(room.text("gates.none"), color="muted")


def _gate(room: Room, agreement: Agreement) -> Widget:
    """R4.7-R4.9: Return silence or notice for one text, and the way to all three answers side by side."""
    runs = room.desk.seat in agreement.notices
    act: Decision = TakeBackNotice(agreement.id) if runs else GiveNotice(agreement.id)
    quiet, other = ("keep", "take_back") if runs else ("silence", "notice")
    why = _why(room, act)
    options = [
        Option("quiet", room.text(f"gates.{quiet}")),
        Option("other", room.text(f"gates.{other}"), enabled=not why, why_not=why),
    ]
    marked = act in room.desk.marks.now
    last = last_notice(agreement, agreement.e)
    counts = gate_for_notice(agreement, room.view.year)
    said = room.text("gates.last", year=last, now=last == room.view.year, late=last < room.view.year, gate=counts)

    def choose(id: str) -> None:
        if (id == "other") != (act in room.desk.marks.now):
            room.mark(act)

    return Column(
        Text(room.titled(agreement.terms), PLACE),
        Text(dates(agreement, room.words), LABEL, "muted"),
        Text(said, LABEL_STRONG, "bad" if last == room.view.year else "muted"),
        Row(
            Choice(options, "other" if marked else "quiet", choose, key=f"gate:{agreement.id}"),
            Spacer(),
            Button(room.text("gates.compare") + " →", lambda: room.open(ways.gate(room.sitting, agreement.id)), "link",
                   key=f"compare:{agreement.id}"),
            wrap=True,
        ),
        gap=2,
        pad=(0, 0, 0, 8),
    )  # fmt: skip


def _why(room: Room, act: Decision) -> str:
    why: Say | None = None if act in room.desk.marks.now else why_not(room.desk, act)
    return room.words.say(why) if why is not None else ""


def _ratification(room: Room, agreement: Agreement) -> Widget:
    """R4.3, R4.4: Return the three answers to a signed text; nothing sealed is a hold."""
    now = next((a for a in room.desk.marks.now if isinstance(a, Ratify) and a.agreement == agreement.id), None)
    options = [
        Option(answer, room.text(f"gates.{answer}"), enabled=not why, why_not=why)
        for answer in RATIFY
        for why in [_why(room, Ratify(agreement.id, answer))]
    ]

    def choose(id: str) -> None:
        answer = next(a for a in RATIFY if a == id)
        if now is not None and now.answer == answer:
            unmark(room.desk, now)
            room.ctx.rebuild()
        elif now is None or now.answer != answer:
            room.mark(Ratify(agreement.id, answer))

    return Column(
        Text(room.titled(agreement.terms), PLACE),
        Text(room.text("gates.ratify_about", marked=now is not None, parties=agreement.terms.parties), LABEL, "muted"),
        Row(
            Choice(options, now.answer if now else "", choose, key=f"ratify:{agreement.id}"),
            Spacer(),
            Button(
                room.text("gates.read") + " →",
                lambda: room.open(ways.agreement(room.sitting, agreement.id)),
                "link",
                key=f"read:{agreement.id}",
            ),
            wrap=True,
        ),
        gap=2,
        pad=(0, 0, 0, 8),
    )  # fmt: skip

"""The end of a window and the seal: what is left behind is listed first, and asked about once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.desk.attention import Need, short, unanswered, uncovered, worries
from game.desktop.fonts import LABEL, PLACE, TITLE
from game.desktop.scenes.table import ways
from game.desktop.scenes.table.cards import notice
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Button, Column, IconBox, Row, Scroll, Spacer, Text, Widget
from game.rules.acts import CoverOrder
from game.rules.gates import last_notice
from game.rules.legality.bonds import successor_of
from game.wording.acts import action

Line = tuple[str, str]


def ask(room: Room) -> None:
    """R2.2, R2.9: End the window or seal, after showing once what it leaves behind."""
    phase = room.view.phase
    if phase == "talks":
        left = list(left_behind(room))
        if left:
            room.ctx.modal(lambda: _dialog(room, "window", left, lambda: _end_window(room)), key="confirm")
        else:
            _end_window(room)
    elif phase == "decisions":
        left = list(left_open(room))
        room.ctx.modal(lambda: _dialog(room, "seal", left, lambda: _seal(room)), key="confirm")


def left_behind(room: Room) -> Iterator[Line]:
    """R2.4, R4.8: Yield what ending the window leaves: offers, a draft, gates that only talks can revise."""
    for need in unanswered(room.desk):
        yield _worded(room, need)
    for agreement in room.desk.ours():
        open_gate = agreement.in_force and agreement.terms.gated() and agreement.e == room.view.year
        if open_gate and not agreement.notices and not _revised(room, agreement.id):
            yield "gate", room.text("left.gate", agreement=agreement.id, year=agreement.e)


def left_open(room: Room) -> Iterator[Line]:
    """R2.9: Yield what the seal leaves to silence."""
    decided = {getattr(act, "agreement", 0) for act in room.desk.marks.now}
    for agreement in room.desk.ours():
        if agreement.id in decided:
            continue
        if agreement.standing.get(room.desk.seat) == "signatory" and agreement.starts <= room.view.year:
            if agreement.terms.entry.ratification:
                yield "document", room.text("left.ratify", agreement=agreement.id)
        elif _last_chance(room, agreement.id):
            until = agreement.e + agreement.terms.renewal.years
            yield "gate", room.text("left.notice", agreement=agreement.id, gate=agreement.e, until=until)
    for need in (*short(room.desk), *worries(room.desk)):
        yield _worded(room, need)
    if not any(isinstance(act, CoverOrder) for act in room.desk.marks.now):
        for need in uncovered(room.desk):
            yield _worded(room, need)
    spare = room.view.own.initiatives_left
    if spare and not room.desk.marks.now:
        yield "initiative", room.text("left.initiatives", left=spare)


def _revised(room: Room, number: int) -> bool:
    """R4.8: Whether a signed revision already says what follows a text."""
    return successor_of(room.desk.imagined, number) is not None


def _last_chance(room: Room, number: int) -> bool:
    """R4.6: Whether this is the last year in which notice for the next gate is in time."""
    agreement = room.view.agreements[number]
    if not (agreement.in_force and agreement.terms.gated()) or room.desk.seat in agreement.notices:
        return False
    if _revised(room, number):
        return False
    return agreement.terms.renewal.mode == "automatic" and last_notice(agreement, agreement.e) == room.view.year


def _worded(room: Room, need: Need) -> Line:
    card = notice(room, need)
    return card.icon, f"{card.title}. {card.body}"


def _dialog(room: Room, what: str, left: list[Line], go: Callable[[], None]) -> Widget:
    """Return the question: what is marked, what is left, and the two ways on."""
    marks = [action(act, room.words) for act in room.desk.marks.now] if what == "seal" else []
    rows = [*_rows("marked", room, [("check", text) for text in marks]), *_rows(f"left_{what}", room, left)]

    def done() -> None:
        room.ctx.close("confirm")
        go()

    return Column(
        Text(room.text(f"confirm.{what}", window=room.view.window, year=room.view.year), TITLE),
        Text(room.text(f"confirm.{what}_about", marked=len(marks)), LABEL, "muted"),
        Scroll(Column(*rows, gap=6), key="confirm.list", flex=1) if rows else None,
        Row(
            Spacer(),
            Button(room.text("confirm.back"), lambda: room.ctx.close("confirm"), "quiet", key="confirm.back"),
            Button(room.text(f"confirm.{what}_go", window=room.view.window), done, "primary", key="confirm.go"),
        ),
        gap=10,
        width=520,
    )


def _rows(head: str, room: Room, lines: list[Line]) -> Iterator[Widget]:
    if lines:
        yield Text(room.text(f"confirm.{head}"), PLACE)
    for icon, text in lines:
        yield Row(IconBox(icon, 18, "brass"), Text(text, flex=1), gap=10, align="start")


def _end_window(room: Room) -> None:
    window = room.view.window
    if room.refuse(room.sitting.end_window()):
        _go_on(room)
        if room.view.phase == "talks" and room.view.window > window:
            room.ctx.toast(room.text("toast.window", window=room.view.window))
        elif room.view.phase == "decisions":
            room.choose(tab="decisions")
            room.ctx.toast(room.text("toast.decisions"))


def _seal(room: Room) -> None:
    if room.refuse(room.sitting.seal()):
        _go_on(room)


def _go_on(room: Room) -> None:
    if room.sitting.next() != "table":
        ways.come_next(room.ctx, room.sitting)

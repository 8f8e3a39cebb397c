"""The folder of decisions: all of this year's, what is marked, what is left to decide with, and the seal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from game.desk import choosing
from game.desktop.fonts import HEADING, LABEL, TITLE
from game.desktop.scenes.table import covering, ending, gates, invest, matters, saying
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Badge, Button, Column, IconBox, ListRow, Panel, Row, Spacer, Text, Widget
from game.rules.acts import (
    AcceptMediation,
    BuildCapacity,
    Campaign,
    CoverOrder,
    Decision,
    Develop,
    GiveNotice,
    InviteObservers,
    Mediate,
    RankSites,
    Ratify,
    ShowPresence,
    Speak,
    SplitPoints,
    TakeBackNotice,
    Waive,
)
from game.wording.acts import action

Section = Callable[[Room], Iterator[Widget]]
SECTIONS: Final[dict[str, tuple[str, Section]]] = {
    "gates": ("gate", gates.section),
    "cover": ("shield", covering.section),
    "invest": ("treasury", invest.section),
    "statements": ("message", saying.statements),
    "mediation": ("scales", saying.mediation),
    "presence": ("pennant", saying.presence),
    "matters": ("document", matters.section),
}
HOLDS: Final[dict[str, tuple[type, ...]]] = {
    "gates": (Ratify, GiveNotice, TakeBackNotice),
    "cover": (CoverOrder, SplitPoints, RankSites, Waive),
    "invest": (Develop, BuildCapacity, Campaign),
    "statements": (Speak, InviteObservers),
    "mediation": (Mediate, AcceptMediation),
    "presence": (ShowPresence,),
}


def body(room: Room) -> Widget:
    """R2.9: Return the sheet."""
    talks = room.view.phase != "decisions"
    return Column(
        Row(Text(room.text("decisions.title"), TITLE, flex=1), *_steps(room), gap=4),
        Panel(Text(room.text("decisions.not_yet"), LABEL), "band", pad=(12, 8)) if talks else None,
        _marked(room),
        *(widget for name in _shown(room) for widget in _section(room, name)),
        _seal(room),
        gap=8,
    )


def _shown(room: Room) -> list[str]:
    board = room.view.board
    left_out = {"mediation": board.intro, "presence": not board.full}
    return [name for name in SECTIONS if not left_out.get(name)]


def _steps(room: Room) -> Iterator[Widget]:
    from game.desktop.scenes.table import desk_tabs

    marks = room.desk.marks
    for name, able, step in (
        ("undo", marks.done, desk_tabs.undo),
        ("redo", marks.undone, desk_tabs.redo),
    ):
        yield Button("", partial(step, room), "quiet", icon=name, key=name, shortcut=name,
                     tip=room.text(f"undo.{name}"), enabled=able, why_not=room.text(f"undo.no_{name}"))  # fmt: skip


def _marked(room: Room) -> Widget:
    """R2.9: Return what is marked, each with its way back, and what is left to decide with."""
    desk = room.desk
    left, funds = choosing.initiatives_left(desk), choosing.funds_left(desk)
    rows = [_mark(room, number, act) for number, act in enumerate(desk.marks.now)]
    means = Row(
        IconBox("initiative", 16, "brass"),
        Text(room.text("decisions.left", left=left), LABEL, wrap=False),
        Spacer(width=8),
        IconBox("treasury", 16, "brass"),
        Text(room.text("decisions.funds", funds=funds), LABEL, wrap=False),
        gap=5,
        wrap=True,
    )
    none = Text(room.text("decisions.none"), LABEL, "muted")
    return Panel(Column(means, *(rows or [none]), gap=2), "card", pad=(14, 8))


def _mark(room: Room, number: int, act: Decision) -> Widget:
    unmark = Button("", lambda: room.mark(act), "quiet", icon="cross", key=f"unmark:{number}",
                    tip=room.text("decisions.unmark"))  # fmt: skip
    return ListRow(IconBox("check", 16, "good"), Text(action(act, room.words), flex=1), unmark, pad=(0, 0), rule=False)


def _section(room: Room, name: str) -> Iterator[Widget]:
    """Yield the heading of a group and, if it is open, what can be decided in it."""
    icon, make = SECTIONS[name]
    is_open = name in room.chosen.open
    count = sum(isinstance(act, HOLDS.get(name, _others())) for act in room.desk.marks.now)
    yield ListRow(
        IconBox(icon, 18, "brass"),
        Text(room.text(f"decisions.{name}"), HEADING, flex=1),
        Badge(str(count), "good") if count else None,
        IconBox("chevron_up" if is_open else "chevron_down", 16, "muted"),
        on_press=lambda: room.choose(open=room.chosen.open ^ {name}),
        key=f"section:{name}",
        gap=10,
        tip=room.text("decisions.marked", count=count) if count else "",
    )
    if is_open:
        yield from make(room)


def _others() -> tuple[type, ...]:
    return matters.KINDS


def _seal(room: Room) -> Widget:
    talks = room.view.phase != "decisions"
    label = room.text("decisions.seal", count=len(room.desk.marks.now))
    return Row(
        Spacer(),
        Button(label, lambda: ending.ask(room), "primary", icon="seal", key="seal", enabled=not talks,
               why_not=room.text("decisions.not_yet")),
    )  # fmt: skip

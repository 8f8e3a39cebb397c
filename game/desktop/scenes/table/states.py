"""The folder of states: each with its tracks and Concern in both directions, pressable; our own aims first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.desktop.fonts import LABEL, PLACE, STRONG, TITLE
from game.desktop.scenes.table import glyphs, ways
from game.desktop.scenes.table.room import Room
from game.desktop.scenes.table.welcome import aim
from game.desktop.widgets import Column, Divider, IconBox, ListRow, Meter, Row, Spacer, Text, Widget
from game.rules import scoring
from game.rules.numbers import CONCERN_MOST, PRESSED_FROM

NAMED: Final = 108.0


def body(room: Room) -> Widget:
    """Return the sheet."""
    seats = sorted(room.view.tracks, key=lambda seat: seat != room.desk.seat)
    return Column(
        Text(room.text("states.title"), TITLE),
        *_aims(room),
        *(_row(room, seat) for seat in seats),
        gap=6,
    )


def _aims(room: Room) -> Iterator[Widget]:
    """R9: Yield our mandates and how our score stands."""
    parts = scoring.rows(room.desk.imagined, room.desk.seat)
    said = ", ".join(room.words.phrase("part.row", what=row, amount=points) for row, points in parts)
    yield Text(room.text("states.score", total=scoring.total(parts), parts=said), LABEL)
    yield from (aim(room, mandate.name, mandate.worth) for mandate in room.view.mandates)
    yield Divider()


def _row(room: Room, seat: str) -> Widget:
    own = seat == room.desk.seat
    tracks = room.view.tracks[seat]
    size = room.words.phrase(f"size.{tracks.size}")
    head = Row(
        Text(room.words.name(seat), PLACE, wrap=False),
        Text(room.phrase("states.size", size=size, ours=own), LABEL, "muted", wrap=False, flex=1),
        gap=8,
    )
    return ListRow(
        glyphs.sigil(room.coats[seat], 34, room.palette, room.words.name(seat)),
        Column(head, _tracks(room, seat), None if own else _concern(room, seat), gap=3, flex=1),
        on_press=lambda: room.open(ways.state(room.sitting, seat)),
        key=f"state:{seat}",
        gap=12,
        pad=(0, 8),
    )


def _tracks(room: Room, seat: str) -> Widget:
    tracks = room.view.tracks[seat]
    held = sum(1 for a in room.view.agreements.values() if a.in_force and a.binds(seat))
    shown = (
        ("treasury", tracks.treasury), ("capacity", tracks.capacity), ("support", tracks.support),
        ("standing", tracks.standing), ("document", held),
    )  # fmt: skip
    return Row(*(_number(room, icon, value) for icon, value in shown), gap=12)


def _number(room: Room, icon: str, value: int) -> Widget:
    name = room.text("states.in_force") if icon == "document" else room.words.text(f"track.{icon}")
    return Row(IconBox(icon, 15, "muted"), Text(str(value), STRONG, wrap=False), gap=4, tip=name)


def _concern(room: Room, seat: str) -> Widget:
    """R1.5: Return Concern in both directions."""
    ours, view = room.desk.seat, room.view
    theirs = view.concern.get((seat, ours), 0)
    mine = view.concern.get((ours, seat), 0)
    both = (_meter(room, "theirs", theirs), _meter(room, "mine", mine))
    return Row(*both, Spacer(), gap=14, wrap=True) if room.wide else Column(*both, gap=2)


def _meter(room: Room, whose: str, level: int) -> Widget:
    tone = "bad" if level >= PRESSED_FROM else "brass"
    return Row(
        Text(room.text(f"states.concern_{whose}"), LABEL, "muted", wrap=False, min_width=0 if room.wide else NAMED),
        Meter(level, CONCERN_MOST, tone, cell=9, thick=9),
        Text(str(level), LABEL, "bad" if level >= PRESSED_FROM else ""),
        gap=6,
        tip=room.text("states.concern_tip", level=level, face=room.words.phrase(f"face.{level}")),
    )

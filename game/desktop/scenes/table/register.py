"""The register of agreements under the map; its rows open the agreement, and it moves where there are too many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.desktop.geometry import Size
from game.desktop.inputs import Input, Key, Wheel
from game.desktop.scenes.table import ways
from game.desktop.scenes.table.room import Room, measure_of
from game.desktop.widgets import Button, Column, Panel, PictureBox, Row, Spacer, Widget
from game.picture.display import Picture
from game.picture.register import FOOT, HEAD, TOP, Register
from game.picture.register import register as drawn
from game.picture.spans import listed, spans
from game.wording.agreement import dates

HIGH: Final = 240.0
LOW: Final = 202.0
ROW: Final = 32.0  # a row is pressed, so it is as high as whatever is pressed
MARGIN: Final = 4.0
FEW: Final = 3


class Rows(PictureBox):
    """A picture of rows that the wheel moves, and that follows the row the keys stand on."""

    on_move: Callable[[int], None]
    shown: int = 0
    first: int = 0

    def natural(self, width: float) -> Size:
        """As high as it is told to be."""
        return Size(width, 120.0)

    def handle(self, event: Input) -> bool:
        """Move by the wheel; after a key, bring the row it stands on into sight."""
        if isinstance(event, Wheel):
            self.on_move(self.first - round(event.dy))
            return True
        used = super().handle(event)
        if used and isinstance(event, Key):
            names = [id for id, _ in self.ids]
            here = names.index(self.state.current) if self.state.current in names else 0
            if not self.first <= here < self.first + self.shown:
                self.on_move(here if here < self.first else here - self.shown + 1)
        return used


def register(room: Room) -> Widget:
    """R4.5-R4.7: Return the register: bars of years, notice windows, gates, and what silence does."""
    high = HIGH if room.tall else LOW
    count = listed(room.view, None, True)
    around = 2 * MARGIN + HEAD + TOP
    shown = max(1, int((high - around) // ROW))
    high = around + min(shown, max(FEW, count)) * ROW + (FOOT if count <= shown else 0)
    last = max(0, count - shown)
    first = max(0, min(room.chosen.first_row, last))

    def move(to: int) -> None:
        if max(0, min(to, last)) != first:
            room.choose(first_row=max(0, min(to, last)))

    box = _rows(room, first)
    box.on_move, box.shown, box.first = move, shown, first
    steps = Column(
        _step(room, "up", lambda: move(first - 1)) if first > 0 else Spacer(height=32),
        _step(room, "down", lambda: move(first + 1)) if first < last else Spacer(height=32),
        justify="end",
        gap=0,
        pad=(0, 0, 4, 0),
    )
    return Panel(Row(box, steps if last else None, gap=0, align="stretch"), pad=(0, MARGIN), height=high)


def _rows(room: Room, first: int) -> Rows:
    found = spans(room.view, room.words, room.desk.seat, None, None, True)
    version = (
        len(room.sitting.table.match.events_for(room.desk.seat)), room.desk.seat, first, room.palette.name,
        room.words.locale, room.wide,
    )  # fmt: skip
    return Rows(
        draw=lambda w, h: _draw(room, w, h, first * ROW),
        key="register",
        flex=1,
        version=version,
        ids=[(span.id, span.title) for span in found],
        on_press=lambda id: _open(room, id),
        tip_for=lambda id: _told(room, id),
    )


def _draw(room: Room, width: float, height: float, scroll: float) -> Picture:
    options = Register(
        title=room.text("register.title"), scroll=scroll, row=ROW, texts=room.wide, measure=measure_of(room)
    )
    return drawn(room.view, room.words, (width, height), room.palette, options)


def _number(room: Room, id: str) -> int:
    kind, _, name = id.partition(":")
    return int(name) if kind == "agreement" and name.isdigit() and int(name) in room.view.agreements else 0


def _open(room: Room, id: str) -> None:
    number = _number(room, id)
    if number:
        room.open(ways.agreement(room.sitting, number))


def _told(room: Room, id: str) -> str | None:
    """R4.5: Return the dates of a row in words."""
    number = _number(room, id)
    if not number:
        return None
    agreement = room.view.agreements[number]
    return room.text("register.tip", agreement=number, parties=agreement.terms.parties,
                     dates=dates(agreement, room.words))  # fmt: skip


def _step(room: Room, name: str, act: Callable[[], None]) -> Widget:
    tip = room.text(f"register.{name}")
    return Button("", act, "quiet", icon=f"chevron_{name}", key=f"register.{name}", tip=tip, group="register.steps")

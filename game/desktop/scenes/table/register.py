"""The register of agreements under the map: every text with its dates, and what silence does."""

from __future__ import annotations

from game.desktop.fonts import HEADING, LABEL
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Column, ListRow, Panel, Row, Scroll, Text, Widget
from game.wording.agreement import dates


def register(room: Room) -> Widget:
    """R4.5: Return the register."""
    rows = [
        ListRow(
            Text(a.terms.title, flex=1, wrap=False),
            Text(dates(a, room.words), LABEL, "muted", flex=2, wrap=False),
            on_press=lambda number=a.id: room.go("agreement", number),
            key=f"row:{a.id}",
        )
        for a in room.view.agreements.values()
        if a.live
    ]
    head = Row(Text(room.text("register.title"), HEADING))
    return Panel(Column(head, Scroll(Column(*rows, gap=0), key="register", flex=1), gap=6), height=238, pad=(16, 10))

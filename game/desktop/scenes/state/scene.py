"""A state's page: its brief, its tracks now and over the years, Concern both ways, its word, what it might want."""

from __future__ import annotations

from game.desktop.app import Context, Scene
from game.desktop.inputs import Input, Key
from game.desktop.scenes.record.bar import bar
from game.desktop.scenes.record.here import Here
from game.desktop.scenes.state import brief, concerns, wishes, word, years
from game.desktop.sitting import Sitting
from game.desktop.widgets import Button, Column, Panel, Row, Scroll, Widget


class StateScene(Scene):
    """R1.7: What the person at the machine may know of a state, on three papers."""

    def __init__(self, sitting: Sitting, seat: str) -> None:
        self.sitting, self.seat = sitting, seat

    def build(self, ctx: Context) -> Widget:
        """Return the three papers."""
        here = Here(ctx, self.sitting, "state")
        view = here.desk.view
        needs = here.text("back_note", phase=view.phase)
        top = bar(here, here.desk.imagined, here.text("title", seat=here.words.name(self.seat)), needs, view.phase)
        left = brief.paper(self, here)
        middle = Panel(
            Scroll(
                Column(years.charts(self, here), concerns.both_ways(self, here), gap=12, pad=(0, 0, 8, 0)),
                key=f"years:{self.seat}",
                flex=1,
            ),
            "paper",
            pad=(22, 14, 14, 14),
            flex=1,
        )
        right = Panel(
            Column(
                word.head(here, Button("", ctx.pop, icon="cross", key="close", tip=here.text("close"))),
                Scroll(
                    Column(word.signed(self, here), wishes.wishes(self, here), gap=14, pad=(0, 0, 8, 0)),
                    key=f"word:{self.seat}",
                    flex=1,
                ),
                gap=4,
            ),
            "paper",
            pad=(22, 12, 14, 14),
            width=404 if here.wide else 302,
        )
        return Column(top, Row(left, middle, right, gap=8, pad=8, align="stretch", flex=1), gap=0)

    def show(self, ctx: Context, seat: str) -> None:
        """Turn to another state."""
        self.seat = seat
        ctx.rebuild()

    def on_input(self, ctx: Context, event: Input) -> bool:
        """Escape goes back."""
        if isinstance(event, Key) and event.name == "escape":
            ctx.pop()
            return True
        return False

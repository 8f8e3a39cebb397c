"""The table: map, Tension, register and the desk with its folders, under one bar."""

from __future__ import annotations

from functools import partial

from game.desktop.app import Context, Scene
from game.desktop.scenes.table import desk_tabs, ending
from game.desktop.scenes.table.bar import bar
from game.desktop.scenes.table.chart import chart
from game.desktop.scenes.table.register import register
from game.desktop.scenes.table.room import Choices, Room
from game.desktop.sitting import Sitting
from game.desktop.widgets import Column, Row, Widget


class TableScene(Scene):
    """The main screen of a game."""

    def __init__(self, sitting: Sitting, tab: str = "inbox") -> None:
        self.sitting = sitting
        self.chosen = Choices(tab=tab)

    def build(self, ctx: Context) -> Widget:
        """Return the whole table."""
        room = Room(self, ctx)
        self._bind(room)
        left = Column(chart(room), register(room), gap=8, flex=1)
        desk = Column(desk_tabs.tabs(room), width=room.desk_width)
        return Column(bar(room), Row(left, desk, gap=8, pad=8, align="stretch", flex=1), gap=0)

    def entered(self, ctx: Context) -> None:
        """See the game as it stands; whoever comes back from another scene may have changed it."""
        from game.desktop.scenes.menu import open_menu

        self.on_menu = lambda: open_menu(ctx, self.sitting)
        self.chosen.selected = ""
        self.sitting.desk.refresh()
        ctx.rebuild()

    def _bind(self, room: Room) -> None:
        ctx = room.ctx
        ctx.bind("end_phase", lambda: ending.ask(room))
        ctx.bind("attention", lambda: room.choose(tab="inbox"))
        ctx.bind("undo", lambda: desk_tabs.undo(room))
        ctx.bind("redo", lambda: desk_tabs.redo(room))
        for number, name in enumerate(desk_tabs.ICONS, 1):
            ctx.bind(f"tab_{number}", partial(room.choose, tab=name))

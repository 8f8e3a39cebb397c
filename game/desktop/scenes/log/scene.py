"""The log over the whole window: the list, and beside it the board as it stood, with a scrubber through the game."""

from __future__ import annotations

from game.desktop.app import Context, Scene
from game.desktop.inputs import Input, Key
from game.desktop.scenes.log.filters import Filters, entries
from game.desktop.scenes.log.moment import moment
from game.desktop.scenes.log.panel import log_panel
from game.desktop.scenes.record.bar import bar
from game.desktop.scenes.record.here import Here
from game.desktop.sitting import Sitting
from game.desktop.widgets import Button, Column, Panel, Row, Widget
from game.rules.events.base import Event


class LogScene(Scene):
    """R8.11: All that the person at the machine saw happen, and how the board stood then."""

    def __init__(self, sitting: Sitting, asked: Filters | None = None) -> None:
        self.sitting, self.asked = sitting, asked or Filters()
        self.at = 0
        self.acting = True

    def build(self, ctx: Context) -> Widget:
        """Return the board of the chosen moment on the left, the list on the right."""
        here = Here(ctx, self.sitting, "log")
        shown = [e for e, _ in entries(list(here.past.events), self.asked, here.desk.view, here.words)]
        numbers = [e.id for e in shown]
        place = numbers.index(self.at) if self.at in numbers else len(numbers) - 1
        state = here.past.at(shown[place].id) if shown else here.past.now
        close = Button(here.text("close"), ctx.pop, key="close", icon="back")
        top = bar(here, state, here.text("title"), here.text("note", count=len(shown)), "", close)
        now = shown[place].id if shown else 0
        listed = log_panel(self.sitting, ctx, self.asked, lambda e: self.show(ctx, e.id), now)
        right = Panel(listed, "paper", pad=(18, 14, 12, 14), width=here.aside + 40)
        left = moment(self, here, state, shown, place)
        return Column(top, Row(left, right, gap=8, pad=8, align="stretch", flex=1), gap=0)

    def show(self, ctx: Context, number: int) -> None:
        """Go to a moment: the one after an event."""
        self.at = number
        ctx.rebuild()

    def replay(self, ctx: Context, events: tuple[Event, ...]) -> None:
        """R8: Watch the resolution of a year once more."""
        from game.desktop.scenes.resolution import ResolutionScene

        ctx.push(ResolutionScene(self.sitting, events, replay=True))

    def on_input(self, ctx: Context, event: Input) -> bool:
        """Escape goes back."""
        if isinstance(event, Key) and event.name == "escape":
            ctx.pop()
            return True
        return False


class RecordScene(LogScene):
    """R8.11: The log of a saved game that nobody plays now: nothing is done from here; the record is closed with it."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.acting = False

    def left(self, ctx: Context) -> None:
        """Close the record."""
        self.sitting.table.match.close()

"""The year's summary: what it brought us and the others, what was signed, what moved Concern and Tension."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.app import Context, Scene
from game.desktop.inputs import Input, Key
from game.desktop.scenes.record.bar import bar
from game.desktop.scenes.record.here import Here, Then, go_on
from game.desktop.scenes.year import others, ours, region
from game.desktop.sitting import Sitting
from game.desktop.widgets import Button, Column, Panel, Row, Scroll, Widget
from game.rules.events.base import Event


class YearScene(Scene):
    """R8.10: One year in review. `events` are what the person saw of its resolution; `then` leads on."""

    def __init__(self, sitting: Sitting, events: Sequence[Event], then: Then | None = None) -> None:
        self.sitting, self.then = sitting, then
        self.year = max((e.year for e in events if e.step), default=max(1, sitting.desk.view.year))

    def entered(self, ctx: Context) -> None:
        """Give the keys to what leads on."""
        ctx.focus("continue")

    def build(self, ctx: Context) -> Widget:
        """Return three papers: ours, the others', the region's."""
        here = Here(ctx, self.sitting, "year")
        before, after = here.past.closed(self.year - 1), here.past.closed(self.year)
        go = Button(here.text("continue"), lambda: go_on(ctx, self.then), key="continue", icon="play")
        again = Button(here.text("again"), lambda: self._again(ctx), "dark", key="again", icon="undo")
        top = bar(here, after, here.text("title", year=self.year), here.text("note"), "", again, go)
        papers = (
            _paper(ours.ours(here, before, after), "ours", 300 if here.wide else 244),
            _paper(others.others(here, before, after, self.year), "others", 0),
            _paper(region.region(here, self.year), "region", 404 if here.wide else 316),
        )
        return Column(top, Row(*papers, gap=8, pad=8, align="stretch", flex=1), gap=0)

    def _again(self, ctx: Context) -> None:
        """Watch the resolution once more; afterwards this summary is shown again."""
        from game.desktop.scenes.resolution import ResolutionScene

        past = Here(ctx, self.sitting, "year").past
        ctx.push(ResolutionScene(self.sitting, past.resolved(self.year), replay=True))

    def on_input(self, ctx: Context, event: Input) -> bool:
        """Escape goes on: nothing is asked here."""
        if isinstance(event, Key) and event.name == "escape":
            go_on(ctx, self.then)
            return True
        return False


def _paper(body: Widget, key: str, width: float) -> Widget:
    scroll = Scroll(Column(body, pad=(0, 0, 8, 0)), key=f"paper:{key}", flex=1)
    if width:
        return Panel(scroll, "paper", pad=(20, 14, 12, 14), width=width)
    return Panel(scroll, "paper", pad=(20, 14, 12, 14), flex=1)

"""The resolution: the map, the incidents of the year, the rail of ten steps, and a paper that explains each stop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.desktop.app import Context, Scene
from game.desktop.inputs import Input, Key
from game.desktop.scenes.record.bar import bar
from game.desktop.scenes.record.here import Here, Then, go_on
from game.desktop.scenes.resolution import map as chart
from game.desktop.scenes.resolution import paper, rail
from game.desktop.scenes.resolution.cards import cards
from game.desktop.scenes.resolution.stops import Stop, incidents, stops
from game.desktop.sitting import Sitting
from game.desktop.widgets import Column, Row, Widget
from game.rules.events.base import Event

LEAST: Final = 2.4
PER_LINE: Final = 1.6


class ResolutionScene(Scene):
    """R8: What one resolution brought, told to the person at the machine. It can be skipped at any time.

    `events` are those the person saw of one resolution, or of more, of which the last is told; `then` leads on. With
    `replay` the year is over long ago: the year's summary does not follow, and it does not play by itself.
    """

    def __init__(
        self, sitting: Sitting, events: Sequence[Event], then: Then | None = None, *, replay: bool = False
    ) -> None:
        self.sitting, self.then, self.replay = sitting, then, replay
        last = max((e.year for e in events if e.step), default=0)
        self.events = tuple(e for e in events if e.step and e.year == last)
        self.year = last
        view = sitting.desk.view
        self.stops: tuple[Stop, ...] = stops(self.events, view)
        owners = {region.id: region.owner for region in view.board.regions.values()}
        self.incidents = incidents(self.events, owners)
        self.at = 0
        self.asked = ""
        self.playing = False
        self.due: float | None = None

    @property
    def stop(self) -> Stop:
        """The stop that is told."""
        return self.stops[self.at]

    @property
    def last(self) -> bool:
        """Whether nothing more is told after this."""
        return self.at >= len(self.stops) - 1

    def entered(self, ctx: Context) -> None:
        """Begin to play by itself, unless less motion was asked for."""
        if not self.stops:
            self.leave(ctx)
            return
        if not self.replay and not ctx.reduced_motion:
            self.play(ctx, True)
        ctx.focus("next")

    def build(self, ctx: Context) -> Widget:
        """Return the whole scene."""
        here = Here(ctx, self.sitting, "resolution")
        state = here.past.at(self.stop.after)
        title = here.text("watch_again" if self.replay else "watch", year=self.year)
        left = Column(chart.sheet(self, here, state), cards(self, here), rail.rail(self, here), gap=8, flex=1)
        right = Column(paper.paper(self, here, state), width=here.aside)
        body = Row(left, right, gap=8, pad=8, align="stretch", flex=1)
        return Column(bar(here, state, title, here.text("nothing_asked"), "resolution"), body, gap=0)

    def tick(self, ctx: Context, now: float) -> float | None:
        """R8: Go on by itself while it plays."""
        if not self.playing or self.due is None:
            return None
        if now >= self.due:
            self.show(ctx, self.at + 1, by_itself=True)
        return None if self.due is None else max(0.0, self.due - now)

    def on_input(self, ctx: Context, event: Input) -> bool:
        """Escape skips the rest."""
        if isinstance(event, Key) and event.name == "escape":
            self.leave(ctx)
            return True
        return False

    def show(self, ctx: Context, place: int, by_itself: bool = False) -> None:
        """Go to a stop; whoever goes there by hand stops the playing."""
        self.at = max(0, min(len(self.stops) - 1, place))
        self.asked = ""
        self.play(ctx, by_itself and self.playing and not self.last)
        ctx.rebuild()

    def play(self, ctx: Context, on: bool) -> None:
        """Play or pause; each stop stays as long as its lines need."""
        self.playing = on
        lines = len(self.stop.told)
        self.due = ctx.now + (LEAST + PER_LINE * min(lines, 6)) * ctx.settings.tempo if on else None
        ctx.rebuild()

    def ask(self, ctx: Context, rule: str) -> None:
        """Quote another rule."""
        self.asked = rule
        self.play(ctx, False)

    def next(self, ctx: Context) -> None:
        """Go to the next stop, after the last one onwards."""
        if self.last:
            self.leave(ctx)
        else:
            self.show(ctx, self.at + 1)

    def leave(self, ctx: Context) -> None:
        """Skip what is left: the year's summary comes, or what follows."""
        self.playing, self.due = False, None
        if self.replay:
            go_on(ctx, self.then)
            return
        from game.desktop.scenes.year import YearScene

        ctx.replace(YearScene(self.sitting, self.events, self.then))

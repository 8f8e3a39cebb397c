"""What the scenes round a game share: a bar with the way back, and a sheet of paper under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from game.desktop.fonts import TITLE
from game.desktop.inputs import Input, Key
from game.desktop.scene import Context, Scene
from game.desktop.widgets import Button, Column, Panel, Row, Spacer, Text, Widget
from game.picture.coast import Atlas, atlas
from game.picture.display import Picture
from game.picture.frontispiece import chart
from game.picture.tokens import PALETTES, Palette
from game.scenario import Scenario

BAR: Final = 56.0
FINE: Final = 300.0


class SheetScene(Scene):
    """A scene on a sheet; Escape and the button in the bar lead back."""

    def framed(self, ctx: Context, heading: str, body: Widget, *actions: Widget, width: float = 1180.0) -> Widget:
        """Return the bar over the sheet that holds `body`."""
        back = Button(ctx.words.text("desktop.dialog.back"), lambda: self.back(ctx), "quiet", icon="back", key="back")
        bar = Panel(
            Row(back, Text(heading, TITLE), Spacer(), *actions, gap=16), "deep", pad=(16, 8), radius=0, min_height=BAR
        )
        sheet = Panel(body, pad=24, max_width=width, flex=1000)
        return Column(bar, Row(Spacer(), sheet, Spacer(), pad=16, gap=0, align="stretch", flex=1), gap=0)

    def back(self, ctx: Context) -> None:
        """Go back to the scene below."""
        ctx.pop()

    def on_input(self, ctx: Context, event: Input) -> bool:
        """Escape leads back."""
        if event == Key("escape"):
            self.back(ctx)
            return True
        return False


def palette(ctx: Context) -> Palette:
    """Return the colours that pictures are drawn in, with patterns or without."""
    found = PALETTES["contrast" if ctx.theme.name == "contrast" else "default"]
    return found if ctx.app.look.patterns else replace(found, plain=True)


def thumbnail(ctx: Context, world: Scenario) -> Callable[[float, float], Picture]:
    """Return what draws the small map of a world at a size."""
    colors, seats = palette(ctx), tuple(seat.id for seat in world.seats)

    def draw(wide: float, high: float) -> Picture:
        finer = max(1.0, FINE / max(1.0, wide))
        return chart(_map(world), (wide * finer, high * finer), seats, {}, colors)

    return draw


_maps: dict[str, tuple[Scenario, Atlas]] = {}


def _map(world: Scenario) -> Atlas:
    """Return the map of a world, kept as long as worlds of its name are the same."""
    found = _maps.get(world.id)
    if found is None or found[0].regions != world.regions:
        found = _maps[world.id] = (world, atlas(world.regions))
    return found[1]

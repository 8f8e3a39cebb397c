"""The machine passes from one person to the next: nothing of anybody's desk is seen meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.fonts import BODY, HEADING, TITLE
from game.desktop.scene import Context, Scene
from game.desktop.scenes.sheet import palette
from game.desktop.sitting import Sitting
from game.desktop.widgets import Button, Column, Divider, Panel, PictureBox, Row, Spacer, Text, Widget
from game.picture import markers
from game.picture.display import Picture
from game.picture.tokens import coats

SEAL = 132.0


class HandoverScene(Scene):
    """It names the state whose turn it is, and shows nothing else before that person has sat down."""

    def __init__(self, sitting: Sitting, then: Callable[[], None]) -> None:
        self.sitting, self.then = sitting, then

    def build(self, ctx: Context) -> Widget:
        """Return the sheet in the middle of an empty table."""
        sitting, words = self.sitting, self.sitting.desk.words.seen_by("")
        phase, year = sitting.table.match.wall().phase, sitting.table.match.wall().year
        name = words.name(sitting.seat)
        sheet = Column(
            Row(Spacer(), PictureBox(self._sigil(ctx), width=SEAL, height=SEAL), Spacer()),
            Text(words.text("desktop.handover.title", seat=name), TITLE._replace(size=30), align="center"),
            Text(words.text("desktop.handover.when", year=year, phase=phase), HEADING, "muted", align="center"),
            Divider(),
            Text(words.text("desktop.handover.text", seat=name), BODY, align="center"),
            Row(
                Spacer(),
                Button(words.text("desktop.handover.ready", seat=name), self.sit, "primary", key="ready"),
                Spacer(),
            ),
            gap=18,
            width=460,
        )
        middle = Row(Spacer(), Panel(sheet, pad=36), Spacer())
        return Column(Spacer(), middle, Spacer())

    def entered(self, ctx: Context) -> None:
        """Give the keys to the only button."""
        ctx.focus("ready")

    def sit(self) -> None:
        """The person has sat down."""
        self.sitting.sit_down()
        self.then()

    def _sigil(self, ctx: Context) -> Picture:
        colors = palette(ctx)
        coat = coats(self.sitting.table.match.wall().board.seats, colors)[self.sitting.seat]
        return Picture(SEAL, SEAL, tuple(markers.sigil(coat, SEAL / 2, SEAL / 2, SEAL / 2 - 3, colors)))

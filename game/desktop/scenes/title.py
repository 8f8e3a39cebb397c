"""The title: go on, begin, learn, look something up, leave."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from game import __version__, saves
from game.desktop.fonts import DISPLAY, LABEL, TextStyle
from game.desktop.scene import Context, Scene
from game.desktop.scenes.backdrop import Art, Backdrop
from game.desktop.scenes.dialogs import shown
from game.desktop.widgets import Card, Column, ListRow, PictureBox, Row, Spacer, Stack, Text, Widget
from game.picture.display import Box, Paint, Picture

if TYPE_CHECKING:
    from game.desk.slots import Slot

NAME: Final = "Signatories"
ENTRY: Final = TextStyle(21, "serif", "medium")
MOTTO: Final = TextStyle(17, "serif", "italic")
WIDE: Final = 404.0
SIDE: Final = 20.0
WARM: Final = 2
SCENES: Final = {
    "new_game": "NewGameScene",
    "learn": "LearnScene",
    "load": "LoadScene",
    "rules": "RulesScene",
    "settings": "SettingsScene",
}


class TitleScene(Scene):
    """The first scene, below all others."""

    def __init__(self, newest: Slot | None = None) -> None:
        """Show the game played last: the one given, or the newest saved one."""
        self.newest, self.given = newest, newest is not None
        self.art: Art | None = None
        self.ticks = 0

    def entered(self, ctx: Context) -> None:
        """See what was played meanwhile."""
        if self.ticks >= WARM:
            self._look(ctx)
        ctx.focus("go_on")
        ctx.rebuild()

    def _look(self, ctx: Context) -> None:
        """Look for the game played last, and have its world, or the usual one, drawn for the backdrop."""
        from game.desk import slots
        from game.desktop.scenes.artwork import art, usual_world

        if not self.given:
            self.newest = slots.newest()
        world = self.newest.world if self.newest else None
        self.art = art(world or usual_world(), ctx.words.locale, ctx.theme.name)

    def build(self, ctx: Context) -> Widget:
        """Return the entries on the left, and the sheets of a world behind them."""
        return Stack(Backdrop(self.art), Row(self._left(ctx), Spacer(), align="stretch"))

    def tick(self, ctx: Context, now: float) -> float | None:
        """The entries come at once; the saved game and the sheets, which take longer, in the next frame."""
        if self.ticks >= WARM:
            return None
        self.ticks += 1
        if self.ticks == WARM:
            self._look(ctx)
            ctx.rebuild()
        return 0.0

    def _left(self, ctx: Context) -> Widget:
        words, style = ctx.words, DISPLAY
        while ctx.ui.fonts.width(NAME, style) > WIDE - SIDE and style.size > 40:
            style = style._replace(size=style.size - 2)
        tight = ctx.size.h < 780
        return Column(
            Spacer(flex=1.1),
            Column(
                Text(NAME, style, wrap=False),
                Row(PictureBox(Picture(64, 3, (Box(0, 0, 64, 3, Paint(ctx.theme.brass)),)), width=64, height=3)),
                Text(words.text("desktop.title.motto"), MOTTO),
                pad=(SIDE, 0),
                gap=6 if tight else 12,
            ),
            Spacer(height=10 if tight else 20),
            self._first(ctx),
            Column(*self._entries(ctx), pad=(SIDE, 0), gap=0),
            Spacer(flex=1),
            self._foot(ctx),
            gap=4,
            pad=(64, 20, 0, 28),
            width=64 + WIDE,
        )

    def _first(self, ctx: Context) -> Widget:
        """Return the entry that leads to the table at once."""
        words, slot = ctx.words, self.newest
        if slot is not None:
            label, named = words.text("desktop.title.go_on"), slot.words(words)
            hint = named.text("desktop.title.where", seats=slot.seats, year=slot.year, phase=slot.phase)
        elif self.ticks < WARM and saves.records():
            label, hint = words.text("desktop.title.go_on"), ""
        else:
            label, hint = words.text("desktop.title.quick"), words.text("desktop.title.quick_hint")
        line = Row(Text(label, ENTRY), Text(hint, LABEL, "muted", align="end", flex=1), gap=12)
        return Card(line, on_press=partial(self._go_on, ctx), key="go_on", pad=(SIDE, 11))

    def _go_on(self, ctx: Context) -> None:
        """Go on with the game played last, or begin the first one."""
        from game.desktop.scenes import starting

        if self.ticks < WARM:
            self._look(ctx)
        if self.newest is not None:
            starting.go_on(ctx, self.newest.path)
        else:
            starting.quick_start(ctx)

    def _entries(self, ctx: Context) -> list[Widget]:
        words = ctx.words
        return [
            self._entry(ctx, "new_game", lambda: _open(ctx, "new_game")),
            self._entry(ctx, "learn", lambda: _open(ctx, "learn"), words.text("desktop.title.learn_hint")),
            self._entry(ctx, "load", lambda: _open(ctx, "load")),
            self._entry(ctx, "rules", lambda: _open(ctx, "rules")),
            self._entry(ctx, "settings", lambda: _open(ctx, "settings")),
            self._entry(ctx, "leave", ctx.quit, last=True),
        ]

    def _entry(self, ctx: Context, name: str, act: Callable[[], None], hint: str = "", *, last: bool = False) -> Widget:
        label = Text(ctx.words.text(f"desktop.title.{name}"), ENTRY)
        row = (label, Text(hint, LABEL, "dim", align="end", flex=1)) if hint else (label, Spacer())
        pad = (0.0, 6.0) if ctx.size.h < 780 else (0.0, 9.0)
        return ListRow(*row, on_press=act, key=name, pad=pad, rule=not last, group="entries")

    def _foot(self, ctx: Context) -> Widget:
        words, key = ctx.words, shown(ctx.app.keymap.key("help"))
        return Row(
            Text(words.text("desktop.title.version", version=__version__), LABEL, "dim"),
            Spacer(),
            Text(words.text("desktop.title.keys", key=key), LABEL, "dim") if key else None,
            pad=(SIDE, 0),
        )


def _open(ctx: Context, name: str) -> None:
    """Show another scene, which knows the title in turn."""
    module = import_module(f"game.desktop.scenes.{name}")
    ctx.push(getattr(module, SCENES[name])())

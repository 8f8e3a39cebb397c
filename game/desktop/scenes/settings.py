"""Settings: how the window looks and sounds to this person, and which key does what."""

from __future__ import annotations

from typing import Final

from game.desktop import settings as kept
from game.desktop.dressing import choose
from game.desktop.fonts import HEADING, LABEL
from game.desktop.inputs import Input, Key
from game.desktop.scene import Context
from game.desktop.scenes.dialogs import action_name, confirm, error, shown
from game.desktop.scenes.sheet import SheetScene
from game.desktop.settings import PACES, SCALES, TEXT_SCALES, Settings
from game.desktop.widgets import (
    Button,
    Checkbox,
    Choice,
    Column,
    Divider,
    Grid,
    ListRow,
    Option,
    Row,
    Scroll,
    Spacer,
    Stepper,
    Text,
    Widget,
)
from game.wording.catalogue import locales

STEP: Final = 10
HELD_ALONE: Final = ("ctrl", "shift", "alt", "meta", "gui", "super", "lock")


class SettingsScene(SheetScene):
    """Every choice holds at once, and is kept."""

    def __init__(self, place: str = "") -> None:
        """`place` is what is said of where the choices are kept, where it is not the file itself."""
        self.place = place
        self.asking = ""
        self.clash = ""
        self.pressed = ""

    def build(self, ctx: Context) -> Widget:
        """Return looks on the left, keys on the right."""
        words = ctx.words
        reset = Button(words.text("desktop.settings.reset"), lambda: self._ask_reset(ctx), "dark", key="reset")
        left = Scroll(Column(*self._looks(ctx), gap=10, pad=(0, 0, 14, 0)), key="looks", flex=1)
        right = Column(
            Text(words.text("desktop.settings.keys"), HEADING),
            Divider(),
            Scroll(Column(*self._keys(ctx), gap=0, pad=(6, 0, 14, 0)), key="keys", flex=1),
            flex=1,
        )
        body = Row(left, Divider(vertical=True), right, gap=24, align="stretch")
        return self.framed(ctx, words.text("desktop.settings.title"), body, reset)

    def _looks(self, ctx: Context) -> list[Widget]:
        words = ctx.words
        return [
            Text(words.text("desktop.settings.display"), HEADING),
            Divider(),
            Grid(*self._choices(ctx), columns=[0, 1], gap=16, row_gap=12),
            *self._ticks(ctx),
            Text(words.text("desktop.settings.where", file=self.place or str(kept.path())), LABEL, "muted"),
        ]

    def _choices(self, ctx: Context) -> list[Widget]:
        words, now = ctx.words, ctx.settings
        named: list[tuple[str, Widget]] = [
            ("language", self._few(ctx, "locale", locales(), now.locale)),
            ("scale", self._scale(ctx)),
            ("text_scale", Row(self._percent(ctx, "text_scale", now.text_scale, TEXT_SCALES))),
            ("theme", self._few(ctx, "theme", ("default", "contrast"), now.theme)),
            ("font", self._few(ctx, "font", ("standard", "accessible"), now.font)),
            ("pace", self._few(ctx, "pace", tuple(PACES), now.pace)),
        ]
        found: list[Widget] = []
        for name, control in named:
            found += [Text(words.text(f"desktop.settings.{name}")), control]
        return found

    def _few(self, ctx: Context, name: str, values: tuple[str, ...], now: str) -> Widget:
        options = [Option(value, ctx.words.text(f"desktop.settings.{name}_{value}")) for value in values]
        return Choice(options, now, lambda value: self._choose(ctx, **{name: value}), key=name)

    def _scale(self, ctx: Context) -> Widget:
        words, now = ctx.words, ctx.settings.scale
        found = now or round(ctx.app.scale * 100 / STEP) * STEP
        automatic = Checkbox(
            words.text("desktop.settings.automatic"),
            now == 0,
            lambda on: self._choose(ctx, scale=0 if on else found),
            key="scale_auto",
        )
        return Row(
            self._percent(ctx, "scale", max(SCALES[0], min(SCALES[1], found)), SCALES), automatic, gap=16, wrap=True
        )

    def _percent(self, ctx: Context, name: str, now: int, between: tuple[int, int]) -> Widget:
        return Stepper(
            now, *between, lambda value: self._choose(ctx, **{name: value}), STEP, show=lambda n: f"{n}%", key=name
        )

    def _ticks(self, ctx: Context) -> list[Widget]:
        return [self._tick(ctx, name) for name in ("full_screen", "patterns", "reduced_motion")]

    def _tick(self, ctx: Context, name: str) -> Widget:
        now = bool(getattr(ctx.settings, name))
        text = ctx.words.text(f"desktop.settings.{name}")
        return Checkbox(text, now, lambda on: self._choose(ctx, **{name: on}), key=name)

    def _choose(self, ctx: Context, **changes: object) -> None:
        choose(ctx.app, ctx.settings.with_(**changes))

    def _keys(self, ctx: Context) -> list[Widget]:
        return [self._key(ctx, action) for action in ctx.app.keymap.defaults]

    def _key(self, ctx: Context, action: str) -> Widget:
        chord = ctx.app.keymap.key(action)
        label = shown(chord) if chord else ctx.words.text("desktop.settings.no_key")
        changed = action in ctx.settings.keys
        button = Button(label, lambda: self._ask(ctx, action), key=f"key:{action}", group="keys", min_width=120)
        mark = Text(ctx.words.text("desktop.settings.changed"), LABEL, "brass_text") if changed else None
        return ListRow(Text(action_name(ctx, action), flex=1), mark, button, pad=(0, 3))

    def _ask(self, ctx: Context, action: str) -> None:
        """Wait for the key that is to do something."""
        self.asking, self.clash, self.pressed = action, "", ""
        ctx.modal(lambda: self._waiting(ctx), "press", on_close=self._stop)

    def _stop(self) -> None:
        self.asking = ""

    def _waiting(self, ctx: Context) -> Widget:
        words, keymap = ctx.words, ctx.app.keymap
        key, action = shown(self.pressed), action_name(ctx, self.asking or "help")
        said = words.text("desktop.settings.press", action=action)
        if self.clash in keymap.defaults:
            said = words.text("desktop.settings.clash", key=key, action=action_name(ctx, self.clash))
        elif self.clash:
            said = words.text("desktop.settings.fixed", key=key)
        take = Button(words.text("desktop.settings.take"), lambda: self._take(ctx), key="press.take")
        none = Button(words.text("desktop.settings.none"), lambda: self._bind(ctx, ""), "quiet", key="press.none")
        stop = Button(words.text("desktop.dialog.no"), lambda: ctx.close("press"), key="press.stop")
        buttons = (stop, none, take if self.clash in keymap.defaults else None)
        return Column(
            Text(action[:1].upper() + action[1:], HEADING),
            Text(said, min_width=400),
            Row(Spacer(), *buttons),
            gap=14,
            max_width=520,
        )

    def on_input(self, ctx: Context, event: Input) -> bool:
        """The key that was waited for, or the way back."""
        if not self.asking or not isinstance(event, Key):
            return super().on_input(ctx, event)
        if not event.name.endswith(HELD_ALONE):
            self.pressed = event.chord
            self.clash = ctx.app.keymap.rebind(self.asking, self.pressed)
            if self.clash:
                ctx.rebuild()
            else:
                self._bind(ctx, self.pressed)
        return True

    def _take(self, ctx: Context) -> None:
        """Give the key to the new action; the one that had it has none."""
        self._bind(ctx, self.pressed, **{self.clash: ""})

    def _bind(self, ctx: Context, chord: str, **others: str) -> None:
        keys = {**ctx.settings.keys, **others, self.asking: chord}
        own = {action: key for action, key in keys.items() if ctx.app.keymap.defaults.get(action) != key}
        ctx.close("press")
        self._choose(ctx, keys=own)

    def _ask_reset(self, ctx: Context) -> None:
        words = ctx.words
        title, text = words.text("desktop.settings.reset"), words.text("desktop.settings.reset_text")
        confirm(ctx, title, text, words.text("desktop.settings.reset_yes"), lambda: self._reset(ctx))

    def _reset(self, ctx: Context) -> None:
        choose(ctx.app, Settings())
        try:
            kept.forget()
        except OSError as fault:
            error(ctx, f"{kept.path()}: {fault.strerror}")

"""Questions, messages and the list of keys, over whatever scene is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from game.desktop.fonts import BODY, LABEL_STRONG, TITLE
from game.desktop.scene import Context, Scene
from game.desktop.widgets import Badge, Button, Column, Divider, Grid, IconBox, Row, Scroll, Spacer, Text, Widget

WIDE: Final = 440.0
Kind = Literal["confirm", "error", "message"]
ICONS: Final[dict[Kind, tuple[str, str]]] = {
    "confirm": ("question", "brass"),
    "error": ("warning", "bad"),
    "message": ("info", "good"),
}
# Keys that cannot be given away, with what they do.
FIXED_KEYS: Final = (
    ("Tab", "move"), ("Shift+Tab", "move_back"), ("← ↑ ↓ →", "within"), ("Enter", "press"), ("Esc", "close"),
    ("PgUp PgDn", "page"),
)  # fmt: skip


def confirm(ctx: Context, title: str, text: str, yes: str, on_yes: Callable[[], None], no: str = "") -> None:
    """Ask once before something that cannot be undone; Escape and the first button do nothing."""

    def agreed() -> None:
        ctx.close("confirm")
        on_yes()

    def build() -> Widget:
        stay = Button(no or ctx.words.text("desktop.dialog.no"), lambda: ctx.close("confirm"), key="dialog.no")
        go = Button(yes, agreed, "primary", key="dialog.yes")
        return _sheet("confirm", title, text, stay, go)

    ctx.modal(build, "confirm")


def message(ctx: Context, title: str, text: str, kind: Kind = "message") -> None:
    """Say something that must not be missed."""

    def build() -> Widget:
        done = Button(ctx.words.text("desktop.dialog.ok"), lambda: ctx.close(kind), "primary", key="dialog.ok")
        return _sheet(kind, title, text, done)

    ctx.modal(build, kind)


def error(ctx: Context, text: str, title: str = "") -> None:
    """Say what went wrong, where, and what to do about it."""
    message(ctx, title or ctx.words.text("desktop.dialog.error"), text, "error")


def _sheet(kind: Kind, title: str, text: str, *buttons: Button) -> Widget:
    icon, tone = ICONS[kind]
    return Column(
        Row(IconBox(icon, 26, tone), Text(title, TITLE, flex=1), gap=12),
        Text(text, BODY, min_width=WIDE),
        Row(Spacer(), *buttons, gap=8, wrap=False),
        gap=18,
        max_width=560,
    )


def keys_sheet(ctx: Context) -> Widget:
    """Return which key does what: the fixed ones, and those that can be changed."""
    words, keymap = ctx.words, ctx.app.keymap
    fixed = [part for key, name in FIXED_KEYS for part in _line(key, words.text(f"desktop.keys.{name}"))]
    own = [
        part
        for action in keymap.defaults
        if keymap.key(action)
        for part in _line(shown(keymap.key(action)), action_name(ctx, action))
    ]
    return Column(
        Row(
            Text(words.text("desktop.keys.title"), TITLE, flex=1),
            Text(words.text("desktop.keys.change"), color="muted"),
        ),
        Divider(),
        Scroll(Grid(*fixed, *own, columns=[0, 1, 0, 1], gap=16, row_gap=7), key="keys.list", flex=1),
        Row(
            Spacer(), Button(words.text("desktop.dialog.close"), lambda: ctx.close("keys"), "primary", key="keys.close")
        ),
        gap=12,
        min_width=640,
    )


def action_name(ctx: Context, action: str) -> str:
    """Return what an action of the map of keys is called."""
    return ctx.words.text(f"desktop.action.{action}")


def shown(chord: str) -> str:
    """Return a chord as it stands on the keys.

    >>> shown("ctrl+shift+z"), shown("f1"), shown("ctrl+=")
    ('Ctrl+Shift+Z', 'F1', 'Ctrl+=')
    """
    if chord.endswith("++"):
        return shown(chord[:-2]) + "++"
    return "+".join(part.capitalize() for part in chord.split("+"))


def _line(key: str, meaning: str) -> tuple[Widget, Widget]:
    return Badge(key, "plain"), Text(meaning, LABEL_STRONG)


class Shown(Scene):
    """A dialog alone on the table, for pictures."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind

    def entered(self, ctx: Context) -> None:
        """Open the dialog."""
        words = ctx.words
        if self.kind == "confirm":
            title, text, yes, no = (words.text(f"desktop.leave.{part}") for part in ("title", "draft", "yes", "no"))
            confirm(ctx, title, text, yes, lambda: None, no)
        else:
            error(ctx, words.text("desktop.dialog.example"))

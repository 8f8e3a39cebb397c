"""The menu of a game: what can be done besides playing."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from game import saves
from game.bots.levels import SKILLS
from game.desk.seating import PERSON, drivers
from game.desktop.fonts import LABEL, TITLE
from game.desktop.scene import Context
from game.desktop.scenes import starting
from game.desktop.scenes.dialogs import confirm, error
from game.desktop.sitting import Sitting
from game.desktop.widgets import Button, Choice, Column, Divider, Option, Row, Spacer, Text, Widget
from game.journal import RecordError

OTHERS = {"load": "LoadScene", "settings": "SettingsScene", "rules": "RulesScene"}


def open_menu(ctx: Context, sitting: Sitting) -> None:
    """Open the menu over the table."""
    ctx.modal(lambda: _menu(ctx, sitting), "menu")


def _menu(ctx: Context, sitting: Sitting) -> Widget:
    words = ctx.words
    kept = words.text("desktop.menu.kept", file=sitting.path.name if sitting.path else "")
    entries: list[tuple[str, Callable[[], None]]] = [
        ("save", lambda: keep_copy(ctx, sitting)),
        ("load", lambda: _open(ctx, "load")),
        ("rules", lambda: _open(ctx, "rules")),
        ("settings", lambda: _open(ctx, "settings")),
        ("bots", lambda: _ask_level(ctx, sitting)),
        ("hand", lambda: _ask_hand(ctx, sitting)),
        ("rematch", lambda: _ask_rematch(ctx, sitting)),
        ("leave", lambda: to_title(ctx)),
    ]
    buttons = [Button(words.text("desktop.menu.on"), lambda: ctx.close("menu"), "primary", key="menu.on")]
    buttons += [
        Button(words.text(f"desktop.menu.{name}"), _closing(ctx, act), key=f"menu.{name}") for name, act in entries
    ]
    where = Text(kept, LABEL, "muted", max_width=300) if sitting.path else None
    return Column(Text(words.text("desktop.menu.title"), TITLE, align="center"), Divider(), *buttons, where, width=320)


def _closing(ctx: Context, act: Callable[[], None]) -> Callable[[], None]:
    def done() -> None:
        ctx.close("menu")
        act()

    return done


def _open(ctx: Context, name: str) -> None:
    ctx.push(getattr(import_module(f"game.desktop.scenes.{name}"), OTHERS[name])())


def keep_copy(ctx: Context, sitting: Sitting) -> None:
    """Write the whole game as a saved game of its own, and go on with this one."""
    try:
        target = saves.new_record(sitting.world.id, sitting.seat)
        sitting.table.match.save(target)
    except (RecordError, OSError) as fault:
        error(ctx, str(fault))
        return
    ctx.toast(ctx.words.text("desktop.menu.saved", file=str(target)), "good")


def _ask_level(ctx: Context, sitting: Sitting) -> None:
    """Ask how well the bots are to play from now on."""
    words = ctx.words

    def build() -> Widget:
        options = [Option(level, words.text(f"desktop.new_game.bot_{level}")) for level in SKILLS]
        choice = Choice(
            options, level_of(sitting), lambda level: starting.bots_play_at(ctx, sitting, level), key="bots"
        )
        stop = Button(words.text("desktop.dialog.no"), lambda: ctx.close("level"), key="level.no")
        text = Text(words.text("desktop.menu.bots_text"), min_width=380)
        return Column(
            Text(words.text("desktop.menu.bots"), TITLE), text, choice, Row(Spacer(), stop), gap=14, max_width=520
        )

    ctx.modal(build, "level")


def level_of(sitting: Sitting) -> str:
    """Return the level of the bots, "" where they differ."""
    bots = [driver for driver in drivers(sitting.table.match).values() if driver != PERSON]
    levels = {driver.partition("/")[0] for driver in bots}
    return next(iter(levels)) if len(levels) == 1 else ""


def _ask_hand(ctx: Context, sitting: Sitting) -> None:
    words = ctx.words
    alone = not sitting.hot_seat
    title, yes = words.text("desktop.menu.hand"), words.text("desktop.menu.hand_yes")
    confirm(ctx, title, words.text("desktop.menu.hand_text", alone=alone), yes,
            lambda: starting.hand_to_a_bot(ctx, sitting))  # fmt: skip


def _ask_rematch(ctx: Context, sitting: Sitting) -> None:
    words = ctx.words
    title, text, yes = (words.text(f"desktop.menu.rematch{part}") for part in ("", "_text", "_yes"))
    confirm(ctx, title, text, yes, lambda: starting.rematch(ctx, sitting))


def to_title(ctx: Context) -> None:
    """Go back to the title; a draft that was not sent is asked about once."""

    def leave() -> None:
        starting.close_games(ctx.app)
        ctx.app.start(ctx.app.scenes[0])

    starting.leaving(ctx, leave)

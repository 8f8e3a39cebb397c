"""The window made this person's own: language, looks, keys, and what the keys do in every scene."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from itertools import count
from typing import TYPE_CHECKING

from game import saves
from game.desktop import settings as kept
from game.desktop.app import App
from game.desktop.fonts import HEADING
from game.desktop.settings import SCALES, Settings
from game.desktop.widgets import Column, Text, Widget
from game.desktop.widgets.layers import explaining
from game.wording import Words
from game.wording.rulebook import Rulebook, plain
from game.wording.told import speak

if TYPE_CHECKING:
    from game.desktop.sitting import Sitting

STEP = 10
PICTURE = "signatories-{number}.png"


def dressed(app: App, settings: Settings) -> None:
    """Take a person's choices: they hold at once, also for a game that is open."""
    app.settings, app.words = settings, Words(settings.language)
    speak(settings.language)
    app.keymap.own = dict(settings.keys)
    app.explain = partial(explained, app)
    app.shortcuts = _shortcuts(app)
    look = settings.look()
    if look != app.look:
        app.set_look(look)
    for sitting in sittings(app):
        for desk in sitting.desks.values():
            if desk.locale != settings.language:
                desk.locale = settings.language
                desk.refresh()


def sittings(app: App) -> list[Sitting]:
    """Return the games that are open, the uppermost last."""
    found: list[Sitting | None] = [getattr(scene, "sitting", None) for scene in app.scenes]
    return [one for one in found if one is not None]


def choose(app: App, settings: Settings) -> None:
    """Take choices and keep them; a file that cannot be written is told, and they hold until the end."""
    dressed(app, settings)
    try:
        kept.write(settings)
    except OSError as error:
        why = error.strerror or str(error)
        app.context.toast(app.words.text("desktop.settings.not_kept", file=str(kept.path()), why=why), "bad")
    app.rebuild()


@cache
def rulebook() -> Rulebook:
    """Return the rulebook, read once."""
    return Rulebook()


def explained(app: App, term: str) -> Widget | None:
    """Return what a term or a paragraph of the rulebook means, for a tooltip."""
    found = rulebook().glossary(term)
    if found:
        name, meaning = found[0]
        return Column(Text(name, HEADING), explaining([" ".join(plain(meaning))]), gap=4)
    paragraph = rulebook().paragraph(term) if term[:1] in "R0123456789" else None
    if paragraph is None:
        return None
    lines = [explaining([line]) for line in plain(paragraph.text)[:4] if line]
    return Column(Text(f"{paragraph.number} {paragraph.title}", HEADING), *lines, gap=4)


def _shortcuts(app: App) -> dict[str, Callable[[], None]]:
    """Return what the keys do wherever a scene does not use them itself."""
    return {
        "help": partial(show_keys, app),
        "rules": partial(_open_rules, app),
        "settings": partial(_open_settings, app),
        "full_screen": lambda: choose(app, app.settings.with_(full_screen=not app.settings.full_screen)),
        "menu": partial(_open_menu, app),
        "save": partial(_save, app),
        "screenshot": partial(keep_picture, app),
        "larger": partial(_rescale, app, STEP),
        "smaller": partial(_rescale, app, -STEP),
    }


def show_keys(app: App) -> None:
    """Show which key does what, over the scene."""
    from game.desktop.scenes.dialogs import keys_sheet

    app.context.modal(lambda: keys_sheet(app.context), "keys")


def _open_rules(app: App) -> None:
    from game.desktop.scenes.rules import RulesScene

    if not isinstance(app.scene, RulesScene):
        app.push(RulesScene())


def _open_settings(app: App) -> None:
    from game.desktop.scenes.settings import SettingsScene

    if not isinstance(app.scene, SettingsScene):
        app.push(SettingsScene())


def _open_menu(app: App) -> None:
    from game.desktop.scenes.menu import open_menu

    for sitting in sittings(app)[-1:]:
        open_menu(app.context, sitting)


def _save(app: App) -> None:
    from game.desktop.scenes.menu import keep_copy

    for sitting in sittings(app)[-1:]:
        keep_copy(app.context, sitting)


def _rescale(app: App, by: int) -> None:
    low, high = SCALES
    now = app.settings.scale or round(app.scale * 100 / STEP) * STEP
    choose(app, app.settings.with_(scale=max(low, min(high, now + by))))


def keep_picture(app: App) -> None:
    """Write what is seen as a picture into the folder of the player's own files."""
    folder = saves.home() / "pictures"
    words = app.words
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number = next(n for n in count(1) if not (folder / PICTURE.format(number=n)).exists())
        target = folder / PICTURE.format(number=number)
        app.window.save(target)
    except OSError as error:
        app.context.toast(words.text("desktop.picture.not_kept", folder=str(folder), why=error.strerror or ""), "bad")
        return
    app.context.toast(words.text("desktop.picture.kept", file=str(target)), "good")

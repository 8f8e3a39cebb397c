"""From the command line to the window and back: whatever goes wrong, the game is kept and its place is named."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, get_args

from game.desktop import Opening
from game.desktop import settings as kept
from game.desktop.app import App
from game.desktop.dressing import dressed, sittings
from game.desktop.fonts import font_file
from game.desktop.refusals import FontMissingError, WindowRefusedError
from game.desktop.scenes.title import TitleScene
from game.desktop.window import ScreenWindow
from game.picture.display import Font, Weight
from game.wording import Words

if TYPE_CHECKING:
    from game.desk.seating import Seated

REFUSED = 2


def open_window(opening: Opening) -> int:
    """Open the window, play until somebody leaves, and return the exit status."""
    settings, readable = kept.read()
    seated = _seated(opening)
    try:
        _check_fonts()
        window = ScreenWindow(full_screen=settings.full_screen)
    except WindowRefusedError as error:
        print(f"signatories: {refusal(error, Words(settings.language))}", file=sys.stderr)
        return REFUSED
    try:
        app = App(window, settings.look())
        dressed(app, settings)
        app.on_quit = partial(asked_to_quit, app)
        return play(app, seated, readable)
    finally:
        window.close()


def _check_fonts() -> None:
    """Raise FontMissingError if a font package is not installed."""
    for font in get_args(Font):
        for weight in get_args(Weight):
            font_file(font, weight)


def refusal(error: WindowRefusedError, words: Words) -> str:
    """Return why there is no window, and the remedy."""
    if not words.has(error.key):
        return str(error)
    if isinstance(error, FontMissingError):
        return words.text(error.key, font=error.font, package=error.package)
    return words.text(error.key)


def _seated(opening: Opening) -> Seated | None:
    """Return the saved or new game that was asked for, None for the title."""
    if opening.load is None and not opening.scenario:
        return None
    from game.desk.seating import begin, resume, usual
    from game.desktop.scenes import starting
    from game.scenario import load

    if opening.load is not None:
        return resume(opening.load, opening.seat)
    world = load(opening.scenario)
    return begin(world, usual(world, opening.seat or starting.first_seat(world)), opening.seed)


def play(app: App, seated: Seated | None, readable: bool = True) -> int:
    """Run the loop from the title or from a table; what fails carries a note that says where the game is kept."""
    try:
        app.start(TitleScene())
        if seated is not None:
            from game.desktop.scenes import starting

            starting.seat(app.context, lambda: seated)
        if not readable:
            app.context.toast(app.words.text("desktop.settings.damaged", file=str(kept.path())), "bad")
        app.run()
    except Exception as error:
        for sitting in sittings(app):
            if sitting.path is not None:
                error.add_note(app.words.text("terminal.game.note", path=str(sitting.path)))
        raise
    finally:
        for sitting in sittings(app):
            sitting.table.match.close()
    return 0


def asked_to_quit(app: App) -> bool:
    """Return whether the window may close at once; a draft that was not sent is asked about first."""
    from game.desktop.scenes import starting

    if not starting.unsent(app) or any(layer.key == "confirm" for layer in app.ui.layers):
        return True
    starting.leaving(app.context, app.context.quit)
    return False

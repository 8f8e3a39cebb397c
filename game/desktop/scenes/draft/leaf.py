"""What the pages about texts share: the desk and its words, sigils, and the way back to the table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from game.desk import Desk
from game.desk.fields import Field, Setting
from game.desktop.app import Context, Scene
from game.desktop.inputs import Input, Key
from game.desktop.scenes.table import ending, ways
from game.desktop.scenes.table.glyphs import sigil
from game.desktop.scenes.table.room import Room
from game.desktop.scenes.table.scene import TableScene
from game.desktop.sitting import Sitting
from game.desktop.widgets import PictureBox
from game.desktop.widgets.words import Run
from game.rules.say import Say
from game.rules.terms import Terms
from game.view import SeatView
from game.wording import Words
from game.wording.words import Param


class TextScene(Scene):
    """A scene about a text, over the table; `kept` lends the bar, the map and the register of the table."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self.kept = TableScene(sitting)
        self.lists: dict[str, tuple[Field, Callable[[Setting], None]]] = {}

    def on_input(self, ctx: Context, event: Input) -> bool:
        """Escape leads back to what is under this scene."""
        if isinstance(event, Key) and event.name == "escape" and len(ctx.app.scenes) > 1:
            ctx.pop()
            return True
        return False

    def entered(self, ctx: Context) -> None:
        """See the game as it stands now."""
        self.sitting.desk.refresh()
        ctx.rebuild()


class Away(Room):
    """The table's room as a page over the table has it: opening a folder leads back to the table."""

    __slots__ = ()

    def choose(self, **choices: object) -> None:
        """Choose something at the table itself."""
        tab = choices.get("tab")
        if isinstance(tab, str):
            back(self.ctx, tab)


class Leaf:
    """One build of such a scene; `group` is where its sentences stand in the catalogue."""

    def __init__(self, scene: TextScene, ctx: Context, group: str) -> None:
        self.scene, self.ctx, self.group = scene, ctx, group
        self.room: Room = Away(scene.kept, ctx)
        ctx.bind("end_phase", lambda: ending.ask(self.room))
        ctx.bind("attention", lambda: back(ctx, "inbox"))

    @property
    def sitting(self) -> Sitting:
        """The game at this machine."""
        return self.scene.sitting

    @property
    def desk(self) -> Desk:
        """The desk of the person at the machine."""
        return self.sitting.desk

    @property
    def view(self) -> SeatView:
        """What that person sees."""
        return self.desk.view

    @property
    def words(self) -> Words:
        """The sentences, from that person's point of view."""
        return self.desk.words

    @property
    def wide(self) -> bool:
        """Whether there is room for everything beside each other."""
        return self.room.wide

    def text(self, key: str, /, **params: Param) -> str:
        """Return a sentence of this scene."""
        return self.words.text(f"desktop.{self.group}.{key}", **params)

    def sigil(self, seat: str, size: float = 22) -> PictureBox:
        """Return the sigil of a state."""
        return sigil(self.room.coats[seat], size, self.room.palette, self.words.name(seat))

    def about(self, terms: Terms) -> Words:
        """Return the words with a text not signed yet as agreement 0."""
        return self.words.with_names(self.words.names.with_texts({0: terms}))

    def refuse(self, why: Say | None) -> bool:
        """Show why the rules do not allow something; return whether they do."""
        return self.room.refuse(why)

    def open_draft(self) -> None:
        """Show the draft in hand."""
        self.room.open(ways.draft(self.sitting))

    def open_gate(self, number: int) -> None:
        """R4.7: Show the answers at the gate of an agreement."""
        self.room.open(ways.gate(self.sitting, number))

    def open_text(self, which: int | str) -> None:
        """Show an agreement, by its number, or an offer, by its id."""
        self.room.open(ways.agreement(self.sitting, which))

    def back(self, tab: str = "") -> None:
        """Go back to what is under this scene; at the table open a folder."""
        back(self.ctx, tab)


def back(ctx: Context, tab: str = "") -> None:
    """Go back to what is under a scene, or with a folder to the table."""
    ctx.pop()
    while tab and len(ctx.app.scenes) > 1 and not isinstance(ctx.app.scene, TableScene):
        ctx.pop()
    below = ctx.app.scene if ctx.app.scenes else None
    if tab and isinstance(below, TableScene):
        below.chosen.tab = tab
        ctx.rebuild()


def emphasised(sentence: str, words: Words, view: SeatView) -> list[Run | str]:
    """Return a sentence of a text with its names and numbers in bold."""
    names = tuple(words.name(id) for id in (*view.board.regions, *view.board.seats))
    return list(_runs(sentence, names))


def _runs(sentence: str, names: tuple[str, ...]) -> Iterator[Run | str]:
    at = 0
    for found in _pattern(names).finditer(sentence):
        if found.start() > at:
            yield sentence[at : found.start()]
        yield Run(found.group(), bold=True)
        at = found.end()
    if at < len(sentence):
        yield sentence[at:]


@lru_cache(maxsize=32)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?:{listed})\b|\d+%?")

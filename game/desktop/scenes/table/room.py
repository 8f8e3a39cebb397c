"""What every part of the table works on: the sitting, its desk and words, and the ways to other scenes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from game.desk import Desk, choosing
from game.desk.attention import Need, needs
from game.desktop.fonts import TextStyle
from game.desktop.scene import Context, Scene
from game.desktop.scenes.sheet import palette
from game.desktop.sitting import Sitting
from game.picture.coast import Atlas, atlas
from game.picture.display import Font, Weight
from game.picture.letters import Measure
from game.picture.overlays import Overlay
from game.picture.tokens import Coat, Palette, coats
from game.rules.acts import Decision, TalkAct
from game.rules.say import Say
from game.rules.terms import Terms
from game.scenario import Scenario
from game.view import SeatView
from game.wording import Words
from game.wording.titles import title
from game.wording.words import Param

if TYPE_CHECKING:
    from game.desktop.scenes.table.scene import TableScene

TabName = Literal["draft", "agreements", "inbox", "decisions", "states", "log"]
WIDE = 1200
TALL = 780
DESK = 420.0
NARROW_DESK = 384.0


@dataclass(slots=True)
class Choices:
    """What a person has chosen at the table and expects to find again: overlay, filters, what is open."""

    tab: str = "inbox"
    overlay: Overlay = "owners"
    watched_seat: str = ""
    selected: str = ""
    mine: bool = True
    ended: bool = False
    year: int = 0
    kind: str = "told"
    word: str = ""
    partner: str = ""
    first_row: int = 0
    open: set[str] = field(default_factory=lambda: {"gates", "cover", "invest", "statements"})
    to: str = ""
    intent: str = "ask"
    about: str = ""
    place: str = ""
    number: int = 0
    amount: int = 0
    text: str = ""
    speak_to: str = ""
    pledge: str = ""
    show_in: str = ""
    pair: str = ""


@dataclass(slots=True)
class Room:
    """One build of the table: it is made anew each time, and keeps nothing of its own."""

    scene: TableScene
    ctx: Context
    _needs: tuple[Need, ...] | None = None

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
    def needs(self) -> tuple[Need, ...]:
        """What needs attention, worked out once."""
        if self._needs is None:
            self._needs = tuple(needs(self.desk))
        return self._needs

    @property
    def chosen(self) -> Choices:
        """What the person has chosen at the table."""
        return self.scene.chosen

    @property
    def wide(self) -> bool:
        """Whether there is room for words beside the numbers."""
        return self.ctx.size.w >= WIDE

    @property
    def desk_width(self) -> float:
        """How wide the desk is."""
        return DESK if self.wide else NARROW_DESK

    @property
    def tall(self) -> bool:
        """Whether map and register may both be shown in full."""
        return self.ctx.size.h >= TALL

    @property
    def palette(self) -> Palette:
        """The colours that pictures are drawn in, with patterns or without."""
        return palette(self.ctx)

    @property
    def coats(self) -> dict[str, Coat]:
        """Fill, pattern and sigil of each state."""
        return coats(self.view.board.seats, self.palette)

    @property
    def atlas(self) -> Atlas:
        """The shapes of the map."""
        return _atlas(self.sitting.world)

    def text(self, key: str, /, **params: Param) -> str:
        """Return a sentence of the table."""
        return self.words.text(f"desktop.table.{key}", **params)

    def choose(self, **choices: object) -> None:
        """Choose something and show it."""
        for name, value in choices.items():
            setattr(self.chosen, name, value)
        self.ctx.rebuild()

    def refuse(self, why: Say | None) -> bool:
        """Show why the rules do not allow something; return whether they do."""
        if why is not None:
            self.ctx.toast(self.words.say(why), "bad")
        self.ctx.rebuild()
        return why is None

    def phrase(self, key: str, /, **params: Param) -> str:
        """Return a few words of the table, their first letter as it is."""
        return self.words.phrase(f"desktop.table.{key}", **params)

    def titled(self, terms: Terms) -> str:
        """R4.1: Return the title of a text."""
        return title(terms, self.words)

    def act(self, act: TalkAct) -> bool:
        """R2.2: Do something in talks."""
        return self.refuse(self.sitting.act(act))

    def mark(self, act: Decision) -> None:
        """R2.9: Mark a decision, or take its mark back."""
        if act in self.desk.marks.now:
            choosing.unmark(self.desk, act)
            self.ctx.rebuild()
        else:
            self.refuse(choosing.mark(self.desk, act))

    def open(self, scene: Scene) -> None:
        """Open another scene over the table."""
        self.ctx.push(scene)


def measure_of(room: Room) -> Measure:
    """Return how wide letters are in this window."""
    fonts = room.ctx.ui.fonts

    def width(text: str, size: float, font: Font, weight: Weight) -> float:
        return fonts.width(text, TextStyle(size, font, weight))

    return width


def _atlas(world: Scenario) -> Atlas:
    if id(world) not in _kept:
        _kept[id(world)] = (world, atlas(world.regions))
    return _kept[id(world)][1]


_kept: dict[int, tuple[Scenario, Atlas]] = {}

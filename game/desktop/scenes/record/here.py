"""Where a scene stands that looks back on a game: whose desk, which words, how pictures are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from game.desk import Desk
from game.desk.past import Past, past_of
from game.desktop.app import Context
from game.desktop.fonts import TextStyle
from game.desktop.sitting import Sitting
from game.picture.coast import Atlas, atlas
from game.picture.display import Font, Weight
from game.picture.tokens import PALETTES, Coat, Palette, coats
from game.scenario import Scenario
from game.wording import Words
from game.wording.rulebook import Rulebook
from game.wording.words import Param

WIDE = 1200.0
TALL = 760.0
DESK = 420.0
NARROW_DESK = 372.0


@dataclass(frozen=True, slots=True)
class Here:
    """One build of a scene; `name` is its table in the catalogue."""

    ctx: Context
    sitting: Sitting
    name: str

    @property
    def desk(self) -> Desk:
        """The desk of the person at the machine."""
        return self.sitting.desk

    @property
    def words(self) -> Words:
        """The sentences, from that person's point of view."""
        return self.sitting.desk.words

    @property
    def past(self) -> Past:
        """The game as that person saw it."""
        return past_of(self.sitting.desk)

    @property
    def wide(self) -> bool:
        """Whether there is room for words beside the numbers."""
        return self.ctx.size.w >= WIDE

    @property
    def tall(self) -> bool:
        """Whether everything may stand in its full height."""
        return self.ctx.size.h >= TALL

    @property
    def aside(self) -> float:
        """How wide the paper on the right is."""
        return DESK if self.wide else NARROW_DESK

    @property
    def palette(self) -> Palette:
        """The colours that pictures are drawn in."""
        found = PALETTES["contrast" if self.ctx.theme.name == "contrast" else "default"]
        return found if self.ctx.app.look.patterns else replace(found, plain=True)

    @property
    def coats(self) -> dict[str, Coat]:
        """Fill, pattern and sigil of each state."""
        return coats(self.desk.view.board.seats, self.palette)

    @property
    def atlas(self) -> Atlas:
        """The shapes of the map."""
        return _atlas(_World(self.sitting.world))

    def text(self, key: str, /, **params: Param) -> str:
        """Return a sentence of this scene."""
        return self.words.text(f"desktop.{self.name}.{key}", **params)

    def phrase(self, key: str, /, **params: Param) -> str:
        """Return words of this scene that are part of a line, their first letter as it is."""
        return self.words.phrase(f"desktop.{self.name}.{key}", **params)

    def measure(self, text: str, size: float, font: Font, weight: Weight) -> float:
        """Return how wide letters are in a picture; they do not grow with the text."""
        fonts = self.ctx.ui.fonts
        return fonts.width(text, TextStyle(size, font, weight)) / fonts.text_scale


class _World:
    __slots__ = ("world",)

    def __init__(self, world: Scenario) -> None:
        self.world = world

    def __hash__(self) -> int:
        return id(self.world)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _World) and other.world is self.world


@lru_cache(maxsize=2)
def _atlas(key: _World) -> Atlas:
    return atlas(key.world.regions)


@cache
def rulebook() -> Rulebook:
    """Return the rulebook, read once."""
    return Rulebook()


Then = Callable[[], None]


def go_on(ctx: Context, then: Then | None) -> None:
    """Go where this scene leads; back where nothing was said."""
    if then is None:
        ctx.pop()
    else:
        then()

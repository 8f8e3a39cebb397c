"""Colours by name in two palettes, and the coats of the eight states: a fill, a pattern over it and a sigil."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from game.picture.display import Paint, Pattern

PaletteName = Literal["default", "contrast"]


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour for each thing that has one, as #RRGGBB; `brass` is for graphics, `brass_text` for letters.

    Water, shore and lead are what the sea, the lines along the coast and the sheet's frame are engraved in. With
    `plain` the states have no patterns.
    """

    name: PaletteName = "default"
    plain: bool = False
    ink: str = "#1C2326"
    paper: str = "#F3ECDC"
    card: str = "#FBF6EA"
    rule: str = "#C9BB9C"
    sea: str = "#12272F"
    deep: str = "#0D1B21"
    cream: str = "#F1E7D2"
    wax: str = "#8E2F2A"
    brass: str = "#B0812D"
    brass_text: str = "#835D10"
    good: str = "#1F6F57"
    bad: str = "#9A3D22"
    muted: str = "#635D4E"
    focus: str = "#0072B2"
    gold: str = "#E6C67F"
    dim: str = "#A9B9B6"
    own_bar: str = "#23505A"
    others_bar: str = "#7C9A99"
    now: str = "#E3CE9E"
    band: str = "#EBE0C6"
    good_dark: str = "#7FC4A8"
    bad_dark: str = "#F0A08A"
    water: str = "#163039"
    shore: str = "#5E8F92"
    lead: str = "#0B171C"
    rim: str = "#D9AE57"
    cell: str = "#E0D3B6"


DEFAULT: Final = Palette()
CONTRAST: Final = Palette(
    name="contrast",
    ink="#000000",
    paper="#FFFFFF",
    card="#FFFFFF",
    rule="#6E6E6E",
    sea="#00131A",
    deep="#000000",
    cream="#FFFFFF",
    wax="#7A0F0B",
    brass="#7A5200",
    brass_text="#5E3F00",
    good="#004D36",
    bad="#7A1500",
    muted="#333333",
    focus="#004C97",
    gold="#FFD95C",
    dim="#E3ECEA",
    own_bar="#003B49",
    others_bar="#4E6F6E",
    now="#FFE39A",
    band="#ECECEC",
    good_dark="#8FF0C8",
    bad_dark="#FFB7A3",
    water="#001C26",
    shore="#5C8390",
    lead="#000000",
    rim="#FFD95C",
    cell="#D6D6D6",
)
PALETTES: Final = {palette.name: palette for palette in (DEFAULT, CONTRAST)}


@dataclass(frozen=True, slots=True)
class Coat:
    """What a state is known by: its fill, the pattern over it in its own colour, and its sigil in that of its mark."""

    fill: str
    pattern: Pattern
    hatch: str
    sigil: str
    mark: str

    def paint(self, line: str = "", width: float = 1.0) -> Paint:
        """The fill with its pattern."""
        return Paint(self.fill, line, width, self.pattern, self.hatch)


COATS: Final = (
    Coat("#E6B450", "plain", "#8A6114", "sigil_sun", "#1C2326"),
    Coat("#B4DCEB", "horizontal", "#5E93A8", "sigil_waves", "#1C2326"),
    Coat("#4A9A80", "rising", "#8CCBB4", "sigil_bird", "#0D1B21"),
    Coat("#B5482A", "falling", "#D98A6E", "sigil_mountain", "#FBF6EA"),
    Coat("#7E4A78", "dots", "#C9A3C4", "sigil_star", "#FBF6EA"),
    Coat("#3A6EA5", "cross", "#86AAD0", "sigil_wheat", "#FBF6EA"),
    Coat("#D7E0A6", "vertical", "#8F9C4E", "sigil_tree", "#1C2326"),
    Coat("#5A4632", "rings", "#A58F74", "sigil_ring", "#FBF6EA"),
)


@lru_cache(maxsize=32)
def _coats(seats: tuple[str, ...], plain: bool) -> dict[str, Coat]:
    worn = (replace(coat, pattern="plain", hatch="") for coat in COATS) if plain else iter(COATS)
    return dict(zip(seats, worn, strict=False))


def coats(seats: Iterable[str], palette: Palette = DEFAULT) -> dict[str, Coat]:
    """R1.1: Return the coat of each state, in the order of the table; there are eight, as many as a table has seats."""
    return _coats(tuple(seats), palette.plain)


@lru_cache(maxsize=1024)
def mix(one: str, other: str, share: float) -> str:
    """Return a colour between two: the first at 0, the other at 1.

    >>> mix("#000000", "#FFFFFF", 0.5)
    '#808080'
    """
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{int(a + (b - a) * share + 0.5):02X}" for a, b in pairs)


def channels(color: str) -> tuple[int, int, int]:
    """Return red, green and blue of a colour, each from 0 to 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def luminance(color: str) -> float:
    """Return how bright a colour is to the eye, from 0 to 1."""
    red, green, blue = (_linear(value / 255) for value in channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21; letters need 4.5.

    >>> contrast("#000000", "#FFFFFF")
    21.0
    """
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return round((light + 0.05) / (dark + 0.05), 6)

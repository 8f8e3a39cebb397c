"""How wide words are: told from the letters alone, so that a picture can be laid out without a window."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from game.picture.display import Font, Weight

Measure = Callable[[str, float, Font, Weight], float]

FIRST: Final = 32
UNKNOWN: Final = 62
# Advance widths of the printable ASCII letters of both text faces, in hundredths of the size.
_SERIF: Final = (
    "25 25 45 51 51 76 71 25 25 25 36 51 25 37 25 25 51 51 51 51 51 51 51 51 51 51 25 25 51 51 51 48 81 76 67 72 "
    "78 66 62 76 82 40 40 73 64 97 80 80 65 80 68 54 68 82 75 100 75 73 66 25 25 25 51 50 27 50 56 48 56 49 35 54 "
    "59 32 32 57 30 87 59 54 57 56 40 43 36 57 48 75 51 48 49 25 25 25 51"
)
_SANS: Final = (
    "25 24 42 54 54 84 75 23 32 32 44 52 24 40 24 52 57 45 51 51 55 52 55 46 57 54 24 24 51 51 51 47 102 58 61 57 "
    "65 53 49 64 67 29 31 61 51 78 67 69 59 69 61 56 53 66 56 84 56 57 53 32 52 32 55 52 32 55 60 48 60 55 35 54 "
    "58 28 28 53 30 85 58 58 60 60 39 48 38 58 50 73 50 51 45 32 39 32 50"
)
_WIDTHS: Final[dict[Font, tuple[int, ...]]] = {
    "serif": tuple(map(int, _SERIF.split())),
    "sans": tuple(map(int, _SANS.split())),
}
_HEAVIER: Final[dict[Weight, float]] = {"regular": 0.985, "italic": 0.97, "medium": 1.0, "bold": 1.02}


@lru_cache(maxsize=4096)
def width(text: str, size: float, font: Font = "sans", weight: Weight = "regular") -> float:
    """Return how wide one line of text is, in pixels, to within a few of a hundred.

    >>> width("", 14.0), width("Midmarch", 16.0, "serif", "medium") > width("Midmarch", 14.0, "serif", "medium")
    (0.0, True)
    """
    table = _WIDTHS[font]
    units = 0
    for letter in text:
        place = ord(letter) - FIRST
        units += table[place] if 0 <= place < len(table) else UNKNOWN
    return units * size * _HEAVIER[weight] / 100


def cut(text: str, room: float, size: float, font: Font, weight: Weight, measure: Measure = width) -> str:
    """Return one line, shortened with an ellipsis where it does not fit the room."""
    if measure(text, size, font, weight) <= room:
        return text
    kept = len(text)
    while kept and measure(text[:kept].rstrip() + "…", size, font, weight) > room:
        kept -= 1
    return text[:kept].rstrip() + "…" if kept else ""

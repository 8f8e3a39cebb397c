"""Names for places that are nowhere: a few syllables, and never the same name twice."""

from __future__ import annotations

from typing import Final

from game.rules.chance import Stream

BEGIN: Final = (
    "Al", "Bar", "Cor", "Dre", "El", "Fen", "Gal", "Hol", "Ive", "Jor", "Kel", "Lor", "Mar", "Nev", "Or",
    "Pel", "Quin", "Ros", "Sel", "Tar", "Ul", "Ves", "Wen", "Yar", "Zel", "Bry", "Cas", "Dun", "Est", "Hal",
)  # fmt: skip
END: Final = (
    "dale", "ane", "wick", "mere", "ora", "in", "ham", "eth", "ow", "more", "ane", "is", "ford", "ard", "enna",
    "oll", "stead", "ith", "and", "ery", "orn", "ett", "une", "ac",
)  # fmt: skip
PLACE: Final = ("holm", "gate", "moor", "fell", "combe", "fold", "wold", "rigg", "den", "well", "cross", "haven")
COAST: Final = ("Bay", "Head", "Strand", "Point", "Sound", "Reach")
INLAND: Final = ("Vale", "Fen", "Heath", "Down", "Ridge", "Mead")
SECOND: Final = 3  # one name in so many is of two words


class Namer:
    """Draws names; what was drawn is not drawn again, nor what begins like it."""

    def __init__(self, chance: Stream) -> None:
        """Take the stream that the names come from."""
        self._chance = chance
        self._taken: set[str] = set()

    def _one(self, items: tuple[str, ...]) -> str:
        return items[self._chance.below(len(items))]

    def _fresh(self, ends: tuple[str, ...]) -> str:
        for _ in range(200):
            begin = self._one(BEGIN)
            name = begin + self._one(ends)
            if name not in self._taken:
                self._taken.add(name)
                return name
        raise RuntimeError("the syllables are used up")

    def state(self) -> str:
        """Return the name of a state."""
        return self._fresh(END)

    def region(self, *, coast: bool) -> str:
        """Return the name of a region, some of two words."""
        name = self._fresh(PLACE)
        if self._chance.below(SECOND):
            return name
        return f"{name} {self._one(COAST if coast else INLAND)}"


def id_of(name: str) -> str:
    """Return a name as an id.

    >>> id_of("Kelholm Bay")
    'kelholm_bay'
    """
    return name.lower().replace(" ", "_")

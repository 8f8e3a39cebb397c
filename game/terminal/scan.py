"""A short phrase such as "brisk covers midmarch, tern isles 2", taken apart into names, numbers and known words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from game.terminal.misread import MisreadError
from game.terminal.naming import OURSELVES, Naming, matches

FILLERS: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "fund",
        "funds",
        "if",
        "in",
        "is",
        "it",
        "its",
        "me",
        "of",
        "on",
        "our",
        "percent",
        "point",
        "points",
        "shall",
        "state",
        "states",
        "that",
        "the",
        "their",
        "to",
        "with",
        "year",
        "years",
        "yearly",
        "every",
        "each",
        "up",
        "can",
        "be",
        "will",
        "per",
    ]
) - {"me", "our"}
LONGEST_NAME: Final = 4
_TOKEN: Final = re.compile(r"[^\s,;:%]+")


@dataclass(slots=True)
class Scan:
    """What a phrase holds, each in the order it was typed."""

    states: list[str] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def number(self, place: int, otherwise: int) -> int:
        """Return the number at a place, or another if there is none."""
        return self.numbers[place] if place < len(self.numbers) else otherwise


def scan(phrase: str, naming: Naming, known: frozenset[str] = frozenset()) -> Scan:
    """Return what a phrase holds; `known` are words that mean something here. MisreadError for any other word."""
    tokens = [token.strip(".“”\"'") for token in _TOKEN.findall(phrase)]
    found, at = Scan(), 0
    while at < len(tokens):
        at += _take(tokens, at, found, naming, known)
    return found


def _take(tokens: list[str], at: int, found: Scan, naming: Naming, known: frozenset[str]) -> int:
    """Put the next part of the phrase where it belongs; return how many words it took."""
    word = tokens[at].casefold()
    taken = _name(tokens, at, found, naming, whole=True)
    if taken:
        return taken
    if word.isdigit():
        found.numbers.append(int(word))
    elif word in OURSELVES:
        found.states.append(naming.view.seat)
    elif word in known:
        found.flags.append(word)
    elif word and word not in FILLERS:
        return _name(tokens, at, found, naming, whole=False)
    return 1


def _name(tokens: list[str], at: int, found: Scan, naming: Naming, *, whole: bool) -> int:
    """Take a name of a state or region, the longest first; with `whole` only names that are typed out."""
    names = {**naming.states, **naming.regions}
    for length in range(min(LONGEST_NAME, len(tokens) - at), 0, -1):
        typed = " ".join(tokens[at : at + length])
        ids = matches(typed, names)
        if whole:
            ids = [id for id in ids if names[id].casefold() == typed.casefold()]
        if len(ids) == 1:
            (found.states if ids[0] in naming.states else found.regions).append(ids[0])
            return length
        if len(ids) > 1 and length == 1 and not whole:
            raise MisreadError("name.several", typed=typed, listed=tuple(names[id] for id in ids))
    if whole:
        return 0
    raise MisreadError("name.unknown_word", typed=tokens[at])

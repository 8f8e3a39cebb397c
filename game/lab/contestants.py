"""Who may play in a tournament, by name: levels, levels with a character, and plans."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from game.bots import BotSpecError, Player, make
from game.bots.characters import CHARACTERS
from game.bots.plans import PLANS
from game.bots.players import LEVELS
from game.wording.told import told

PAIR: Final = "colluding-pair"


def names() -> tuple[str, ...]:
    """Return every name: levels, each level with each character, then plans."""
    tempers = tuple(f"{level}/{character}" for level in LEVELS for character in CHARACTERS)
    return (*LEVELS, *tempers, *PLANS)


def contestant(name: str, character: str) -> Player:
    """Return the player of a name, with the `character` of its seat where the name has none.

    Raises `BotSpecError` for a name that nobody has.
    """
    if name in PLANS:
        return PLANS[name](CHARACTERS[character])
    level, _, own = name.partition("/")
    if level not in LEVELS or (own and own not in CHARACTERS):
        like = get_close_matches(name, names(), 1)
        meant = told("bots.did_you_mean", like=like[0]) if like else ""
        raise BotSpecError(told("bots.nobody", name=name, meant=meant))
    return make(level, own or character)

"""Errors in the words of the language that is spoken at this machine, for rooms that have no words of their own."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.say import Say
from game.wording.catalogue import FIRST_LOCALE
from game.wording.names import Names
from game.wording.words import Words

_spoken = [FIRST_LOCALE]


def speak(locale: str) -> None:
    """Tell errors in this language from now on."""
    _spoken[0] = locale


def told(key: str, /, **params: object) -> str:
    """Return the sentence of a key under `fault`.

    >>> told("record.there_is_no_such_file")
    'There is no such file.'
    """
    return Words(_spoken[0]).phrase(f"fault.{key}", **{name: str(value) for name, value in params.items()})


def told_why(reason: Say, names: Mapping[str, str]) -> str:
    """Return a reason of the rules as a sentence, with display names for the ids it speaks of."""
    return Words(_spoken[0], Names(dict(names))).say(reason)

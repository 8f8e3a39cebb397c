"""What the rules have to say, as a key and its parameters; the words are in `game.wording`."""

from __future__ import annotations

from game.rules.frozen import frozen


@frozen
class Say:
    """A sentence to be worded: a catalogue key and named parameters (ids, whole numbers, or lists of ids)."""

    key: str
    params: tuple[tuple[str, str | int | tuple[str, ...]], ...] = ()


def say(key: str, **params: str | int | tuple[str, ...]) -> Say:
    """Return the sentence `key` with its parameters.

    >>> say("reason.unknown_seat", seat="orrin").params
    (('seat', 'orrin'),)
    """
    return Say(key, tuple(params.items()))

"""The specification of who plays what: `normal`, `normal/hawk`, or `aurel=easy,brisk=normal/hawk`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.bots.characters import CHARACTERS
from game.bots.players import LEVELS, BotSpecError, Player, make
from game.wording.told import told

USUAL = "normal"


class Seat(Protocol):
    """What a specification needs to know of a seat."""

    @property
    def id(self) -> str:
        """The id of the seat."""
        ...

    @property
    def character(self) -> str:
        """The character the world gives it."""
        ...


class World(Protocol):
    """What a specification needs to know of a world."""

    @property
    def seats(self) -> Sequence[Seat]:
        """Its seats, in order."""
        ...


def parse(spec: str, world: World) -> dict[str, Player]:
    """Return a player for each seat of a world.

    A level alone, or level/character, is for all; `seat=level` or `seat=level/character`, with commas between, is for
    the seats named, and the others play at the usual level. Without a character a seat has the one its world gives it.
    Raises `BotSpecError`.
    """
    wanted = dict.fromkeys((seat.id for seat in world.seats), USUAL)
    parts = [part.strip() for part in spec.split(",")]
    if len(parts) == 1 and "=" not in spec:
        wanted = dict.fromkeys(wanted, parts[0])
    else:
        wanted |= _named(spec, parts, tuple(wanted))
    return {seat.id: _player(wanted[seat.id], seat.character, spec) for seat in world.seats}


def _named(spec: str, parts: list[str], seats: tuple[str, ...]) -> dict[str, str]:
    named: dict[str, str] = {}
    for part in parts:
        seat, equals, what = part.partition("=")
        if not equals or not what:
            raise BotSpecError(told("bots.no_seat_and_level", part=part, spec=spec))
        if seat not in seats:
            raise BotSpecError(told("bots.no_seat", seat=seat, part=part, listed=", ".join(seats)))
        if seat in named:
            raise BotSpecError(told("bots.seat_twice", spec=spec, seat=seat))
        named[seat] = what
    return named


def _player(what: str, character: str, spec: str) -> Player:
    level, slash, own = what.partition("/")
    if not level or (slash and not own):
        raise BotSpecError(
            told(
                "bots.unreadable",
                what=what,
                spec=spec,
                listed=", ".join(LEVELS),
                characters=", ".join(CHARACTERS),
            )
        )
    return make(level, own or character)

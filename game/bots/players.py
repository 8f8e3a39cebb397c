"""Bots by level and character, and the specification of who plays what."""

from __future__ import annotations

from typing import Final, Protocol

from game.bots.bargain import reply
from game.bots.characters import CHARACTERS, Character
from game.bots.decide import decisions
from game.bots.evaluator import Judge
from game.bots.levels import SKILLS
from game.bots.proposer import talk
from game.rules.acts import Decision, TalkAct
from game.rules.chance import Stream
from game.view import SeatView, imagine
from game.wording.told import told

LEVELS: Final = tuple(SKILLS)


class Player(Protocol):
    """Who drives a seat: it is shown a view and answers with acts; `chance` is its own stream of draws."""

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        """R2.2: Return the acts of one window, at most three."""
        ...

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        """R2.4: Answer an offer."""
        ...

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        """R2.9: Return the decisions of the year, legal together."""
        ...


class BotSpecError(ValueError):
    """A specification of bots that cannot be read; the message names the place and the remedy."""


class Bot:
    """A bot of one level and character."""

    def __init__(self, level: str, character: Character) -> None:
        """Take a level and a character."""
        self.level, self.character = level, character

    def judge(self, view: SeatView) -> Judge:
        """Return how the bot sees the game from its seat."""
        return Judge(imagine(view), view.seat, self.character, SKILLS[self.level])

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        """R2.2: Return the acts of one window, at most three."""
        return talk(self.judge(view), chance)

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        """R2.4: Answer an offer: sign, counter or decline with a reason."""
        judge = self.judge(view)
        return reply(judge, judge.state.offers[offer_id])

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        """R2.9: Return the decisions of the year, legal together."""
        return decisions(self.judge(view), chance)


def make(level: str, character: str) -> Player:
    """Return a bot; raises `BotSpecError` for a level or character that does not exist."""
    if level not in LEVELS:
        raise BotSpecError(told("bots.no_level", level=level, listed=", ".join(LEVELS)))
    if character not in CHARACTERS:
        raise BotSpecError(told("bots.no_character", character=character, listed=", ".join(CHARACTERS)))
    return Bot(level, CHARACTERS[character])

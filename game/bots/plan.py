"""A bot with a fixed idea, that plays on in its own character wherever the idea has nothing to say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.bots.characters import Character
from game.bots.decide import together
from game.bots.evaluator import Judge
from game.bots.players import Bot
from game.rules.acts import Counter, Decision, Decline, Sign, TalkAct
from game.rules.chance import Stream
from game.rules.legality import why_illegal
from game.rules.numbers import ACTS_A_WINDOW
from game.rules.state import Offer
from game.view import SeatView

LEVEL: Final = "normal"
NO: Final = "bot.reason.little"


class Plan(Bot):
    """A normal bot with an idea; what it wants to do by it is asked first."""

    def __init__(self, character: Character) -> None:
        """Take the character it has apart from its idea."""
        super().__init__(LEVEL, character)

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        """R2.2: Return the acts of one window that go with the idea, at most three."""
        return [act for act in super().talk(view, chance) if self.says(view, act)][:ACTS_A_WINDOW]

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        """R2.4: Answer as the idea has it: decline what goes against it, sign what it is set on."""
        offer = view.offers[offer_id]
        judge = self.judge(view)
        if self.refuses(view, offer):
            return Decline(offer_id, NO)
        if self.insists(view, offer) and why_illegal(judge.state, view.seat, Sign(offer_id)) is None:
            return Sign(offer_id)
        act = super().answer(view, offer_id, chance)
        return act if not isinstance(act, Counter) or self.says(view, act) else Decline(offer_id, NO)

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        """R2.9: Return what the idea asks for first, then what else the bot would decide and the idea allows."""
        judge = self.judge(view)
        usual = [act for act in super().decide(view, chance) if self.allows(view, act)]
        return together(judge.state, view.seat, (*self.wants(judge), *usual))

    def says(self, view: SeatView, act: TalkAct) -> bool:
        """Whether an act of talks goes with the idea."""
        return True

    def refuses(self, view: SeatView, offer: Offer) -> bool:
        """Whether the idea forbids to sign an offer."""
        return False

    def insists(self, view: SeatView, offer: Offer) -> bool:
        """Whether the idea asks to sign an offer whatever it is worth."""
        return False

    def wants(self, judge: Judge) -> Iterator[Decision]:
        """Yield the decisions that the idea asks for."""
        yield from ()

    def allows(self, view: SeatView, act: Decision) -> bool:
        """Whether a decision goes with the idea."""
        return True

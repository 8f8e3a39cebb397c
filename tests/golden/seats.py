"""Who sits at the table of the golden games: the one place that says so."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.acts import Counter, Decision, Decline, Sign, TalkAct
from game.rules.chance import Stream
from game.rules.legality import why_illegal
from game.rules.numbers import COUNTERS_A_YEAR
from game.rules.sample import random_decisions, random_talk_act
from game.rules.sample.dice import dice_of
from game.rules.sample.texts import variant
from game.scenario import Scenario
from game.table import Player
from game.view import SeatView, imagine

SEED = 7


def players(scenario: Scenario) -> Mapping[str, Player]:
    """Return who plays each seat of a golden game."""
    return {seat.id: ByChance() for seat in scenario.seats}


def driver(player: Player) -> str:
    """Return what a transcript calls a player."""
    return type(player).__name__


class ByChance:
    """R2.2: Does something legal, drawn by chance from what its own view allows."""

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        act = random_talk_act(imagine(view), view.seat, chance)
        # Whatever awaits an answer was answered at once, so only acts of its own are left.
        return [] if act is None or isinstance(act, Sign | Counter | Decline) else [act]

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        world, offer, dice = imagine(view), view.offers[offer_id], dice_of(chance)
        wanted: list[TalkAct] = [Sign(offer_id)] if dice.chance(2) else []
        if dice.chance(2) and offer.counters.count(view.seat) < COUNTERS_A_YEAR:
            wanted.append(Counter(offer_id, variant(world, offer.terms, dice)))
        legal = (act for act in wanted if why_illegal(world, view.seat, act) is None)
        return next(legal, Decline(offer_id))

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        return random_decisions(imagine(view), view.seat, chance)

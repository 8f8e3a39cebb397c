"""Bots at a real table, and a recorder that keeps what they were shown and what they did."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.bots import Player, make, parse
from game.match import Match
from game.rules.acts import Decision, TalkAct
from game.rules.chance import Stream
from game.rules.state import GameState
from game.scenario import load
from game.table import Table, run_game
from game.view import SeatView


@dataclass
class Recorder:
    """A bot that notes each view it was shown with what it did."""

    player: Player
    talked: list[tuple[SeatView, list[TalkAct]]] = field(default_factory=list)
    answered: list[tuple[SeatView, str, TalkAct]] = field(default_factory=list)
    decided: list[tuple[SeatView, tuple[Decision, ...]]] = field(default_factory=list)

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        acts = self.player.talk(view, chance)
        self.talked.append((view, acts))
        return acts

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        act = self.player.answer(view, offer_id, chance)
        self.answered.append((view, offer_id, act))
        return act

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        acts = self.player.decide(view, chance)
        self.decided.append((view, acts))
        return acts


def stream() -> Stream:
    """Some chance; answers must not hang on it."""
    return Stream(1, 0, 1, "test")


def whole_game(world: str, seed: int, spec: str = "normal") -> tuple[GameState, dict[str, Recorder], Match]:
    """Play a game of bots to its end at a real table, which raises where a bot does what it may not."""
    scenario = load(world)
    players = {seat: Recorder(player) for seat, player in parse(spec, scenario).items()}
    match = Match.new(scenario, seed)
    return run_game(Table(match, players)), players, match


def normal(character: str = "loyal") -> Player:
    """A normal bot."""
    return make("normal", character)

"""A match with its bots and persons: the only driver of windows, turns and deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from game.match import Match
from game.rules.acts import Counter, Decision, Decline, Sign, TalkAct
from game.rules.chance import Stream, draw
from game.rules.events.base import Event
from game.rules.numbers import ACTS_A_WINDOW, COUNTERS_A_YEAR
from game.rules.say import Say, say
from game.rules.state import GameState, Offer
from game.view import SeatView

ANSWERS: Final = (Sign, Counter, Decline)


class Player(Protocol):
    """A bot: it is asked with its own view and its own chance, and keeps no memory."""

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        """R2.2: Return what to do in this window, at most 3 acts."""

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        """R2.2: Return the answer to an offer: sign, counter (at most twice a year) or decline."""

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        """R2.9: Return the decisions to seal."""


class BotError(Exception):
    """A bot did what it may not: a bug in the bot, never a matter for players."""

    def __init__(self, seat: str, fault: str) -> None:
        super().__init__(f"the bot of {seat}: {fault}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a person's step brought about: why it was refused, or what the seat saw happen."""

    refused: Say | None
    events: tuple[Event, ...] = ()


class Table:
    """R2.2: Seats act in the year's order. A bot acts once a window and answers at once when addressed.

    Persons are the seats without a player. Each takes its turn in the order, does what it likes and ends its window:
    alone at the table that means at any time, at one machine one after the other. With `open_floor` (a networked table)
    persons need not wait for each other, and a window ends when all have ended it.
    """

    def __init__(self, match: Match, players: Mapping[str, Player], *, open_floor: bool = False) -> None:
        """Seat the bots; nothing happens before `run` or a person's step. KeyError for an unknown seat."""
        for seat in players:
            match.state.seats[seat]
        self.match = match
        self._players = dict(players)
        self._open_floor = open_floor
        seed = match.state.seed
        # A bot's chance has a seed of its own, from which the game's cannot be told.
        self._seeds = {seat: draw(seed, 0, 0, f"bot:{seat}") for seat in players}

    @property
    def persons(self) -> tuple[str, ...]:
        """R1.1: The seats that belong to persons, in the order of the table."""
        return tuple(seat for seat in self.match.state.seats if seat not in self._players)

    def awaited(self) -> tuple[str, ...]:
        """R2.2, R2.9: Return the persons whose step the game waits for; in talks, those who may act now."""
        match = self.match
        if match.state.phase == "decisions":
            return tuple(seat for seat in self.persons if seat not in match.sealed)
        if match.state.phase != "talks":
            return ()
        left = [seat for seat in match.state.order if seat not in match.passed and seat not in self._players]
        return tuple(left) if self._open_floor else tuple(left[:1])

    def run(self) -> None:
        """R2.2, R8: Go on until a person is awaited or the game is over."""
        match = self.match
        while not match.over:
            moved = self._talks() if match.state.phase == "talks" else self._decisions()
            if not moved:
                return

    def act(self, seat: str, act: TalkAct) -> Outcome:
        """R2.2: A person acts in talks; the bots it addresses answer at once."""
        known = self._known(seat)
        why = self._out_of_turn(seat) or self.match.submit(seat, act)
        if why is None:
            self._answer_all()
        return self._outcome(seat, why, known)

    def end_window(self, seat: str) -> Outcome:
        """R2.2: A person ends its window; the others follow, and perhaps the next window, or decisions, open."""
        known = self._known(seat)
        why = self._out_of_turn(seat)
        if why is None:
            self.match.pass_window(seat)
            self.run()
        return self._outcome(seat, why, known)

    def seal(self, seat: str, acts: Iterable[Decision]) -> Outcome:
        """R2.9: A person seals; when all have, the year is resolved and the next one opened."""
        known = self._known(seat)
        why = self.match.seal(seat, acts)
        if why is None:
            self.run()
        return self._outcome(seat, why, known)

    def time_up(self) -> None:
        """R2.2: A deadline passed: who is awaited ends its window, or seals what it has sealed or nothing."""
        match = self.match
        if match.state.phase == "talks":
            for seat in self.persons:
                match.pass_window(seat)
        elif match.state.phase == "decisions":
            for seat in self.awaited():
                match.seal(seat, ())
        self.run()

    def _known(self, seat: str) -> int:
        return len(self.match.events_for(seat))

    def _outcome(self, seat: str, why: Say | None, known: int) -> Outcome:
        return Outcome(why, tuple(self.match.events_for(seat, known)))

    def _out_of_turn(self, seat: str) -> Say | None:
        """R2.2: Return why it is not this person's turn to talk."""
        match = self.match
        if match.state.phase != "talks":
            return say("reason.wrong_phase", phase=match.state.phase, wanted="talks")
        if seat in match.passed:
            return say("reason.window_ended")
        awaited = self.awaited()
        if seat not in awaited:
            return say("reason.not_your_turn", seats=awaited)
        return None

    def _talks(self) -> bool:
        """R2.2: Do the next thing in talks; return whether there was one that needs no person."""
        self._answer_all()
        match = self.match
        seat = next((seat for seat in match.state.order if seat not in match.passed), None)
        if seat is None:
            match.close_window()
            return True
        if seat not in self._players:
            return False
        self._turn(seat)
        return True

    def _turn(self, seat: str) -> None:
        """R2.2: A bot acts, at most 3 times; what an answer has meanwhile made illegal it leaves out."""
        match = self.match
        acts = self._players[seat].talk(match.view(seat), self._chance(seat, f"talk/{match.state.window}"))
        if len(acts) > ACTS_A_WINDOW:
            raise BotError(seat, f"{len(acts)} acts in a window")
        answered = False
        for act in acts:
            why = match.submit(seat, act)
            if why is not None and not answered:
                raise BotError(seat, f"{act} is illegal ({why.key})")
            answered = self._answer_all() or answered
        match.pass_window(seat)

    def _answer_all(self) -> bool:
        """R2.2: Have bots answer the offers that await them, until none does; return whether any did."""
        answered = False
        while (waiting := self._waiting()) is not None:
            seat, offer = waiting
            act = self._players[seat].answer(self.match.view(seat), offer.id, self._chance(seat, f"answer/{offer.id}"))
            if not isinstance(act, ANSWERS) or act.offer != offer.id:
                raise BotError(seat, f"{act} does not answer {offer.id}")
            if isinstance(act, Counter) and offer.counters.count(seat) >= COUNTERS_A_YEAR:
                raise BotError(seat, f"a counter too many to {offer.id}")
            why = self.match.submit(seat, act)
            if why is not None:
                raise BotError(seat, f"{act} is illegal ({why.key})")
            answered = True
        return answered

    def _waiting(self) -> tuple[str, Offer] | None:
        """R2.2: Return the first open offer that awaits a bot, and the first such bot in the year's order."""
        for offer in self.match.state.offers.values():
            for seat in self.match.state.order:
                if seat in self._players and seat in offer.terms.parties and seat not in offer.signed:
                    return seat, offer
        return None

    def _decisions(self) -> bool:
        """R2.9: Have the bots seal; when all seats have, resolve. Return whether the game moved."""
        match = self.match
        for seat, player in self._players.items():
            if seat not in match.sealed:
                acts = player.decide(match.view(seat), self._chance(seat, "decide"))
                why = match.seal(seat, acts)
                if why is not None:
                    raise BotError(seat, f"it sealed {acts} ({why.key})")
        if self.awaited():
            return False
        match.resolve()
        return True

    def _chance(self, seat: str, purpose: str) -> Stream:
        state = self.match.state
        return Stream(self._seeds[seat], state.branch, state.year, purpose)


def run_game(table: Table) -> GameState:
    """Play a game of bots to its end and return how it stands; ValueError at a table with persons."""
    if table.persons:
        raise ValueError(f"persons sit at the table: {', '.join(table.persons)}")
    table.run()
    return table.match.state

"""The games that tell whether a world is healthy: normal bots, and what changes when one thing does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final, NamedTuple

from game.bots.plans import PLANS
from game.lab.balance.seen import counted
from game.lab.contestants import contestant
from game.lab.measures import measured
from game.lab.simulate import seed_of
from game.match import Match
from game.rules.acts import Decision, Decline, TalkAct
from game.rules.chance import Stream
from game.rules.events.home import Ranked, SeatScored
from game.rules.numbers import SIZES
from game.scenario import Scenario
from game.table import Player, Table, run_game
from game.view import SeatView

USUAL: Final = "normal"
TABLES: Final = {"hawks": "normal/hawk", "bridge_builders": "normal/bridge-builder", "signers": "always-signs"}
SINGLE_MINDED: Final = (
    "always-signs", "never-signs", "always-hosts", "never-renews", "always-walks-out", "only-protests", "never-answers",
)  # fmt: skip
FORBIDDEN: Final = ("no-notice", "no-revision")
HANDICAPS: Final = ("initiative", "standing", "desk")
LOW_STANDING: Final = 2
LAST: Final = "last"


class Trial(NamedTuple):
    """One game to play: what it tries ("" for the usual table), in which seat, and the number of its seed."""

    tries: str
    seat: str
    game: int


class Played(NamedTuple):
    """How the game of a trial ended: scores, margins in hundredths, who shares the first place, and what was seen.

    `changed` says, where the last-placed seat kept silent in the last year, whether another seat won.
    """

    trial: Trial
    year: int
    scores: Mapping[str, int]
    margins: Mapping[str, int]
    first: tuple[str, ...]
    seen: Counter[str]
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """All trials of one report. Side trials play a part of the games: a tenth for tables, a twentieth for each seat."""

    scenario: Scenario
    games: int
    seed: int

    @property
    def tables(self) -> int:
        """How many games each odd table plays."""
        return max(1, self.games // 10)

    @property
    def each(self) -> int:
        """How many games each seat plays with each idea or handicap."""
        return max(1, self.games // 20)

    def trials(self) -> list[Trial]:
        """Return every game to be played, in order."""
        seats = [seat.id for seat in self.scenario.seats]
        small = [seat.id for seat in self.scenario.seats if seat.size == "small"]
        ideas = (*SINGLE_MINDED, *FORBIDDEN, *(HANDICAPS if self.scenario.level != "introductory" else ()))
        return [
            *(Trial("", "", game) for game in range(self.games)),
            *(Trial(table, "", game) for table in TABLES for game in range(self.tables)),
            *(Trial(LAST, "", game) for game in range(self.tables)),
            *(Trial(idea, seat, game) for idea in ideas for seat in seats for game in range(self.each)),
            *(Trial("alone", seat, game) for seat in small for game in range(self.each)),
        ]


def ready(plan: Plan) -> Callable[[int], Played]:
    """Return what plays one trial by its number."""
    return partial(play, plan, plan.trials())


def play(plan: Plan, trials: list[Trial], number: int) -> Played:
    """Play one trial."""
    trial = trials[number]
    scenario = handicapped(plan.scenario, trial)
    names = {seat.id: TABLES.get(trial.tries, USUAL) for seat in scenario.seats}
    if trial.tries in PLANS:
        names[trial.seat] = trial.tries
    tempers = {seat.id: seat.character for seat in scenario.seats}
    players = {seat: contestant(name, tempers[seat]) for seat, name in names.items()}
    seed = seed_of(plan.seed, trial.game)
    found = _game(trial, scenario, players, seed)
    if trial.tries != LAST or not found.first:
        return found
    last = min(found.margins, key=lambda seat: found.margins[seat])
    silent = _game(trial, scenario, {**players, last: SilentAtLast(players[last], found.year)}, seed)
    return found._replace(changed=silent.first != found.first)


def _game(trial: Trial, scenario: Scenario, players: Mapping[str, Player], seed: int) -> Played:
    match = Match.new(scenario, seed)
    inherited = tuple(match.state.agreements)
    state = run_game(Table(match, players))
    events = match.record()
    first = next((e.order[0] for e in reversed(events) if isinstance(e, Ranked) and e.order), ())
    scored = [e for e in events if isinstance(e, SeatScored)]
    seen: Counter[str] = Counter()
    if not trial.tries:
        measures = measured(events, inherited)
        seen = counted(scenario, events)
        seen.update({f"own:{name}": value for name, value in measures.own.items()})
        seen.update({f"inherited:{name}": value for name, value in measures.inherited.items()})
    margins = {e.seat: e.margin for e in scored}
    return Played(trial, state.year, {e.seat: e.total for e in scored}, margins, first, seen)


def handicapped(scenario: Scenario, trial: Trial) -> Scenario:
    """R1.4: Return the world with one track of one seat lowered, where the trial asks for it."""
    if trial.tries not in HANDICAPS:
        return scenario
    seats = []
    for seat in scenario.seats:
        if seat.id == trial.seat:
            size = SIZES[seat.size]
            lowered = {
                "initiative": max(1, (seat.tracks.initiative or size.initiative) - 1),
                "standing": LOW_STANDING,
                "desk": max(0, (size.desk if seat.tracks.desk is None else seat.tracks.desk) - 1),
            }
            tracks = seat.tracks.model_copy(update={trial.tries: lowered[trial.tries]})
            seat = seat.model_copy(update={"tracks": tracks})
        seats.append(seat)
    return scenario.model_copy(update={"seats": seats})


class SilentAtLast:
    """A bot that chooses nothing any more in the last year."""

    def __init__(self, bot: Player, year: int) -> None:
        """Take the bot and the year in which it falls silent."""
        self._bot, self._year = bot, year

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        """R2.2: Say nothing in the last year."""
        return [] if view.year >= self._year else self._bot.talk(view, chance)

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        """R2.4: Decline in the last year."""
        silent = view.year >= self._year
        return Decline(offer_id, "bot.reason.little") if silent else self._bot.answer(view, offer_id, chance)

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        """R2.9: Seal nothing in the last year."""
        return () if view.year >= self._year else self._bot.decide(view, chance)

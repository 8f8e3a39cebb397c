"""Games played by bots up to a year, the person's seat among them, so that a scene can be shown in a real state."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.bots import Player, make
from game.desk import Desk
from game.desk.drafts import Draft
from game.desk.templates import Wish, filled
from game.desktop.sitting import Sitting
from game.match import Match
from game.rules.acts import Propose
from game.rules.chance import Stream
from game.rules.events.base import Event
from game.rules.state import Agreement
from game.scenario import Scenario
from game.table import Table

Moment = Literal["talks", "decisions", "resolved", "over"]
LEVEL = "normal"
LATE_WINDOW = 2


class StagingError(Exception):
    """A state that the game never comes to: `last` is the year it ended in."""

    def __init__(self, year: int, last: int) -> None:
        self.year, self.last = year, last
        super().__init__(f"the game ended in year {last}, before year {year}")


@dataclass(slots=True)
class Stage:
    """A world, a seed and a year; a game is played up to it when a scene asks for it."""

    world: Scenario
    seed: int = 7
    year: int = 4
    seat: str = ""
    locale: str = "en"
    news: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.seat = self.seat or self.world.seats[0].id

    def sitting(self, moment: Moment = "talks") -> Sitting:
        """The person's seat in the year, at a moment of it; `news` is what the person saw of a resolution, if any."""
        match = Match.new(self.world, self.seed, drivers=self._drivers())
        rivals = {part.id: make(LEVEL, part.character) for part in self.world.seats if part.id != self.seat}
        table = Table(match, rivals)
        table.run()
        stand_in = make(LEVEL, next(part.character for part in self.world.seats if part.id == self.seat))
        self._play(table, stand_in, moment == "over")
        sitting = Sitting(table, self.world, None, {self.seat: Desk(table, self.seat, self.world, None, self.locale)})
        self._reach(sitting, stand_in, moment)
        return sitting

    def _drivers(self) -> dict[str, str]:
        others = {part.id: f"{LEVEL}/{part.character}" for part in self.world.seats}
        return others | {self.seat: "person"}

    def _play(self, table: Table, stand_in: Player, whole: bool) -> None:
        """Play until the year begins, or to the end."""
        while not table.match.over and (whole or table.match.state.year < self.year):
            self.step(table, stand_in)
        if table.match.over and not whole:
            raise StagingError(self.year, table.match.state.year)

    def step(self, table: Table, stand_in: Player) -> None:
        """Do the person's next step as a bot would: a window of talks, or the decisions."""
        state = table.match.state
        if state.phase == "decisions":
            chance = Stream(self.seed, 0, state.year, f"stage:{self.seat}/decide")
            table.seal(self.seat, stand_in.decide(table.match.view(self.seat), chance))
            return
        while waiting := table.match.view(self.seat).open_to():
            chance = Stream(self.seed, 0, state.year, f"stage:{self.seat}/answer/{waiting[0].id}")
            answer = stand_in.answer(table.match.view(self.seat), waiting[0].id, chance)
            if table.act(self.seat, answer).refused is not None:
                break
        chance = Stream(self.seed, 0, state.year, f"stage:{self.seat}/talk/{state.window}")
        for act in stand_in.talk(table.match.view(self.seat), chance):
            table.act(self.seat, act)
        table.end_window(self.seat)

    def _reach(self, sitting: Sitting, stand_in: Player, moment: Moment) -> None:
        """Go on inside the year."""
        match, desk = sitting.table.match, sitting.desk
        if moment == "talks":
            if match.acted and match.state.window < LATE_WINDOW:
                sitting.end_window()
            return
        while match.state.phase == "talks":
            self.step(sitting.table, stand_in)
        desk.refresh()
        if match.over:
            return
        chance = Stream(self.seed, 0, match.state.year, f"stage:{self.seat}/decide")
        desk.put_marks(stand_in.decide(desk.view, chance))
        sitting.tell_all()
        if moment == "resolved":
            sitting.seal()
            self.news = sitting.news()

    def with_draft(self) -> Sitting:
        """The person with a draft in hand: what a bot in its place would propose, else a template."""
        sitting = self.sitting()
        desk = sitting.desk
        for number in range(40):
            chance = Stream(self.seed, 0, self.year, f"stage:draft/{number}")
            player = make(LEVEL, self.world.seats[number % len(self.world.seats)].character)
            texts = [
                act.terms for act in player.talk(desk.view, chance) if isinstance(act, Propose) and not act.replaces
            ]
            if texts:
                desk.put_draft(Draft(texts[0]))
                return sitting
        other = next(seat for seat in desk.view.tracks if seat != desk.seat)
        desk.put_draft(Draft(filled("cover", Wish((other,)), desk.view, desk.words)))
        return sitting

    def gate(self, sitting: Sitting) -> int:
        """An agreement of ours whose gate comes next."""
        due = [a for a in sitting.desk.ours() if a.in_force and a.terms.gated()]
        return min(due, key=_gate_year).id if due else self.agreement(sitting)

    def agreement(self, sitting: Sitting) -> int:
        """An agreement to read: ours if we have one."""
        desk = sitting.desk
        ours = desk.ours()
        return ours[0].id if ours else next(iter(desk.view.agreements))

    def rival(self) -> str:
        """Another state."""
        return next(part.id for part in self.world.seats if part.id != self.seat)


def _gate_year(agreement: Agreement) -> tuple[int, int]:
    return agreement.e, agreement.id

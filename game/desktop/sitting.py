"""One game at this machine: who sits at it now, what comes next, and what that person has not been told yet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from game.desk import Desk
from game.rules.acts import TalkAct
from game.rules.events.base import Event
from game.rules.say import Say
from game.scenario import Scenario
from game.table import Table
from game.view import SeatView

Next = Literal["table", "handover", "resolution", "end"]
TOLD: Final = "told"


class Sitting:
    """R2.2: The persons of one game at one machine, one after the other.

    Each step returns why it was refused, or None; `next` then says which scene comes. With several persons the machine
    is handed over, everything hidden, whenever another one is awaited, and after loading too.
    """

    def __init__(self, table: Table, world: Scenario, path: Path | None, desks: Mapping[str, Desk]) -> None:
        """Sit down at a table; `desks` has one for each person. ValueError without a person."""
        if not desks:
            raise ValueError("nobody sits at this machine")
        self.table, self.world, self.path, self.desks = table, world, path, dict(desks)
        self.seat = self._awaited() or next(iter(desks))
        self.before: dict[str, SeatView] = {}
        self._seated = "" if self.hot_seat else self.seat
        for desk in self.desks.values():
            kept = table.match.store.drafts(desk.seat).get(TOLD, "")
            if kept.isdigit():
                desk.told = int(kept)
            else:
                self._told(desk)

    @property
    def desk(self) -> Desk:
        """The desk of the person at the machine."""
        return self.desks[self.seat]

    @property
    def phase(self) -> str:
        """R2: The phase of the year, as the person at the machine sees it."""
        return self.desk.view.phase

    @property
    def hot_seat(self) -> bool:
        """Whether several persons share this machine."""
        return len(self.desks) > 1

    @property
    def hidden(self) -> bool:
        """Whether everything is to be hidden until the person whose turn it is has sat down."""
        return self._seated != self.seat and not self.table.match.over

    def sit_down(self) -> None:
        """The person whose turn it is has taken the machine."""
        self._seated = self.seat
        self.desk.refresh()

    def act(self, act: TalkAct) -> Say | None:
        """R2.2: Do something in talks."""
        why = self.desk.take(act)
        self._refresh()
        return why

    def end_window(self) -> Say | None:
        """R2.2: End this window of talks."""
        return self._went_on(self.desk.close_window())

    def seal(self) -> Say | None:
        """R2.9: Seal what is marked; the year is resolved when all have sealed."""
        desk, view = self.desk, self.desk.view
        why = desk.seal_marks()
        if why is None:
            self.before[desk.seat] = view
            desk.marks.begin(())
            desk.keep_marks()
        return self._went_on(why)

    def next(self) -> Next:
        """Return which scene comes now."""
        if self.hidden:
            return "handover"
        if self._untold():
            return "resolution"
        return "end" if self.table.match.over else "table"

    def news(self) -> list[Event]:
        """R1.7: Return what the year's resolution brought, as the person may see it, and count it as told."""
        found = self._untold()
        self.tell_all()
        return found

    def tell_all(self) -> None:
        """Count everything as told to the person at the machine."""
        self._told(self.desk)

    def _told(self, desk: Desk) -> None:
        """Count everything as told to a person, and keep that, so that it is told once even after loading."""
        match = self.table.match
        desk.told = len(match.events_for(desk.seat))
        match.store.keep_draft(desk.seat, TOLD, str(desk.told))

    def _untold(self) -> list[Event]:
        """R8: Return the events of resolutions that the person has not been told; talks are told at the table."""
        news = self.table.match.events_for(self.seat, self.desk.told)
        return [happened for happened in news if happened.step]

    def _went_on(self, why: Say | None) -> Say | None:
        if why is None:
            self.seat = self._awaited() or self.seat
            self._refresh()
        return why

    def _awaited(self) -> str:
        """R2.2: Return the person of this machine whose step the game waits for, "" if none."""
        return next((seat for seat in self.table.awaited() if seat in self.desks), "")

    def _refresh(self) -> None:
        for desk in self.desks.values():
            desk.refresh()

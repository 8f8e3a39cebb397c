"""A seat in the terminal: its desk, and the lines it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from game.desk import Desk
from game.desk.drafts import Draft
from game.rules.acts import TalkAct
from game.rules.say import Say
from game.scenario import Scenario
from game.table import Table
from game.terminal.misread import MisreadError
from game.terminal.naming import Naming
from game.terminal.screen import Screen
from game.wording.words import Param

Question = Callable[[], None]


class Session(Desk):
    """What every command works on."""

    def __init__(self, table: Table, seat: str, world: Scenario, screen: Screen, path: Path | None) -> None:
        self.screen = screen
        self.verbose = False
        self.fresh = False
        self.leaving = False
        self.other_table: Path | None = None
        self.question: tuple[str, Question] | None = None
        self.warned: set[str] = set()
        super().__init__(table, seat, world, path)

    def refresh(self) -> None:
        """See the game as it stands now."""
        super().refresh()
        self.naming = Naming(self.view, self.words)

    def line(self, text: str = "") -> None:
        """Show a line."""
        self.screen.line(text)

    def lines(self, texts: Iterable[str]) -> None:
        """Show several lines."""
        self.screen.lines(texts)

    def text(self, key: str, /, **params: Param) -> str:
        """Return a sentence of the terminal."""
        return self.words.text(f"terminal.{key}", **params)

    def say(self, key: str, /, **params: Param) -> None:
        """Show a sentence of the terminal."""
        self.line(self.text(key, **params))

    def refuse(self, why: Say) -> None:
        """Show why the rules do not allow something."""
        self.line(self.words.say(why))

    def act(self, act: TalkAct) -> bool:
        """R2.2: Do something in talks; return whether it was done, having said why not."""
        return self._took(self.take(act))

    def end_window(self) -> bool:
        """R2.2: End this window of talks."""
        return self._took(self.close_window())

    def seal(self) -> bool:
        """R2.9: Seal what is marked."""
        return self._took(self.seal_marks())

    def _took(self, why: Say | None) -> bool:
        if why is not None:
            self.refuse(why)
        return why is None

    def in_hand(self) -> Draft:
        """Return the draft in hand, or say how to begin one."""
        if self.draft is None:
            raise MisreadError("draft.none")
        return self.draft

    def ask(self, key: str, again: str, then: Question) -> None:
        """Ask once before something that cannot be undone; yes, or the command `again`, does it."""
        self.say(key)
        self.question = (again, then)

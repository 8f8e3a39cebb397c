"""One person's seat at the table: what it sees, the draft in hand, the decisions marked, and the lines it reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from game.match import Match
from game.rules.acts import Decision, TalkAct
from game.rules.events.base import Event
from game.rules.legality import problems
from game.rules.say import Say
from game.rules.state import GameState, Offer
from game.scenario import Scenario
from game.table import Outcome, Table
from game.terminal import marking
from game.terminal.drafts import Draft, packed, unpacked
from game.terminal.history import History
from game.terminal.misread import MisreadError
from game.terminal.naming import Naming
from game.terminal.screen import Screen
from game.view import SeatView, imagine
from game.wording import Names, Words
from game.wording.words import Param

Question = Callable[[], None]


class Session:
    """What every command works on. All it shows comes from the seat's own view, its events and what it imagines."""

    def __init__(self, table: Table, seat: str, world: Scenario, screen: Screen, path: Path | None) -> None:
        self.table, self.seat, self.world, self.screen, self.path = table, seat, world, screen, path
        self.verbose = False
        self.fresh = False
        self.leaving = False
        self.other_table: Path | None = None
        self.question: tuple[str, Question] | None = None
        self.warned: set[str] = set()
        cards = {card.id: card.headline for card in world.cards()}
        self._names = Names(world.names_of(), cards)
        self.told = 0
        store = table.match.store
        kept = store.drafts(seat)
        self.drafts: History[Draft | None] = History(unpacked(kept.get("draft", "")))
        self.marks: History[tuple[Decision, ...]] = History(marking.unpacked(kept.get("marks", "")))
        self.refresh()

    @property
    def match(self) -> Match:
        """The running game; only its views and events are read."""
        return self.table.match

    @property
    def draft(self) -> Draft | None:
        """The draft in hand."""
        return self.drafts.now

    def refresh(self) -> None:
        """See the game as it stands now."""
        self.view: SeatView = self.match.view(self.seat)
        self.imagined: GameState = imagine(self.view)
        names = self._names.after(self.match.events_for(self.seat))
        names = names.with_texts({number: a.terms for number, a in self.view.agreements.items()})
        self.words = Words(names=names, reader=self.seat)
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

    def events(self) -> list[Event]:
        """Return what happened since it was last told, and count it as told."""
        news = self.match.events_for(self.seat, self.told)
        self.told += len(news)
        return news

    def act(self, act: TalkAct) -> bool:
        """R2.2: Do something in talks; return whether it was done, having said why not."""
        return self._took(self.table.act(self.seat, act))

    def end_window(self) -> bool:
        """R2.2: End this window of talks."""
        return self._took(self.table.end_window(self.seat))

    def seal(self) -> bool:
        """R2.9: Seal what is marked."""
        return self._took(self.table.seal(self.seat, self.marks.now))

    def _took(self, outcome: Outcome) -> bool:
        self.refresh()
        if outcome.refused is not None:
            self.refuse(outcome.refused)
            return False
        return True

    def put_draft(self, draft: Draft | None) -> None:
        """Make a step of drafting, and keep it beside the record."""
        self.drafts.put(draft)
        self.keep_draft()

    def keep_draft(self) -> None:
        """Keep the draft in hand beside the record, where only this seat finds it."""
        self.match.store.keep_draft(self.seat, "draft", packed(self.draft))

    def put_marks(self, marks: tuple[Decision, ...]) -> None:
        """Mark other decisions, and keep them beside the record."""
        self.marks.put(marks)
        self.keep_marks()

    def keep_marks(self) -> None:
        """Keep the marked decisions beside the record."""
        self.match.store.keep_draft(self.seat, "marks", marking.packed(self.marks.now))

    def in_hand(self) -> Draft:
        """Return the draft in hand, or say how to begin one."""
        if self.draft is None:
            raise MisreadError("draft.none")
        return self.draft

    def faults(self, draft: Draft) -> list[Say]:
        """R4.1: Return why a draft may not be signed as it stands."""
        return list(problems(self.imagined, draft.terms, replaces=draft.replaces, proposer=self.seat))

    def awaiting(self) -> tuple[Offer, ...]:
        """R2.4: Return the offers that await our answer."""
        return self.view.open_to()

    def ask(self, key: str, again: str, then: Question) -> None:
        """Ask once before something that cannot be undone; yes, or the command `again`, does it."""
        self.say(key)
        self.question = (again, then)

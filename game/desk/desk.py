"""One person's seat at the table: what it sees, the draft in hand and the decisions marked."""

from __future__ import annotations

from pathlib import Path

from game.desk import marking
from game.desk.drafts import Draft, packed, unpacked
from game.desk.history import History
from game.match import Match
from game.rules.acts import Decision, TalkAct
from game.rules.events.base import Event
from game.rules.legality import problems
from game.rules.say import Say
from game.rules.state import Agreement, GameState, Offer
from game.scenario import Scenario
from game.table import Table
from game.view import SeatView, imagine
from game.wording import Names, Words
from game.wording.following import after


class Desk:
    """What every screen works on. All of it comes from the seat's own view, its events and what it imagines.

    `told` counts the events that were told. Drafts and marks are kept beside the record, for this seat alone.
    """

    def __init__(self, table: Table, seat: str, world: Scenario, path: Path | None, locale: str = "en") -> None:
        """Take a seat at a table; `path` is where the record lies, None for a game in memory."""
        self.table, self.seat, self.world, self.path, self.locale = table, seat, world, path, locale
        cards = {card.id: card.headline for card in world.cards()}
        self._names = Names(world.names_of(), cards)
        self.told = 0
        kept = table.match.store.drafts(seat)
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
        names = after(self._names, self.match.events_for(self.seat))
        names = names.with_texts({number: a.terms for number, a in self.view.agreements.items()})
        self.words = Words(self.locale, names, reader=self.seat)

    def events(self) -> list[Event]:
        """Return what happened since it was last told, and count it as told."""
        news = self.match.events_for(self.seat, self.told)
        self.told += len(news)
        return news

    def take(self, act: TalkAct) -> Say | None:
        """R2.2: Do something in talks; return why not, or None when it is done."""
        why = self.table.act(self.seat, act).refused
        self.refresh()
        return why

    def close_window(self) -> Say | None:
        """R2.2: End this window of talks; return why not, or None when it is done."""
        why = self.table.end_window(self.seat).refused
        self.refresh()
        return why

    def seal_marks(self) -> Say | None:
        """R2.9: Seal what is marked; return why not, or None when it is done."""
        why = self.table.seal(self.seat, self.marks.now).refused
        self.refresh()
        return why

    def put_draft(self, draft: Draft | None) -> None:
        """Make a step of drafting, and keep it."""
        self.drafts.put(draft)
        self.keep_draft()

    def keep_draft(self) -> None:
        """Keep the draft in hand."""
        self.match.store.keep_draft(self.seat, "draft", packed(self.draft))

    def put_marks(self, marks: tuple[Decision, ...]) -> None:
        """Mark other decisions, and keep them."""
        self.marks.put(marks)
        self.keep_marks()

    def keep_marks(self) -> None:
        """Keep the marked decisions."""
        self.match.store.keep_draft(self.seat, "marks", marking.packed(self.marks.now))

    def faults(self, draft: Draft) -> list[Say]:
        """R4.1: Return why a draft may not be signed as it stands."""
        return list(problems(self.imagined, draft.terms, replaces=draft.replaces, proposer=self.seat))

    def awaiting(self) -> tuple[Offer, ...]:
        """R2.4: Return the offers that await our answer."""
        return self.view.open_to()

    def ours(self) -> list[Agreement]:
        """Return the live agreements we are party to, by number."""
        return [a for a in self.view.agreements.values() if a.live and a.binds(self.seat)]

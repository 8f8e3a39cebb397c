"""A game that is being played: nothing is shown before it is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Self

from game.journal import Branch, Entry, MemoryStore, Meta, RecordError, SqliteStore, Store, save
from game.journal.entries import What, chain
from game.match.standing import Standing, first_state
from game.rules.acts import Act, Decision, TalkAct
from game.rules.events.base import Event
from game.rules.numbers import WINDOWS, Level
from game.rules.say import Say
from game.rules.state import GameState
from game.scenario import Scenario, build, load
from game.view import Feed, PublicView, SeatView, public_view, seat_view
from game.wording.told import told

Observer = Callable[[Entry], None]


class Match:
    """R8.11: One running game. Each step is decided on a copy, kept in the record, made the state, and then shown."""

    def __init__(self, store: Store, branch: Branch | None = None, first: GameState | None = None) -> None:
        """Take up a record at the end of a branch, the newest unless told; use `new` or `open`.

        `first` is the state before the first entry, where it was built already.
        """
        self._store = store
        self._observers: list[Observer] = []
        self._take_up(branch or store.branches()[-1], first)

    @classmethod
    def new(
        cls,
        scenario: Scenario | str | Path,
        seed: int,
        store: str | Path = ":memory:",
        *,
        level: Level | None = None,
        drivers: Mapping[str, str] | None = None,
    ) -> Self:
        """Begin a game: its first Briefing is held and the first window of talks is open.

        `store` is the path of a new file, or ":memory:". `drivers` says by seat who plays it, for the record.
        Raises `ScenarioError` or `RecordError`.
        """
        world = scenario if isinstance(scenario, Scenario) else load(scenario)
        first = build(world, seed, level)
        meta = Meta(world.id, world.model_dump_json(), seed, first.board.level, dict(drivers or {}))
        fresh = MemoryStore(meta) if str(store) == ":memory:" else SqliteStore.create(store, meta)
        match = cls(fresh, first=first)
        match._step("open")
        return match

    @classmethod
    def open(cls, path: str | Path, branch: int | None = None) -> Self:
        """Go on with a game in a file, on its newest branch unless told; raises `RecordError`."""
        store = SqliteStore.open(path)
        try:
            branches = store.branches()
            if branch is not None and not 0 <= branch < len(branches):
                remedy = told("record.its_branches", most=len(branches) - 1)
                raise RecordError(path, told("record.no_such_branch", branch=branch), remedy)
            return cls(store, branches[-1 if branch is None else branch])
        except RecordError:
            store.close()
            raise

    def _take_up(self, branch: Branch, first: GameState | None = None) -> None:
        """Fold a branch of the record from its beginning."""
        entries = chain(self._store, branch.number)
        standing = Standing(first or first_state(self._store.meta, branch, self._store.place))
        for revision, entry in enumerate(entries, 1):
            standing.fold(entry, f"{self._store.place}, branch {branch.number}, entry {revision}")
        self._branch = branch
        self._entries = entries
        self._standing = standing
        self._feeds: dict[str, tuple[Feed, int]] = {}
        self._public: PublicView | None = None

    @property
    def state(self) -> GameState:
        """The whole game as it stands. Only the rules, the record and tests read it; seats get views."""
        return self._standing.state

    @property
    def meta(self) -> Meta:
        """What the game began with, and who plays."""
        return self._store.meta

    @property
    def store(self) -> Store:
        """The record."""
        return self._store

    @property
    def branch(self) -> int:
        """The number of the branch that is played."""
        return self._branch.number

    @property
    def over(self) -> bool:
        """R1.2: Whether the game has ended."""
        return self.state.phase == "over"

    @property
    def acted(self) -> bool:
        """R2.2: Whether anybody acted in this window; answers do not count."""
        return self._standing.acted

    @property
    def passed(self) -> tuple[str, ...]:
        """R2.2: The seats that have ended this window."""
        return self._standing.passed

    @property
    def sealed(self) -> tuple[str, ...]:
        """R2.9: The seats that have sealed; what they sealed stays with them."""
        return tuple(seat for seat in self.state.seats if seat in self._standing.sealed)

    def view(self, seat: str) -> SeatView:
        """R1.7: Return what a seat sees now; KeyError for a seat that is not at the table."""
        return seat_view(self.state, seat, self._standing.sealed.get(seat), self.wall())

    def wall(self) -> PublicView:
        """R1.7: Return what everyone sees now."""
        if self._public is None:
            self._public = public_view(self.state)
        return self._public

    def events_for(self, audience: str, since: int = 0) -> list[Event]:
        """R1.7: Return what a seat, or the wall, saw happen after its own event number `since`."""
        feed, known = self._feeds.get(audience) or (Feed(audience), 0)
        for entry in self._entries[known:]:
            feed.take(entry.events)
        self._feeds[audience] = feed, len(self._entries)
        return feed.since(since)

    def record(self) -> list[Event]:
        """Return everything that happened, secrets included: for reports after the game, never for a seat."""
        return [happened for entry in self._entries for happened in entry.events]

    def submit(self, seat: str, act: TalkAct) -> Say | None:
        """R2.2: Carry out an act of talks, or return why it is illegal."""
        return self._step("talk", seat, (act,))

    def pass_window(self, seat: str) -> None:
        """R2.2: A seat ends its window of talks."""
        if seat in self.state.seats and seat not in self.passed:
            self._step("pass", seat)

    def close_window(self) -> None:
        """R2.2: Open the next window; after the third, or one in which nobody acted, talks close and decisions open."""
        self._expect("talks")
        last = self.state.window >= WINDOWS or not self.acted
        self._step("close" if last else "window")

    def seal(self, seat: str, acts: Iterable[Decision]) -> Say | None:
        """R2.9, R2.10: Seal decisions, or return why not; until the resolution they may be sealed anew."""
        return self._step("seal", seat, tuple(acts))

    def resolve(self) -> None:
        """R8: Resolve the year with what is sealed; a seat that sealed nothing decides nothing."""
        self._expect("decisions")
        self._step("resolve")

    def undo_resolution(self) -> int:
        """R2.10: Go back before the last resolution on a new branch, with chance of its own; return its number.

        For whoever leads the table, never for a player. Decisions stay sealed and may be sealed anew. ValueError if
        nothing was resolved yet.
        """
        done = [place for place, entry in enumerate(self._entries) if entry.what == "resolve"]
        if not done:
            raise ValueError("nothing was resolved yet")
        self._take_up(self._store.fork(self._branch.number, done[-1]))
        return self._branch.number

    def observe(self, observer: Observer) -> None:
        """Have a function called with each entry after it is kept. It sees secrets: it must filter what it shows."""
        self._observers.append(observer)

    def save(self, path: str | Path) -> None:
        """Write the whole record as one file under a name, and go on with this one; raises `RecordError`."""
        save(self._store, path)

    def close(self) -> None:
        """Finish with the record."""
        self._store.close()

    def __enter__(self) -> Self:
        """Return the match, to be closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Finish with the record."""
        self.close()

    def _expect(self, phase: str) -> None:
        if self.state.phase != phase:
            raise ValueError(f"the game stands at {self.state.phase}, not at {phase}")

    def _step(self, what: What, seat: str = "", acts: tuple[Act, ...] = ()) -> Say | None:
        """Ask, decide on a copy, keep, change, show: in this order."""
        asked = Entry(what, self.state.year, seat, acts)
        why = self._standing.why_not(asked)
        if why is not None:
            return why
        docket = self._standing.decided(asked) if what not in ("pass", "seal") else None
        kept = asked if docket is None else Entry(what, asked.year, seat, acts, tuple(docket.events))
        self._store.append(self._branch.number, kept)
        self._entries.append(kept)
        self._standing.tell(kept)
        if docket is not None:
            self._standing.state = docket.state
            self._public = None
        for observer in self._observers:
            observer(kept)
        return None

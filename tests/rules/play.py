"""Ways to play a step, a close of talks or a whole year in a world made by hand."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest

from game.rules.acts import Decision
from game.rules.board import Board, SeatSetup
from game.rules.cover import Lay
from game.rules.docket import Docket
from game.rules.events.base import Event
from game.rules.events.perception import StatementMade, TensionChanged
from game.rules.events.tracks import FundsMoved, InfluenceEarned, TrackChanged
from game.rules.evolve import evolve
from game.rules.state import GameState, Post, Promise, State, Statement, StatementForm
from game.rules.year import close_talks, incidents, resolution, resolve
from game.rules.year.resolution import Resolution

E = TypeVar("E", bound=Event)
Step = Callable[[Resolution], object]


def opened(state: GameState, **sealed: tuple[Decision, ...]) -> Resolution:
    """A resolution that has just begun, with what each seat sealed."""
    state.phase, state.window = "decisions", 0
    return resolution.begin(Docket(state), sealed)


def after(state: GameState, *steps: Step, **sealed: tuple[Decision, ...]) -> Resolution:
    """A resolution after these steps."""
    year = opened(state, **sealed)
    for step in steps:
        step(year)
    return year


def resolved(state: GameState, **sealed: tuple[Decision, ...]) -> Docket:
    """A whole resolution, up to the next year's talks."""
    state.phase, state.window = "decisions", 0
    docket = Docket(state)
    resolve(docket, sealed)
    return docket


def talks_closed(state: GameState) -> Docket:
    """Talks after their close."""
    docket = Docket(state)
    close_talks(docket)
    return docket


def years(state: GameState, count: int) -> Docket:
    """So many years in which nobody does anything."""
    docket = Docket(state)
    for _ in range(count):
        close_talks(docket)
        resolve(docket, {})
    return docket


def every(record: Docket | Resolution, kind: type[E]) -> list[E]:
    """The events of one kind, in order."""
    docket = record.docket if isinstance(record, Resolution) else record
    return [happened for happened in docket.events if isinstance(happened, kind)]


def only(record: Docket | Resolution, kind: type[E]) -> E:
    """The one event of a kind."""
    found = every(record, kind)
    assert len(found) == 1, found
    return found[0]


def changes(record: Docket | Resolution, seat: str, track: str) -> list[tuple[str, int]]:
    """Why and by how much a track of a seat was to change."""
    return [(e.why, e.wanted) for e in every(record, TrackChanged) if (e.seat, e.track) == (seat, track)]


def moved(record: Docket | Resolution, purpose: str) -> list[tuple[str, str, int]]:
    """From whom to whom how much was paid for one purpose."""
    return [(e.source, e.target, e.amount) for e in every(record, FundsMoved) if e.purpose == purpose]


def influence(record: Docket | Resolution) -> list[tuple[str, str]]:
    """Who earned Influence, and for what."""
    return [(e.seat, e.why) for e in every(record, InfluenceEarned)]


def tension(record: Docket | Resolution) -> tuple[dict[str, int], dict[str, int]]:
    """What raised and what lowered Tension in the one change of the record."""
    change = only(record, TensionChanged)
    return dict(change.rises), dict(change.falls)


def strike(monkeypatch: pytest.MonkeyPatch, *hits: tuple[str, int]) -> None:
    """Let chance have hit these regions, with these severities, whatever was watched."""
    monkeypatch.setattr(incidents, "drawn", lambda _: [(region, severity, "storm") for region, severity in hits])


def quiet(state: GameState) -> GameState:
    """A year in which nothing is watched, so that nothing is hit and no cover is owed."""
    state.watched = ()
    return state


def laid(provider: str, region: str, counts: int, agreement: int = 0, points: int | None = None) -> Lay:
    """Cover that lies in a region already."""
    clause = 0 if agreement else -1
    return Lay(provider, agreement, clause, region, counts if points is None else points, counts)


def post(state: GameState, region: str, guest: str, *, agreement: int = 0, until: int = 0) -> None:
    """Put a guest's post in a region; with `until`, it winds down."""
    host = state.board.regions[region].owner
    state.posts[region] = Post(region, guest, host, agreement, until > 0, until)


def said(
    state: GameState,
    by: str,
    to: str,
    form: StatementForm,
    *,
    year: int = 2,
    until: int = 3,
    promise: Promise = "",
    region: str = "",
    agreement: int = 0,
    mediated: bool = False,
) -> Statement:
    """Words spoken in an earlier year."""
    number = max(state.statements, default=0) + 1
    now, state.year = state.year, year
    evolve(state, StatementMade(number, by, to, form, until, promise, region, agreement, mediated))
    state.year = now
    state.stirs = ()
    return state.statements[number]


def on_board(state: GameState, board: Board) -> GameState:
    """The same game on another board."""
    state.board = board
    return state


def with_seat(state: GameState, seat: str, setup: Callable[[SeatSetup], SeatSetup]) -> GameState:
    """The same game with another set-up of one seat."""
    seats = {name: setup(old) if name == seat else old for name, old in state.board.seats.items()}
    return on_board(state, replace(state.board, seats=seats))


def tracks(state: GameState, seat: str, **values: int) -> State:
    """Set tracks of a seat and return it."""
    own = state.seats[seat]
    for name, value in values.items():
        setattr(own, name, value)
    return own

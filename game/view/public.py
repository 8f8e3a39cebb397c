"""What everyone at the table sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.rules.board import Board
from game.rules.numbers import Level, Size
from game.rules.state import (
    Agreement,
    GameState,
    Laid,
    Notice,
    Pair,
    Phase,
    Post,
    State,
    Statement,
    YearNote,
)


@dataclass(frozen=True, slots=True)
class Tracks:
    """R1.4, R1.7: The tracks of a state, and what the record has counted for it, are public."""

    id: str
    size: Size
    treasury: int
    capacity: int
    most_capacity: int
    support: int
    standing: int
    initiative: int
    desk: int
    used: int
    set_aside: int
    idle: int
    no_gain_until: int
    security: int
    received: int
    influence: int
    faults: int
    gates: int
    developed: int
    fallen: int
    initiatives_left: int
    free_funds: int


@dataclass(frozen=True, slots=True)
class PublicView:
    """R1.7: Everyone sees the board, all tracks, laid cover, texts, statements and what happened.

    Agreements, posts, statements and notices are the rules' own records, public in all their parts; they are not to be
    changed. `concern` is (of, about) -> 0-5, `arrears` (debtor, creditor, agreement) -> funds. `stirs` and `calms` say
    what moves Tension this year, without the numbers of the events. `announced` counts the offers announced so far.
    """

    board: Board
    year: int
    phase: Phase
    window: int
    order: tuple[str, ...]
    tension: int
    tracks: Mapping[str, Tracks]
    concern: Mapping[Pair, int]
    rose: tuple[Pair, ...]
    agreements: Mapping[int, Agreement]
    notices: tuple[Notice, ...]
    announced: int
    posts: Mapping[str, Post]
    statements: Mapping[int, Statement]
    arrears: Mapping[tuple[str, str, int], int]
    values: Mapping[str, int]
    disrupted: Mapping[str, int]
    watched: tuple[str, ...]
    risky: tuple[str, ...]
    cards: tuple[str, ...]
    laid: tuple[Laid, ...]
    incidents: tuple[tuple[str, int], ...]
    pressed: tuple[str, ...]
    news: str
    shows: tuple[tuple[str, str], ...]
    thaw: Mapping[Pair, int]
    stirs: tuple[str, ...]
    calms: tuple[str, ...]
    book: tuple[YearNote, ...]
    over: Literal["", "end", "rupture"]

    @property
    def level(self) -> Level:
        """R1.8: The level of the table."""
        return self.board.level

    @property
    def end_window(self) -> tuple[int, int]:
        """R1.2: The first and the last year in which the game may end."""
        return self.board.first_end, self.board.last_end


def public_view(state: GameState) -> PublicView:
    """R1.7: Return what everyone sees, the wall of a classroom included; it stays as it is when the game goes on."""
    return PublicView(
        board=state.board,
        year=state.year,
        phase=state.phase,
        window=state.window,
        order=state.order,
        tension=state.tension,
        tracks={name: _tracks(seat) for name, seat in state.seats.items()},
        concern=state.concern.copy(),
        rose=state.rose,
        agreements={n: a for n, a in state.agreements.items() if n not in state.secrets},
        notices=state.notices,
        announced=state.offered,
        posts=state.posts.copy(),
        statements=state.statements.copy(),
        arrears=state.arrears.copy(),
        values=state.values.copy(),
        disrupted=state.disrupted.copy(),
        watched=state.watched,
        risky=state.risky,
        cards=state.cards,
        laid=state.laid,
        incidents=state.incidents,
        pressed=state.pressed,
        news=state.news,
        shows=state.shows,
        thaw=state.thaw.copy(),
        stirs=tuple(why for why, _ in state.stirs),
        calms=tuple(why for why, _ in state.calms),
        book=state.book,
        over=state.over,
    )


def _tracks(seat: State) -> Tracks:
    return Tracks(
        seat.id, seat.size, seat.treasury, seat.capacity, seat.most_capacity, seat.support, seat.standing,
        seat.initiative, seat.desk, seat.used, seat.set_aside, seat.idle, seat.no_gain_until, seat.security,
        seat.received, seat.influence, seat.faults, seat.gates, seat.developed, seat.fallen, seat.initiatives_left,
        seat.free_funds,
    )  # fmt: skip

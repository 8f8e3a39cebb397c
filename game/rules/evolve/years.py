"""How the events of the year change the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from game.rules.events import years
from game.rules.events.base import Event
from game.rules.state import GameState


def began(state: GameState, e: years.YearBegan) -> None:
    """A new year: what belonged to the old one is cleared."""
    state.year += 1
    state.phase = "briefing"
    state.window = 0
    state.order = e.order
    state.rose = state.laid = state.incidents = state.pressed = state.watched = state.risky = ()
    state.notices = state.stirs = state.calms = ()
    state.news = ""
    for seat in state.seats.values():
        seat.used = 0
    for agreement in list(state.agreements.values()):
        stale = any(asked < state.year - 1 for _, _, asked in agreement.special.applicants)
        if agreement.consents or agreement.waived or stale:
            fresh = agreement.copy()
            fresh.consents = ()
            fresh.waived = {}
            if stale:
                standing = tuple(a for a in agreement.special.applicants if a[2] >= state.year - 1)
                fresh.special = replace(agreement.special, applicants=standing)
            state.agreements[fresh.id] = fresh


def card_drawn(state: GameState, e: years.CardDrawn) -> None:
    """The card is used up; a risk it names counts this year."""
    state.cards = (*state.cards, e.card)
    state.news = e.card
    if e.effect == "risk_up" and e.region:
        state.risky = (*state.risky, e.region)


def watched(state: GameState, e: years.RegionsWatched) -> None:
    """The watched regions of the year."""
    state.watched = e.regions


def window_opened(state: GameState, e: years.WindowOpened) -> None:
    """Talks are open."""
    state.phase = "talks"
    state.window = e.window


def talks_closed(state: GameState, e: years.TalksClosed) -> None:
    """Decisions are open, with sums set aside; shows of presence have been felt."""
    state.shows = ()
    state.phase = "decisions"
    state.window = 0
    for seat, amount in e.set_aside.items():
        state.seats[seat].set_aside = amount


def year_closed(state: GameState, e: years.YearClosed) -> None:
    """The record of the year is kept."""
    state.book = state.book + e.notes
    for seat in state.seats.values():
        seat.set_aside = 0


def ended(state: GameState, e: years.GameEnded) -> None:
    """The game is over."""
    state.phase = "over"
    state.over = e.reason


HANDLERS: Final[dict[type[Event], Callable[[GameState, Any], None]]] = {
    years.YearBegan: began,
    years.CardDrawn: card_drawn,
    years.RegionsWatched: watched,
    years.WindowOpened: window_opened,
    years.TalksClosed: talks_closed,
    years.YearClosed: year_closed,
    years.GameEnded: ended,
}

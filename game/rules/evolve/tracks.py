"""How the events of money, tracks, home and score change the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from game.rules.events import duties, home, security, tracks
from game.rules.events.base import Event
from game.rules.state import GameState, Mandate


def funds_moved(state: GameState, e: tracks.FundsMoved) -> None:
    """Funds leave one treasury and reach another; the bank is nobody's."""
    if e.source:
        giver = state.seats[e.source]
        giver.treasury -= e.amount
        giver.received -= e.counts
    if e.target:
        taker = state.seats[e.target]
        taker.treasury += e.amount
        taker.received += e.counts


def track_changed(state: GameState, e: tracks.TrackChanged) -> None:
    """A track stands where the event says."""
    setattr(state.seats[e.seat], e.track, e.after)


def initiative_used(state: GameState, e: tracks.InitiativeUsed) -> None:
    """One initiative less this year."""
    state.seats[e.seat].used += 1


def influence_earned(state: GameState, e: tracks.InfluenceEarned) -> None:
    """Influence counts for the score."""
    state.seats[e.seat].influence += e.amount


def arrears_changed(state: GameState, e: duties.ArrearsChanged) -> None:
    """What is owed stands where the event says; nothing owed is no entry."""
    key = (e.debtor, e.creditor, e.agreement)
    if e.after:
        state.arrears[key] = e.after
    else:
        state.arrears.pop(key, None)


def security_counted(state: GameState, e: security.SecurityCounted) -> None:
    """Security of the year counts for the score."""
    state.seats[e.seat].security += e.points


def government_fell(state: GameState, e: home.GovernmentFell) -> None:
    """The record counts fallen governments."""
    state.seats[e.seat].fallen += 1


def mandate_drawn(state: GameState, e: home.MandateDrawn) -> None:
    """A mandate is added, or takes the place of another."""
    seat = state.seats[e.seat]
    fresh = Mandate(e.mandate, e.worth)
    if e.replaces:
        seat.mandates = tuple(fresh if m.name == e.replaces else m for m in seat.mandates)
    else:
        seat.mandates = (*seat.mandates, fresh)


HANDLERS: Final[dict[type[Event], Callable[[GameState, Any], None]]] = {
    tracks.FundsMoved: funds_moved,
    tracks.TrackChanged: track_changed,
    tracks.InitiativeUsed: initiative_used,
    tracks.InfluenceEarned: influence_earned,
    duties.ArrearsChanged: arrears_changed,
    security.SecurityCounted: security_counted,
    home.GovernmentFell: government_fell,
    home.MandateDrawn: mandate_drawn,
}

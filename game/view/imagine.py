"""A game as one seat can imagine it: legality hints, forecasts and estimates run on this, never on the real one."""

from __future__ import annotations

from game.rules.secrets import hidden
from game.rules.state import GameState, Mandate, State
from game.view.public import PublicView, Tracks
from game.view.seat import SeatView


def imagine(view: PublicView) -> GameState:
    """R1.7: Return a game built from a view alone: no seed, no mandates but the seat's own, no offers but its own.

    Offers that are only shown have no id and stay outside. Event numbers are not known: they are 0.
    """
    own = view if isinstance(view, SeatView) else None
    return GameState(
        board=view.board,
        seed=0,
        branch=0,
        year=view.year,
        phase=view.phase,
        window=view.window,
        order=view.order,
        tension=view.tension,
        seats={
            name: _state(tracks, own.mandates if own and own.seat == name else ())
            for name, tracks in view.tracks.items()
        },
        concern=dict(view.concern),
        rose=view.rose,
        agreements=dict(view.agreements),
        offers=dict(own.offers) if own else {},
        offer_counts=dict(own.offer_counts) if own else {},
        notices=view.notices,
        posts=dict(view.posts),
        statements=dict(view.statements),
        arrears=dict(view.arrears),
        values=dict(view.values),
        disrupted=dict(view.disrupted),
        watched=view.watched,
        risky=view.risky,
        cards=view.cards,
        laid=view.laid,
        incidents=view.incidents,
        pressed=view.pressed,
        news=view.news,
        shows=view.shows,
        thaw=dict(view.thaw),
        secrets=tuple(n for n, a in view.agreements.items() if hidden(a)),
        stirs=tuple((why, 0) for why in view.stirs),
        calms=tuple((why, 0) for why in view.calms),
        book=view.book,
        offered=view.announced,
        over=view.over,
    )


def _state(tracks: Tracks, mandates: tuple[Mandate, ...]) -> State:
    return State(
        tracks.id, tracks.size, tracks.treasury, tracks.capacity, tracks.most_capacity, tracks.support,
        tracks.standing, tracks.initiative, tracks.desk, mandates, tracks.used, tracks.set_aside, tracks.idle,
        tracks.no_gain_until, tracks.security, tracks.received, tracks.influence, tracks.faults, tracks.gates,
        tracks.developed, tracks.fallen,
    )  # fmt: skip

"""How the events of security and perception change the state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from game.rules.events import perception, security
from game.rules.events.base import Event
from game.rules.numbers import PRESSED_FROM
from game.rules.state import GameState, Laid, Post, Statement


def cover_laid(state: GameState, e: security.CoverLaid) -> None:
    """Cover lies on the region this year."""
    state.laid = (*state.laid, Laid(e.provider, e.agreement, e.region, e.points, e.counts))


def region_hit(state: GameState, e: security.RegionHit) -> None:
    """An incident of this year."""
    state.incidents = (*state.incidents, (e.region, e.severity))


def region_disrupted(state: GameState, e: security.RegionDisrupted) -> None:
    """The site yields nothing next year."""
    state.disrupted[e.region] = state.year


def post_placed(state: GameState, e: security.PostPlaced) -> None:
    """The guest's post stands."""
    state.posts[e.region] = Post(e.region, e.guest, e.host, e.agreement)


def post_winding_down(state: GameState, e: security.PostWindingDown) -> None:
    """The post gives nothing any more and still worries the neighbours."""
    state.posts[e.region] = replace(state.posts[e.region], winding=True, until=e.until)


def post_removed(state: GameState, e: security.PostRemoved) -> None:
    """The region is free."""
    del state.posts[e.region]


def site_developed(state: GameState, e: security.SiteDeveloped) -> None:
    """The site is worth more."""
    state.values[e.region] = e.after
    state.seats[e.seat].developed += 1


def concern_changed(state: GameState, e: perception.ConcernChanged) -> None:
    """Concern stands where the event says; crossing 3 moves Tension."""
    pair = (e.of, e.about)
    state.concern[pair] = e.after
    if e.after > e.before:
        state.rose = (*state.rose, pair)
        if e.before < PRESSED_FROM <= e.after:
            state.stirs = (*state.stirs, ("pair_reached", state.events))
    elif e.after < PRESSED_FROM <= e.before:
        state.calms = (*state.calms, ("pair_fell", state.events))


def pressed(state: GameState, e: perception.Pressed) -> None:
    """The record of the year knows who was pressed."""
    state.pressed = (*state.pressed, e.state)


def statement_made(state: GameState, e: perception.StatementMade) -> None:
    """Words stand until they end."""
    if e.form == "protest" and not _protested_already(state, e.to):
        state.stirs = (*state.stirs, ("protest", state.events))
    state.statements[e.statement] = Statement(
        e.statement,
        e.by,
        e.to,
        e.form,
        state.year,
        e.until,
        e.promise,
        e.region,
        e.agreement,
        e.mediated,
        e.form != "commend",
    )


def _protested_already(state: GameState, target: str) -> bool:
    return any(s.form == "protest" and s.to == target and s.year == state.year for s in state.statements.values())


def statement_ended(state: GameState, e: perception.StatementEnded) -> None:
    """Words no longer count; hollow ones stir the region."""
    state.statements[e.statement] = replace(state.statements[e.statement], live=False)
    if e.how == "hollow":
        state.stirs = (*state.stirs, ("hollow", state.events))


def show_made(state: GameState, e: perception.ShowMade) -> None:
    """The show stands until talks close next."""
    state.shows = (*state.shows, (e.seat, e.region))


def thaw_changed(state: GameState, e: perception.ThawChanged) -> None:
    """The pair stands where the event says."""
    state.thaw[e.one, e.other] = e.after


def tension_changed(state: GameState, e: perception.TensionChanged) -> None:
    """Tension stands where the event says."""
    state.tension = e.after


HANDLERS: Final[dict[type[Event], Callable[[GameState, Any], None]]] = {
    security.CoverLaid: cover_laid,
    security.RegionHit: region_hit,
    security.RegionDisrupted: region_disrupted,
    security.PostPlaced: post_placed,
    security.PostWindingDown: post_winding_down,
    security.PostRemoved: post_removed,
    security.SiteDeveloped: site_developed,
    perception.ConcernChanged: concern_changed,
    perception.Pressed: pressed,
    perception.StatementMade: statement_made,
    perception.StatementEnded: statement_ended,
    perception.ShowMade: show_made,
    perception.ThawChanged: thaw_changed,
    perception.TensionChanged: tension_changed,
}

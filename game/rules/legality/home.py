"""R7.3-R7.5: why building, developing or campaigning is illegal now."""

from __future__ import annotations

from game.rules.acts import BuildCapacity, Campaign, Develop
from game.rules.legality.bound import in_arrears
from game.rules.numbers import SITE_VALUE_MOST, TRACK_MOST
from game.rules.say import Say, say
from game.rules.state import GameState


def develop(state: GameState, seat: str, act: Develop) -> Say | None:
    """R7.3: A site of yours, not a hazard, grows to value 3 at most; nothing is developed in arrears."""
    region = state.board.regions.get(act.region)
    if region is None:
        return say("reason.unknown_region", region=act.region)
    if region.owner != seat:
        return say("reason.not_your_region", region=act.region)
    if region.site is None or region.site == "hazard":
        return say("reason.nothing_to_develop", region=act.region)
    if state.values.get(act.region, region.value) >= SITE_VALUE_MOST:
        return say("reason.fully_developed", region=act.region, most=SITE_VALUE_MOST)
    return say("reason.in_arrears") if in_arrears(state, seat) else None


def build(state: GameState, seat: str, act: BuildCapacity) -> Say | None:
    """R7.4: Capacity grows to its most; a state in arrears builds nothing, nor does anyone at introductory level."""
    if state.board.intro:
        return say("reason.not_at_this_level", act="BuildCapacity")
    own = state.seats[seat]
    if own.capacity >= own.most_capacity:
        return say("reason.capacity_full", most=own.most_capacity)
    return say("reason.in_arrears") if in_arrears(state, seat) else None


def campaign(state: GameState, seat: str, act: Campaign) -> Say | None:
    """R7.5: A campaign lifts Support, which ends at 10."""
    full = state.seats[seat].support >= TRACK_MOST
    return say("reason.support_full", most=TRACK_MOST) if full else None

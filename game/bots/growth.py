"""What a bot does at home with an initiative: campaign, develop, build."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.bots.evaluator import Judge
from game.rules import acts
from game.rules.acts import Decision
from game.rules.forecast.outlook import point_at_home
from game.rules.forecast.prices import SUPPORT_WORTH
from game.rules.numbers import BUILD_COST, CAMPAIGN_COST, DEVELOP_COST, QUIET_SUPPORT

POINT: Final = 100
MANDATE: Final = 1000
SURE: Final = 1000


def at_home(judge: Judge) -> Iterator[tuple[Decision, int]]:
    """R7.3-R7.5: Yield what may be done at home with its worth, in hundredths of a point."""
    state, seat = judge.state, judge.seat
    tracks, prices = state.seats[seat], judge.table.prices(seat)
    yield acts.Campaign(), _campaign(judge) - CAMPAIGN_COST * prices.purse
    years = judge.table.played(state.year + 1, state.board.last_end)
    home = judge.table.home(seat)
    odds = dict(zip(home.sites, home.odds(home.helpers, home.owed), strict=True))
    aim = MANDATE if judge.wants("developed") and not tracks.developed else 0
    for site in home.sites:
        kept = SURE - odds[site]
        yield acts.Develop(site), aim + prices.income * years * kept // (POINT * SURE) - DEVELOP_COST * prices.purse
    if not state.board.intro:
        yield acts.BuildCapacity(), point_at_home(judge.table, seat) * years // POINT - BUILD_COST * prices.purse


def _campaign(judge: Judge) -> int:
    """R7.5: A point of Support is worth what its loss would cost; a government that aims at 7 wants it more."""
    state = judge.state
    tracks = state.seats[judge.seat]
    worth = SUPPORT_WORTH[min(tracks.support + 1, len(SUPPORT_WORTH) - 1)]
    left = state.board.first_end - state.year
    if judge.wants("high_support") and tracks.support < QUIET_SUPPORT:
        worth += MANDATE // (2 + max(0, left))
    return worth

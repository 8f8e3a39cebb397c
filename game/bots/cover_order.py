"""The cover order: duties first, then each point where it spares most."""

from __future__ import annotations

from typing import Final

from game.bots.evaluator import Judge
from game.rules import cover, duties
from game.rules.acts import CoverLine, CoverOrder
from game.rules.clauses.base import Duty
from game.rules.cover import Orders
from game.rules.forecast.odds import MISS
from game.rules.numbers import SITE_COVER_MOST
from game.rules.state import GameState

POST_LOSS: Final = 60


def cover_order(judge: Judge) -> CoverOrder | None:
    """R3.3: Return the order with the best expected value, None where nothing is watched and nothing owed."""
    state, seat = judge.state, judge.seat
    owed = [duty for duty in due_this_year(state) if duty.form == "cover"]
    own = [duty for duty in owed if duty.debtor == seat]
    lines = [CoverLine(agreement=number) for number in dict.fromkeys(duty.agreement for duty in own)]
    tracks = state.seats[seat]
    points = tracks.capacity - tracks.idle - sum(duty.amount for duty in own)
    given = _from_others(state, seat, owed)
    lines += [CoverLine(region, count) for region, count in _at_home(judge, max(0, points), given)]
    return CoverOrder(tuple(lines)) if lines else None


def due_this_year(state: GameState) -> list[Duty]:
    """R2.11, R8.3: Return what falls due this year, under texts that enter into force in it too."""
    found: list[Duty] = []
    for agreement in state.agreements.values():
        if agreement.status == "in_force":
            found += duties.of_agreement(state, agreement)
        elif agreement.status in ("signed", "pending") and agreement.starts <= state.year:
            fresh = agreement.copy()
            fresh.y = state.year
            found += duties.of_agreement(state, fresh)
    return found


def _from_others(state: GameState, seat: str, owed: list[Duty]) -> dict[str, int]:
    """R3.6: Return what others owe to this seat's regions, as it will count there."""
    found: dict[str, int] = {}
    for provider in dict.fromkeys(duty.debtor for duty in owed if duty.creditor == seat):
        for lay in cover.lay(state, provider, [d for d in owed if d.debtor == provider], Orders()):
            if lay.agreement:
                found[lay.region] = found.get(lay.region, 0) + lay.counts
    return found


def _at_home(judge: Judge, points: int, given: dict[str, int]) -> list[tuple[str, int]]:
    """R3.5: Lay points at home and under own posts one step at a time, where a point spares most."""
    losses = _losses(judge)
    small = judge.state.seats[judge.seat].size == "small"
    regions = judge.state.board.regions
    laid = dict.fromkeys(losses, 0)
    while points > 0:
        best: tuple[int, str, int] | None = None
        for region, loss in losses.items():
            halved = small and regions[region].site != "capital" and regions[region].owner == judge.seat
            before = _missed(given.get(region, 0), laid[region], halved)
            for step in range(1, min(SITE_COVER_MOST - laid[region], points) + 1):
                gain = loss * (before - _missed(given.get(region, 0), laid[region] + step, halved)) // step
                if gain > 0 and (best is None or gain > best[0]):
                    best = (gain, region, step)
        if best is None:
            break
        laid[best[1]] += best[2]
        points -= best[2]
    order = sorted((r for r in laid if laid[r]), key=lambda r: (-losses[r], regions[r].number))
    return [(region, laid[region]) for region in order]


def _missed(given: int, points: int, halved: bool) -> int:
    return MISS[min(given + (points // 2 if halved else points), SITE_COVER_MOST)]


def _losses(judge: Judge) -> dict[str, int]:
    """R3.4: What a disruption of each watched region would cost, in hundredths of a point."""
    state, seat = judge.state, judge.seat
    home = judge.table.home(seat)
    found: dict[str, int] = {}
    for place, site in enumerate(home.sites):
        if site in state.watched:
            only = tuple(1000 if i == place else 0 for i in range(len(home.sites)))
            found[site] = max(1, sum(home.loss(only)))
    for region, post in state.posts.items():
        if post.guest == seat and not post.winding and region in state.watched:
            found[region] = POST_LOSS + judge.table.prices(seat).support
    return found

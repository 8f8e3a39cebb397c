"""From cover orders to cover laid: rights, points, money, reach and Cohesion (R3.3-R3.12). Pure; records nothing."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.acts import CoverLine
from game.rules.clauses.base import Duty
from game.rules.duties import cover_cost, due, shared_cost
from game.rules.numbers import COHESION_BONUS_FROM, SITE_COVER_MOST
from game.rules.state import Agreement, GameState


@dataclass(slots=True)
class Orders:
    """What was sealed about cover this year, by seat or by agreement."""

    lines: dict[str, tuple[CoverLine, ...]] = field(default_factory=dict)
    splits: dict[int, tuple[str, ...]] = field(default_factory=dict)
    rankings: dict[int, tuple[str, ...]] = field(default_factory=dict)
    defaults: set[tuple[str, int, int]] = field(default_factory=set)


@dataclass(slots=True)
class Lay:
    """Points that one provider lays in one region under one agreement (0: at home), and what they count there."""

    provider: str
    agreement: int
    clause: int
    region: str
    points: int
    counts: int = 0
    bonus: int = 0


@dataclass(slots=True)
class Purse:
    """What one provider has left to lay with: points, funds, and the points already laid by agreement."""

    points: int
    funds: int
    by_agreement: dict[int, int] = field(default_factory=dict)


def by_value(state: GameState, regions: list[str]) -> list[str]:
    """R3.12: Rank regions by the value of their site, then by map number."""
    board = state.board.regions
    return sorted(regions, key=lambda r: (-state.values.get(r, 0), board[r].number))


def default_lines(state: GameState, provider: str, owed: list[Duty]) -> tuple[CoverLine, ...]:
    """R3.12: Nothing sealed: duties first, by number; then watched sites at home, two points each, then a third."""
    numbers = dict.fromkeys(duty.agreement for duty in owed)
    lines = [CoverLine(agreement=number) for number in numbers]
    regions = state.board.regions
    home = [r for r in state.watched if regions[r].owner == provider and regions[r].site]
    seat = state.seats[provider]
    spare = seat.capacity - seat.idle - sum(duty.amount for duty in owed) - 2 * len(home)
    for region in by_value(state, home):
        third = spare > 0
        lines.append(CoverLine(region=region, points=3 if third else 2))
        spare -= third
    return tuple(lines)


def reaches(state: GameState, provider: str, region: str) -> bool:
    """R3.6: Cover counts in full where the region touches the provider's territory, or holds or touches its post."""
    board = state.board
    if board.intro or provider in board.touched_by[region]:
        return True
    near = board.regions[region].touches
    return any(p.guest == provider and not p.winding and (r == region or r in near) for r, p in state.posts.items())


def lay(state: GameState, provider: str, owed: list[Duty], orders: Orders) -> list[Lay]:
    """R3.3: Lay a provider's points from the top of its order as far as rights, points and money reach."""
    seat = state.seats[provider]
    purse = Purse(seat.capacity - seat.idle, seat.treasury)
    laid: list[Lay] = []
    lines = orders.lines.get(provider)
    for line in default_lines(state, provider, owed) if lines is None else lines:
        if purse.points <= 0:
            break
        if line.agreement:
            agreement = state.agreements[line.agreement]
            laid += _perform(state, agreement, [d for d in owed if d.agreement == line.agreement], orders, purse)
        else:
            laid += _lay_line(state, provider, line, purse)
    _count(state, provider, laid)
    return laid


def expected(state: GameState, orders: Orders) -> list[Lay]:
    """R3.4, R3.8, R3.12: Return what every provider lays if all keep their word, with Cohesion's bonus.

    A state whose orders are not known lays by default.
    """
    owed = [duty for duty in due(state) if duty.form == "cover"]
    laid = [each for seat in state.seats for each in lay(state, seat, [d for d in owed if d.debtor == seat], orders)]
    strengthen(state, laid)
    return laid


def _lay_line(state: GameState, provider: str, line: CoverLine, purse: Purse) -> list[Lay]:
    """R3.5, R3.9: Lay one line at home, or in the region of the provider's own post at its own cost."""
    if state.board.regions[line.region].owner == provider:
        points = min(line.points, SITE_COVER_MOST, purse.points)
        purse.points -= points
        return [Lay(provider, 0, -1, line.region, points)]
    post = state.posts.get(line.region)
    if post is None or post.guest != provider or post.winding:
        return []
    points = _affordable(state, state.agreements[post.agreement], provider, min(line.points, SITE_COVER_MOST), purse)
    return [Lay(provider, post.agreement, -1, line.region, points)] if points else []


def _perform(state: GameState, agreement: Agreement, owed: list[Duty], orders: Orders, purse: Purse) -> list[Lay]:
    """R3.6, R3.11: Perform what is owed under one text: beneficiaries by the coordinator, sites by the manager."""
    ranking = orders.splits.get(agreement.id, ())
    place = {seat: i for i, seat in enumerate(ranking)}
    served = sorted(owed, key=lambda d: (place.get(d.creditor, len(place)), d.clause))
    laid: list[Lay] = []
    taken: set[str] = set()
    for duty in served:
        left = duty.amount
        for region in _ranked_sites(state, agreement, duty, orders):
            if left <= 0 or region in taken:
                continue
            points = _affordable(state, agreement, duty.debtor, min(left, SITE_COVER_MOST), purse)
            if points:
                taken.add(region)
                left -= points
                laid.append(Lay(duty.debtor, agreement.id, duty.clause, region, points))
    return laid


def _ranked_sites(state: GameState, agreement: Agreement, duty: Duty, orders: Orders) -> list[str]:
    """R3.11: The watched sites of one coverage clause, as the manager ranks them, else as the text or R3.12 does."""
    clause = agreement.terms.coverages()
    coverage = next(c for i, c in clause if i == duty.clause)
    watched = list(coverage.watched(state))
    if coverage.sites:
        watched.sort(key=coverage.sites.index)
    else:
        watched = by_value(state, watched)
    ranking = orders.rankings.get(agreement.id, ())
    place = {region: i for i, region in enumerate(ranking)}
    return sorted(watched, key=lambda r: place.get(r, len(place)))


def _affordable(state: GameState, agreement: Agreement, provider: str, want: int, purse: Purse) -> int:
    """R3.7: How many of the wanted points both Capacity and funds reach for; takes them out of the purse."""
    before = purse.by_agreement.get(agreement.id, 0)
    points = min(want, purse.points)
    while points and _own_cost(state, agreement, provider, before, before + points) > purse.funds:
        points -= 1
    purse.funds -= _own_cost(state, agreement, provider, before, before + points)
    purse.points -= points
    purse.by_agreement[agreement.id] = before + points
    return points


def _own_cost(state: GameState, agreement: Agreement, provider: str, before: int, after: int) -> int:
    if state.board.intro:
        return 0
    costs = [cover_cost(points) for points in (before, after)]
    own = [cost - shared_cost(agreement, provider, cost)[2] for cost in costs]
    return own[1] - own[0]


def _count(state: GameState, provider: str, laid: list[Lay]) -> None:
    """R3.5, R3.6: Work out what each lay counts: halves per provider and region, all agreements together."""
    board, small = state.board, state.seats[provider].size == "small"
    so_far: dict[str, int] = {}
    for each in laid:
        if each.agreement:
            full = state.agreements[each.agreement].terms.integrated or reaches(state, provider, each.region)
        else:
            full = not small or board.regions[each.region].site == "capital"
        before = so_far.get(each.region, 0)
        so_far[each.region] = before + each.points
        each.counts = each.points if full else (before + each.points) // 2 - before // 2


def strengthen(state: GameState, laid: list[Lay]) -> None:
    """R3.8: At Cohesion 2 or more each region covered under an agreement counts 1 extra, once per agreement."""
    stronger: set[tuple[int, str]] = set()
    for each in laid:
        key = (each.agreement, each.region)
        if not each.agreement or not each.counts or key in stronger:
            continue
        if state.agreements[each.agreement].cohesion >= COHESION_BONUS_FROM:
            stronger.add(key)
            each.bonus = 1
            each.counts += 1

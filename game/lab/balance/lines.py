"""The lines of the report: what a healthy game looks like, and whether a world holds to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import fsum, inf
from typing import Final, NamedTuple

from game.lab.balance.trials import FORBIDDEN, HANDICAPS, LAST, SINGLE_MINDED, Played
from game.lab.intervals import Interval, mean, share
from game.scenario import Scenario

SEATS_OF_A_USUAL_TABLE: Final = 6
EVEN: Final = (2 / 3, 4 / 3)  # of an even share of wins
RUPTURE: Final = (0.05, 0.20)
HAWKS, BUILDERS = 0.60, 0.05
# How often in a game of six, beyond the texts it began with: least and most.
OFTEN: Final = {
    "in_force": (6, inf),
    "gates_passed": (6, inf),
    "left_by_notice": (2, inf),
    "revised": (1, inf),
    "walked_out": (0.2, 2),
}
COUNTERED: Final = (0.2, 0.5)  # about a third
ALONE: Final = 0.25
GATES: Final = {"silence": (0.40, 0.75), "revised": (0.15, 0.40), "left_by_notice": (0.08, 0.30)}
BUSY, REFUSED, BOTH, HANDICAP, LAST_MOST = 0.5, 1 / 3, (0.30, 0.75), 0.03, 0.15


class Line(NamedTuple):
    """One line: its name, the seat it is about if any, the figure, its bounds, and whether it is a core line."""

    key: str
    seat: str
    found: Interval
    least: float
    most: float
    core: bool

    @property
    def holds(self) -> bool:
        """Whether the interval does not lie outside the bounds."""
        return not self.found.outside(self.least, self.most)


Games = Mapping[str, Sequence[Played]]


def lines(scenario: Scenario, games: Games) -> list[Line]:
    """Return every line for games sorted by what they try."""
    return [*_core(scenario, games), *_wanted(scenario, games)]


def _core(scenario: Scenario, games: Games) -> Iterator[Line]:
    usual, seats = games[""], len(scenario.seats)
    decided = [game for game in usual if game.first]
    for seat in scenario.seats:
        won = fsum(1 / len(game.first) for game in decided if seat.id in game.first)
        yield Line("wins", seat.id, share(won, len(decided)), EVEN[0] / seats, EVEN[1] / seats, True)
    yield Line("rupture", "", _ruptures(usual), *RUPTURE, True)
    yield Line("hawks", "", _ruptures(games["hawks"]), HAWKS, 1.0, True)
    yield Line("bridge_builders", "", _ruptures(games["bridge_builders"]), 0.0, BUILDERS, True)
    part = seats / SEATS_OF_A_USUAL_TABLE
    for name, (least, most) in OFTEN.items():
        counts = [float(game.seen[f"own:{name}"]) for game in usual]
        yield Line(name, "", mean(counts), part * least, part * most, True)
    whole = _summed(usual)
    yield Line("countered", "", share(whole["own:countered"], whole["own:signed"]), *COUNTERED, True)
    for plan in SINGLE_MINDED:
        yield from _worst(plan, scenario, games)
    signers, chosen = (mean([_table(game) for game in games[name]]) for name in ("signers", ""))
    yield Line("signers", "", _less(signers, chosen), -inf, 0.0, True)
    for seat in scenario.seats:
        if seat.size == "small":
            yield Line("alone", seat.id, _lost(games, "alone", seat.id), ALONE, 1.0, True)


def _wanted(scenario: Scenario, games: Games) -> Iterator[Line]:
    usual = games[""]
    whole = _summed(usual)
    answers = {"silence": whole["silence"], **{name: _both(whole, name) for name in ("revised", "left_by_notice")}}
    for name, bounds in GATES.items():
        yield Line(f"gate_{name}", "", share(answers[name], sum(answers.values())), *bounds, False)
    for plan in FORBIDDEN:
        gains = [gain for seat in scenario.seats for gain in _gains(games, plan, seat.id)]
        yield Line(f"plan_{plan.replace('-', '_')}", "", mean(gains), -inf, 0.0, False)
    yield Line("busy_providers", "", share(whole["full_years"], whole["provider_years"]), BUSY, 1.0, False)
    yield Line("refused_asks", "", share(whole["refused"], whole["asks"]), REFUSED, 1.0, False)
    yield Line("cover_with_grant", "", share(whole["texts_with_both"], whole["texts_with_cover"]), *BOTH, False)
    for track in HANDICAPS:
        if games.get(track):
            lost = [loss for seat in scenario.seats for loss in _losses(games, track, seat.id)]
            yield Line(f"less_{track}", "", mean(lost), HANDICAP, 1.0, False)
    changed = [game for game in games[LAST] if game.first]
    yield Line("last_choices", "", share(sum(game.changed for game in changed), len(changed)), 0.0, LAST_MOST, False)


def _ruptures(games: Sequence[Played]) -> Interval:
    return share(sum(not game.first for game in games), len(games))


def _summed(games: Sequence[Played]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for game in games:
        whole.update(game.seen)
    return whole


def _both(whole: Counter[str], name: str) -> int:
    return whole[f"own:{name}"] + whole[f"inherited:{name}"]


def _gains(games: Games, tries: str, seat: str) -> list[float]:
    """What a seat gains in points by a plan or handicap, game by game, against the usual table on the same seed."""
    usual = games[""]
    return [float(g.scores[seat] - usual[g.trial.game].scores[seat]) for g in games[tries] if g.trial.seat == seat]


def _losses(games: Games, tries: str, seat: str) -> list[float]:
    """What part of its usual score a seat loses, game by game."""
    usual = fsum(game.scores[seat] for game in games[""]) / len(games[""])
    return [-gain / max(1.0, usual) for gain in _gains(games, tries, seat)]


def _lost(games: Games, tries: str, seat: str) -> Interval:
    return mean(_losses(games, tries, seat))


def _worst(plan: str, scenario: Scenario, games: Games) -> Iterator[Line]:
    """The seat in which a plan pays most."""
    found = {seat.id: mean(_gains(games, plan, seat.id)) for seat in scenario.seats}
    seat = max(found, key=lambda name: found[name].mean)
    yield Line(f"plan_{plan.replace('-', '_')}", seat, found[seat], -inf, 0.0, True)


def _table(game: Played) -> float:
    return fsum(game.scores.values()) / len(game.scores)


def _less(one: Interval, other: Interval) -> Interval:
    """The difference of two means with an interval that is a little too wide."""
    return Interval(one.mean - other.mean, one.low - other.high, one.high - other.low)

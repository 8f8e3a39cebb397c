"""How one seat stands before a text is judged: its sites, who covers them, what it owes, what its other texts bring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from game.rules.clauses.coverage import Coverage
from game.rules.cover import reaches
from game.rules.forecast.odds import ALL, Helper, called_upon, disruptions
from game.rules.forecast.prices import Prices
from game.rules.gates import earns_standing
from game.rules.home import gross_income, within_house
from game.rules.numbers import (
    COHESION_BONUS_FROM,
    DESK_FEE,
    QUIET_SUPPORT,
    REWARDED_RENEWAL,
    SECURITY_A_YEAR,
)
from game.rules.state import Agreement, GameState
from game.rules.terms import Terms

FULL: Final = 2
HALF: Final = 1
HAZARD: Final = 3
Loss = tuple[int, int, int]


@dataclass(slots=True)
class Home:
    """R3, R6: A seat at home. `sites` stand in the order in which they are protected.

    `watch` and `now` say how likely each is watched, in a year to come and this year; `owed` are the points abroad
    called upon in a year, per thousand, `pledged` those it may be called upon for at most; `cash` are the funds left
    over in a year. `influence_years` and `standing_years` are the gates that its other texts will pass.
    """

    seat: str
    prices: Prices
    sites: tuple[str, ...]
    values: tuple[int, ...]
    heavy: tuple[int, ...]
    halved: tuple[int, ...]
    watch: tuple[int, ...]
    now: tuple[int, ...]
    points: int
    helpers: tuple[Helper, ...] = ()
    owed: int = 0
    pledged: int = 0
    held: int = 0
    cash: int = 0
    beneficiaries: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    influence_years: tuple[int, ...] = ()
    standing_years: tuple[int, ...] = ()
    known: dict[bool, Loss] = field(default_factory=dict)

    def before(self, *, now: bool) -> Loss:
        """R3.4: Return what disruptions cost in a year to come, or this year, as things stand."""
        found = self.known.get(now)
        if found is None:
            found = self.known[now] = self.loss(self.odds(self.helpers, self.owed, now=now))
        return found

    def odds(self, helpers: tuple[Helper, ...], owed: int, *, now: bool = False) -> tuple[int, ...]:
        """R3.4: Return how likely each site is to be disrupted with these helpers and so many points owed abroad."""
        watch = self.now if now else self.watch
        left = max(0, self.points * ALL - owed)
        own, part = divmod(left, ALL)
        low = disruptions(watch, self.halved, own, helpers)
        if not part:
            return low
        high = disruptions(watch, self.halved, own + 1, helpers)
        return tuple((a * (ALL - part) + b * part) // ALL for a, b in zip(low, high, strict=True))

    def loss(self, odds: tuple[int, ...]) -> Loss:
        """R3.4, R9.1, R9.2: Return what disruptions cost a year: Security, yields and Support, in hundredths."""
        share = yields = pain = 0
        whole = 0
        for p, value, kind in zip(odds, self.values, self.heavy, strict=True):
            whole += value
            share += p * value
            yields += p * value if kind < HAZARD else 0
            pain += p * min(kind, 2)
        whole = whole or 1
        return (
            2 * SECURITY_A_YEAR * share // (whole * ALL),
            self.prices.income * yields // ALL,
            self.prices.support * pain // ALL,
        )


def less(home: Home, helpers: tuple[Helper, ...], owed: int, *, now: bool) -> Loss:
    """R3.4: Return what is spared with these helpers and so many points owed abroad, against how things stand."""
    before = home.before(now=now)
    after = home.loss(home.odds(helpers, owed, now=now))
    return before[0] - after[0], before[1] - after[1], before[2] - after[2]


def bare(state: GameState, seat: str, prices: Prices, watch: dict[str, int]) -> Home:
    """R1.3: Return a seat at home without any text."""
    board, tracks = state.board, state.seats[seat]
    regions = board.regions
    quiet = tracks.support < QUIET_SUPPORT
    own = [r for r in board.by_owner[seat] if regions[r].site]
    own.sort(key=lambda r: (-state.values[r] - (regions[r].site in ("capital", "hazard")), regions[r].number))
    heavy = tuple(3 if regions[r].site == "hazard" else 2 if regions[r].site == "capital" or quiet else 1 for r in own)
    small = tracks.size == "small"
    return Home(
        seat,
        prices,
        tuple(own),
        tuple(state.values[r] for r in own),
        heavy,
        tuple(int(small and regions[r].site != "capital") for r in own),
        tuple(watch[r] for r in own),
        tuple(ALL * (r in state.watched) for r in own),
        tracks.capacity - tracks.idle,
    )


def standing_texts(state: GameState, seat: str, without: int) -> list[Agreement]:
    """R4.5: Return the texts a seat may count on: in force or signed, not on their way out, the newer version."""
    found = []
    for a in state.agreements.values():
        if a.status in ("ended", "suspended") or a.id == without or seat not in a.terms.parties or a.notices:
            continue
        newer = state.agreements.get(a.successor) if a.successor else None
        if newer is None or newer.status == "ended":
            found.append(a)
    return found


def settled(state: GameState, home: Home, texts: list[Agreement], watches: Callable[[str], Home]) -> Home:
    """R4.5: Add to a bare home what its texts bring and ask; `watches` gives the bare home of a seat."""
    seat = home.seat
    helpers: list[Helper] = []
    served: dict[str, None] = {}
    partners: dict[str, None] = {}
    influence: dict[int, None] = {}
    standing: dict[int, None] = {}
    houses = [frozenset(a.terms.parties) for a in texts if a.terms.organisations()]
    for agreement in texts:
        terms = agreement.terms
        home.held += not terms.one_off() and not (houses and within_house(terms, houses))
        home.cash += terms.net_yearly(seat)
        for _, clause in terms.coverages():
            if clause.beneficiary == seat:
                helpers.append(helper(state, home, clause, terms, agreement.cohesion))
            elif clause.provider == seat:
                served[clause.beneficiary] = None
                home.owed += owed(watches(clause.beneficiary), clause)
                home.pledged += clause.points
        if terms.substantive():
            partners.update((p, None) for p in terms.parties if p != seat)
            _gates(state, agreement, influence, standing)
    tracks = state.seats[seat]
    upkeep = 0 if state.board.intro else tracks.capacity + DESK_FEE * max(0, home.held - tracks.desk)
    home.cash += gross_income(state, seat) - upkeep
    home.helpers = tuple(helpers)
    home.beneficiaries, home.partners = tuple(served), tuple(partners)
    home.influence_years, home.standing_years = tuple(influence), tuple(standing)
    return home


def _gates(state: GameState, agreement: Agreement, influence: dict[int, None], standing: dict[int, None]) -> None:
    """R4.12: Note the years in which a text will pass gates that are rewarded."""
    renewal = agreement.terms.renewal
    if renewal.years < REWARDED_RENEWAL or renewal.mode != "automatic" or not agreement.terms.gated():
        return
    gate = agreement.e or agreement.starts + agreement.terms.term.years - 1
    passed = agreement.gates
    while gate <= state.board.last_end:
        influence[gate] = None
        if passed < 2 and earns_standing(agreement, revised=False):
            standing[gate] = None
        gate += renewal.years
        passed += 1


def helper(state: GameState, home: Home, clause: Coverage, terms: Terms, cohesion: int) -> Helper:
    """R3.6: Return what a coverage clause brings its beneficiary; a post granted in the same text extends the reach."""
    bonus = int(cohesion >= COHESION_BONUS_FROM and not state.board.intro)
    reach = tuple(_reach(state, clause, terms, site) for site in home.sites)
    return Helper(clause.points, bonus, reach)


def _reach(state: GameState, clause: Coverage, terms: Terms, site: str) -> int:
    if clause.sites and site not in clause.sites:
        return 0
    if terms.integrated or reaches(state, clause.provider, site):
        return FULL
    near = state.board.regions[site].touches
    granted = any(g.guest == clause.provider and (g.region == site or g.region in near) for _, g in terms.grants())
    return FULL if granted else HALF


def owed(home: Home, clause: Coverage, *, now: bool = False) -> int:
    """R3.6: Return the points a coverage clause calls upon in a year, per thousand."""
    watch = home.now if now else home.watch
    named = clause.sites
    return called_upon(
        tuple(p for p, r in zip(watch, home.sites, strict=True) if not named or r in named), clause.points
    )

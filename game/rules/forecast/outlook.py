"""What clauses are judged with: the years a text will bind, prices, and how each party stands without it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from functools import cached_property
from typing import Final

from game.rules import perception
from game.rules.clauses.base import Clause
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.restraint import Restraint
from game.rules.duties import cover_cost
from game.rules.forecast.aims import Profile
from game.rules.forecast.concerns import Felt, feelings, without
from game.rules.forecast.homes import Home, Loss, bare, helper, less, owed, settled, standing_texts
from game.rules.forecast.odds import ALL, Helper, secured, watch_odds
from game.rules.forecast.part import Code, Flow
from game.rules.forecast.prices import Prices, played, prices
from game.rules.lifecycle import earliest_start
from game.rules.numbers import REGIONS_PER_INCIDENT, TENSE, WATCHED_PER_INCIDENT
from game.rules.perception import Parts
from game.rules.state import Agreement, GameState, Pair
from game.rules.terms import Terms

DROP: Final = 60
KEPT_BACK: Final = 2
SPREAD: Final = 3
WAITING: Final = ("signed", "pending")
Flows = tuple[Flow, ...]
Shape = tuple[tuple[str, ...], bool, bool, tuple[Hashable, ...]]


class Table:
    """R1: A game as a forecast sees it, with what is worked out only once. The game must not change meanwhile."""

    def __init__(self, state: GameState) -> None:
        """Take a game, mostly an imagined one."""
        self.state = state
        self._homes: dict[tuple[str, int], Home] = {}
        self._prices: dict[str, Prices] = {}
        self._bare: dict[str, Home] = {}
        self._later: dict[int, dict[Pair, Parts]] = {}
        self._played: dict[tuple[int, int], int] = {}
        self._shapes: dict[Shape, int] = {}
        self._texts: dict[tuple[str, int], list[Agreement]] = {}
        self._promises: dict[str, list[tuple[int, Clause, Terms]]] = {}
        self._open: dict[str, tuple[str, ...]] = {}
        self.profiles: dict[tuple[str, int], Profile] = {}
        self.felt: dict[tuple[int, int], Felt] = {}
        self.blocks: dict[Hashable, Flows] = {}

    @cached_property
    def watch(self) -> dict[str, int]:
        """R3.1: How likely each region is to be watched in a year to come, per thousand."""
        state = self.state
        regions = state.board.regions
        n = -(-len(regions) // REGIONS_PER_INCIDENT) + (state.tension >= TENSE)
        odds = watch_odds(tuple(r.risk for r in regions.values()), WATCHED_PER_INCIDENT * n)
        return dict(zip(regions, odds, strict=True))

    @cached_property
    def closing(self) -> dict[Pair, Parts]:
        """R5.2: The footprints of the coming close of talks."""
        return perception.footprints(self.state, announced=True)

    def later(self, number: int = 0) -> dict[Pair, Parts]:
        """R5.1: The footprints once all signed texts are in force, one left out."""
        found = self._later.get(number)
        if found is None:
            found = self._later[number] = without(self.state, number)
        return found

    def played(self, first: int, last: int) -> int:
        """R1.2: How many of the years from `first` to `last` will be played, in hundredths."""
        found = self._played.get((first, last))
        if found is None:
            found = self._played[first, last] = played(self.state, first, last)
        return found

    def shape(self, terms: Terms) -> int:
        """Return a number for who gives what to whom in a text, whatever the amounts and the dates."""
        key = (
            tuple(sorted(terms.parties)),
            terms.weighs_openly(),
            terms.provisions.secret,
            tuple(contour(c) for c in terms.clauses if c.kind != "payment"),
        )
        return self._shapes.setdefault(key, len(self._shapes))

    def texts(self, seat: str, number: int = 0) -> list[Agreement]:
        """R4.5: The texts a seat may count on, one left out (0: none)."""
        found = self._texts.get((seat, number))
        if found is None:
            found = self._texts[seat, number] = standing_texts(self.state, seat, number)
        return found

    def promises(self, seat: str) -> list[tuple[int, Clause, Terms]]:
        """R4.15: The clauses in force that a signature of this seat might break, with their texts."""
        found = self._promises.get(seat)
        if found is None:
            found = self._promises[seat] = [
                (a.id, clause, a.terms)
                for a in self.state.agreements.values()
                if a.status == "in_force" and seat in a.terms.parties
                for clause in a.terms.clauses
                if clause.kind in ("restraint", "site_grant", "exclusivity")
            ]
        return found

    def open_regions(self, host: str) -> tuple[str, ...]:
        """R3.9: The regions in which a host may grant a post without breaking a word, the quietest first."""
        found = self._open.get(host)
        if found is None:
            found = self._open[host] = _open_regions(self.state, host)
        return found

    def exposure(self, seat: str) -> int:
        """R3.4: What a seat may expect to lose to disruptions in a year, in hundredths of a point."""
        home = self.home(seat)
        return sum(home.before(now=False))

    def prices(self, seat: str) -> Prices:
        """R9: What things are worth to a seat."""
        found = self._prices.get(seat)
        if found is None:
            found = self._prices[seat] = prices(self.state, seat)
        return found

    def bare(self, seat: str) -> Home:
        """R1.3: A seat at home without any text."""
        found = self._bare.get(seat)
        if found is None:
            found = self._bare[seat] = bare(self.state, seat, self.prices(seat), self.watch)
        return found

    def home(self, seat: str, number: int = 0) -> Home:
        """R4.5: How a seat stands with its texts, one left out (0: none)."""
        found = self._homes.get((seat, number))
        if found is None:
            fresh = bare(self.state, seat, self.prices(seat), self.watch)
            found = self._homes[seat, number] = settled(self.state, fresh, self.texts(seat, number), self.bare)
        return found


def _open_regions(state: GameState, host: str) -> tuple[str, ...]:
    board = state.board
    taken = [g.region for a in state.agreements.values() if a.status in WAITING for _, g in a.terms.grants()]
    given = sum(1 for p in state.posts.values() if p.host == host)
    given += sum(1 for r in taken if board.regions[r].owner == host)
    if given >= board.seats[host].hosts_most:
        return ()
    barred = [
        r
        for a in state.in_force()
        for c in a.terms.clauses
        if isinstance(c, Restraint) and c.who == host and c.bar == "grant"
        for r in c.regions
    ]
    room = [r for r in board.by_owner[host] if r not in state.posts and r not in barred]
    return tuple(sorted(room, key=lambda r: (len(board.touched_by[r]), board.regions[r].number)))


def contour(clause: Clause) -> Hashable:
    """Return a clause without its amounts."""
    if isinstance(clause, Coverage):
        return (clause.provider, clause.beneficiary)
    return "" if isinstance(clause, CostSharing) else clause


class Outlook:
    """R4.5: One text on a table. `years` and `further` are hundredths of years: until its first gate, and after it."""

    def __init__(self, table: Table, terms: Terms, replaces: int = 0, agreement: Agreement | None = None) -> None:
        """Judge a new text, a revision of `replaces`, or an `agreement` as it goes on, left out of the table."""
        self.table, self.terms = table, terms
        self.state = state = table.state
        self.place = -1
        self.shape = table.shape(terms)
        self.own = agreement
        self.out = agreement.id if agreement else replaces
        self.cohesion = agreement.cohesion if agreement else 0
        self.gates = agreement.gates if agreement else 0
        old = state.agreements.get(replaces)
        if old is not None:
            self.cohesion, self.gates = old.cohesion, old.gates
        last = state.board.last_end
        self.first = earliest_start(signed=state.year, grants=bool(terms.grants()), old_e=old.e if old else 0)
        if agreement is not None:
            self.first = max(state.year, agreement.y or agreement.starts)
        self.e = self.first + terms.term.years - 1 if terms.gated() else last
        if agreement is not None and agreement.e:
            self.e = agreement.e
        self.now = self.first <= state.year and state.phase != "briefing"
        self.years = table.played(self.first, self.e)
        self.further = table.played(self.e + 1, last) if terms.gated() and terms.renewal.mode != "none" else 0

    def from_gate(self) -> Outlook:
        """R4.7: Return the same text judged for the years that silence adds at its gate."""
        renewal = self.terms.renewal
        self.first = self.e + 1
        self.e = self.e + renewal.years
        self.now = False
        self.years = self.table.played(self.first, self.e)
        self.further = self.table.played(self.e + 1, self.state.board.last_end)
        return self

    def once(self, code: Code, amount: int) -> Flow:
        """Return what the clause that is judged now brings once."""
        return Flow(code, self.place, amount, 0, 0)

    def yearly(self, code: Code, amount: int) -> Flow:
        """Return what the clause that is judged now brings every year."""
        return Flow(code, self.place, 0, amount, amount)

    def varying(self, code: Code, this_year: int, a_year: int) -> Flow:
        """R2.1: Return what it brings this year, whose watched regions are known, and in other years."""
        return Flow(code, self.place, 0, this_year, a_year)

    def prices(self, seat: str) -> Prices:
        """R9: What things are worth to a seat."""
        return self.table.prices(seat)

    def home(self, seat: str) -> Home:
        """R4.5: How a seat stands without this text."""
        return self.table.home(seat, self.out)

    def relief(self, clause: Coverage) -> tuple[Loss, Loss]:
        """R3.4: Return what cover spares its beneficiary this year and in another: Security, yields, Support."""
        home = self.home(clause.beneficiary)
        helpers = (*home.helpers, self.helper(clause))
        return less(home, helpers, home.owed, now=True), less(home, helpers, home.owed, now=False)

    def helper(self, clause: Coverage) -> Helper:
        """R3.6: What a coverage clause of this text brings its beneficiary."""
        return helper(self.state, self.home(clause.beneficiary), clause, self.terms, self.cohesion)

    def called(self, clause: Coverage, *, now: bool = False) -> int:
        """R3.6: The points a coverage clause of this text calls upon in a year, per thousand."""
        return owed(self.table.bare(clause.beneficiary), clause, now=now)

    def burden(self, clause: Coverage) -> tuple[int, int]:
        """R3.5: Return what its provider's own sites lose this year and in another because points go abroad."""
        home = self.home(clause.provider)
        now = less(home, home.helpers, home.owed + self.called(clause, now=True), now=True)
        later = less(home, home.helpers, home.owed + self.called(clause), now=False)
        return -(now[0] + now[1] + now[2]), -(later[0] + later[1] + later[2])

    def cost(self, points: int) -> int:
        """R3.7: What so many points abroad cost under one text, in funds."""
        return 0 if self.state.board.intro else cover_cost(points)

    def saved(self, clause: Coverage) -> tuple[int, int]:
        """R9.3: Return how likely its provider helps to secure a site, this year and in another, per thousand."""
        home = self.home(clause.beneficiary)
        left = max(0, home.points * ALL - home.owed) // ALL
        helpers = (*home.helpers, self.helper(clause))
        return secured(home.now, home.halved, left, helpers), secured(home.watch, home.halved, left, helpers)

    def can_pay(self, seat: str) -> int:
        """R4.17: Return how many funds a seat can pay a year besides what it owes already."""
        return self.home(seat).cash + max(0, self.state.seats[seat].treasury - KEPT_BACK) // SPREAD

    def struck(self, region: str) -> int:
        """R3.4: How likely a region is to be disrupted in a year to come, per thousand."""
        home = self.home(self.state.board.regions[region].owner)
        if region in home.sites:
            return home.odds(home.helpers, home.owed)[home.sites.index(region)]
        return self.table.watch[region] // WATCHED_PER_INCIDENT

    @property
    def felt(self) -> Felt:
        """R5.2: What the text makes states feel about each other."""
        table, key = self.table, (self.shape, self.out)
        found = table.felt.get(key)
        if found is None:
            fresh = feelings(self.state, self.terms, table.closing, table.later(self.out), table.later())
            found = table.felt[key] = Felt(fresh)
        return found

    def block(self, key: Hashable, made: Callable[[], Iterable[Flow]]) -> Flows:
        """Return flows that were judged before under a key, or judge them now."""
        found = self.table.blocks.get(key)
        if found is None:
            found = self.table.blocks[key] = tuple(f for f in made() if f.once or f.this_year or f.a_year)
        return found

    def keener(self, clause: Coverage) -> int:
        """R3.8, R4.38: Return what Cohesion's bonus is worth in a year to the beneficiary of cover."""
        home = self.home(clause.beneficiary)
        plain = self.helper(clause)._replace(bonus=0)
        without = less(home, (*home.helpers, plain), home.owed, now=False)
        bonus = less(home, (*home.helpers, plain._replace(bonus=1)), home.owed, now=False)
        return sum(bonus) - sum(without)

    def point_at_home(self, seat: str) -> int:
        """R7.4: Return what one point of Capacity more is worth to a seat in a year, its upkeep taken off."""
        return point_at_home(self.table, seat, self.out)


def point_at_home(table: Table, seat: str, out: int = 0) -> int:
    """R7.4: Return what one point of Capacity more is worth to a seat in a year, its upkeep taken off."""
    home = table.home(seat, out)
    spared = sum(less(home, home.helpers, home.owed - ALL, now=False))
    return max(0, spared - (0 if table.state.board.intro else home.prices.income))

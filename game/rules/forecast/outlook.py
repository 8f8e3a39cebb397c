"""What clauses are judged with: the years a text will bind, what things are worth, and how each party stands without it."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from game.rules import perception
from game.rules.clauses.coverage import Coverage
from game.rules.forecast.concerns import Feeling, feelings, without
from game.rules.forecast.homes import Home, bare, helper, owed, settled, standing_texts
from game.rules.forecast.odds import ALL, Helper, secured, watch_odds
from game.rules.forecast.part import CERTAIN, Code, Part
from game.rules.forecast.prices import POINT, Prices, played, prices
from game.rules.lifecycle import earliest_start
from game.rules.numbers import REGIONS_PER_INCIDENT, TENSE, WATCHED_PER_INCIDENT
from game.rules.perception import Parts
from game.rules.state import Agreement, GameState, Pair
from game.rules.terms import Terms

DROP: Final = 60


class Table:
    """R1: A game as a forecast sees it, with what is worked out only once. The game must not change meanwhile."""

    def __init__(self, state: GameState) -> None:
        """Take a game, mostly an imagined one."""
        self.state = state
        self._homes: dict[tuple[str, int], Home] = {}
        self._prices: dict[str, Prices] = {}
        self._bare: dict[str, Home] = {}
        self._later: dict[int, dict[Pair, Parts]] = {}

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
            homes = {name: self.bare(name) for name in self.state.seats}
            fresh = bare(self.state, seat, self.prices(seat), self.watch)
            texts = standing_texts(self.state, seat, number)
            found = self._homes[seat, number] = settled(self.state, fresh, texts, homes)
        return found


class Outlook:
    """R4.5: One text on a table. `years` and `further` are hundredths of years: until its first gate, and after it."""

    def __init__(self, table: Table, terms: Terms, replaces: int = 0, agreement: Agreement | None = None) -> None:
        """Judge a new text, a revision of `replaces`, or an `agreement` as it goes on (which is then left out of the table)."""
        self.table, self.terms = table, terms
        self.state = state = table.state
        self.place = -1
        self.own = agreement
        self.out = agreement.id if agreement else replaces
        self.cohesion = agreement.cohesion if agreement else 0
        self.gates = agreement.gates if agreement else 0
        old = state.agreements.get(replaces)
        if old is not None:
            self.cohesion, self.gates = old.cohesion, old.gates
        last = state.board.last_end
        grants = bool(terms.grants())
        self.first = earliest_start(signed=state.year, grants=grants, old_e=old.e if old else 0)
        if agreement is not None:
            self.first = max(state.year, agreement.y or agreement.starts)
        self.e = self.first + terms.term.years - 1 if terms.gated() else last
        if agreement is not None and agreement.e:
            self.e = agreement.e
        self.now = self.first <= state.year and state.phase != "briefing"
        self.years = played(state, self.first, self.e)
        self.further = played(state, self.e + 1, last) if terms.gated() and terms.renewal.mode != "none" else 0

    def from_gate(self) -> Outlook:
        """R4.7: Return the same text judged for the years that silence adds at its gate."""
        renewal = self.terms.renewal
        self.first = self.e + 1
        self.e = self.e + renewal.years
        self.now = False
        self.years = played(self.state, self.first, self.e)
        self.further = played(self.state, self.e + 1, self.state.board.last_end)
        return self

    def part(self, code: Code, amount: int) -> Part:
        """Return a part of the clause that is judged now, once."""
        return Part(code, self.place, amount, code in CERTAIN)

    def yearly(self, code: Code, amount: int) -> Part:
        """Return a part of the clause that is judged now, for every year until the first gate."""
        return Part(code, self.place, amount * self.years // POINT, code in CERTAIN)

    def prices(self, seat: str) -> Prices:
        """R9: What things are worth to a seat."""
        return self.table.prices(seat)

    def home(self, seat: str) -> Home:
        """R4.5: How a seat stands without this text."""
        return self.table.home(seat, self.out)

    def spread(self, this_year: int, a_year: int) -> int:
        """R2.1: Sum up a yearly amount; the first year is known better, as the watched regions are."""
        if not self.now:
            return a_year * self.years // POINT
        return this_year + a_year * max(0, self.years - POINT) // POINT

    def relief(self, clause: Coverage) -> tuple[int, int, int]:
        """R3.4: Return what cover spares its beneficiary until the gate: Security, yields, Support."""
        home = self.home(clause.beneficiary)
        helpers = (*home.helpers, self.helper(clause))
        found = []
        for now in (True, False):
            before = home.loss(home.odds(home.helpers, home.owed, now=now))
            after = home.loss(home.odds(helpers, home.owed, now=now))
            found.append(tuple(b - a for b, a in zip(before, after, strict=True)))
        spared = [self.spread(a, b) for a, b in zip(*found, strict=True)]
        return spared[0], spared[1], spared[2]

    def helper(self, clause: Coverage) -> Helper:
        """R3.6: What a coverage clause of this text brings its beneficiary."""
        return helper(self.state, self.home(clause.beneficiary), clause, self.terms, self.cohesion)

    def called(self, clause: Coverage, *, now: bool = False) -> int:
        """R3.6: The points a coverage clause of this text calls upon in a year, per thousand."""
        return owed(self.table.bare(clause.beneficiary), clause, now=now)

    def burden(self, clause: Coverage) -> int:
        """R3.5: Return what its provider's own sites lose until the gate because points go abroad."""
        home = self.home(clause.provider)
        found = []
        for now in (True, False):
            more = home.owed + self.called(clause, now=now)
            before = home.loss(home.odds(home.helpers, home.owed, now=now))
            after = home.loss(home.odds(home.helpers, more, now=now))
            found.append(after[0] + after[1] + after[2] - before[0] - before[1] - before[2])
        return self.spread(*found)

    def saved(self, clause: Coverage) -> int:
        """R9.3: Return how often its provider will have a part in an incident secured, in thousandths until the gate."""
        home = self.home(clause.beneficiary)
        left = max(0, home.points * ALL - home.owed) // ALL
        helpers = (*home.helpers, self.helper(clause))
        return self.spread(
            secured(home.now, home.halved, left, helpers), secured(home.watch, home.halved, left, helpers)
        )

    def struck(self, region: str) -> int:
        """R3.4: How likely a region is to be disrupted in a year to come, per thousand."""
        home = self.home(self.state.board.regions[region].owner)
        if region in home.sites:
            return home.odds(home.helpers, home.owed)[home.sites.index(region)]
        return self.table.watch[region] // WATCHED_PER_INCIDENT

    @cached_property
    def feelings(self) -> list[Feeling]:
        """R5.2: What the text makes states feel about each other."""
        table = self.table
        return feelings(self.state, self.terms, table.closing, table.later(self.out), table.later())

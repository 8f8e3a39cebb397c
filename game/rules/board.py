"""The board: regions, sites and who touches whom. It never changes during a game and is shared by all copies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.rules.numbers import Level, Size

SiteKind = Literal["capital", "energy", "industry", "transit", "water", "hazard"]
Effect = Literal["none", "tension_up", "tension_down", "risk_up", "games"]


@dataclass(frozen=True, slots=True)
class Region:
    """R1.3: a region belongs to one state, touches others, has a risk and may hold one site."""

    id: str
    number: int
    owner: str
    risk: int
    touches: tuple[str, ...]
    site: SiteKind | None
    value: int


@dataclass(frozen=True, slots=True)
class Card:
    """R2.1: a news card, or a calendar event when it has a year; its effect is one of the named ones."""

    id: str
    year: int | None
    weight: int
    effect: Effect
    region: str | None


@dataclass(frozen=True, slots=True)
class Limits:
    """R4.5: what terms, renewals and notices a text may have in this world, in years."""

    term: tuple[int, int] = (3, 5)
    renewal: tuple[int, int] = (1, 3)
    notice: tuple[int, int] = (1, 1)


@dataclass(frozen=True, slots=True)
class SeatSetup:
    """What the scenario fixes for one seat: its size, mandates in its pool, posts it may host, and how it is scored."""

    id: str
    size: Size
    mandates: tuple[str, ...]
    hosts_most: int
    reference_income: int
    par: tuple[tuple[int, int], ...]
    spread: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Board:
    """R1.3: the map, the seats' set-up and the scenario's own numbers, with who touches whom worked out once."""

    scenario: str
    level: Level
    first_end: int
    last_end: int
    regions: dict[str, Region]
    seats: dict[str, SeatSetup]
    cards: tuple[Card, ...]
    limits: Limits
    frozen: tuple[tuple[str, str], ...] = ()
    by_owner: dict[str, tuple[str, ...]] = field(init=False)
    capitals: dict[str, str] = field(init=False)
    touched_by: dict[str, frozenset[str]] = field(init=False)
    two_away: dict[str, frozenset[str]] = field(init=False)
    neighbours: dict[str, frozenset[str]] = field(init=False)

    def __post_init__(self) -> None:
        """Work out the tables of nearness: which states' territory each region touches or lies two regions from."""
        put = object.__setattr__
        regions = self.regions
        owned = {seat: tuple(r.id for r in regions.values() if r.owner == seat) for seat in self.seats}
        put(self, "by_owner", owned)
        put(self, "capitals", {r.owner: r.id for r in regions.values() if r.site == "capital"})
        touched = {r.id: frozenset(regions[t].owner for t in r.touches) - {r.owner} for r in regions.values()}
        put(self, "touched_by", touched)
        around = {
            r.id: frozenset(regions[t].owner for n in r.touches for t in regions[n].touches) for r in regions.values()
        }
        put(self, "two_away", {r: around[r] - touched[r] - {regions[r].owner} for r in regions})
        put(
            self,
            "neighbours",
            {s: frozenset(o for r in owned[s] for o in touched[r]) for s in self.seats},
        )

    @property
    def intro(self) -> bool:
        """R1.8: the introductory level leaves out upkeep, Desk, reach, Cohesion, Influence, ratification."""
        return self.level == "introductory"

    @property
    def full(self) -> bool:
        """R1.8: the full level adds the last five kinds of clause, secrets, accession, shows of presence."""
        return self.level == "full"

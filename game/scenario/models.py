"""The shape of a scenario file: nouns and numbers; what they do is decided by the rules.

The texts of inherited agreements are the rules' own `Terms`: nothing is declared twice.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from game.rules.board import Effect, SiteKind
from game.rules.numbers import (
    COHESION_MOST,
    CONCERN_MOST,
    FIRST_TENSION,
    SITE_VALUE_MOST,
    TENSION_MOST,
    THAW_FULL,
    TRACK_MOST,
    Level,
    Size,
)
from game.rules.terms import Terms

MAP_WIDTH = 1600
MAP_HEIGHT = 1000
INTRODUCTORY_YEARS = 5

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=32)]
Words = Annotated[str, Field(min_length=1, max_length=600)]
Name = Annotated[str, Field(min_length=1, max_length=40)]
Count = Annotated[int, Field(ge=0, le=99)]
Track = Annotated[int, Field(ge=0, le=TRACK_MOST)]
Length = Annotated[str, Field(pattern=r"^[1-9][0-9]?$")]
Year = Annotated[int, Field(ge=1, le=12)]
Span = tuple[Annotated[int, Field(ge=1, le=12)], Annotated[int, Field(ge=1, le=12)]]
Point = tuple[Annotated[int, Field(ge=0, le=MAP_WIDTH)], Annotated[int, Field(ge=0, le=MAP_HEIGHT)]]
Polygon = Annotated[list[Point], Field(min_length=3)]
Character = Literal["loyal", "merchant", "opportunist", "hawk", "recluse", "bridge-builder", "avenger"]


class Part(BaseModel):
    """A part of the file: every key is known, every value is of its own type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Site(Part):
    """R1.3: what a region holds, with a value from 1 to 3."""

    kind: SiteKind
    value: Annotated[int, Field(ge=1, le=SITE_VALUE_MOST)]


class RegionPart(Part):
    """R1.3: a region; `number` is its place in map order, `sea_links` are those it touches over water.

    `shape` is a list of polygons on a map of 1600 x 1000: neighbours on land use the very same points
    along their border, further polygons are islands. `anchor` is where its label stands.
    """

    id: Id
    name: Name
    owner: Id
    number: Annotated[int, Field(ge=1, le=99)]
    risk: Annotated[int, Field(ge=1, le=3)]
    site: Site | None = None
    touches: list[Id]
    sea_links: list[Id] = []
    anchor: Point
    shape: Annotated[list[Polygon], Field(min_length=1)]


class Tracks(Part):
    """R1.4: first values of a state that differ from those of its size."""

    treasury: Count | None = None
    capacity: Count | None = None
    most_capacity: Count | None = None
    support: Track | None = None
    standing: Track | None = None
    initiative: Annotated[int, Field(ge=1, le=9)] | None = None
    desk: Count | None = None


class SeatPart(Part):
    """R1.1, R9.6: a state: its size, briefs, pool of mandates, and how its score is measured.

    `par` and `spread` are points by length of the game in years; `reference_income` is in funds (R9.2).
    """

    id: Id
    name: Name
    size: Size
    character: Character
    brief: Words
    secret: Words
    mandates: Annotated[list[str], Field(min_length=1)]
    hosts_posts: Annotated[int, Field(ge=0, le=9)] = 1
    reference_income: Annotated[int, Field(ge=1, le=999)]
    par: dict[Length, Annotated[int, Field(ge=-200, le=400)]]
    spread: dict[Length, Annotated[int, Field(ge=1, le=400)]]
    tracks: Tracks = Tracks()


class InheritedPart(Part):
    """R1.6: an agreement in force when the game begins: its text, first and last year, and Cohesion.

    `e` is 0 where the term has no end.
    """

    terms: Terms
    y: Annotated[int, Field(ge=-50, le=1)]
    e: Annotated[int, Field(ge=0, le=12)]
    cohesion: Annotated[int, Field(ge=0, le=COHESION_MOST)] = 0


class ConcernPart(Part):
    """R1.5: how worried one state is about another when the game begins."""

    of: Id
    about: Id
    value: Annotated[int, Field(ge=0, le=CONCERN_MOST)]


class FrozenPart(Part):
    """R5.15: two states that cannot sign with each other until their thaw has come from `thaw` to 3."""

    one: Id
    other: Id
    thaw: Annotated[int, Field(ge=0, le=THAW_FULL - 1)] = 0


class Card(Part):
    """R2.1: words of a card and its effect, a named one; `risk_up` raises a region's risk this year."""

    id: Id
    headline: Annotated[str, Field(min_length=1, max_length=80)]
    text: Words
    effect: Effect = "none"
    region: Id | None = None


class CalendarCard(Card):
    """R2.1: a calendar event, known to come in its year."""

    year: Year


class NewsCard(Card):
    """R2.1: a news card, drawn by weight."""

    weight: Annotated[int, Field(ge=1, le=99)] = 1


class LimitsPart(Part):
    """R4.5: the least and most years a term, a renewal and a notice may have in this world."""

    term: Span = (3, 5)
    renewal: Span = (1, 3)
    notice: Span = (1, 1)


class Scenario(Part):
    """A world: map, states, what they have signed, and the news; `years` or `end_window` is its length.

    `minutes` is how long a table takes; `objectives` say what can be learnt, `notes` tell dated facts behind the case
    without taking sides, `questions` are for the talk afterwards. None of them enters the game.
    """

    format: Literal[1]
    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=40)]
    title: Name
    blurb: Words
    level: Level
    minutes: Annotated[int, Field(ge=10, le=240)] | None = None
    objectives: list[Words] = []
    notes: list[Words] = []
    questions: list[Words] = []
    years: Annotated[int, Field(ge=5, le=12)] | None = None
    end_window: Span | None = None
    tension: Annotated[int, Field(ge=0, lt=TENSION_MOST)] = FIRST_TENSION
    limits: LimitsPart | None = None
    seats: Annotated[list[SeatPart], Field(min_length=3, max_length=8)]
    regions: Annotated[list[RegionPart], Field(min_length=3, max_length=60)]
    agreements: Annotated[list[InheritedPart], Field(min_length=1)]
    concern: list[ConcernPart] = []
    frozen: list[FrozenPart] = []
    calendar: list[CalendarCard] = []
    news: list[NewsCard] = []

    def window(self) -> tuple[int, int]:
        """R1.2: Return the first and the last year in which the game may end."""
        if self.end_window is not None:
            return self.end_window
        years = self.years or INTRODUCTORY_YEARS
        return years, years

    def lasting(self, years: int) -> Scenario:
        """R1.2: Return the same world with a fixed length, one of the years in which it may end."""
        return self.model_copy(update={"end_window": (years, years)})

    def names_of(self) -> dict[str, str]:
        """Return the display name of every seat and region by its id."""
        return {s.id: s.name for s in self.seats} | {r.id: r.name for r in self.regions}

    def cards(self) -> tuple[CalendarCard | NewsCard, ...]:
        """R2.1: Return the calendar and the news, in the order of the file."""
        return (*self.calendar, *self.news)

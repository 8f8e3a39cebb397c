"""The shape of a case: a small world, texts, what is done each year, and what must follow from it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from game.rules.board import SiteKind
from game.rules.clauses.registry import AnyClause
from game.rules.numbers import (
    COHESION_MOST,
    CONCERN_MOST,
    SITE_VALUE_MOST,
    TENSION_MOST,
    THAW_FULL,
    TRACK_MOST,
    Level,
    Size,
)
from game.rules.provisions import PLAIN, Provisions, Role
from game.rules.state import EndReason, InstrumentStatus, PartyStatus
from game.rules.terms import Entry, Renewal, Term, Terms, Withdrawal

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=32)]
CaseId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]
Rule = Annotated[str, Field(pattern=r"^R[1-9][0-9]?\.[0-9]{1,2}$")]
Count = Annotated[int, Field(ge=0, le=99)]
Track = Annotated[int, Field(ge=0, le=TRACK_MOST)]
Span = tuple[int, int]
Raw = dict[str, Any]
Move = tuple[str, str, int]


class Part(BaseModel):
    """A part of a file: every key is known, every value is of its own type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Tracks(Part):
    """R1.4: tracks of a state where they differ from what the world or the size gives."""

    treasury: Count | None = None
    capacity: Count | None = None
    most_capacity: Count | None = None
    support: Track | None = None
    standing: Track | None = None
    initiative: Annotated[int, Field(ge=0, le=9)] | None = None
    desk: Count | None = None


class WorldSeat(Part):
    """A state of a world: its size, its tracks, and how many posts it may host."""

    size: Size
    hosts_posts: Count = 1
    mandates: list[str] = []
    tracks: Tracks = Tracks()


class WorldRegion(Part):
    """R1.3: a region of a world; one without a site is quiet, and incidents that a case does not ask for fall there."""

    owner: Id
    touches: list[Id]
    risk: Annotated[int, Field(ge=1, le=3)] = 1
    site: SiteKind | None = None
    value: Annotated[int, Field(ge=0, le=SITE_VALUE_MOST)] = 0


class World(Part):
    """A board that many cases share."""

    about: str
    seats: dict[Id, WorldSeat]
    regions: dict[Id, WorldRegion]


class Text(Part):
    """R4.1: a text, with the fields of the rules' own `Terms`; a title is optional; `revises` names an older text."""

    title: str = ""
    revises: str = ""
    parties: list[Id]
    clauses: list[Annotated[AnyClause, Field(discriminator="kind")]]
    term: Term = Term()
    renewal: Renewal = Renewal()
    withdrawal: Withdrawal | None = None
    entry: Entry = Entry()
    pairs: list[tuple[int, int]] = []
    shares: Literal["equally", "to_first", "lapse"] = "equally"
    least: int = 2
    provisions: Provisions = PLAIN

    def terms(self, name: str) -> Terms:
        """Return the text as the rules know it; `name` is its title if it has none."""
        return Terms(
            title=self.title or name,
            parties=tuple(self.parties),
            clauses=tuple(self.clauses),
            term=self.term,
            renewal=self.renewal,
            withdrawal=self.withdrawal,
            entry=self.entry,
            pairs=tuple(self.pairs),
            shares=self.shares,
            least=self.least,
            provisions=self.provisions,
        )


class InForce(Part):
    """R1.6: a text in force when the case begins: first and last year (0: no end), Cohesion, gates passed."""

    y: int
    e: Annotated[int, Field(ge=0)] = 0
    cohesion: Annotated[int, Field(ge=0, le=COHESION_MOST)] = 0
    gates: Count = 0


class Start(Part):
    """How the world stands before the first year of the case."""

    year: Annotated[int, Field(ge=1, le=20)] = 1
    level: Level = "standard"
    tension: Annotated[int, Field(ge=0, lt=TENSION_MOST)] = 3
    term: Span | None = None
    renewal: Span | None = None
    notice: Span | None = None
    seats: dict[Id, Tracks] = {}
    hosts_posts: dict[Id, Count] = {}
    concern: dict[Id, dict[Id, Annotated[int, Field(ge=0, le=CONCERN_MOST)]]] = {}
    frozen: list[tuple[Id, Id, Annotated[int, Field(ge=0, le=THAW_FULL)]]] = []
    in_force: dict[Id, InForce] = {}


class AgreementExpect(Part):
    """What must be so of an agreement when the year has closed; what is left out is not looked at.

    `rested` are the places of resting clauses; `clauses` lists every clause in order, each with the fields that matter.
    """

    status: InstrumentStatus | None = None
    y: int | None = None
    e: int | None = None
    cohesion: int | None = None
    gates: int | None = None
    end_reason: EndReason | None = None
    parties: list[Id] | None = None
    standing: dict[Id, PartyStatus] | None = None
    notices: dict[Id, int] | None = None
    rested: list[int] | None = None
    clauses: list[Raw] | None = None
    circle: dict[Id, Role] | None = None
    published: bool | None = None


class SeatExpect(Part):
    """What must be so of a state's tracks when the year has closed."""

    treasury: int | None = None
    support: int | None = None
    standing: int | None = None
    capacity: int | None = None
    most_capacity: int | None = None
    influence: int | None = None
    used: int | None = None


class Expect(Part):
    """What must be so when the year has closed.

    `payments` are all the funds that moved from seat to seat this year, `arrears` all that is owed: [from, to, funds].
    `posts` maps a region to its guest, to "guest winding down", or to null. Each of `events` happened this year with
    those fields at least, each of `no_events` did not.
    """

    agreements: dict[Id, AgreementExpect | None] = {}
    seats: dict[Id, SeatExpect] = {}
    payments: list[Move] | None = None
    arrears: list[Move] | None = None
    posts: dict[Id, str | None] = {}
    concern: dict[Id, dict[Id, int]] = {}
    tension: int | None = None
    events: list[Raw] = []
    no_events: list[Raw] = []


class Illegal(Part):
    """An act that may not be done this year, and the key of the reason why."""

    seat: Id
    act: Raw
    reason: str


class Year(Part):
    """One year of a case.

    `watched` are the sites watched this year, `incidents` those that are hit, with severity. `signed` names texts that
    their first party proposes and all others sign; `talks` are further acts, each with the seat that does it.
    """

    watched: list[Id] = []
    incidents: dict[Id, Annotated[int, Field(ge=1, le=3)]] = {}
    signed: list[Id] = []
    talks: list[Raw] = []
    decisions: dict[Id, list[Raw]] = {}
    illegal: list[Illegal] = []
    expect: Expect = Expect()


class Covers(Part):
    """What a case shows: clause kinds, rows of the lifecycle table, lines of the checklist."""

    clauses: list[str] = []
    lifecycle: list[str] = []
    checklist: list[str] = []


class Case(Part):
    """One case: one rule, told by a few acts and what must follow from them."""

    id: CaseId
    title: str
    rules: Annotated[list[Rule], Field(min_length=1)]
    covers: Covers = Covers()
    world: Id
    texts: dict[Id, Text]
    start: Start = Start()
    years: Annotated[list[Year], Field(min_length=1)]

"""The state of a game. Only `evolve` assigns to it; everything else reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from game.rules.board import Board
from game.rules.frozen import frozen
from game.rules.numbers import FIRST_TENSION, LOW_SUPPORT, MANDATE_WORTH, Size
from game.rules.provisions import Role
from game.rules.terms import Terms

Phase = Literal["briefing", "talks", "decisions", "over"]
InstrumentStatus = Literal["signed", "pending", "in_force", "suspended", "ended"]
PartyStatus = Literal["signatory", "contracting", "party", "notice_given", "suspended", "former"]
EndReason = Literal[
    "expired",
    "lapsed",
    "notice",
    "withdrawn",
    "consent",
    "cause",
    "walked_out",
    "superseded",
    "fulfilled",
    "refused",
    "impossible",
]
StatementForm = Literal["protest", "commend", "pledge", "reassure", "observers"]
Promise = Literal["", "no_post", "keep", "agree"]
Pair = tuple[str, str]


@frozen
class Mandate:
    """R9.5: one secret aim of a government, a yes/no test on the record."""

    name: str
    worth: int = MANDATE_WORTH


@dataclass(slots=True)
class State:
    """R1.4: one seat's tracks, what it has used this year, and what the record has counted for it.

    `security` is in hundredths of a point, `received` in funds, net of payments. `no_gain_until` is the last year in
    which a walk-out keeps Standing from rising (R4.16).
    """

    id: str
    size: Size
    treasury: int
    capacity: int
    most_capacity: int
    support: int
    standing: int
    initiative: int
    desk: int
    mandates: tuple[Mandate, ...] = ()
    used: int = 0
    set_aside: int = 0
    idle: int = 0
    no_gain_until: int = 0
    security: int = 0
    received: int = 0
    influence: int = 0
    faults: int = 0
    gates: int = 0
    developed: int = 0
    fallen: int = 0

    def copy(self) -> State:
        """Return an equal state that may change on its own."""
        return State(
            self.id, self.size, self.treasury, self.capacity, self.most_capacity, self.support, self.standing,
            self.initiative, self.desk, self.mandates, self.used, self.set_aside, self.idle, self.no_gain_until,
            self.security, self.received, self.influence, self.faults, self.gates, self.developed, self.fallen,
        )  # fmt: skip

    @property
    def initiatives_left(self) -> int:
        """R2.9, R6.5: initiatives of the year not yet used; at Support 2 or less a state has one decision only."""
        most = min(1, self.initiative) if self.support <= LOW_SUPPORT else self.initiative
        return max(0, most - self.used)

    @property
    def free_funds(self) -> int:
        """R2.11: funds in the treasury that are not set aside for what may fall due."""
        return self.treasury - self.set_aside


@frozen
class Breach:
    """R4.15: a recorded breach or default of one clause; `alleged` is the year a party alleged it, 0 before."""

    by: str
    clause: int
    year: int
    alleged: int = 0
    alleged_by: str = ""
    cured: bool = False


@frozen
class Special:
    """R4.51, R4.52: what a life at the full level adds to an agreement.

    `applicants` are (seat, role, year), `circle` its observers and partners, `joined` (seat, year) its newcomers,
    `published` is the year in which a secret text came to light.
    """

    applicants: tuple[tuple[str, Role, int], ...] = ()
    circle: tuple[tuple[str, Role], ...] = ()
    joined: tuple[tuple[str, int], ...] = ()
    published: int = 0


NOTHING_SPECIAL: Final = Special()


@dataclass(slots=True)
class Agreement:
    """R4.1: an instrument and each party's standing in it.

    Dates are years: in force from `y` through `e` (0: not yet, or no end). `starts` is the earliest year of entry into
    force. `notices` gives the gate each notice aims at, `withdrawals` the year each withdrawal takes effect, `noticed`
    who gave notice in this cycle, `waived` the points waived this year by clause, `rested` the clauses that rest
    (R4.18) with the clause each waits for, `suspended_by` the grounds of a suspension.
    """

    id: int
    terms: Terms
    proposer: str
    signed: int
    status: InstrumentStatus
    starts: int
    standing: dict[str, PartyStatus]
    y: int = 0
    e: int = 0
    cohesion: int = 0
    gates: int = 0
    notices: dict[str, int] = field(default_factory=dict)
    noticed: tuple[str, ...] = ()
    withdrawals: dict[str, int] = field(default_factory=dict)
    consents: tuple[tuple[str, str], ...] = ()
    holds: dict[str, int] = field(default_factory=dict)
    waived: dict[int, int] = field(default_factory=dict)
    rested: tuple[tuple[int, int], ...] = ()
    breaches: tuple[Breach, ...] = ()
    replaces: int = 0
    successor: int = 0
    new_duty: bool = False
    runs_on: bool = False
    suspended_by: tuple[str, ...] = ()
    left: tuple[tuple[str, str, int], ...] = ()
    first_parties: tuple[str, ...] = ()
    end_reason: EndReason | None = None
    ended: int = 0
    inherited: bool = False
    special: Special = NOTHING_SPECIAL

    def copy(self) -> Agreement:
        """Return an equal agreement to change and put back: agreements are shared between copies of a game."""
        return Agreement(
            self.id, self.terms, self.proposer, self.signed, self.status, self.starts, self.standing.copy(), self.y,
            self.e, self.cohesion, self.gates, self.notices.copy(), self.noticed, self.withdrawals.copy(),
            self.consents, self.holds.copy(), self.waived.copy(), self.rested, self.breaches, self.replaces,
            self.successor, self.new_duty, self.runs_on, self.suspended_by, self.left, self.first_parties,
            self.end_reason, self.ended, self.inherited, self.special,
        )  # fmt: skip

    @property
    def live(self) -> bool:
        """Whether the instrument is anything but ended."""
        return self.status != "ended"

    @property
    def in_force(self) -> bool:
        """R4.5: whether its duties bind now; a suspended text is alive but its duties rest."""
        return self.status == "in_force"

    def binds(self, *seats: str) -> bool:
        """Whether all these seats are parties to the text as it stands."""
        return all(seat in self.terms.parties for seat in seats)

    def rests(self, clause: int) -> bool:
        """R4.18: whether a clause rests because the one it is paired with was not performed."""
        return any(clause == resting for resting, _ in self.rested)


@frozen
class Offer:
    """R2.4: a text on the table, signed by its maker; `counters` counts how often it was countered this year."""

    id: str
    by: str
    terms: Terms
    signed: tuple[str, ...]
    replaces: int = 0
    counters: tuple[str, ...] = ()
    bulletin: int = 0
    number: int = 1


@frozen
class Post:
    """R3.9: a guest's post in a host's region; winding down it gives nothing until the close of `until`."""

    region: str
    guest: str
    host: str
    agreement: int
    winding: bool = False
    until: int = 0


@frozen
class Statement:
    """R5.5-R5.9: words of one state to another, live through the close of year `until`.

    `mediated` marks the calm of a mediation, which counts as a reassurance (R5.12).
    """

    id: int
    by: str
    to: str
    form: StatementForm
    year: int
    until: int
    promise: Promise = ""
    region: str = ""
    agreement: int = 0
    mediated: bool = False
    live: bool = True


@frozen
class Laid:
    """R3.3: cover laid this year: points given and what they count there."""

    provider: str
    agreement: int
    region: str
    points: int
    counts: int


@frozen
class Notice:
    """R2.7: an offer made public: the guests who announced it make its grants count in this year's rise (R5.2)."""

    number: int
    by: str
    terms: Terms
    announced_by: str


@frozen
class YearNote:
    """R9.5: what the record keeps of one seat's year for the mandates."""

    year: int
    seat: str
    support: int
    concern_about: int
    pressed: bool
    hosts: bool
    posts: int
    covers: bool
    covered: bool
    capital_disrupted: bool


@dataclass(slots=True)
class GameState:
    """One game, whole. `concern` is (of, about) -> 0-5; `arrears` is (debtor, creditor, agreement) -> funds.

    `news` is the card of the year, `shows` are the shows of presence (seat, region) that count when talks close next,
    `thaw` is how far each frozen pair has come, `secrets` are the numbers of the texts that are secret (R4.52).

    `stirs` and `calms` are what raises and lowers Tension this year (R5.10), each with the number of its event.
    """

    board: Board
    seed: int
    branch: int = 0
    year: int = 0
    phase: Phase = "briefing"
    window: int = 0
    order: tuple[str, ...] = ()
    tension: int = FIRST_TENSION
    seats: dict[str, State] = field(default_factory=dict)
    concern: dict[Pair, int] = field(default_factory=dict)
    rose: tuple[Pair, ...] = ()
    agreements: dict[int, Agreement] = field(default_factory=dict)
    offers: dict[str, Offer] = field(default_factory=dict)
    offer_counts: dict[str, int] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    posts: dict[str, Post] = field(default_factory=dict)
    statements: dict[int, Statement] = field(default_factory=dict)
    arrears: dict[tuple[str, str, int], int] = field(default_factory=dict)
    values: dict[str, int] = field(default_factory=dict)
    disrupted: dict[str, int] = field(default_factory=dict)
    watched: tuple[str, ...] = ()
    risky: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    laid: tuple[Laid, ...] = ()
    incidents: tuple[tuple[str, int], ...] = ()
    pressed: tuple[str, ...] = ()
    news: str = ""
    shows: tuple[tuple[str, str], ...] = ()
    thaw: dict[Pair, int] = field(default_factory=dict)
    secrets: tuple[int, ...] = ()
    stirs: tuple[tuple[str, int], ...] = ()
    calms: tuple[tuple[str, int], ...] = ()
    book: tuple[YearNote, ...] = ()
    offered: int = 0
    events: int = 0
    over: Literal["", "end", "rupture"] = ""

    def copy(self) -> GameState:
        """Return an equal game that may change on its own; texts, agreements and records are shared until replaced."""
        return GameState(
            self.board, self.seed, self.branch, self.year, self.phase, self.window, self.order, self.tension,
            {name: seat.copy() for name, seat in self.seats.items()}, self.concern.copy(), self.rose,
            self.agreements.copy(), self.offers.copy(), self.offer_counts.copy(), self.notices, self.posts.copy(),
            self.statements.copy(), self.arrears.copy(), self.values.copy(), self.disrupted.copy(), self.watched,
            self.risky, self.cards, self.laid, self.incidents, self.pressed, self.news, self.shows, self.thaw.copy(),
            self.secrets, self.stirs, self.calms, self.book, self.offered, self.events, self.over,
        )  # fmt: skip

    def in_force(self) -> list[Agreement]:
        """R4.5: Return the agreements in force, by number."""
        return [a for a in self.agreements.values() if a.status == "in_force"]

    def of(self, seat: str) -> list[Agreement]:
        """Return the live agreements a seat is party to, by number."""
        return [a for a in self.agreements.values() if a.status != "ended" and seat in a.terms.parties]

    def highest_concern(self, about: str) -> int:
        """R1.5: Return the highest Concern anybody has about a state."""
        return max([c for (_, other), c in self.concern.items() if other == about], default=0)

"""Small worlds made by hand: four states in a row, each with a capital and one more region.

    arn (large) - bel (small) - cor (middle) - dun (middle)

`arn_1` and the like are capitals; `arn_2` (energy) and `bel_2` (water) touch, as do `bel_1` and `cor_2` (transit),
`cor_1` and `dun_1`. `dun_2` is a hazard, `bel_3` holds no site.
"""

from dataclasses import replace
from typing import Any

from game.rules.board import Board, Limits, Region, SeatSetup, SiteKind
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.site_grant import SiteGrant
from game.rules.events.talks import AgreementSigned
from game.rules.evolve import evolve
from game.rules.gates import end_of_term
from game.rules.numbers import FIRST_STANDING, FIRST_SUPPORT, SIZES, Level, Size
from game.rules.state import Agreement, GameState, Offer, PartyStatus, Post, State
from game.rules.terms import Entry, Renewal, Term, Terms

SEATS: dict[str, Size] = {"arn": "large", "bel": "small", "cor": "middle", "dun": "middle"}
REGIONS: tuple[tuple[str, SiteKind | None, int, tuple[str, ...]], ...] = (
    ("arn_1", "capital", 3, ("arn_2",)),
    ("arn_2", "energy", 2, ("arn_1", "bel_2")),
    ("bel_1", "capital", 2, ("bel_2", "bel_3", "cor_2")),
    ("bel_2", "water", 1, ("arn_2", "bel_1")),
    ("bel_3", None, 0, ("bel_1",)),
    ("cor_1", "capital", 2, ("cor_2", "dun_1")),
    ("cor_2", "transit", 2, ("bel_1", "cor_1")),
    ("dun_1", "capital", 2, ("cor_1", "dun_2")),
    ("dun_2", "hazard", 2, ("dun_1",)),
)
RATIFIED = Entry(ratification=True)


def board(level: Level = "standard", *, hosts_most: int = 1, limits: Limits | None = None) -> Board:
    """The map of this module at a level."""
    regions = {
        name: Region(name, number, name[:3], 1, touches, site, value)
        for number, (name, site, value, touches) in enumerate(REGIONS, 1)
    }
    seats = {
        name: SeatSetup(name, size, ("no_posts",), hosts_most, 40, ((5, 30),), ((5, 10),))
        for name, size in SEATS.items()
    }
    return Board("row", level, 5, 5, regions, seats, (), limits or Limits())


def world(level: Level = "standard", *, year: int = 3, hosts_most: int = 1, limits: Limits | None = None) -> GameState:
    """A game in talks, with first tracks and no agreement yet."""
    seats = {}
    for name, size in SEATS.items():
        tracks = SIZES[size]
        seats[name] = State(
            name,
            size,
            tracks.treasury,
            tracks.capacity,
            tracks.most_capacity,
            FIRST_SUPPORT,
            FIRST_STANDING,
            tracks.initiative,
            tracks.desk,
        )
    return GameState(
        board(level, hosts_most=hosts_most, limits=limits),
        seed=1,
        year=year,
        phase="talks",
        window=1,
        order=tuple(SEATS),
        seats=seats,
        values={name: value for name, _, value, _ in REGIONS},
        watched=("arn_2", "bel_1", "bel_2", "cor_1"),
    )


def deciding(state: GameState) -> GameState:
    """The same game with talks closed."""
    state.phase, state.window = "decisions", 0
    return state


def text(*clauses: AnyClause, parties: tuple[str, ...] = ("arn", "bel"), **final: Any) -> Terms:
    """A text that may be signed as it stands: cover for bel by arn where no clause is given."""
    return replace(Terms("A text", parties, clauses or (Coverage("arn", "bel", 2),)), **final)


def lease(**final: Any) -> Terms:
    """A site grant by bel to arn in bel_2, for a rent, to be ratified."""
    return text(
        SiteGrant("bel", "arn", "bel_2"),
        Payment("arn", "bel", 2, purpose="rent"),
        **{"entry": RATIFIED, **final},
    )


def three(**final: Any) -> Terms:
    """Cover for bel and cor by arn."""
    clauses = (Coverage("arn", "bel", 2), Coverage("arn", "cor", 2))
    return text(*clauses, parties=("arn", "bel", "cor"), **final)


def by_consent(years: int = 2) -> Renewal:
    """A renewal that asks for consent."""
    return Renewal("by_consent", years)


def in_force(state: GameState, terms: Terms, *, y: int = 1, replaces: int = 0) -> Agreement:
    """Put a text in force since year `y` and return its agreement, to be changed at will by a test."""
    agreement = signed(state, terms, replaces=replaces)
    agreement.status, agreement.y, agreement.e = "in_force", y, end_of_term(terms, y)
    agreement.signed = agreement.starts = y
    standing: PartyStatus = "party"
    agreement.standing = dict.fromkeys(terms.parties, standing)
    for _, grant in terms.grants():
        state.posts[grant.region] = Post(grant.region, grant.guest, grant.host, agreement.id)
    return agreement


def signed(state: GameState, terms: Terms, *, replaces: int = 0, starts: int = 0) -> Agreement:
    """Sign a text this year without using an initiative, and return its agreement."""
    number = max(state.agreements, default=0) + 1
    used = state.seats[terms.parties[0]].used
    happened = AgreementSigned(number, terms, terms.parties[0], replaces, starts or state.year, False)
    evolve(state, happened)
    state.seats[terms.parties[0]].used = used
    return state.agreements[number]


def offered(state: GameState, terms: Terms, by: str = "arn", *, replaces: int = 0) -> Offer:
    """Put an offer on the table."""
    offer = Offer(f"offer-{len(state.offers) + 1}", by, terms, (by,), replaces)
    state.offers[offer.id] = offer
    return offer


def forever() -> Term:
    """A term without an end."""
    return Term("indefinite")

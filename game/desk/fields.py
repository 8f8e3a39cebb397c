"""What can be set in each article: its parameters with their bounds, and the article with one of them changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, get_args

from game.rules.clauses.access import TRADED, Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.consultation import Consultation
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity
from game.rules.clauses.integration import Integration
from game.rules.clauses.management import Management
from game.rules.clauses.organisation import FEES, Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import KINDS_AT, AnyClause
from game.rules.clauses.restraint import REGIONAL, Bar, Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.numbers import COVERAGE_MOST, ONE_OFF_MOST, PAYMENT_MOST, SHARES, WIND_DOWN_MOST
from game.rules.say import Say
from game.rules.state import GameState
from game.rules.terms import Terms

Control = Literal["number", "one", "many", "flag"]
Of = Literal["number", "state", "region", "word"]
Setting = int | str | bool | tuple[str, ...]
ROLES: Final[dict[str, tuple[str, str]]] = {
    "coverage": ("provider", "beneficiary"),
    "site_grant": ("host", "guest"),
    "payment": ("payer", "payee"),
    "cost_sharing": ("provider", "payer"),
    "programme": ("lead", "partner"),
    "assistance": ("pledger", "beneficiary"),
    "access": ("giver", "receiver"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One parameter: what sets it, its value, its bounds or options; where it is fixed, `why` says so.

    A `number` lies between `low` and `high`; `one` of the options is chosen, or `many`, in their order; a `flag` is
    on or off. What is not `main` is seldom changed and may be put away.
    """

    name: str
    control: Control
    value: Setting
    of: Of = "number"
    low: int = 0
    high: int = 0
    step: int = 1
    options: tuple[str, ...] = ()
    why: Say | None = None
    main: bool = True


def kinds(state: GameState) -> tuple[str, ...]:
    """R1.8: Return the kinds of article there are at this level."""
    return KINDS_AT[state.board.level]


def fields(clause: AnyClause, terms: Terms, state: GameState) -> list[Field]:
    """R4.1: Return what can be set in an article, its parties first."""
    found = [
        Field(role, "one", getattr(clause, role), "state", options=_who(role, clause, terms), main=False)
        for role in ROLES.get(clause.kind, ())
    ]
    more: Callable[[Any, Terms, GameState], list[Field]] = _MORE[clause.kind]
    return found + more(clause, terms, state)


def _who(role: str, clause: AnyClause, terms: Terms) -> tuple[str, ...]:
    """R4.34: Return who may stand in a role: any party, but only who covers has a cost to share."""
    if not isinstance(clause, CostSharing):
        return terms.parties
    covering = tuple(dict.fromkeys(cover.provider for _, cover in terms.coverages())) or terms.parties
    return covering if role == "provider" else tuple(seat for seat in terms.parties if seat != clause.provider)


def _coverage(clause: Coverage, terms: Terms, state: GameState) -> list[Field]:
    return [
        Field("points", "number", clause.points, low=1, high=COVERAGE_MOST),
        Field("sites", "many", clause.sites, "region", options=sites_of(state, clause.beneficiary)),
    ]


def _site_grant(clause: SiteGrant, terms: Terms, state: GameState) -> list[Field]:
    return [
        Field("region", "one", clause.region, "region", options=state.board.by_owner[clause.host]),
        Field("wind_down", "number", clause.wind_down, low=0, high=WIND_DOWN_MOST),
        Field("exclusive", "flag", clause.exclusive, main=False),
    ]


def _payment(clause: Payment, terms: Terms, state: GameState) -> list[Field]:
    most = PAYMENT_MOST if clause.yearly else ONE_OFF_MOST
    return [
        Field("amount", "number", clause.amount, low=1, high=most),
        Field("yearly", "one", "yearly" if clause.yearly else "once", "word", options=("yearly", "once")),
        Field("purpose", "one", clause.purpose, "word", options=("rent", "aid", "compensation"), main=False),
    ]


def _cost_sharing(clause: CostSharing, terms: Terms, state: GameState) -> list[Field]:
    return [
        Field("percent", "number", clause.percent, low=SHARES[0], high=SHARES[-1], step=SHARES[1] - SHARES[0]),
        Field("cap", "number", clause.cap, low=0, high=PAYMENT_MOST),
    ]


def _programme(clause: Programme, terms: Terms, state: GameState) -> list[Field]:
    forms = ("exercises", "training", "modernisation")
    return [
        Field("form", "one", clause.form, "word", options=forms),
        Field("notified", "flag", clause.notified),
    ]


def _transparency(clause: Transparency, terms: Terms, state: GameState) -> list[Field]:
    return [
        Field("reassured", "many", clause.reassured, "state", options=tuple(state.seats)),
        Field("form", "one", clause.form, "word", options=("observers", "inspections")),
    ]


def _restraint(clause: Restraint, terms: Terms, state: GameState) -> list[Field]:
    found = [
        Field("who", "one", clause.who, "state", options=terms.parties, main=False),
        Field("bar", "one", clause.bar, "word", options=get_args(Bar)),
    ]
    if clause.bar in REGIONAL:
        found.append(
            Field("regions", "many", clause.regions, "region", options=near(state, clause.who, clause.regions))
        )
    return found


def _coordination(clause: Coordination, terms: Terms, state: GameState) -> list[Field]:
    return [Field("coordinator", "one", clause.coordinator, "state", options=terms.parties)]


def _management(clause: Management, terms: Terms, state: GameState) -> list[Field]:
    return [Field("manager", "one", clause.manager, "state", options=terms.parties)]


def _assistance(clause: Assistance, terms: Terms, state: GameState) -> list[Field]:
    found = [
        Field("amount", "number", clause.amount, low=1, high=PAYMENT_MOST),
        Field("case", "one", clause.case, "word", options=("disrupted", "pressed")),
    ]
    if clause.case == "pressed":
        thirds = tuple(seat for seat in state.seats if seat not in terms.parties)
        chosen = (clause.against,) if clause.against else ()
        return [*found, Field("against", "many", chosen, "state", options=thirds)]
    sites = sites_of(state, clause.beneficiary)
    most = max(1, len(clause.regions or sites))
    return [
        *found,
        Field("number", "number", clause.number, low=1, high=most),
        Field("regions", "many", clause.regions, "region", options=sites, main=False),
    ]


def _exclusivity(clause: Exclusivity, terms: Terms, state: GameState) -> list[Field]:
    thirds = tuple(seat for seat in state.seats if seat not in terms.parties)
    return [
        Field("who", "one", clause.who, "state", options=terms.parties, main=False),
        Field("subject", "one", clause.subject, "word", options=("coverage", "site_grant", "programme")),
        Field("others", "many", clause.others, "state", options=thirds),
    ]


def _organisation(clause: Organisation, terms: Terms, state: GameState) -> list[Field]:
    return [
        Field("secretariat", "one", clause.secretariat, "state", options=terms.parties),
        Field("fee", "number", clause.fee, low=FEES[0], high=FEES[1]),
        Field("vote", "one", clause.vote, "word", options=("majority", "unanimity")),
    ]


def _access(clause: Access, terms: Terms, state: GameState) -> list[Field]:
    return [Field("region", "one", clause.region, "region", options=traded(state, clause.giver) or (clause.region,))]


def _nothing(clause: Consultation | Integration, terms: Terms, state: GameState) -> list[Field]:
    return []


_MORE: Final[dict[str, Callable[[Any, Terms, GameState], list[Field]]]] = {
    "coverage": _coverage,
    "site_grant": _site_grant,
    "payment": _payment,
    "cost_sharing": _cost_sharing,
    "consultation": _nothing,
    "coordination": _coordination,
    "management": _management,
    "programme": _programme,
    "transparency": _transparency,
    "restraint": _restraint,
    "assistance": _assistance,
    "exclusivity": _exclusivity,
    "integration": _nothing,
    "organisation": _organisation,
    "access": _access,
}


def sites_of(state: GameState, seat: str) -> tuple[str, ...]:
    """R1.3: Return the regions of a state that hold a site."""
    return tuple(r for r in state.board.by_owner[seat] if state.board.regions[r].site is not None)


def traded(state: GameState, seat: str) -> tuple[str, ...]:
    """R4.45: Return the regions of a state whose sites it may open to another."""
    return tuple(r for r in state.board.by_owner[seat] if state.board.regions[r].site in TRADED)


def near(state: GameState, who: str, kept: tuple[str, ...] = ()) -> tuple[str, ...]:
    """R4.40: Return the regions where a state may promise restraint: its own and those that touch its neighbours'."""
    board = state.board
    return tuple(r for r in board.regions if board.regions[r].owner == who or who in board.touched_by[r] or r in kept)


def changed(clause: AnyClause, name: str, value: Setting, state: GameState) -> AnyClause:
    """Return an article with one parameter changed, and what hangs on it put right."""
    given: dict[str, Any] = {name: value == "yearly" if name == "yearly" else value}
    if name == "against":
        given[name] = value[-1] if isinstance(value, tuple) and value else ""
    roles = ROLES.get(clause.kind, ())
    if name in roles:
        other = roles[1 - roles.index(name)]
        if getattr(clause, other) == value:
            given[other] = getattr(clause, name)
    return _fitting(replace(clause, **given), state)


def _fitting(clause: AnyClause, state: GameState) -> AnyClause:
    """R4.1: Return an article without what its other parameters have made impossible."""
    board = state.board
    if isinstance(clause, Coverage):
        return replace(clause, sites=tuple(s for s in clause.sites if board.regions[s].owner == clause.beneficiary))
    if isinstance(clause, SiteGrant) and board.regions[clause.region].owner != clause.host:
        return replace(clause, region=open_region(state, clause.host))
    if isinstance(clause, Payment):
        return replace(clause, amount=min(clause.amount, PAYMENT_MOST if clause.yearly else ONE_OFF_MOST))
    if isinstance(clause, Assistance):
        return _helped(clause, state)
    if isinstance(clause, Access) and board.regions[clause.region].owner != clause.giver:
        return replace(clause, region=next(iter(traded(state, clause.giver)), clause.region))
    if isinstance(clause, Restraint):
        if clause.bar not in REGIONAL:
            return replace(clause, regions=())
        return clause if clause.regions else replace(clause, regions=near(state, clause.who)[:1])
    return clause


def _helped(clause: Assistance, state: GameState) -> Assistance:
    """R4.41: Each case has its own conditions."""
    if clause.case == "pressed":
        return replace(clause, number=1, regions=())
    regions = tuple(r for r in clause.regions if state.board.regions[r].owner == clause.beneficiary)
    most = len(regions or sites_of(state, clause.beneficiary))
    return replace(clause, regions=regions, against="", number=max(1, min(clause.number, most)))


def open_region(state: GameState, host: str) -> str:
    """R3.9: Return a region of a state where no post stands, if there is one."""
    own = state.board.by_owner[host]
    return next((r for r in reversed(own) if r not in state.posts), own[0])

"""Texts drawn at random that mostly hold together, so that few have to be drawn twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final, Literal

from game.rules.clauses.access import TRADED, Access
from game.rules.clauses.assistance import Assistance
from game.rules.clauses.coordination import Coordination
from game.rules.clauses.cost_sharing import CostSharing
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.exclusivity import Exclusivity, Subject
from game.rules.clauses.integration import Integration
from game.rules.clauses.management import Management
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Bar, Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.legality.provisions import SEEN
from game.rules.numbers import COVERAGE_MOST, PAYMENT_MOST, SHARES, Level
from game.rules.provisions import Accession, Provisions
from game.rules.sample.dice import Dice
from game.rules.state import GameState
from game.rules.terms import Entry, Renewal, Term, Terms, Withdrawal

Clauses = tuple[AnyClause, ...]
Draft = Callable[[GameState, str, str, Dice], Clauses]
ONE_YEAR: Final = Withdrawal(1)
RATIFIED: Final = Entry(ratification=True)
UNRATIFIED: Final = Entry()
ENDLESS: Final = Term("indefinite")
UNRENEWED: Final = Renewal("none")
SHUT: Final[tuple[Subject, ...]] = ("coverage", "site_grant", "programme")
RULES: Final[tuple[Literal["consent", "majority", "open"], ...]] = ("consent", "majority", "open")
SECRET: Final = Provisions(secret=True)
BARS: Final[tuple[Bar, ...]] = ("grant", "cover", "protest", "neutral")


def cover(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.31, R4.33: Cover, mostly for a price."""
    clause = Coverage(one, other, 1 + dice.below(3))
    return (clause,) if dice.chance(3) else (clause, Payment(other, one, 1 + dice.below(2)))


def grant(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.32: A post for cover or for rent."""
    given = SiteGrant(one, other, dice.one(state.board.by_owner[one]), wind_down=dice.below(2))
    price = Payment(other, one, 1 + dice.below(3), purpose="rent") if dice.chance(2) else Coverage(other, one, 2)
    return (given, price)


def payment(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.33: A sum, once or every year."""
    return (Payment(one, other, 1 + dice.below(2), yearly=dice.chance(2)),)


def programme(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.38: A joint programme."""
    return (Programme(one, other, dice.one(("exercises", "training", "modernisation")), notified=dice.chance(2)),)


def restraint(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.40: A restraint."""
    bar = dice.one(BARS)
    regions = (dice.one(state.board.by_owner[other]),) if bar in ("grant", "cover") else ()
    return (Restraint(one, bar, regions),)


def transparency(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.39: Open books, towards the partner or a third state."""
    return (Transparency((dice.one(tuple(state.seats)),)),)


def directed(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.34, R4.36, R4.37: Cover with shared cost, a coordinator and a manager."""
    shared = CostSharing(one, other, dice.one(SHARES))
    return (Coverage(one, other, 2), shared, Coordination(one), Management(other))


def assistance(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.41: Help in need, after disruptions or against being pressed."""
    if dice.chance(2):
        return (Assistance(one, other, 1 + dice.below(3)),)
    return (Assistance(one, other, 1 + dice.below(3), "pressed"),)


def exclusivity(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.42: Cover for a state that keeps to one provider."""
    return (Coverage(one, other, 1 + dice.below(2)), Exclusivity(other, dice.one(SHUT)))


def access(state: GameState, one: str, other: str, dice: Dice) -> Clauses:
    """R4.45: A site opened for a payment."""
    open_sites = [r for r in state.board.by_owner[one] if state.board.regions[r].site in TRADED]
    if not open_sites:
        return payment(state, one, other, dice)
    return (Access(one, other, dice.one(tuple(open_sites))), Payment(other, one, 1))


INTRODUCTORY: Final[tuple[Draft, ...]] = (cover, cover, grant, payment)
STANDARD: Final[tuple[Draft, ...]] = (*INTRODUCTORY, programme, restraint, transparency, directed)
FULL: Final[tuple[Draft, ...]] = (*STANDARD, assistance, exclusivity, access)
DRAFTS: Final[dict[Level, tuple[Draft, ...]]] = {"introductory": INTRODUCTORY, "standard": STANDARD, "full": FULL}


def draft(state: GameState, seat: str, dice: Dice) -> Terms:
    """R4.1: Draw a new text of a seat with another one, sometimes with a third."""
    others = [name for name in state.seats if name != seat]
    other = others.pop(dice.below(len(others)))
    one, two = (seat, other) if dice.chance(2) else (other, seat)
    intro = state.board.intro
    clauses = dice.one(DRAFTS[state.board.level])(state, one, two, dice)
    parties: tuple[str, ...] = (seat, other)
    if others and dice.chance(8):
        third = dice.one(others)
        parties = (seat, other, third)
        clauses = (*clauses, Coverage(one, third, 1 + dice.below(2)))
        if state.board.full and dice.chance(2):
            clauses = (*clauses, Integration() if dice.chance(2) else Organisation(one))
    title = "-".join(parties)
    pairs = ((0, 1),) if len(clauses) == 2 and dice.chance(2) else ()
    if intro:
        return Terms(title, parties, clauses, pairs=pairs)
    asks = dice.chance(8) or any(isinstance(c, SiteGrant) for c in clauses)
    term, renewal, withdrawal = _dates(state, dice)
    terms = Terms(title, parties, clauses, term, renewal, withdrawal, RATIFIED if asks else UNRATIFIED, pairs)
    return provided(state, terms, dice) if state.board.full else terms


def provided(state: GameState, terms: Terms, dice: Dice) -> Terms:
    """R4.51, R4.52: Draw provisions of the full level, for half of the texts."""
    if dice.chance(2):
        return terms
    others = tuple(name for name in state.seats if name not in terms.parties)
    if dice.chance(3) and not terms.entry.ratification and not any(c.kind in SEEN for c in terms.clauses):
        return replace(terms, provisions=SECRET)
    rule = dice.one(RULES)
    invited = (dice.one(others),) if others and dice.chance(3) else ()
    covered = dice.below(3) if terms.coverages() else 0
    return replace(terms, provisions=Provisions(Accession(rule, invited, covered, dice.below(2))))


def _dates(state: GameState, dice: Dice) -> tuple[Term, Renewal, Withdrawal | None]:
    limits = state.board.limits
    withdrawal = ONE_YEAR if dice.chance(6) else None
    if dice.chance(10):
        return ENDLESS, UNRENEWED, withdrawal
    years = _between(limits.renewal, dice)
    mode = dice.one(("by_consent", "none")) if dice.chance(5) else "automatic"
    return _term(_between(limits.term, dice)), _renewal(mode, years, limits.notice[0]), withdrawal


@cache
def _term(years: int) -> Term:
    return Term("fixed", years)


@cache
def _renewal(mode: Literal["automatic", "by_consent", "none"], years: int, notice: int) -> Renewal:
    return Renewal(mode, years, notice)


def _between(bounds: tuple[int, int], dice: Dice) -> int:
    return bounds[0] + dice.below(bounds[1] - bounds[0] + 1)


def variant(state: GameState, terms: Terms, dice: Dice) -> Terms:
    """R2.4, R4.8: Draw a text that differs from another in one clause or in its dates."""
    place = dice.below(len(terms.clauses))
    clause = terms.clauses[place]
    step = 1 if dice.chance(2) else -1
    if isinstance(clause, Coverage) and 1 <= clause.points + step <= COVERAGE_MOST:
        changed: AnyClause = Coverage(clause.provider, clause.beneficiary, clause.points + step, clause.sites)
    elif isinstance(clause, Payment) and 1 <= clause.amount + step <= PAYMENT_MOST:
        changed = Payment(clause.payer, clause.payee, clause.amount + step, clause.yearly, clause.purpose)
    elif state.board.intro or not terms.gated():
        payer, payee = terms.parties[0], terms.parties[1]
        return replace(terms, clauses=(*terms.clauses, Payment(payer, payee, 1 + dice.below(2))))
    else:
        return replace(terms, renewal=replace(terms.renewal, years=_between(state.board.limits.renewal, dice)))
    return replace(terms, clauses=(*terms.clauses[:place], changed, *terms.clauses[place + 1 :]))

"""Whether inherited agreements fit: parties, dates, bounds, and each clause on the board."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.board import Limits
from game.rules.clauses.registry import KINDS_AT
from game.rules.legality.provisions import provision_problems
from game.rules.state import GameState
from game.scenario.errors import Problem, place_of
from game.scenario.models import InheritedPart, Scenario
from game.wording.told import told, told_why


def text_problems(scenario: Scenario) -> Iterator[Problem]:
    """R1.6: Yield what does not fit in the inherited agreements, without looking at the board."""
    known = [seat.id for seat in scenario.seats]
    for number, inherited in enumerate(scenario.agreements):
        at = ("agreements", number)
        yield from _parties(at, inherited, known)
        yield from _dates(at, inherited)
        yield from _clauses(at, inherited, scenario)
    signed = {party for inherited in scenario.agreements for party in inherited.terms.parties}
    for place, seat in enumerate(scenario.seats):
        if seat.id not in signed:
            what = told("scenario.seat_without_text", id=seat.id)
            yield Problem(place_of(("seats", place)), what, told("scenario.make_it_a_party"))


def board_problems(scenario: Scenario, state: GameState) -> Iterator[Problem]:
    """R4.1: Yield why inherited texts could not be signed as they stand, on the board of the first year."""
    for number, inherited in enumerate(scenario.agreements):
        terms = inherited.terms
        yield from _bounds(("agreements", number, "terms"), inherited, state.board.limits)
        for place, clause in enumerate(terms.clauses):
            at = place_of(("agreements", number, "terms", "clauses", place))
            for reason in clause.problems(terms, state):
                what = told("scenario.clause_may_not_stand", reason=told_why(reason, scenario.names_of()))
                yield Problem(at, what, told("scenario.mend_the_clause"))
        if terms.provisions.secret:
            at = place_of(("agreements", number, "terms", "provisions", "secret"))
            yield Problem(at, told("scenario.no_secret_text"), told("scenario.open_the_text"))
        for reason in provision_problems(state, terms):
            at = place_of(("agreements", number, "terms", "provisions"))
            what = told("scenario.provision_may_not_stand", reason=told_why(reason, scenario.names_of()))
            yield Problem(at, what, told("scenario.mend_the_provision"))


def _parties(at: tuple[str | int, ...], inherited: InheritedPart, known: list[str]) -> Iterator[Problem]:
    parties = inherited.terms.parties
    where = place_of((*at, "terms", "parties"))
    for party in parties:
        if party not in known:
            yield Problem(
                where, told("scenario.is_no_seat", party=party), told("scenario.name_some_of", listed=", ".join(known))
            )
    if len(set(parties)) != len(parties) or len(parties) < 2:
        yield Problem(where, told("scenario.two_parties"), told("scenario.list_each_party_once"))


def _dates(at: tuple[str | int, ...], inherited: InheritedPart) -> Iterator[Problem]:
    """R4.5: In force from y for a term t, through y + t - 1, or through a later gate that was passed."""
    terms, where = inherited.terms, place_of((*at, "e"))
    if not terms.gated():
        if inherited.e:
            yield Problem(where, told("scenario.no_last_year"), told("scenario.write_0"))
        return
    first = inherited.y + terms.term.years - 1
    step = terms.renewal.years if terms.renewal.mode != "none" else 0
    fits = inherited.e == first or (step > 0 and inherited.e > first and (inherited.e - first) % step == 0)
    if not fits or inherited.e < 1:
        what = told("scenario.dates_do_not_fit", y=inherited.y, years=terms.term.years, e=inherited.e)
        remedy = told("scenario.dates_that_fit", first=first, step=step)
        yield Problem(where, what, remedy)


def _bounds(at: tuple[str | int, ...], inherited: InheritedPart, limits: Limits) -> Iterator[Problem]:
    """R4.5, R4.6: Yield terms, renewals and notices outside this world's bounds or one another's."""
    terms = inherited.terms
    if not terms.gated():
        return
    checks = [("term", terms.term.years, limits.term)]
    if terms.renewal.mode != "none":
        checks.append(("renewal", terms.renewal.years, limits.renewal))
        checks.append(("notice", terms.renewal.notice, limits.notice))
    for name, value, (least, most) in checks:
        if not least <= value <= most:
            what = told("scenario.outside_limits", name=name, value=value, least=least, most=most)
            where = place_of((*at, "term" if name == "term" else "renewal"))
            yield Problem(where, what, told("scenario.change_it_or_the_limits"))
    if terms.renewal.mode == "automatic":
        most = min(terms.term.years - 2, terms.renewal.years)
        if terms.renewal.notice > most:
            what = told("scenario.notice_too_long", notice=terms.renewal.notice)
            where = place_of((*at, "renewal", "notice"))
            yield Problem(where, what, told("scenario.use_at_most", most=most))


def _clauses(at: tuple[str | int, ...], inherited: InheritedPart, scenario: Scenario) -> Iterator[Problem]:
    terms = inherited.terms
    if not terms.clauses:
        yield Problem(
            place_of((*at, "terms", "clauses")),
            told("scenario.the_text_has_no_clause"),
            told("scenario.give_it_one_at_least"),
        )
    for place, clause in enumerate(terms.clauses):
        if clause.kind not in KINDS_AT[scenario.level]:
            what = told("scenario.not_at_this_level", kind=clause.kind, level=scenario.level)
            remedy = told("scenario.use_one_of", listed=", ".join(KINDS_AT[scenario.level]))
            yield Problem(place_of((*at, "terms", "clauses", place)), what, remedy)
    for place, pair in enumerate(terms.pairs):
        if not all(0 <= one < len(terms.clauses) for one in pair) or pair[0] == pair[1]:
            what = told("scenario.pair_places")
            remedy = told("scenario.count_clauses", most=len(terms.clauses) - 1)
            yield Problem(place_of((*at, "terms", "pairs", place)), what, remedy)

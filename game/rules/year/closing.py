"""R8.9: Closing: Concern, Tension, gates and other ends, Cohesion, programmes, arrears, the year's record."""

from __future__ import annotations

from game.rules import perception
from game.rules.clauses.coordination import Coordination
from game.rules.events.duties import ArrearsChanged
from game.rules.events.living import CohesionChanged
from game.rules.events.perception import ConcernChanged, Mediated, StatementEnded, TensionChanged
from game.rules.events.security import PostRemoved
from game.rules.events.years import YearClosed
from game.rules.legality.bonds import notice_runs
from game.rules.numbers import (
    COHESION_MOST,
    PRESSED_FROM,
    STANDING_PAIRS,
    TENSION_MOST,
    TENSION_RISE_MOST,
    TRAINING_YEARS,
)
from game.rules.secrets import hidden
from game.rules.state import Agreement, YearNote
from game.rules.year import gate_closing, joining, thawing
from game.rules.year.incidents import earn
from game.rules.year.resolution import Resolution, change_track


def run(year: Resolution) -> None:
    """R8.9: Close the year, in the order of the rule."""
    concern_falls(year)
    joining.leak(year)
    tension_moves(year)
    thawing.run(year)
    gate_closing.run(year)
    cohere(year)
    arrears_last(year)
    words_expire(year)
    year.docket.record(YearClosed(notes(year), rule="R9.5"))


def concern_falls(year: Resolution) -> None:
    """R5.3: Concern above the footprint falls by 1 if it did not rise this year; then mediations are judged (R5.12)."""
    state = year.state
    footprints = perception.footprints(state)
    for pair, before in list(state.concern.items()):
        parts = footprints.get(pair, {})
        if before > perception.footprint(parts) and pair not in state.rose:
            year.docket.record(ConcernChanged(*pair, before, before - 1, tuple(parts.items()), rule="R5.3"))
    for seat, of, about, before, cause in year.mediated:
        effective = state.concern.get((of, about), 0) < before
        number = year.docket.record(Mediated(seat, of, about, effective, rule="R5.12", causes=(cause,)))
        if effective:
            earn(year, seat, "mediation", 0, number)


def tension_moves(year: Resolution) -> None:
    """R5.10: Tension rises first, by at most 3, then falls; within 0-12."""
    state = year.state
    rises: dict[str, int] = {}
    for why, _ in state.stirs:
        rises[why] = rises.get(why, 0) + 1
    if sum(1 for concern in state.concern.values() if concern >= PRESSED_FROM) >= STANDING_PAIRS:
        rises["standing_pairs"] = 1
    falls: dict[str, int] = {}
    if state.calms:
        falls["pair_fell"] = len(state.calms)
    if not rises:
        falls["quiet"] = 1
    wanted = sum(rises.values())
    up = min(TENSION_RISE_MOST, wanted)
    before = state.tension
    after = max(0, min(TENSION_MOST, before + up - sum(falls.values())))
    if rises or after != before:
        causes = tuple(number for _, number in (*state.stirs, *state.calms))
        year.docket.record(
            TensionChanged(
                before,
                after,
                tuple(rises.items()),
                tuple(falls.items()),
                wanted - up,
                rule="R5.10",
                causes=causes,
            )
        )


def cohere(year: Resolution) -> None:
    """R3.8, R4.38: Cohesion grows by 1, with exercises by 2; training and modernisation count every second year."""
    if year.state.board.intro:
        return
    for agreement in year.state.in_force():
        if agreement.y > year.state.year:
            continue
        exercised = _programmes(year, agreement)
        after = min(COHESION_MOST, agreement.cohesion + 1 + exercised)
        if after > agreement.cohesion and not notice_runs(agreement):
            year.docket.record(CohesionChanged(agreement.id, agreement.cohesion, after, rule="R3.8"))
        _coordinated(year, agreement)


def _programmes(year: Resolution, agreement: Agreement) -> int:
    exercised = 0
    for place, clause in agreement.terms.programmes():
        if (agreement.id, place) not in year.performed:
            continue
        if any((b.clause, b.year) == (place, year.state.year) for b in agreement.breaches):
            continue
        if clause.form == "exercises":
            exercised = 1
        elif (year.state.year - agreement.y + 1) % TRAINING_YEARS == 0:
            partner = year.state.seats[clause.partner]
            if clause.form == "training":
                change_track(year.docket, partner.id, "capacity", 1, "training", "R4.38", most=partner.most_capacity)
            else:
                change_track(year.docket, partner.id, "most_capacity", 1, "modernisation", "R4.38")
    return exercised


def _coordinated(year: Resolution, agreement: Agreement) -> None:
    """R9.3: A year as coordinator of a text with two beneficiaries or more, or as secretariat, earns 1."""
    for _, house in agreement.terms.organisations():
        earn(year, house.secretariat, "secretariat", agreement.id, 0)
    for clause in agreement.terms.clauses:
        if isinstance(clause, Coordination) and len({c.beneficiary for _, c in agreement.terms.coverages()}) > 1:
            earn(year, clause.coordinator, "coordinator", agreement.id, 0)


def arrears_last(year: Resolution) -> None:
    """R4.17: Arrears unpaid since before this year cost 1 Standing in all; debts of a walk-out are due next year."""
    for seat in year.state.seats:
        owes = seat in year.indebted and any(debtor == seat for debtor, _, _ in year.state.arrears)
        if owes and not year.state.board.intro:
            change_track(year.docket, seat, "standing", -1, "arrears", "R4.17")
    for debtor, creditor, agreement, owed, cause in year.debts:
        before = year.state.arrears.get((debtor, creditor, agreement), 0)
        if owed:
            year.docket.record(
                ArrearsChanged(debtor, creditor, agreement, before, before + owed, False, rule="R4.16", causes=(cause,))
            )


def words_expire(year: Resolution) -> None:
    """R5.7, R3.10: Words kept to their day end well; posts that have wound down are gone."""
    for statement in list(year.state.statements.values()):
        if statement.live and statement.until <= year.state.year and statement.form != "protest":
            year.docket.record(StatementEnded(statement.id, "kept", rule="R5.7"))
    for region, post in list(year.state.posts.items()):
        if post.winding and post.until <= year.state.year:
            year.docket.record(PostRemoved(region, post.guest, post.host, rule="R3.10"))


def notes(year: Resolution) -> tuple[YearNote, ...]:
    """R9.5: What the record keeps of each seat's year."""
    state = year.state
    coverages = [c for a in state.in_force() if not hidden(a) for _, c in a.terms.coverages()]
    covers, covered = [c.provider for c in coverages], [c.beneficiary for c in coverages]
    hosts = [post.host for post in state.posts.values()]
    guests = [post.guest for post in state.posts.values() if not post.winding]
    return tuple(
        [
            YearNote(
                state.year,
                seat,
                tracks.support,
                state.highest_concern(seat),
                seat in state.pressed,
                seat in hosts,
                guests.count(seat),
                seat in covers,
                seat in covered,
                state.disrupted.get(state.board.capitals.get(seat, "")) == state.year,
            )
            for seat, tracks in state.seats.items()
        ]
    )

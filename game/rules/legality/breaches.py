"""R4.15, R4.17-R4.19: why answering another's breach, or deciding on one's own, is illegal now."""

from __future__ import annotations

from game.rules.acts import AllegeBreach, AnswerBreach, DefaultOn, Forgive, LeaveForCause, Suspend
from game.rules.legality.bound import bound_by, due_this_year, in_arrears
from game.rules.legality.texts import has_part
from game.rules.say import Say, say
from game.rules.state import Agreement, Breach, GameState


def allege(state: GameState, seat: str, act: AllegeBreach) -> Say | None:
    """R4.15: A party may allege a breach or arrears of another party that are on record."""
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if act.by == seat or act.by not in agreement.terms.parties:
        return say("reason.not_another_party", seat=act.by, agreement=agreement.id)
    open_ones = [b for b in agreement.breaches if b.by == act.by and not b.cured]
    if any(not b.alleged for b in open_ones):
        return None
    if open_ones:
        return say("reason.alleged_already", seat=act.by, agreement=agreement.id)
    if in_arrears(state, act.by, agreement.id):
        return None
    return say("reason.nothing_on_record", seat=act.by, agreement=agreement.id)


def answer(state: GameState, seat: str, act: AnswerBreach) -> Say | None:
    """R4.15: A party against which a breach was alleged may answer."""
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if any(b.by == seat and b.alleged and not b.cured for b in agreement.breaches):
        return None
    return say("reason.not_alleged", agreement=agreement.id)


def leave_for_cause(state: GameState, seat: str, act: LeaveForCause) -> Say | None:
    """R4.15: Who alleged a breach, or was wronged by it, may leave from the year after if it is not cured."""
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    for breach in agreement.breaches:
        ripe = 0 < breach.alleged < state.year and not breach.cured and breach.by != seat
        if ripe and _wronged(agreement, breach, seat):
            return None
    return say("reason.no_cause", agreement=agreement.id)


def _wronged(agreement: Agreement, breach: Breach, seat: str) -> bool:
    if breach.alleged_by == seat:
        return True
    clauses = agreement.terms.clauses
    return breach.clause < len(clauses) and has_part(clauses[breach.clause], seat)


def suspend(state: GameState, seat: str, act: Suspend) -> Say | None:
    """R4.19: A party may suspend a text after another party's recorded breach, default or arrears."""
    if state.board.intro:
        return say("reason.not_at_this_level", act=act.kind)
    agreement = bound_by(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if agreement.status == "suspended":
        return say("reason.suspended", agreement=agreement.id)
    if any(b.by != seat and not b.cured for b in agreement.breaches):
        return None
    if any(in_arrears(state, other, agreement.id) for other in agreement.terms.parties if other != seat):
        return None
    return say("reason.no_cause", agreement=agreement.id)


def forgive(state: GameState, seat: str, act: Forgive) -> Say | None:
    """R4.17: The creditor may forgive the debt, even of an agreement that has ended."""
    if state.arrears.get((act.debtor, seat, act.agreement), 0) > 0:
        return None
    return say("reason.no_arrears", seat=act.debtor, agreement=act.agreement)


def default_on(state: GameState, seat: str, act: DefaultOn) -> Say | None:
    """R4.18: A state may decide to leave undone a duty of its own that falls due this year."""
    agreement = due_this_year(state, seat, act.agreement)
    if isinstance(agreement, Say):
        return agreement
    if not 0 <= act.clause < len(agreement.terms.clauses):
        return say("reason.unknown_clause", agreement=agreement.id, clause=act.clause + 1)
    if agreement.rests(act.clause):
        return say("reason.clause_rests", agreement=agreement.id, clause=act.clause + 1)
    if agreement.status != "in_force":
        agreement = agreement.copy()
        agreement.y = state.year
    clause = agreement.terms.clauses[act.clause]
    if any(duty.debtor == seat for duty in clause.due(agreement, act.clause, state)):
        return None
    return say("reason.nothing_due", agreement=agreement.id, clause=act.clause + 1)

"""Marking decisions: what may still be marked beside the others, what it replaces, and what means are left."""

from __future__ import annotations

from game.desk.desk import Desk
from game.rules.acts import COSTS, INITIATIVE_KINDS, Decision
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.legality.sealed import questions
from game.rules.say import Say


def beside(desk: Desk, act: Decision) -> tuple[Decision, ...]:
    """R2.9: Return the marked decisions that answer other questions than this one."""
    asked = set(questions(act))
    return tuple(other for other in desk.marks.now if not asked & set(questions(other)))


def why_not(desk: Desk, act: Decision) -> Say | None:
    """R2.9: Return why a decision may not be sealed with what is marked, or None."""
    why = why_illegal(desk.imagined, desk.seat, act)
    return why or why_not_sealed(desk.imagined, desk.seat, (*beside(desk, act), act))


def mark(desk: Desk, act: Decision) -> Say | None:
    """R2.9: Mark a decision, in place of another answer to its question; return why not, or None."""
    why = why_not(desk, act)
    if why is None:
        desk.put_marks((*beside(desk, act), act))
    return why


def unmark(desk: Desk, act: Decision) -> None:
    """R2.9: Take a mark back."""
    desk.put_marks(tuple(other for other in desk.marks.now if other != act))


def initiatives_left(desk: Desk) -> int:
    """R7.2: Return how many initiatives are left beside what is marked."""
    return desk.view.own.initiatives_left - sum(act.kind in INITIATIVE_KINDS for act in desk.marks.now)


def funds_left(desk: Desk) -> int:
    """R2.11: Return what is left to spend beside what is set aside and marked."""
    return desk.view.own.free_funds - sum(COSTS.get(act.kind, 0) for act in desk.marks.now)

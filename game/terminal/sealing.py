"""Sealing the year's decisions, and what the resolution made of the year."""

from __future__ import annotations

from game.desk.attention import short, uncovered, worries
from game.rules import acts, scoring
from game.rules.events.perception import TensionChanged
from game.rules.gates import last_notice
from game.rules.legality.bonds import successor_of
from game.terminal.attention import worded
from game.terminal.ending import tell_end
from game.terminal.misread import MisreadError
from game.terminal.session import Session
from game.terminal.status import expected, where
from game.terminal.telling import tell
from game.view import SeatView
from game.wording.acts import action


def seal(game: Session, typed: str) -> None:
    """R2.9: Seal what is marked, after asking once about what was left open."""
    if game.view.phase != "decisions":
        raise MisreadError("mark.not_now", phase=game.view.phase)
    for number, act in enumerate(game.marks.now, 1):
        game.say("mark.line", number=number, action=action(act, game.words))
    left = [text for text in _left_open(game) if text not in game.warned]
    if not left:
        _seal(game)
        return
    game.say("seal.left_open", marked=len(game.marks.now))
    game.lines(f"- {text}" for text in left)
    game.ask("seal.sure", "seal", lambda: _seal(game))


def _left_open(game: Session) -> list[str]:
    """Return what is left to silence: ratifications, last notices, sites without cover."""
    found: list[str] = []
    decided = {getattr(act, "agreement", 0) for act in game.marks.now}
    for agreement in game.ours():
        if agreement.id in decided:
            continue
        if agreement.standing.get(game.seat) == "signatory" and agreement.starts <= game.view.year:
            found.append(game.text("seal.ratify", agreement=agreement.id, number=agreement.id))
        elif _last_chance(game, agreement.id):
            found.append(game.text("seal.notice", agreement=agreement.id, number=agreement.id, gate=agreement.e))
    found += [worded(game, need) for need in (*short(game), *worries(game))]
    if not any(isinstance(act, acts.CoverOrder) for act in game.marks.now):
        found += [worded(game, need) for need in uncovered(game)]
    return found


def _last_chance(game: Session, number: int) -> bool:
    """R4.6: Whether this is the last year in which notice for the next gate is in time."""
    agreement = game.view.agreements[number]
    if not (agreement.in_force and agreement.terms.gated()) or game.seat in agreement.notices:
        return False
    if successor_of(game.imagined, number) is not None:
        return False
    return agreement.terms.renewal.mode == "automatic" and last_notice(agreement, agreement.e) == game.view.year


def _seal(game: Session) -> None:
    before = game.view
    points = dict(scoring.rows(game.imagined, game.seat))
    if not game.seal():
        return
    game.marks.begin(())
    game.keep_marks()
    game.warned.clear()
    game.line()
    game.say("seal.sealed", year=before.year)
    tell(game, lambda: _summary(game, before, points))
    game.line()
    if game.view.phase == "over":
        tell_end(game)
    else:
        game.line(where(game))
        expected(game)


def _tension(game: Session, before: SeatView) -> int:
    """R5.10: Return Tension at the close of the year, before the news of the next."""
    moved = [e.after for e in game.match.events_for(game.seat) if isinstance(e, TensionChanged) and e.step]
    return moved[-1] if moved else before.tension


def _summary(game: Session, before: SeatView, points: dict[str, int]) -> None:
    """Tell what the year changed for us; the Treasury with the income of the new one."""
    own, was = game.view.own, before.own
    now = dict(scoring.rows(game.imagined, game.seat))
    game.line()
    game.say("seal.summary", year=before.year, support=own.support, was_support=was.support, standing=own.standing,
             was_standing=was.standing, treasury=own.treasury, was_treasury=was.treasury,
             tension=_tension(game, before), over=game.view.phase == "over",
             total=sum(now.values()), gained=sum(now.values()) - sum(points.values()),
             mandates=now["mandates"])  # fmt: skip

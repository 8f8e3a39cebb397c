"""The cover order: what would be laid where, and why."""

from __future__ import annotations

from collections.abc import Iterator

from game.desk.attention import short
from game.desk.watch import counted, expected, laid_by, likely_guest, orders, this_year
from game.rules import duties
from game.rules.acts import CoverLine, CoverOrder
from game.rules.clauses.base import Duty
from game.rules.cover import Lay, default_lines
from game.rules.state import Agreement
from game.terminal.attention import worded
from game.terminal.misread import MisreadError
from game.terminal.session import Session
from game.wording.acts import cover_line

MOST = 3


def order(game: Session, typed: str) -> CoverOrder:
    """R3.3: Return the cover order that is typed: regions with points, and agreements, the first first."""
    return CoverOrder(tuple(_line(game, part) for part in typed.split(",") if part.strip()))


def _line(game: Session, part: str) -> CoverLine:
    words = part.strip().removeprefix("cover ").split()
    words = [word for word in words if word not in ("points", "point", "in", "at", "of")]
    if words[0].casefold() in ("agreement", "duty", "duties", "owed"):
        return CoverLine(agreement=game.naming.agreement(" ".join(words[1:]), _owing(game)).id)
    points = next((int(word) for word in words if word.isdigit()), None)
    name = " ".join(word for word in words if not word.isdigit())
    if not name:
        raise MisreadError("cover.which_region", typed=part.strip())
    return CoverLine(game.naming.region(name), min(MOST if points is None else points, max(1, _points(game))))


def _points(game: Session) -> int:
    """R3.3: Return the points there are to lay."""
    return game.view.own.capacity - game.view.own.idle


def _owing(game: Session) -> list[Agreement]:
    """Return the agreements under which we owe cover this year."""
    return [game.view.agreements[number] for number in dict.fromkeys(duty.agreement for duty in _owed(game))]


def _owed(game: Session) -> list[Duty]:
    """R3.6: Return the cover we owe this year."""
    due = duties.due(this_year(game.imagined))
    return [duty for duty in due if duty.form == "cover" and duty.debtor == game.seat]


def show(game: Session) -> None:
    """R3.3: Tell the order that counts, what it would lay and what our watched sites can expect."""
    marked = next((act for act in game.marks.now if isinstance(act, CoverOrder)), None)
    owed = _owed(game)
    lines = marked.lines if marked else default_lines(this_year(game.imagined), game.seat, owed)
    game.say("cover.head", marked=marked is not None, capacity=_points(game))
    for number, row in enumerate(lines, 1):
        game.say("cover.line", number=number, row=cover_line(row, game.words))
    for duty in owed:
        game.say("cover.owed", seat=duty.creditor, agreement=duty.agreement, number=duty.agreement, points=duty.amount)
    game.lines(f"- {text}" for text in _laid(game))
    game.lines(f"- {worded(game, need)}" for need in short(game) if need.kind == "underlaid")
    game.say("cover.more")


def laid_line(game: Session, each: Lay) -> str:
    """R3.5-R3.8: Return what is laid in one region, what it counts, and why that differs."""
    change = (each.counts > each.points) - (each.counts < each.points)
    return game.text("cover.lay", seat=each.provider, points=each.points, region=each.region, counts=each.counts,
                     agreement=each.agreement, change=change)  # fmt: skip


def _laid(game: Session) -> Iterator[str]:
    known = orders(game.seat, game.marks.now)
    used = 0
    for each in laid_by(this_year(game.imagined), game.seat, known):
        used += each.points
        yield laid_line(game, each)
    left = _points(game) - used
    if left > 0:
        yield game.text("cover.left", points=left)
    for region, lays in expected(game.imagined, known).items():
        place = game.view.board.regions[region]
        if place.owner == game.seat and place.site is not None:
            others = tuple(dict.fromkeys(each.provider for each in lays if each.provider != game.seat))
            yield game.text("cover.expected", region=region, site=place.site, value=game.view.values.get(region, 0),
                            counts=counted(lays), others=others,
                            guest=likely_guest(game.imagined, region, lays))  # fmt: skip

"""The end of the game: scores in five rows, mandates, the order, and the grade of the table."""

from __future__ import annotations

from game.rules.events.base import Event
from game.rules.events.home import MandateTested, Ranked, SeatScored, TableGraded
from game.rules.year.scores import GRADES
from game.terminal.records import usual
from game.terminal.session import Session
from game.wording.log import full


def tell_end(game: Session) -> None:
    """R9: Tell how the game ended."""
    events = game.match.events_for(game.seat)
    game.line()
    game.say("end.head", over=game.view.over, year=game.view.year)
    scores = {scored.seat: scored for scored in events if isinstance(scored, SeatScored)}
    ranked = next((e for e in events if isinstance(e, Ranked)), None)
    if ranked is not None and ranked.order:
        first = ranked.order[0]
        game.say("end.winner" if len(first) == 1 else "end.shared", seats=first, margin=scores[first[0]].margin)
    for scored in scores.values():
        _seat(game, scored, events)
    game.line()
    if ranked is not None:
        _order(game, ranked, scores)
    for happened in events:
        if isinstance(happened, TableGraded):
            _grade(game, happened)
    game.say("end.more", seed=game.match.meta.seed)


def _order(game: Session, ranked: Ranked, scores: dict[str, SeatScored]) -> None:
    """R9.6, R9.7: Tell the order, what a margin is, and where Security decided between equal ones."""
    game.line(full(ranked, game.words))
    game.say("end.margins")
    for margin in dict.fromkeys(scored.margin for scored in scores.values()):
        equal = tuple(seat for places in ranked.order for seat in places if scores[seat].margin == margin)
        if len(equal) > 1:
            game.say("end.tied", seats=equal)


def _grade(game: Session, graded: TableGraded) -> None:
    """R9.8: Tell the grade of the table and what it comes from."""
    game.line(full(graded, game.words))
    (a, _), (b, _), (c, _), *_ = GRADES
    game.say("end.grade", mean=(graded.tension + graded.secured + graded.kept) // 3, a=a, b=b, c=c)


def _seat(game: Session, scored: SeatScored, events: list[Event]) -> None:
    game.line()
    par, spread = usual(game, scored.seat)
    game.say("end.seat", seat=game.words.name(scored.seat), ours=scored.seat == game.seat, total=scored.total,
             margin=scored.margin, usual=par, spread=spread)  # fmt: skip
    for row, points in scored.rows:
        if row == "influence" and game.view.board.intro:
            continue
        game.say("end.row", row=row, points=points)
    for tested in events:
        if isinstance(tested, MandateTested) and tested.seat == scored.seat:
            game.say("end.mandate", mandate=tested.mandate, met=tested.met, worth=tested.worth)

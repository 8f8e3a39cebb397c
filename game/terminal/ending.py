"""The end of the game: scores in five rows, mandates, the order, and the grade of the table."""

from __future__ import annotations

from game.rules.events.base import Event
from game.rules.events.home import MandateTested, Ranked, SeatScored, TableGraded
from game.terminal.session import Session
from game.wording.log import full


def tell_end(game: Session) -> None:
    """R9: Tell how the game ended."""
    events = game.match.events_for(game.seat)
    game.line()
    game.say("end.head", over=game.view.over, year=game.view.year)
    for scored in events:
        if isinstance(scored, SeatScored):
            _seat(game, scored, events)
    for happened in events:
        if isinstance(happened, Ranked | TableGraded):
            game.line(full(happened, game.words))
    game.say("end.more", seed=game.match.meta.seed)


def _seat(game: Session, scored: SeatScored, events: list[Event]) -> None:
    game.line()
    game.say("end.seat", seat=game.words.name(scored.seat), ours=scored.seat == game.seat, total=scored.total,
             margin=scored.margin)  # fmt: skip
    for row, points in scored.rows:
        game.say("end.row", row=row, points=points)
    for tested in events:
        if isinstance(tested, MandateTested) and tested.seat == scored.seat:
            game.say("end.mandate", mandate=tested.mandate, met=tested.met, worth=tested.worth)

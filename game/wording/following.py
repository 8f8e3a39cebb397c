"""What a reader learns to call by name as a game goes on: texts that were signed or changed, statements, movers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.rules.acts import Mediate
from game.rules.events.base import Event
from game.rules.events.duties import Breached, Defaulted
from game.rules.events.ending import AgreementEnded, WalkedOut
from game.rules.events.joining import Acceded, Published
from game.rules.events.living import SharesRedivided
from game.rules.events.perception import ConcernChanged, StatementEnded, StatementMade
from game.rules.events.talks import AgreementSigned, DecisionRevealed
from game.wording.names import Names


def after(names: Names, events: Iterable[Event]) -> Names:
    """Return names with what the events add: texts that were signed or changed, and statements."""
    texts, statements = dict(names.texts), dict(names.statements)
    movers, mediators, ended = dict(names.movers), dict(names.mediators), set(names.ended)
    for happened in events:
        if mover := _mover(happened, statements):
            movers[happened.id] = mover
        if isinstance(happened, AgreementSigned | SharesRedivided | Acceded | Published):
            texts[happened.agreement] = happened.terms
        elif isinstance(happened, StatementMade):
            statements[happened.statement] = happened
        elif isinstance(happened, AgreementEnded):
            ended.add(happened.agreement)
        elif isinstance(happened, DecisionRevealed) and isinstance(happened.act, Mediate):
            mediators[frozenset((happened.act.of, happened.act.about))] = happened.seat
    return Names(names.shown, names.cards, texts, statements, frozenset(ended), movers, mediators)


def _mover(happened: Event, statements: Mapping[int, StatementMade]) -> tuple[str, str] | None:
    """R5.11: Return whose act an event is that may move Tension, and what it is called there."""
    match happened:
        case Breached():
            return happened.by, "breach"
        case Defaulted():
            return happened.debtor, "breach"
        case WalkedOut():
            return happened.seat, "walk_out"
        case ConcernChanged():
            return happened.about, "pair_reached" if happened.after > happened.before else "pair_fell"
        case StatementMade(form="protest"):
            return happened.by, "protest"
        case StatementEnded(how="hollow") if happened.statement in statements:
            return statements[happened.statement].by, "hollow"
    return None

"""What ids are called: states, regions, cards, agreements, offers and statements, so that no id is ever shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from game.rules.acts import Mediate
from game.rules.events.base import Event
from game.rules.events.duties import Breached, Defaulted
from game.rules.events.ending import AgreementEnded, WalkedOut
from game.rules.events.living import SharesRedivided
from game.rules.events.perception import ConcernChanged, StatementEnded, StatementMade
from game.rules.events.talks import AgreementSigned, DecisionRevealed
from game.rules.terms import Terms


@dataclass(frozen=True, slots=True)
class Names:
    """Display names of one game, and what a reader has seen: texts of agreements by number, statements by number.

    `shown` gives the names of seats and regions by id, `cards` the headlines of cards. `ended` are the agreements that
    are no more, `movers` who moved Tension by the number of the event, `mediators` who mediates between whom.
    """

    shown: Mapping[str, str] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[int, Terms] = field(default_factory=dict)
    statements: Mapping[int, StatementMade] = field(default_factory=dict)
    ended: frozenset[int] = frozenset()
    movers: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    mediators: Mapping[frozenset[str], str] = field(default_factory=dict)

    def with_texts(self, texts: Mapping[int, Terms]) -> Names:
        """Return these names with more texts of agreements, such as those of a view."""
        return replace(self, texts={**self.texts, **texts})

    def after(self, events: Iterable[Event]) -> Names:
        """Return these names with what the events add: texts that were signed or changed, and statements."""
        texts, statements = dict(self.texts), dict(self.statements)
        movers, mediators, ended = dict(self.movers), dict(self.mediators), set(self.ended)
        for happened in events:
            if mover := _mover(happened, statements):
                movers[happened.id] = mover
            if isinstance(happened, AgreementSigned | SharesRedivided):
                texts[happened.agreement] = happened.terms
            elif isinstance(happened, StatementMade):
                statements[happened.statement] = happened
            elif isinstance(happened, AgreementEnded):
                ended.add(happened.agreement)
            elif isinstance(happened, DecisionRevealed) and isinstance(happened.act, Mediate):
                mediators[frozenset((happened.act.of, happened.act.about))] = happened.seat
        return Names(self.shown, self.cards, texts, statements, frozenset(ended), movers, mediators)


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


def prettified(id: str) -> str:
    """Return an id as words, where nothing better is known.

    >>> prettified("tern_isles")
    'tern isles'
    """
    return id.replace("_", " ").replace("-", " ").replace(".", ", ")

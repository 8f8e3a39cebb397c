"""What ids are called: states, regions, cards, agreements, offers and statements, so that no id is ever shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from game.rules.events.base import Event
from game.rules.events.living import SharesRedivided
from game.rules.events.perception import StatementMade
from game.rules.events.talks import AgreementSigned
from game.rules.terms import Terms


@dataclass(frozen=True, slots=True)
class Names:
    """Display names of one game, and what a reader has seen: texts of agreements by number, statements by number.

    `shown` gives the names of seats and regions by id, `cards` the headlines of cards.
    """

    shown: Mapping[str, str] = field(default_factory=dict)
    cards: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[int, Terms] = field(default_factory=dict)
    statements: Mapping[int, StatementMade] = field(default_factory=dict)

    def with_texts(self, texts: Mapping[int, Terms]) -> Names:
        """Return these names with more texts of agreements, such as those of a view."""
        return replace(self, texts={**self.texts, **texts})

    def after(self, events: Iterable[Event]) -> Names:
        """Return these names with what the events add: texts that were signed or changed, and statements."""
        texts, statements = dict(self.texts), dict(self.statements)
        for happened in events:
            if isinstance(happened, AgreementSigned | SharesRedivided):
                texts[happened.agreement] = happened.terms
            elif isinstance(happened, StatementMade):
                statements[happened.statement] = happened
        return replace(self, texts=texts, statements=statements)


def prettified(id: str) -> str:
    """Return an id as words, where nothing better is known.

    >>> prettified("tern_isles")
    'tern isles'
    """
    return id.replace("_", " ").replace("-", " ").replace(".", ", ")

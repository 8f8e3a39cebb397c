"""What ids are called: states, regions, cards, agreements, offers and statements, so that no id is ever shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.rules.events.perception import StatementMade
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


def prettified(id: str) -> str:
    """Return an id as words, where nothing better is known.

    >>> prettified("tern_isles")
    'tern isles'
    """
    return id.replace("_", " ").replace("-", " ").replace(".", ", ")

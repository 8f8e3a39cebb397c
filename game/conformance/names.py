"""A case speaks of texts by name; the rules know offers by id and agreements by number."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Final, Union, get_args

from pydantic import Field, TypeAdapter

from game.conformance.model import Case, Raw
from game.rules.acts import Act, Counter, Propose
from game.rules.terms import Terms

ANY_ACT: Any = Annotated[Union[get_args(Act)], Field(discriminator="kind")]  # noqa: UP007  # built from a tuple
ACTS: Final[TypeAdapter[Act]] = TypeAdapter(ANY_ACT)
NUMBERS: Final = ("agreement", "replaces", "successor")
UNKNOWN: Final = 999
BLANK: Final[Raw] = {"title": "", "parties": [], "clauses": []}


@dataclass(slots=True)
class Names:
    """What the names of a case mean by now: texts, and the offers and agreements made of them."""

    texts: dict[str, Terms]
    revises: dict[str, str] = field(default_factory=dict)
    offers: dict[str, str] = field(default_factory=dict)
    agreements: dict[str, int] = field(default_factory=dict)

    def numbered(self, raw: Raw) -> Raw:
        """Return the same fields with the number of each agreement that is named; 999 for one not yet signed."""
        numbers = {k: self.agreements.get(v, UNKNOWN) for k, v in raw.items() if k in NUMBERS and isinstance(v, str)}
        return raw | numbers

    def act(self, raw: Raw) -> Act:
        """Return an act of the rules; raise `ValidationError` where the fields describe none.

        `terms`, `offer` and the keys that name an agreement hold the name of a text; `seat` says who acts.
        """
        plain = self.numbered({key: value for key, value in raw.items() if key != "seat"})
        if isinstance(plain.get("lines"), list):
            plain["lines"] = [self.numbered(line) if isinstance(line, dict) else line for line in plain["lines"]]
        if isinstance(plain.get("offer"), str):
            plain["offer"] = self.offers.get(plain["offer"], plain["offer"])
        if isinstance(plain.get("terms"), str):
            older = self.revises.get(plain["terms"], "")
            if older and plain.get("kind") == "Propose":
                plain["replaces"] = self.agreements.get(older, UNKNOWN)
            plain["terms"] = BLANK
        act = ACTS.validate_json(json.dumps(plain))
        return replace(act, terms=self.texts[raw["terms"]]) if isinstance(act, Propose | Counter) else act

    @classmethod
    def of(cls, case: Case) -> Names:
        """Return the names of a case before anything is signed."""
        texts = {name: text.terms(name) for name, text in case.texts.items()}
        return cls(texts, {name: text.revises for name, text in case.texts.items() if text.revises})


def named_in(raw: Raw) -> list[str]:
    """Return the names of texts that the fields of an act or event speak of."""
    found = [raw[key] for key in ("terms", "offer", *NUMBERS) if isinstance(raw.get(key), str)]
    lines = raw.get("lines")
    for line in lines if isinstance(lines, list) else ():
        found += named_in(line) if isinstance(line, dict) else []
    return found

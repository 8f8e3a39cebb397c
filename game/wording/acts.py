"""One line for every act: what a seat can do in talks, and what it can seal."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from game.rules.acts import Act, CoverLine, CoverOrder
from game.rules.terms import Terms
from game.wording.because import because
from game.wording.titles import title
from game.wording.words import Param, Words


def action(act: Act, words: Words, seat: str = "") -> str:
    """R7: Return an act as an order, such as "Give notice of ..."; `seat` is who acts, the reader if empty."""
    return words.text(f"act.{act.kind}", **parameters(act, words, seat or words.reader))


def decided(act: Act, words: Words, seat: str = "") -> str:
    """R8.1: Return an act as what a state decided to do, such as "give notice of ..."."""
    ordered = action(act, words, seat)
    return ordered[:1].lower() + ordered[1:]


def named(kind: str, words: Words) -> str:
    """Return a kind of act in general, such as "give notice"."""
    return words.phrase(f"decision.{kind}")


def parameters(act: Act, words: Words, seat: str) -> dict[str, Param]:
    """Return what the sentence of an act may name: its plain fields, its text by title, its cover lines in words."""
    found: dict[str, Param] = {}
    for part in fields(act):
        value: Any = getattr(act, part.name)
        if isinstance(value, Terms):
            found["title"] = words.phrase("part.title", title=title(value, words))
            found["others"] = tuple(p for p in value.parties if p != seat)
        elif part.name == "reason":
            found["because"] = because(value, words)
        elif part.name != "kind" and not isinstance(act, CoverOrder):
            found[part.name] = value
    if isinstance(act, CoverOrder):
        found["lines"] = "; ".join(cover_line(row, words) for row in act.lines)
    return found


def cover_line(row: CoverLine, words: Words) -> str:
    """R3.3: Return one line of a cover order."""
    if row.region:
        return words.phrase("part.cover_region", points=row.points, region=row.region, agreement=row.agreement)
    return words.phrase("part.cover_agreement", agreement=row.agreement)

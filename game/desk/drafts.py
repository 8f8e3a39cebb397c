"""A draft: a text we are still writing, what it is for, and how it began."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pydantic import TypeAdapter, ValidationError

from game.rules.board import Board
from game.rules.clauses.registry import AnyClause
from game.rules.numbers import REWARDED_RENEWAL
from game.rules.terms import Entry, Renewal, Term, Terms


@dataclass(frozen=True, slots=True)
class Draft:
    """R1.7: A text that only we can see; it may revise an agreement (`replaces`) or answer an offer (`counters`).

    `began` is the text it is compared with, None for a new one.
    """

    terms: Terms
    replaces: int = 0
    counters: str = ""
    began: Terms | None = None

    def with_terms(self, terms: Terms) -> Draft:
        """Return the draft with another text."""
        return replace(self, terms=terms)


_SHAPE: TypeAdapter[Draft] = TypeAdapter(Draft)


def packed(draft: Draft | None) -> str:
    """Return a draft as it is kept beside the record, "" for none."""
    return "" if draft is None else _SHAPE.dump_json(draft).decode()


def unpacked(body: str) -> Draft | None:
    """Return a draft that was kept; None if there is none or it is of another version of the game."""
    try:
        return _SHAPE.validate_json(body) if body else None
    except ValidationError:
        return None


def blank(board: Board, title: str, parties: tuple[str, ...], clauses: tuple[AnyClause, ...] = ()) -> Terms:
    """R4.5: Return a text with the final provisions that are usual in this world."""
    limits = board.limits
    years = max(limits.renewal[0], min(limits.renewal[1], REWARDED_RENEWAL))
    terms = Terms(title, parties, clauses, Term("fixed", limits.term[0]), Renewal("automatic", years, limits.notice[0]))
    return settled(board, terms)


def settled(board: Board, terms: Terms) -> Terms:
    """R4.3: Return a text that asks for ratification where its grants make it needful."""
    if board.intro or terms.entry.ratification or not terms.grants():
        return terms
    return replace(terms, entry=replace(terms.entry, ratification=True))


def with_article(board: Board, terms: Terms, clause: AnyClause) -> Terms:
    """Return a text with one more article after the others."""
    return settled(board, replace(terms, clauses=(*terms.clauses, clause)))


def with_changed(board: Board, terms: Terms, place: int, clause: AnyClause) -> Terms:
    """Return a text with one article changed."""
    clauses = [*terms.clauses]
    clauses[place] = clause
    return settled(board, replace(terms, clauses=tuple(clauses)))


def without_article(terms: Terms, place: int) -> Terms:
    """Return a text without an article; what was linked to it is no longer."""
    order = [i for i in range(len(terms.clauses)) if i != place]
    return _reordered(terms, order)


def moved(terms: Terms, place: int, to: int) -> Terms:
    """Return a text with an article in another place; links follow."""
    order = [i for i in range(len(terms.clauses)) if i != place]
    order.insert(to, place)
    return _reordered(terms, order)


def _reordered(terms: Terms, order: list[int]) -> Terms:
    new = {old: place for place, old in enumerate(order)}
    pairs = tuple((new[a], new[b]) for a, b in terms.pairs if a in new and b in new)
    clauses = tuple(terms.clauses[i] for i in order)
    entry = terms.entry
    if not any(c.kind == "site_grant" for c in clauses) and terms.grants():
        entry = Entry()
    return replace(terms, clauses=clauses, pairs=pairs, entry=entry)

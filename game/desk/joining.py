"""What can be set about who may join a text later (R4.51)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from game.desk.fields import Field
from game.rules.board import Board
from game.rules.numbers import COVERAGE_MOST, PAYMENT_MOST
from game.rules.provisions import Accession
from game.rules.terms import Terms

RULES: Final = ("closed", "consent", "majority", "open")
NAMES: Final = ("accession", "invited", "covered", "newcomer_fee")


def fields(terms: Terms, board: Board) -> Iterator[Field]:
    """R4.51: Yield who may join and by what vote; if anybody may, who is invited, and on what terms."""
    rule = terms.provisions.accession
    yield Field("accession", "one", rule.rule if rule else "closed", "word", options=RULES)
    if rule is None:
        return
    outside = tuple(seat for seat in board.seats if seat not in terms.parties)
    if outside and rule.rule != "open":
        yield Field("invited", "many", rule.invited, "state", options=outside)
    if terms.coverages():
        yield Field("covered", "number", rule.covered, low=0, high=COVERAGE_MOST)
    yield Field("newcomer_fee", "number", rule.fee, low=0, high=PAYMENT_MOST)


def changed(terms: Terms, name: str, value: Any) -> Terms:
    """R4.51: Return a text with one of these settings changed; a closed text promises newcomers nothing."""
    rule = terms.provisions.accession or Accession()
    fresh: Accession | None
    if name == "accession":
        invited = () if value == "open" else rule.invited
        fresh = None if value == "closed" else replace(rule, rule=value, invited=invited)
    else:
        fresh = replace(rule, **{"fee" if name == "newcomer_fee" else name: value})
    return replace(terms, provisions=replace(terms.provisions, accession=fresh))


def without(terms: Terms, parties: tuple[str, ...]) -> Terms:
    """R4.51: Return a text that invites nobody who is a party to it."""
    rule = terms.provisions.accession
    if rule is None or not set(rule.invited) & set(parties):
        return terms
    return changed(terms, "invited", tuple(seat for seat in rule.invited if seat not in parties))

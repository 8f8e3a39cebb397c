"""What a text is called: its own title, or, where its maker gave it none, what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.restraint import Restraint
from game.rules.clauses.site_grant import SiteGrant
from game.rules.terms import Terms

if TYPE_CHECKING:
    from game.wording.words import Words

WEIGHT = {"site_grant": 0, "coverage": 1, "restraint": 2, "programme": 3, "payment": 4}


def title(terms: Terms, words: Words) -> str:
    """R4.1: Return the title of a text; one without a title of its own is named after its weightiest clause."""
    if not terms.untitled:
        return terms.title
    named = _named(min(terms.clauses, key=lambda c: WEIGHT.get(c.kind, 9), default=None), terms, words)
    number = terms.title[1:]
    return words.phrase("title.again", title=named, number=number) if number else named


def _named(clause: AnyClause | None, terms: Terms, words: Words) -> str:
    name = words.name
    match clause:
        case SiteGrant():
            covered = bool(terms.coverages())
            key = "title.exchange" if covered else "title.site_grant"
            return words.phrase(key, region=name(clause.region), guest=name(clause.guest))
        case Coverage():
            return words.phrase("title.coverage", beneficiary=name(clause.beneficiary), provider=name(clause.provider))
        case Restraint():
            return words.phrase("title.restraint", who=name(clause.who))
        case Programme():
            return words.phrase("title.programme", lead=name(clause.lead), partner=name(clause.partner))
        case Payment():
            return words.phrase("title.payment", payer=name(clause.payer), payee=name(clause.payee))
    return words.phrase("title.other", parties=words.listed(tuple(name(party) for party in terms.parties)))

"""What a text is called: its own title, or, where its maker gave it none, what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.rules.clauses.registry import AnyClause
    from game.rules.terms import Terms
    from game.wording.words import Words

WEIGHT = {
    "site_grant": 0,
    "coverage": 1,
    "restraint": 2,
    "programme": 3,
    "organisation": -1,
    "access": 4,
    "assistance": 4,
    "payment": 5,
}


def title(terms: Terms, words: Words) -> str:
    """R4.1: Return the title of a text; one without a title of its own is named after its weightiest clause."""
    if not terms.untitled:
        return terms.title
    named = _named(min(terms.clauses, key=lambda c: WEIGHT.get(c.kind, 9), default=None), terms, words)
    number = terms.title[1:]
    return words.phrase("title.again", title=named, number=number) if number else named


def _named(clause: AnyClause | None, terms: Terms, words: Words) -> str:
    name = words.name
    if clause is None:
        pass
    elif clause.kind == "site_grant":
        key = "title.exchange" if terms.coverages() else "title.site_grant"
        return words.phrase(key, region=name(clause.region), guest=name(clause.guest))
    elif clause.kind == "coverage":
        return words.phrase("title.coverage", beneficiary=name(clause.beneficiary), provider=name(clause.provider))
    elif clause.kind == "restraint":
        return words.phrase("title.restraint", who=name(clause.who))
    elif clause.kind == "programme":
        return words.phrase("title.programme", lead=name(clause.lead), partner=name(clause.partner))
    elif clause.kind == "payment":
        return words.phrase("title.payment", payer=name(clause.payer), payee=name(clause.payee))
    elif clause.kind == "organisation":
        return words.phrase("title.organisation", secretariat=name(clause.secretariat))
    elif clause.kind == "access":
        return words.phrase("title.access", region=name(clause.region))
    elif clause.kind == "assistance":
        return words.phrase("title.assistance", pledger=name(clause.pledger), beneficiary=name(clause.beneficiary))
    return words.phrase("title.other", parties=words.listed(tuple(name(party) for party in terms.parties)))

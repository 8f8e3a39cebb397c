"""R4.51: How a text reads once another state has joined it, and who has the votes to let it in."""

from __future__ import annotations

from dataclasses import replace

from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.state import Agreement
from game.rules.terms import Terms


def with_party(terms: Terms, seat: str) -> Terms:
    """R4.51: Return the text with one party more: covered by the first provider, and paying what newcomers pay."""
    rule, covers, first = terms.provisions.accession, terms.coverages(), first_of(terms)
    more: list[AnyClause] = []
    if rule is not None and rule.covered and covers:
        more.append(Coverage(first, seat, rule.covered))
    if rule is not None and rule.fee:
        more.append(Payment(seat, first, rule.fee))
    return replace(terms, parties=(*terms.parties, seat), clauses=(*terms.clauses, *more))


def first_of(terms: Terms) -> str:
    """R4.51: Return the party that covers newcomers and is paid by them: the first provider, else the first party."""
    covers = terms.coverages()
    return covers[0][1].provider if covers else terms.parties[0]


def rule_of(terms: Terms) -> str:
    """R4.44, R4.51: Return how the parties vote on newcomers: an organisation votes by its own rule."""
    accession = terms.provisions.accession
    if accession is None:
        return "closed"
    if accession.rule != "open":
        for _, house in terms.organisations():
            return "majority" if house.vote == "majority" else "consent"
    return accession.rule


def unvoted(terms: Terms, seat: str) -> bool:
    """R4.51: Whether a state joins without a vote: the text is open, or invites it by name."""
    accession = terms.provisions.accession
    return accession is not None and (accession.rule == "open" or seat in accession.invited)


def admitted(agreement: Agreement, seat: str) -> bool:
    """R4.51: Whether the parties let a state in this year."""
    parties = agreement.terms.parties
    if unvoted(agreement.terms, seat):
        return True
    votes = sum(1 for party in parties if (party, f"admit:{seat}") in agreement.consents)
    return 2 * votes > len(parties) if rule_of(agreement.terms) == "majority" else votes == len(parties)

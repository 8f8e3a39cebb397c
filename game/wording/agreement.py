"""An agreement as a document: title, parties, numbered articles, final provisions; and what its dates say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.rules.clauses.base import Clause
from game.rules.gates import end_of_term, last_notice, silence
from game.rules.joining import first_of, rule_of
from game.rules.provisions import PLAIN
from game.rules.state import Agreement
from game.rules.terms import Terms
from game.wording.titles import title
from game.wording.words import Words


@dataclass(frozen=True, slots=True)
class Article:
    """R4.1: one numbered article: its heading and its sentence.

    `about` says what it is of (a clause kind, or the name of a final provision) and `content` what it holds: two
    versions of an article are compared by them, so that a mere change of number is none.
    """

    number: int
    heading: str
    sentence: str
    about: str = field(default="", repr=False)
    content: object = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """R4.1: the text of an agreement, ready to be shown."""

    title: str
    between: str
    articles: tuple[Article, ...]

    def lines(self) -> list[str]:
        """Return the document as plain lines, one for each article.

        The numbers are those that events and acts mean by "article 2".
        """
        return [self.title, self.between, *(f"{a.number}. {a.heading}. {a.sentence}" for a in self.articles)]


def document(terms: Terms, words: Words, replaces_from: int = 0) -> Document:
    """R4.1, R4.8: Return the text of an agreement: its clauses in order, then the final provisions.

    A revision names the year from which it replaces the old text, `replaces_from`.
    """
    words = words.seen_by("")
    found = [*_clauses(terms, words), *_final(terms, words, replaces_from)]
    articles = (Article(n, words.text(f"heading.{a}"), s, a, c) for n, (a, s, c) in enumerate(found, 1))
    return Document(title(terms, words), words.text("text.between", parties=terms.parties), tuple(articles))


def _clauses(terms: Terms, words: Words) -> Iterator[tuple[str, str, object]]:
    for clause in terms.clauses:
        yield clause.kind, words.say(clause.text()), clause


def _final(terms: Terms, words: Words, replaces_from: int) -> Iterator[tuple[str, str, object]]:
    """Yield the final provisions; what only matters among three or more is left out between two."""
    if terms.pairs:
        yield "links", _links(terms, words), tuple((_of(terms, a), _of(terms, b)) for a, b in terms.pairs)
    yield "term", _term(terms, words), terms.term
    if terms.gated():
        yield "renewal", _renewal(terms, words), terms.renewal
    if not terms.one_off():
        yield "withdrawal", _withdrawal(terms, words), (terms.withdrawal, terms.term.lock_in, terms.gated())
    yield "entry", _entry(terms, words, replaces_from), terms.entry
    if len(terms.parties) > 2:
        yield "shares", words.text(f"text.shares_{terms.shares}", first=terms.parties[0]), terms.shares
        yield "least", words.text("text.least", least=terms.least), terms.least
    if terms.provisions is not PLAIN:
        yield from _provisions(terms, words)


def _provisions(terms: Terms, words: Words) -> Iterator[tuple[str, str, object]]:
    """R4.51, R4.52: Yield what a text of the full level provides besides."""
    if terms.provisions.secret:
        yield "secret", words.text("text.secret"), True
    joining = terms.provisions.accession
    if joining is not None:
        said = words.text("text.accession", rule=rule_of(terms), first=first_of(terms), invited=joining.invited,
                          covered=joining.covered, fee=joining.fee)  # fmt: skip
        yield "accession", said, joining


def _of(terms: Terms, place: int) -> tuple[str, tuple[str, ...]]:
    clause: Clause = terms.clauses[place]
    return clause.kind, clause.names()


def _links(terms: Terms, words: Words) -> str:
    """R4.25: Return which articles are tied together."""
    return " ".join(words.text("text.links", one=a + 1, other=b + 1) for a, b in terms.pairs)


def _term(terms: Terms, words: Words) -> str:
    if terms.one_off():
        return words.text("text.term_one_off")
    term = terms.term
    return words.text(f"text.term_{term.form}", years=term.years, event=term.event)


def _renewal(terms: Terms, words: Words) -> str:
    renewal = terms.renewal
    return words.text(f"text.renewal_{renewal.mode}", years=renewal.years, notice=renewal.notice)


def _withdrawal(terms: Terms, words: Words) -> str:
    """R4.13, R4.21: Return how a party may leave before the gate, if at all."""
    clause = terms.withdrawal
    if clause is None:
        return words.text("text.withdrawal_gate_only" if terms.gated() else "text.withdrawal_default")
    lock_in, compensation = terms.term.lock_in, clause.compensation
    return words.text("text.withdrawal", notice=clause.notice, lock_in=lock_in, compensation=compensation)


def _entry(terms: Terms, words: Words, replaces_from: int) -> str:
    entry = terms.entry
    if replaces_from:
        replacing = words.text("text.entry_revision", year=replaces_from)
        return f"{_entry(terms, words, 0)} {replacing}" if entry.ratification else replacing
    if not entry.ratification:
        return words.text("text.entry_later" if terms.grants() else "text.entry_signed")
    return words.text(f"text.entry_{entry.rule}", number=entry.number, named=entry.named)


def expected_dates(terms: Terms, y: int, words: Words) -> str:
    """R4.5: Return the dates line of a text that would enter into force in year `y`."""
    e = end_of_term(terms, y) if terms.gated() else 0
    return dates(Agreement(0, terms, "", y, "in_force", y, {}, y=y, e=e), words)


def dates(agreement: Agreement, words: Words) -> str:
    """R4.5-R4.7: Return in one line since when and how long a text binds, and what its gate will bring.

    For example "In force years 4 to 7; last notice year 6; in silence it renews for years 8 to 9."
    """
    ended = agreement.status == "ended"
    if agreement.status in ("signed", "pending") or (ended and not agreement.y and not agreement.inherited):
        key = "dates.ended_unborn" if ended else "dates.signed"
        return words.text(key, signed=agreement.signed, starts=agreement.starts, reason=agreement.end_reason or "")
    old = agreement.y < 1
    if ended:
        reason = agreement.end_reason or "expired"
        return words.text("dates.ended", y=agreement.y, old=old, ended=agreement.ended, reason=reason)
    since = "dates.suspended" if agreement.status == "suspended" else "dates.in_force"
    span = words.text(since, y=agreement.y, e=agreement.e, old=old)
    return words.text("dates.joined", span=span, outlook=_outlook(agreement, words))


def _outlook(agreement: Agreement, words: Words) -> str:
    """Return what stands at the end of the dates line, without a capital."""
    terms, gate = agreement.terms, agreement.e
    if agreement.withdrawals:
        seats = tuple(agreement.withdrawals)
        return words.phrase("dates.withdrawal", seats=seats, until=min(agreement.withdrawals.values()))
    if not gate or not terms.gated():
        return words.phrase("dates.no_gate")
    if agreement.notices:
        return words.phrase("dates.notice", seats=tuple(agreement.notices), gate=min(agreement.notices.values()))
    quiet, years = silence(terms), terms.renewal.years
    last = last_notice(agreement, gate)
    return words.phrase(f"dates.{quiet}", last=last, gate=gate, first=gate + 1, until=gate + years)

"""An agreement in years, as the register shows it: in force, notice in time, its gate, and what silence does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from game.rules.gates import end_of_term, last_notice, silence
from game.rules.state import Agreement
from game.rules.terms import Terms
from game.view import PublicView
from game.wording import Words
from game.wording.titles import title

Look = Literal["own", "other", "unborn", "draft", "ended", "suspended"]
Gate = Literal["", "opens", "asks", "ends"]
NEVER: Final = 99


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is not signed yet: the first year it would be in force, and the agreement it would replace."""

    terms: Terms
    starts: int
    replaces: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """R4.5-R4.7: One agreement in years. `first` and `last` bound its bar, `last` is 0 where it has no end.

    `notice` is the last year of notice in time (0: none is needed), `until` the year to which silence extends it,
    `passed` the years of the gates it passed. `id` is what a picture calls it.
    """

    id: str
    number: int
    title: str
    parties: tuple[str, ...]
    look: Look
    own: bool
    first: int
    last: int
    notice: int
    until: int
    gate: Gate
    passed: tuple[int, ...]
    notice_words: str
    silence_words: str
    urgent: bool = False


def spans(
    view: PublicView, words: Words, reader: str, draft: Draft | None, only: tuple[int, ...] | None, ended: bool
) -> list[Span]:
    """R2.1: Return what the register lists: a draft, our own agreements, then those of others, the next gate first."""
    kept = [agreement for agreement in view.agreements.values() if _listed(view, agreement, only, ended)]
    found = [_span(view, words, agreement, reader) for agreement in kept]
    found.sort(key=lambda span: (not span.own, span.look == "ended", span.last or NEVER, span.number))
    return [*([_drafted(view, words, draft)] if draft else ()), *found]


def listed(view: PublicView, only: tuple[int, ...] | None, ended: bool) -> int:
    """Return how many agreements the register lists."""
    return sum(_listed(view, agreement, only, ended) for agreement in view.agreements.values())


def _listed(view: PublicView, agreement: Agreement, only: tuple[int, ...] | None, ended: bool) -> bool:
    if only is not None:
        return agreement.id in only
    return agreement.live or (ended and bool(agreement.y) and agreement.ended >= max(1, view.year - 1))


def _span(view: PublicView, words: Words, agreement: Agreement, reader: str) -> Span:
    terms, own = agreement.terms, reader in agreement.terms.parties
    first = agreement.y if agreement.y or agreement.inherited else max(agreement.starts, view.year)
    last = agreement.ended if agreement.status == "ended" else _last(agreement, first)
    timed = agreement.live and terms.gated() and last > 0
    warned = timed and terms.renewal.mode == "automatic"
    notice = last_notice(agreement, last) if warned else 0
    gate = _gate(agreement) if timed else "ends" if agreement.status == "ended" else ""
    return Span(
        id=f"agreement:{agreement.id}",
        number=agreement.id,
        title=_title(words, agreement),
        parties=terms.parties,
        look=_look(agreement, own),
        own=own,
        first=first,
        last=last,
        notice=notice,
        until=last + terms.renewal.years if gate in ("opens", "asks") else 0,
        gate=gate,
        passed=tuple(year for year in _passed(agreement) if year < view.year),
        notice_words=_notice_words(view, words, agreement, notice),
        silence_words=_silence_words(words, agreement, gate, last),
        urgent=notice == view.year and own and not agreement.notices,
    )


def _title(words: Words, agreement: Agreement) -> str:
    """R4.8: Return the title of a text; a revision that waits beside the text it replaces is told apart."""
    waits = agreement.replaces and agreement.status in ("signed", "pending")
    shown = title(agreement.terms, words)
    return words.text("picture.register.revised", title=shown) if waits else shown


def _last(agreement: Agreement, first: int) -> int:
    """R4.5: Return the last year of a living text's bar; a one-off payment has its one year."""
    if agreement.e:
        return agreement.e
    return first if agreement.terms.one_off() else end_of_term(agreement.terms, first)


def _look(agreement: Agreement, own: bool) -> Look:
    if agreement.status == "ended":
        return "ended"
    if agreement.status in ("signed", "pending"):
        return "unborn"
    if agreement.status == "suspended":
        return "suspended"
    return "own" if own else "other"


def _gate(agreement: Agreement) -> Gate:
    if agreement.notices:
        return "ends"
    quiet = silence(agreement.terms)
    return "opens" if quiet == "renews" else "asks" if quiet == "asks_consent" else "ends"


def _passed(agreement: Agreement) -> Iterable[int]:
    """R4.7: Yield the years of the gates this text passed, without those of a text it replaced."""
    if not agreement.terms.gated():
        return
    first = agreement.y + agreement.terms.term.years - 1
    for back in range(agreement.gates, 0, -1):
        year = agreement.e - back * agreement.terms.renewal.years
        if year >= max(1, first):
            yield year


def _notice_words(view: PublicView, words: Words, agreement: Agreement, notice: int) -> str:
    if agreement.status == "ended":
        return words.phrase("picture.register.ended", year=agreement.ended)
    if agreement.notices:
        return words.phrase("picture.register.gave", seats=tuple(agreement.notices))
    if agreement.withdrawals:
        return words.phrase("picture.register.withdraws", seats=tuple(agreement.withdrawals))
    if not notice:
        return words.phrase("picture.register.no_notice")
    when = (notice > view.year) - (notice < view.year)
    return words.phrase("picture.register.notice", year=notice, when=when)


def _silence_words(words: Words, agreement: Agreement, gate: Gate, last: int) -> str:
    if agreement.status == "ended":
        return words.phrase("picture.register.reason", reason=agreement.end_reason or "expired")
    if agreement.status in ("signed", "pending"):
        return words.phrase(f"picture.register.{agreement.status}", year=agreement.starts)
    if agreement.status == "suspended":
        return words.phrase("picture.register.suspended")
    until = last + agreement.terms.renewal.years
    return words.phrase(
        f"picture.register.gate_{gate or 'none'}", year=last, first=last + 1, until=until, one=until == last + 1
    )


def _drafted(view: PublicView, words: Words, draft: Draft) -> Span:
    """Return a draft as if it were signed and in force from its first year."""
    terms = draft.terms
    as_signed = Agreement(0, terms, "", view.year, "in_force", draft.starts, {}, y=draft.starts)
    last = _last(as_signed, draft.starts)
    as_signed.e = last if terms.gated() else 0
    gate = _gate(as_signed) if terms.gated() else ""
    notice = last_notice(as_signed, last) if gate == "opens" else 0
    return Span(
        id="draft",
        number=0,
        title=draft.title or title(terms, words) or words.text("picture.register.draft"),
        parties=terms.parties,
        look="draft",
        own=True,
        first=draft.starts,
        last=last,
        notice=notice,
        until=last + terms.renewal.years if gate in ("opens", "asks") else 0,
        gate=gate,
        passed=(),
        notice_words=_notice_words(view, words, as_signed, notice),
        silence_words=_silence_words(words, as_signed, gate, last),
    )

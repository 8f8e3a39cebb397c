"""One line for every event, from the point of view of a reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any, Final

from game.rules.clauses.base import Clause
from game.rules.events.base import Event
from game.rules.terms import Terms
from game.wording.acts import decided
from game.wording.because import because
from game.wording.titles import title
from game.wording.words import Param, Words

LONGEST: Final = 120
ENVELOPE: Final = frozenset(field.name for field in fields(Event)) | {"kind"}
PARTS: Final[dict[tuple[str, str], str]] = {
    ("Ratified", "verdict"): "verdict",
    ("ConcernChanged", "parts"): "footprint",
    ("TensionChanged", "rises"): "rise",
    ("TensionChanged", "falls"): "rise",
    ("RegionSecured", "shares"): "share",
    ("RegionDisrupted", "shares"): "share",
    ("SeatScored", "rows"): "row",
}
Extra = dict[str, Param]


def line(happened: Event, words: Words) -> str:
    """R8.11: Return what happened as one line of at most 120 characters.

    The reader of `words` is "we"; names of agreements and statements come from its `Names`.
    """
    return shortened(full(happened, words))


def full(happened: Event, words: Words) -> str:
    """R8.11: Return what happened in full, however long its lists are: for a detail pane, or to be read aloud."""
    kind: str = getattr(happened, "kind", "")
    return words.text(f"event.{kind}", **parameters(happened, kind, words))


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return a text cut at a word where it is too long for one line.

    >>> shortened("one two three", 9)
    'one two…'
    """
    if len(text) <= longest:
        return text
    return text[: longest - 1].rpartition(" ")[0].rstrip(" ,;:(") + "…"


def parameters(happened: Event, kind: str, words: Words) -> Extra:
    """Return what the sentence of an event may name: its plain fields, worded parts, and what follows from them."""
    found: Extra = {}
    for part in fields(happened):
        if part.name not in ENVELOPE:
            found.update(_worded(kind, part.name, getattr(happened, part.name), words))
    extra = EXTRAS.get(kind)
    return {**found, **extra(happened, words)} if extra else found


def _worded(kind: str, name: str, value: Any, words: Words) -> Extra:
    """Return one field as parameters: a text by its title and parties, pairs of name and amount as a phrase."""
    if isinstance(value, Terms):
        return {"title": words.phrase("part.title", title=title(value, words)), "parties": value.parties}
    if group := PARTS.get((kind, name)):
        sign = -1 if name == "falls" else 1
        return {name: ", ".join(_part(group, what, sign * amount, words) for what, amount in value)}
    if name == "reason" and kind in ("OfferMade", "OfferEnded", "ActFailed"):
        return {"because": because(value, words)}
    plain = isinstance(value, str | int) or (isinstance(value, tuple) and all(isinstance(item, str) for item in value))
    return {name: value} if plain else {}


def _part(group: str, what: str, amount: int, words: Words) -> str:
    """Return a named amount; a name may carry ids, as in "post:midmarch"."""
    name, *ids = what.split(":")
    one, other = (*ids, "", "")[:2]
    return words.phrase(f"part.{group}", what=name, seat=name, one=one, other=other, amount=amount)


def _announced(happened: Any, words: Words) -> Extra:
    others = tuple(p for p in happened.terms.parties if p != happened.by)
    return {"own": happened.by == happened.announced_by, "others": others}


def _revealed(happened: Any, words: Words) -> Extra:
    return {"deed": decided(happened.act, words, happened.seat)}


def _verdict(happened: Any, words: Words) -> Extra:
    return {"sum": sum(amount for _, amount in happened.verdict)}


def _short(happened: Any, words: Words) -> Extra:
    return {"amount": happened.short}


def _met(happened: Any, words: Words) -> Extra:
    return {"heading": clause_heading(happened.agreement, happened.clause, words)}


def _flow(happened: Any, words: Words) -> Extra:
    if happened.source and happened.target:
        return {"flow": "paid"}
    return {"flow": "received" if happened.target else "spent"}


def _track(happened: Any, words: Words) -> Extra:
    moved = happened.before != happened.after
    return {"change": "moved" if moved else "stayed", "capped": happened.wanted != happened.got}


def _moved(happened: Any, words: Words) -> Extra:
    return {"change": "moved" if happened.before != happened.after else "stayed"}


def _tension(happened: Any, words: Words) -> Extra:
    """R5.11: Return how Tension moved, and whose acts moved it."""
    found = dict.fromkeys(words.names.movers[cause] for cause in happened.causes if cause in words.names.movers)
    movers = tuple(words.phrase("part.mover", seat=seat, what=what) for seat, what in found)
    return {**_moved(happened, words), "movers": movers}


def _spoken(happened: Any, words: Words) -> Extra:
    """R5.12: Return whose mediation it was, if it was one."""
    if not happened.mediated:
        return {"mediator": ""}
    return {"mediator": words.names.mediators.get(frozenset((happened.by, happened.to)), "")}


def _ended(happened: Any, words: Words) -> Extra:
    """R4.8: Return the number of a text that another one replaced: they may share their title."""
    return {"number": happened.agreement if happened.successor else 0}


def _statement(happened: Any, words: Words) -> Extra:
    said = words.names.statements.get(happened.statement)
    if said is None:
        return {"known": 0, "by": "", "to": "", "form": ""}
    return {"known": 1, "by": said.by, "to": said.to, "form": said.form}


def _ranked(happened: Any, words: Words) -> Extra:
    places: list[str] = []
    ahead = 1
    for seats in happened.order:
        places.append(words.phrase("part.place", number=ahead, seats=seats))
        ahead += len(seats)
    return {"order": "; ".join(places)}


EXTRAS: Final[dict[str, Callable[[Any, Words], Extra]]] = {
    "OfferAnnounced": _announced,
    "DecisionRevealed": _revealed,
    "ActFailed": _revealed,
    "Ratified": _verdict,
    "Defaulted": _short,
    "DutyMet": _met,
    "Breached": _met,
    "FundsMoved": _flow,
    "TrackChanged": _track,
    "TensionChanged": _tension,
    "StatementMade": _spoken,
    "AgreementEnded": _ended,
    "StatementEnded": _statement,
    "Ranked": _ranked,
}


def clause_heading(agreement: int, place: int, words: Words) -> str:
    """Return the heading of an article by its place in a text, "" where the text is not known."""
    terms = words.names.texts.get(agreement)
    if terms is None or place >= len(terms.clauses):
        return ""
    clause: Clause = terms.clauses[place]
    return words.phrase(f"heading.{clause.kind}")

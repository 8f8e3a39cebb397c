"""Texts to read: agreements, offers, and the calendar of what falls due."""

from __future__ import annotations

from game.rules.gates import calendar
from game.rules.legality.bonds import successor_of
from game.rules.lifecycle import earliest_start
from game.rules.state import Agreement
from game.rules.terms import Terms
from game.terminal.session import Session
from game.wording.agreement import dates, document, expected_dates
from game.wording.deadlines import deadline
from game.wording.difference import difference
from game.wording.log import clause_heading
from game.wording.titles import title
from game.wording.words import Param

AHEAD = 4


def agreements(game: Session, typed: str) -> None:
    """List the agreements that live, ours first; or read one."""
    if typed and typed != "all":
        read(game, typed)
        return
    known = [a for a in game.view.agreements.values() if a.live or typed == "all"]
    for agreement in sorted(known, key=lambda a: (not a.binds(game.seat), a.id)):
        game.say("agreements.line", number=agreement.id, title=title(agreement.terms, game.words),
                 parties=agreement.terms.parties, dates=dates_of(game, agreement))  # fmt: skip
    game.say("agreements.more" if known else "agreements.none")


def dates_of(game: Session, agreement: Agreement) -> str:
    """R4.5, R4.8: Return the dates of an agreement; of one that was revised, what replaces it and from when."""
    new = successor_of(game.imagined, agreement.id)
    if new is None:
        return dates(agreement, game.words)
    return game.text("agreements.replaced", through=agreement.e, **_replacing(new))


def _replacing(new: Agreement) -> dict[str, Param]:
    """R4.8: Return what a sentence about a signed revision names."""
    return {"number": new.id, "starts": new.starts, "ratified": new.terms.entry.ratification}


def read(game: Session, typed: str) -> None:
    """Read an agreement, an offer or the draft in full."""
    word, _, rest = typed.partition(" ")
    if word in ("offer", "offers"):
        read_offer(game, rest)
    elif word == "draft":
        game.lines(document(game.in_hand().terms, game.words).lines())
    else:
        read_agreement(game, game.naming.agreement(typed))


def read_agreement(game: Session, agreement: Agreement) -> None:
    """R4.1: Show the text of an agreement, its dates, and how it stands."""
    game.say("agreements.number", number=agreement.id)
    game.lines(document(agreement.terms, game.words).lines())
    game.line(dates_of(game, agreement))
    for place, awaits in agreement.rested:
        game.say(
            "agreements.rests", article=place, heading=clause_heading(agreement.id, place, game.words), awaits=awaits
        )
    for breach in agreement.breaches:
        game.say("agreements.breach", seat=breach.by, article=breach.clause, year=breach.year, cured=breach.cured)
    if not game.view.board.intro and agreement.in_force:
        game.say("agreements.life", cohesion=agreement.cohesion, gates=agreement.gates)


def offers(game: Session, typed: str) -> None:
    """List the open offers that we may see, or read one."""
    if typed:
        read_offer(game, typed)
        return
    for offer in game.view.offers.values():
        game.say("offers.line", name=game.naming.offer_name(offer), seat=offer.by, title=title(offer.terms, game.words),
                 replaces=offer.replaces, waits=game.seat not in offer.signed, own=offer.by == game.seat,
                 known=offer.bulletin)  # fmt: skip
    for shown in game.view.shown:
        game.say("offers.shown", seat=shown.by, parties=shown.terms.parties, title=title(shown.terms, game.words))
        game.lines(f"  {text}" for text in document(shown.terms, game.words).lines()[2:])
    if game.view.offers:
        game.say("offers.more", name=game.naming.offer_name(next(iter(game.view.offers.values()))))
    else:
        game.say("offers.none")


def read_offer(game: Session, typed: str) -> None:
    """R2.4: Show the text of an offer, the dates it would have, and what it changes."""
    offer = game.naming.offer(typed)
    game.say("offers.head", name=game.naming.offer_name(offer), seat=offer.by, signed=offer.signed)
    show_text(game, offer.terms, offer.replaces)


def show_text(game: Session, terms: Terms, replaces: int) -> None:
    """Show a text not yet signed, with the dates it would have and what it changes in the text it replaces."""
    old = game.view.agreements.get(replaces)
    first = starts(game, terms, old)
    game.lines(document(terms, game.words, first if old else 0).lines())
    game.line(expected_dates(terms, first, game.words))
    if old is not None:
        game.say("offers.replaces", agreement=replaces, number=replaces)
        show_difference(game, old.terms, terms)


def starts(game: Session, terms: Terms, old: Agreement | None) -> int:
    """R4.5: Return the first year in which a text signed now could be in force."""
    return earliest_start(signed=game.view.year, grants=bool(terms.grants()), old_e=old.e if old else 0)


def show_difference(game: Session, old: Terms, new: Terms) -> None:
    """R4.8: Show what a new version changes."""
    found = [change for change in difference(old, new, game.words) if change.status != "same"]
    game.lines(change.line(game.words) for change in found)
    if not found:
        game.say("draft.same")


def dates_ahead(game: Session, typed: str) -> None:
    """R2.1: Show what falls due in the years ahead, for all agreements, and what happens in silence."""
    found = calendar(game.imagined, AHEAD)
    for due in found:
        mine = game.view.agreements[due.agreement].binds(game.seat)
        new = successor_of(game.imagined, due.agreement)
        if new is None:
            game.say("calendar.line", ours=mine, text=deadline(due, game.words))
        elif due.what == "gate":
            game.say("calendar.replaced", ours=mine, agreement=due.agreement, year=due.year, **_replacing(new))
    if not found:
        game.say("calendar.none")

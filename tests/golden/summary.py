"""What one seat, or the wall, sees at one moment, as a few readable lines under headings."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.state import Agreement, Offer
from game.rules.terms import Terms
from game.view import PublicView, SeatView, ShownOffer, Tracks
from game.wording import Words
from game.wording.agreement import dates, document

Lines = list[str]


def public_lines(view: PublicView, words: Words) -> Lines:
    """R1.7: Return what everyone sees, one line for each state, agreement, post and statement."""
    watched = ", ".join(words.name(region) for region in view.watched)
    return [
        f"Tension {view.tension}; offers announced so far: {view.announced}",
        f"Watched: {watched or 'nothing'}",
        *(_tracks(tracks, words) for tracks in view.tracks.values()),
        *_concern(view, words),
        *(_agreement(agreement, words) for agreement in view.agreements.values() if agreement.live),
        *_posts(view, words),
        *_statements(view, words),
        *_troubles(view, words),
    ]


def _tracks(own: Tracks, words: Words) -> str:
    """R1.4: Return one state's tracks and what the record has counted for it."""
    worth = f"Treasury {own.treasury}" + (f" ({own.set_aside} set aside)" if own.set_aside else "")
    capacity = f"Capacity {own.capacity}/{own.most_capacity}" + (f" ({own.idle} idle)" if own.idle else "")
    return (
        f"{words.name(own.id)}: {worth}, {capacity}, Support {own.support}, Standing {own.standing}, "
        f"initiatives {own.initiatives_left}/{own.initiative}, Desk {own.desk}; "
        f"Security {own.security}, received {own.received}, Influence {own.influence}"
    )


def _concern(view: PublicView, words: Words) -> Iterator[str]:
    """R1.5: Yield each state's Concern about others, and theirs about it."""
    for seat in view.tracks:
        about = [f"{words.name(other)} {value}" for (of, other), value in view.concern.items() if of == seat and value]
        by = [f"{words.name(of)} {value}" for (of, other), value in view.concern.items() if other == seat and value]
        if about or by:
            told = f"about {', '.join(about) or 'nobody'}; about it: {', '.join(by) or 'nobody'}"
            yield f"Concern of {words.name(seat)}: {told}"


def _agreement(agreement: Agreement, words: Words) -> str:
    """R4.1: Return an agreement's parties, dates, Cohesion, and what is amiss in it."""
    parts = [f"Cohesion {agreement.cohesion}, gates {agreement.gates}"]
    parts += [f"{words.name(seat)} {status}" for seat, status in agreement.standing.items() if status != "party"]
    parts += [f"article {place + 1} rests" for place, _ in agreement.rested]
    parts += [f"breach of article {b.clause + 1} by {words.name(b.by)} in year {b.year}" for b in agreement.breaches]
    parts += [f"replaces {agreement.replaces}"] if agreement.replaces and agreement.status != "in_force" else []
    parts += [f"to be replaced by {agreement.successor}"] if agreement.successor else []
    between = " and ".join(words.name(party) for party in agreement.terms.parties)
    when = dates(agreement, words)
    return f"Agreement {agreement.id} “{agreement.terms.title}”, {between}: {when} ({'; '.join(parts)})"


def _posts(view: PublicView, words: Words) -> Iterator[str]:
    for post in view.posts.values():
        ends = f", winding down until year {post.until}" if post.winding else ""
        guest, region = words.name(post.guest), words.name(post.region)
        yield f"Post of {guest} in {region} (agreement {post.agreement}){ends}"


def _statements(view: PublicView, words: Words) -> Iterator[str]:
    for said in view.statements.values():
        if said.live:
            form = words.phrase(f"statement.{said.form}") + (" by mediation" if said.mediated else "")
            yield f"Said: {form} of {words.name(said.by)} to {words.name(said.to)}, through year {said.until}"


def _troubles(view: PublicView, words: Words) -> Iterator[str]:
    for (debtor, creditor, number), funds in view.arrears.items():
        yield f"Arrears of {words.name(debtor)} to {words.name(creditor)} under agreement {number}: {funds}"
    for region, year in view.disrupted.items():
        yield f"Disrupted: {words.name(region)}, year {year}"


def own_lines(view: SeatView, words: Words) -> Lines:
    """R1.7: Return what one seat sees beyond what everyone sees: mandates, offers, what it sealed."""
    mandates = ", ".join(f"“{words.phrase(f'mandate.{m.name}')}” {m.worth}" for m in view.mandates)
    lines = [f"mandates: {mandates or 'none'}"]
    lines += [f"offer: {_offer(offer, view.seat, words)}" for offer in view.offers.values()]
    lines += [f"shown by {shown.ground}: {_shown(shown, words)}" for shown in view.shown]
    if view.phase == "decisions":
        lines.append("sealed: not yet" if view.sealed is None else f"sealed: {len(view.sealed)}, as above")
    return lines


def _offer(offer: Offer, seat: str, words: Words) -> str:
    waits = "it signed" if seat in offer.signed else "awaits it"
    return f"{offer.id} of {words.name(offer.by)}, “{offer.terms.title}”, {waits}"


def _shown(shown: ShownOffer, words: Words) -> str:
    parties = ", ".join(words.name(party) for party in shown.terms.parties)
    return f"an offer of {words.name(shown.by)}, “{shown.terms.title}”, between {parties}"


def articles(terms: Terms, words: Words) -> Lines:
    """R4.1: Return the articles of a text, one line each."""
    return [f"{a.number}. {a.sentence}" for a in document(terms, words).articles]

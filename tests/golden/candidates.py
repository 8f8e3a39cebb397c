"""A bounded list of acts to ask the rules about: what a seat might think of doing, kind by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from game.rules import acts
from game.rules.acts import Act, Decision, TalkAct
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.site_grant import SiteGrant
from game.rules.legality import why_illegal
from game.rules.state import Agreement, GameState, Offer
from game.rules.terms import Entry, Renewal, Term, Terms
from game.view import SeatView, imagine

KINDS = tuple(kind.__name__ for kind in (*get_args(TalkAct), *get_args(Decision)))


def legal_counts(view: SeatView, state: GameState) -> str:
    """Return how many of the acts tried are legal, by kind: "Sign 1/2"; kinds without a legal one come together."""
    tried: dict[str, list[Act]] = {kind: [] for kind in KINDS}
    for act in (talk_acts if view.phase == "talks" else decisions)(view):
        tried[act.kind].append(act)
    found = {kind: sum(legal(view, state, act) for act in listed) for kind, listed in tried.items() if listed}
    some = [f"{kind} {count}/{len(tried[kind])}" for kind, count in found.items() if count]
    rest = [len(tried[kind]) for kind, count in found.items() if not count]
    return ", ".join(some) + (f"; none of {sum(rest)} acts of {len(rest)} other kinds" if rest else "")


def legal(view: SeatView, state: GameState, act: Act) -> bool:
    """R1.7: Whether an act is legal, judged by what the seat knows; AssertionError if the whole game says otherwise."""
    why = why_illegal(imagine(view), view.seat, act)
    assert why == why_illegal(state, view.seat, act), f"{view.seat} misjudges {act}"
    return why is None


def answers(view: SeatView, state: GameState, offer: Offer) -> list[str]:
    """R2.4: Return what a seat may do about an offer, by the kinds of acts."""
    return [act.kind for act in about_offer(offer) if legal(view, state, act)]


def others(view: SeatView) -> list[str]:
    """Return the other seats, in the order of the table."""
    return [seat for seat in view.tracks if seat != view.seat]


def talk_acts(view: SeatView) -> Iterator[TalkAct]:
    """R2.2: Yield messages to each other seat, texts with each, revisions of each agreement, answers to each offer."""
    for seat in others(view):
        yield acts.SendMessage(seat, "ask", "cover", amount=1)
        for terms in texts_with(view, seat):
            yield acts.Propose(terms)
    for number, agreement in view.agreements.items():
        if agreement.live:
            yield acts.Propose(changed(agreement.terms), number)
    for offer in view.offers.values():
        yield from about_offer(offer)


def about_offer(offer: Offer) -> Iterator[TalkAct]:
    """R2.4: Yield each answer to an offer, and what else may be done about it."""
    yield acts.Sign(offer.id)
    yield acts.Decline(offer.id)
    yield acts.Counter(offer.id, changed(offer.terms))
    yield acts.Retract(offer.id)
    yield acts.Announce(offer.id)


def texts_with(view: SeatView, seat: str) -> Iterator[Terms]:
    """R4.1: Yield the plainest texts between two states: cover and aid, either way, and a post in each region."""
    for one, other in ((view.seat, seat), (seat, view.seat)):
        yield text(view, one, other, Coverage(one, other, 1))
        yield text(view, one, other, Payment(one, other, 1))
        for region in view.board.by_owner[one]:
            yield text(view, one, other, SiteGrant(one, other, region), Payment(other, one, 1, purpose="rent"))


def text(view: SeatView, one: str, other: str, *clauses: AnyClause) -> Terms:
    """Return a text with the shortest dates of the world, ratified where it grants a post and the level asks for it."""
    limits = view.board.limits
    asks = isinstance(clauses[0], SiteGrant) and not view.board.intro
    renewal = Renewal("automatic", limits.renewal[0], limits.notice[0])
    return Terms("A text", (one, other), clauses, Term("fixed", limits.term[0]), renewal, entry=Entry(asks))


def changed(terms: Terms) -> Terms:
    """Return the same text with one thing more: a fund from the first party to the second."""
    more = Payment(terms.parties[0], terms.parties[1], 1)
    return replace(terms, title=f"{terms.title} again"[:60], clauses=(*terms.clauses, more))


def decisions(view: SeatView) -> Iterator[Decision]:
    """R2.9: Yield every kind of decision for each live agreement, each other seat and each region."""
    for agreement in view.agreements.values():
        if agreement.live:
            yield from about(view, agreement)
    for region in view.board.regions:
        yield acts.Develop(region)
        yield acts.CoverOrder((acts.CoverLine(region),))
    yield acts.CoverOrder(())
    yield acts.BuildCapacity()
    yield acts.Campaign()
    for seat in others(view):
        yield from towards(view, seat)


def about(view: SeatView, agreement: Agreement) -> Iterator[Decision]:
    """Yield each decision there is on one agreement."""
    number = agreement.id
    yield acts.Ratify(number)
    yield acts.Ratify(number, "hold")
    yield acts.Ratify(number, "refuse")
    yield from (kind(number) for kind in (acts.GiveNotice, acts.TakeBackNotice, acts.Withdraw, acts.WalkOut))
    yield from (kind(number) for kind in (acts.AnswerBreach, acts.LeaveForCause, acts.Suspend))
    for to in ("renew", "end", "suspend", "resume", "take_back"):
        yield acts.Consent(number, to)
    for seat in others(view):
        yield acts.AllegeBreach(number, seat)
        yield acts.Forgive(number, seat)
    for place, clause in enumerate(agreement.terms.clauses):
        yield acts.DefaultOn(number, place)
        yield acts.Waive(number, place, 1)
        if isinstance(clause, Coverage):
            yield acts.SplitPoints(number, (clause.beneficiary,))
            yield acts.RankSites(number, clause.sites or view.board.by_owner.get(clause.beneficiary, ()))
    yield acts.CoverOrder((acts.CoverLine(agreement=number),))


def towards(view: SeatView, seat: str) -> Iterator[Decision]:
    """Yield each statement to a state, and mediation with it."""
    for form in ("protest", "commend", "reassure"):
        yield acts.Speak(seat, form)
    yield acts.Speak(seat, "pledge", "no_post", view.board.capitals[view.seat])
    for agreement in view.agreements.values():
        if agreement.live:
            yield acts.Speak(seat, "pledge", "keep", agreement=agreement.id)
    for other in others(view):
        if other != seat:
            yield acts.Mediate(seat, other)
    yield acts.AcceptMediation(seat)

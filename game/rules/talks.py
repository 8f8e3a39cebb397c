"""R2.3-R2.8: what an act of talks brings about. Whether it is legal was asked before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, Literal

from game.rules.acts import Announce, Counter, Decline, Propose, Retract, SendMessage, Sign, TalkAct
from game.rules.clauses.organisation import Organisation
from game.rules.clauses.payment import Payment
from game.rules.clauses.programme import Programme
from game.rules.clauses.registry import AnyClause
from game.rules.clauses.site_grant import SiteGrant
from game.rules.clauses.transparency import Transparency
from game.rules.docket import Docket
from game.rules.events import talks as happened
from game.rules.events.base import EVERYONE
from game.rules.legality.texts import obstacles
from game.rules.lifecycle import earliest_start
from game.rules.secrets import number_for
from game.rules.state import GameState, Offer
from game.rules.terms import Terms

HowEnded = Literal["declined", "retracted", "countered", "lapsed", "signed"]


def decide(docket: Docket, seat: str, act: TalkAct) -> None:
    """R2.2: Record what a legal act of talks brings about, cause before consequence."""
    _DECIDE[type(act)](docket, seat, act)


def _message(docket: Docket, seat: str, act: SendMessage) -> None:
    docket.record(
        happened.MessageSent(
            seat, act.to, act.intent, act.about, act.region, act.agreement, act.amount, act.text,
            audience=(seat, act.to), rule="R2.3",
        )
    )  # fmt: skip


def _propose(docket: Docket, seat: str, act: Propose) -> None:
    _put_forward(docket, seat, act.terms, act.replaces, "", "")


def _counter(docket: Docket, seat: str, act: Counter) -> None:
    """R2.4: The counter becomes the offer of the state that makes it and frees the first maker's place."""
    offer = docket.state.offers[act.offer]
    made = _put_forward(docket, seat, act.terms, offer.replaces, offer.id, act.reason)
    _end(docket, offer, "countered", seat, act.reason, (made,))


def _put_forward(docket: Docket, seat: str, terms: Terms, replaces: int, answers: str, reason: str) -> int:
    others = tuple(party for party in terms.parties if party != seat)
    return docket.record(
        happened.OfferMade(
            offer_id(docket.state, terms), seat, others, terms, replaces, answers, reason,
            audience=terms.parties, rule="R2.4",
        )
    )  # fmt: skip


def offer_id(state: GameState, terms: Terms) -> str:
    """R2.4: Name an offer by its parties and a count among them, which tells nothing of other offers."""
    among = "-".join(sorted(terms.parties))
    return f"{among}-{state.offer_counts.get(among, 0) + 1}"


def _end(docket: Docket, offer: Offer, how: HowEnded, by: str, reason: str, causes: tuple[int, ...]) -> None:
    rule = "R2.6" if how == "signed" else "R2.5" if how == "lapsed" else "R2.4"
    docket.record(
        happened.OfferEnded(offer.id, how, by, reason, audience=offer.terms.parties, rule=rule, causes=causes)
    )


def _decline(docket: Docket, seat: str, act: Decline) -> None:
    _end(docket, docket.state.offers[act.offer], "declined", seat, act.reason, ())


def _retract(docket: Docket, seat: str, act: Retract) -> None:
    _end(docket, docket.state.offers[act.offer], "retracted", seat, "", ())


def _announce(docket: Docket, seat: str, act: Announce) -> None:
    """R2.7: Everybody learns the text; its parties learn which of their offers it was."""
    offer = docket.state.offers[act.offer]
    number = docket.state.offered + 1
    made_public = docket.record(happened.OfferAnnounced(number, offer.by, seat, offer.terms, rule="R2.7"))
    docket.record(
        happened.OfferMarked(offer.id, number, audience=offer.terms.parties, rule="R2.7", causes=(made_public,))
    )


def _sign(docket: Docket, seat: str, act: Sign) -> None:
    """R2.6: A text is signed when its last party signs; offers that may then no longer be signed lapse."""
    offer = docket.state.offers[act.offer]
    if len(offer.signed) + 1 < len(offer.terms.parties):
        docket.record(happened.TextSigned(offer.id, seat, audience=offer.terms.parties, rule="R2.6"))
        return
    state, terms = docket.state, offer.terms
    number, secret = number_for(state, terms), terms.provisions.secret
    old = state.agreements.get(offer.replaces)
    new_duty = old is not None and changes_duty(old.terms, terms)
    starts = earliest_start(signed=state.year, grants=bool(terms.grants()), old_e=old.e if old else 0)
    signed = docket.record(
        happened.AgreementSigned(
            number, terms, offer.by, offer.replaces, starts, new_duty, rule="R2.6",
            audience=terms.parties if secret else EVERYONE,
        )
    )  # fmt: skip
    _end(docket, offer, "signed", seat, "", (signed,))
    if offer.replaces or terms.grants() or terms.accesses():  # other signatures stand in no offer's way
        _lapse(docket, signed)


def _lapse(docket: Docket, signed: int) -> None:
    """R2.5: An offer lapses as soon as its text may no longer be signed as it stands."""
    for offer in list(docket.state.offers.values()):
        problem = next(obstacles(docket.state, offer.terms, offer.replaces), None)
        if problem is not None:
            _end(docket, offer, "lapsed", "", problem.key, (signed,))


def changes_duty(old: Terms, new: Terms) -> bool:
    """R4.12: Whether a revision changes a duty, and not just dates, wording or the order of clauses."""
    return sorted(repr(_duty(c)) for c in old.clauses) != sorted(repr(_duty(c)) for c in new.clauses)


def _duty(clause: AnyClause) -> AnyClause:
    """Return the clause with whatever binds nobody to more or less set to one value."""
    if isinstance(clause, Payment):
        return replace(clause, purpose="aid")
    if isinstance(clause, SiteGrant):
        return replace(clause, wind_down=0)
    if isinstance(clause, Programme):
        return replace(clause, notified=True)
    if isinstance(clause, Transparency):
        return replace(clause, form="observers")
    if isinstance(clause, Organisation):
        return replace(clause, vote="majority")
    return clause


_DECIDE: Final[dict[type, Callable[[Docket, str, Any], None]]] = {
    SendMessage: _message,
    Propose: _propose,
    Counter: _counter,
    Sign: _sign,
    Decline: _decline,
    Retract: _retract,
    Announce: _announce,
}

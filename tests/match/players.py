"""Simple seats for tests: they look at their own view only and do something legal by chance, or nothing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.match import Match
from game.rules.acts import (
    BuildCapacity,
    Campaign,
    Counter,
    Decision,
    Decline,
    GiveNotice,
    Propose,
    Ratify,
    SendMessage,
    Sign,
    Speak,
    TalkAct,
)
from game.rules.chance import Stream
from game.rules.clauses.coverage import Coverage
from game.rules.clauses.payment import Payment
from game.rules.clauses.registry import AnyClause
from game.rules.legality import why_illegal, why_not_sealed
from game.rules.terms import Renewal, Term, Terms
from game.scenario import load
from game.table import Table
from game.view import SeatView, imagine

WORLD = load("first-signatures")
LARGER = load("umbrella")


class Chancer:
    """Proposes, signs, counters, declines and decides by chance, whatever it holds legal."""

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        others = [seat for seat in view.tracks if seat != view.seat]
        to = others[chance.below(len(others))]
        if chance.below(4) == 0:
            return [SendMessage(to, "ask", "cover", text=f"{view.seat} asks {to}")]
        proposal = Propose(cover_for(view, to, 1 + chance.below(3), chance.below(3)))
        return [] if why_illegal(imagine(view), view.seat, proposal) else [proposal]

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        offer, world = view.offers[offer_id], imagine(view)
        options: list[TalkAct] = [Sign(offer_id), Decline(offer_id)]
        if offer.counters.count(view.seat) < 2:
            dearer = replace(offer.terms, title=f"{offer.terms.title} again"[:40])
            options.append(Counter(offer_id, dearer))
        legal = [act for act in options if why_illegal(world, view.seat, act) is None]
        return legal[chance.below(len(legal))]

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        world = imagine(view)
        wanted: list[Decision] = [Ratify(number) for number in view.agreements]
        wanted += [GiveNotice(number) for number in view.agreements if chance.below(4) == 0]
        wanted += [Campaign(), BuildCapacity()]
        wanted += [Speak(seat, "reassure") for seat in view.tracks if chance.below(3) == 0]
        wanted += [Speak(seat, "protest") for seat in view.tracks if chance.below(9) == 0]
        sealed: tuple[Decision, ...] = ()
        for act in wanted:
            if why_not_sealed(world, view.seat, (*sealed, act)) is None:
                sealed = (*sealed, act)
        return sealed


class Mute:
    """Says nothing, declines everything and decides nothing."""

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        return []

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        return Decline(offer_id)

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        return ()


class Told(Mute):
    """A mute seat of which one habit is replaced by what the test says."""

    def __init__(
        self,
        talk: Callable[[SeatView], list[TalkAct]] | None = None,
        answer: Callable[[SeatView, str], TalkAct] | None = None,
        decide: Callable[[SeatView], tuple[Decision, ...]] | None = None,
    ) -> None:
        self._talk, self._answer, self._decide = talk, answer, decide

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        return self._talk(view) if self._talk else []

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        return self._answer(view, offer_id) if self._answer else Decline(offer_id)

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        return self._decide(view) if self._decide else ()


def cover_for(view: SeatView, to: str, points: int, price: int) -> Terms:
    """A text by which the view's seat covers another, perhaps for a price, with the shortest dates of this world."""
    limits = view.board.limits
    clauses: tuple[AnyClause, ...] = (Coverage(view.seat, to, points),)
    if price:
        clauses = (*clauses, Payment(to, view.seat, price))
    renewal = Renewal("automatic", limits.renewal[0], limits.notice[0])
    return Terms("Cover", (view.seat, to), clauses, Term("fixed", limits.term[0]), renewal)


def seats_of(match: Match) -> list[str]:
    return list(match.state.seats)


def played(seed: int = 1, store: str | Path = ":memory:", *, larger: bool = False) -> Match:
    """A whole game of chancers."""
    match = Match.new(LARGER if larger else WORLD, seed, store)
    chancers(match).run()
    return match


def chancers(match: Match) -> Table:
    return Table(match, {seat: Chancer() for seat in seats_of(match)})


def to_decisions(match: Match) -> Match:
    """Let talks pass in silence."""
    while match.state.phase == "talks":
        match.close_window()
    return match

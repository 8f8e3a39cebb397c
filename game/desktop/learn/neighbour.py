"""The patient neighbours of the lesson: they sign what is offered, and one of them makes the offer that alarms."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.bots import Player, make
from game.desk.drafts import blank
from game.rules.acts import Decision, Propose, Sign, TalkAct
from game.rules.chance import Stream
from game.rules.clauses.payment import Payment
from game.rules.clauses.site_grant import SiteGrant
from game.rules.terms import Terms
from game.scenario import Scenario
from game.view import SeatView

WORLD: Final = "first-signatures"
LEARNER: Final = "hollin"
STRONG: Final = "grenvale"
WORRIED: Final = "iverane"
HOME: Final = "hollingate"
PLACE: Final = "lockwater"
QUIET_DECISIONS: Final = ("CoverOrder", "Develop", "Campaign", "Ratify")


class Neighbour:
    """A bot that keeps to its lesson: it signs every offer, and decides like a normal bot that never leaves."""

    def __init__(self, seat: str, inner: Player, title: str) -> None:
        """Take a seat; `title` is that of the text it offers, "" for a neighbour that offers nothing."""
        self.seat, self.inner, self.title = seat, inner, title

    def talk(self, view: SeatView, chance: Stream) -> list[TalkAct]:
        """R2.4: Offer a post once cover was signed, and once only."""
        if not self.title or view.year > 1 or not _covered(view) or _offered(view):
            return []
        return [Propose(lease(view, self.title))]

    def answer(self, view: SeatView, offer_id: str, chance: Stream) -> TalkAct:
        """R2.6: Sign."""
        return Sign(offer_id)

    def decide(self, view: SeatView, chance: Stream) -> tuple[Decision, ...]:
        """R2.9: Return what is done at home, and the cover that was promised."""
        return tuple(act for act in self.inner.decide(view, chance) if act.kind in QUIET_DECISIONS)


def neighbours(world: Scenario, title: str) -> dict[str, Neighbour]:
    """R1.1: Return the bots of the lesson, by seat."""
    return {
        part.id: Neighbour(part.id, make("normal", part.character), title if part.id == STRONG else "")
        for part in world.seats
        if part.id != LEARNER
    }


def lease(view: SeatView, title: str) -> Terms:
    """R4.32: Return the text that alarms: a post of the learner where a third state sees it."""
    clauses = (SiteGrant(STRONG, LEARNER, PLACE), Payment(LEARNER, STRONG, 1, purpose="rent"))
    return replace(blank(view.board, title, (STRONG, LEARNER), clauses), pairs=((0, 1),))


def _covered(view: SeatView) -> bool:
    return any(
        cover.beneficiary == LEARNER for a in view.agreements.values() if a.live for _, cover in a.terms.coverages()
    )


def _offered(view: SeatView) -> bool:
    """Whether the post was offered before, whatever became of it."""
    made = view.offer_counts.get("-".join(sorted((STRONG, LEARNER))), 0)
    return made > 1 or any(grant.guest == LEARNER for a in view.agreements.values() for _, grant in a.terms.grants())

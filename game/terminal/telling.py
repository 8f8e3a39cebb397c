"""What happened, told step by step: the cause before the consequence, each line with its rule."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final

from game.rules.acts import CoverOrder
from game.rules.events.base import Event
from game.rules.events.talks import DecisionRevealed
from game.rules.events.years import CardDrawn, RegionsWatched
from game.rules.terms import Terms
from game.terminal.session import Session
from game.wording.log import full

NEVER: Final = frozenset({
    "YearClosed", "DutyDue", "DutyMet", "SecurityCounted", "InitiativeUsed", "OfferMarked", "MandateTested",
    "SeatScored", "Ranked", "TableGraded", "CohesionChanged", "RegionHit", "YearBegan", "StatementEnded",
    "TalksClosed", "Consented", "ClauseRested", "ClauseResumed",
})  # fmt: skip
OURS: Final = frozenset({
    "FundsMoved", "TrackChanged", "CoverLaid", "ConcernChanged", "InfluenceEarned", "Held",
    "Pressed", "ProtestUnanswered",
})  # fmt: skip


def tell(game: Session) -> None:
    """Tell what happened since it was last told."""
    events = game.events()
    game.refresh()
    step = 0
    for happened in events:
        if not (game.verbose or worth_telling(happened, game)):
            continue
        if isinstance(happened, CardDrawn | RegionsWatched) and happened.year > game.told_year:
            game.told_year = happened.year
            game.line()
            game.say("tell.year", year=happened.year)
        if happened.step and happened.step != step:
            game.line()
            game.say("tell.step", step=happened.step)
        step = happened.step
        game.line("- " + game.text("tell.line", text=full(happened, game.words), rule=happened.rule))
        _card(game, happened)


def _card(game: Session, happened: Any) -> None:
    """R2.1: A card has a text of its own."""
    if getattr(happened, "kind", "") == "CardDrawn":
        card = next((card for card in game.world.cards() if card.id == happened.card), None)
        if card is not None:
            game.line(f"  {card.text}")


def worth_telling(happened: Event, game: Session) -> bool:
    """Whether the short telling has a line for what happened."""
    kind = getattr(happened, "kind", "")
    if kind in NEVER:
        return False
    if isinstance(happened, DecisionRevealed):
        return happened.seat != game.seat and not isinstance(happened.act, CoverOrder)
    return kind not in OURS or concerns(happened, game)


def concerns(happened: Event, game: Session) -> bool:
    """Whether something that happened names us, a region of ours or an agreement of ours."""
    for part in fields(happened):
        value = getattr(happened, part.name)
        if part.name in ("audience", "causes", "rule") or isinstance(value, Terms):
            continue
        if value == game.seat or (isinstance(value, tuple) and game.seat in value):
            return True
        if part.name == "region" and value in game.view.board.regions:
            return game.view.board.regions[value].owner == game.seat or _our_post(game, value)
    return False


def _our_post(game: Session, region: str) -> bool:
    post = game.view.posts.get(region)
    return post is not None and post.guest == game.seat

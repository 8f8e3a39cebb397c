"""What happened, told step by step: the cause before the consequence, each line with its rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Final

from game.rules.acts import AnswerBreach, BuildCapacity, Campaign, Consent
from game.rules.events.base import Event
from game.rules.events.perception import ConcernChanged
from game.rules.events.talks import AgreementSigned, DecisionRevealed, OfferEnded, OfferMade
from game.rules.events.years import CardDrawn, GameEnded, RegionsWatched, YearBegan
from game.rules.numbers import PRESSED_FROM
from game.rules.terms import Terms
from game.terminal.session import Session
from game.wording.difference import difference
from game.wording.log import full

AT_THE_END: Final = frozenset({"MandateTested", "SeatScored", "Ranked", "TableGraded", "GameEnded"})
NEVER: Final = AT_THE_END | {
    "WindowOpened", "YearClosed", "DutyDue", "DutyMet", "SecurityCounted", "InitiativeUsed", "OfferMarked",
    "CohesionChanged", "RegionHit", "YearBegan", "StatementEnded", "TalksClosed", "Consented", "ClauseRested",
    "ClauseResumed",
}  # fmt: skip
UNSEEN_OTHERWISE: Final = (Campaign, BuildCapacity, Consent, AnswerBreach)
OURS: Final = frozenset({
    "FundsMoved", "TrackChanged", "CoverLaid", "ConcernChanged", "InfluenceEarned", "Held",
    "Pressed", "ProtestUnanswered",
})  # fmt: skip


def tell(game: Session, close_year: Callable[[], None] = lambda: None) -> None:
    """Tell what happened since it was last told; `close_year` has the last word before a new year begins."""
    events = game.events()
    game.refresh()
    step = 0
    for happened in events:
        if isinstance(happened, YearBegan | GameEnded):
            close_year()
        if isinstance(happened, YearBegan):
            game.line()
            game.say("tell.year", year=happened.year)
        if not worth_telling(happened, game) and not (game.verbose and _kind(happened) not in AT_THE_END):
            continue
        if happened.step and happened.step != step:
            game.line()
            game.say("tell.step", step=happened.step)
        step = happened.step
        game.line("- " + game.text("tell.line", text=full(happened, game.words), rule=happened.rule))
        _add(game, happened)


def _add(game: Session, happened: Event) -> None:
    """Add what a line leaves out: the text of a card, which of the watched regions are ours, what a counter changes."""
    if isinstance(happened, CardDrawn):
        card = next((card for card in game.world.cards() if card.id == happened.card), None)
        if card is not None:
            game.line(f"  {card.text}")
    elif isinstance(happened, RegionsWatched):
        own = tuple(r for r in happened.regions if game.view.board.regions[r].owner == game.seat)
        game.line("  " + game.text("tell.watched", own=own))
    elif isinstance(happened, AgreementSigned):
        kinds = dict.fromkeys(game.words.phrase(f"heading.{clause.kind}") for clause in happened.terms.clauses)
        game.line(
            "  " + game.text("tell.signed", number=happened.agreement, starts=happened.starts, kinds=tuple(kinds))
        )
    elif isinstance(happened, OfferMade) and happened.by != game.seat:
        old = _answered(game, happened)
        if old is not None:
            game.lines(
                f"  {c.line(game.words)}" for c in difference(old, happened.terms, game.words) if c.status != "same"
            )
        game.line("  " + game.text("tell.offer", name=game.naming.offer_label(happened.offer, happened.terms)))


def _answered(game: Session, counter: OfferMade) -> Terms | None:
    """R2.4: Return the text that an offer counters or replaces, if it is either."""
    made = (e for e in game.match.events_for(game.seat) if isinstance(e, OfferMade))
    if counter.counters:
        return next((e.terms for e in made if e.offer == counter.counters), None)
    old = game.view.agreements.get(counter.replaces)
    return old.terms if old is not None else None


def _kind(happened: Event) -> str:
    return str(getattr(happened, "kind", ""))


def worth_telling(happened: Event, game: Session) -> bool:
    """Whether the short telling has a line for what happened."""
    kind = _kind(happened)
    if kind in NEVER:
        return False
    if isinstance(happened, DecisionRevealed):
        return happened.seat != game.seat and isinstance(happened.act, UNSEEN_OTHERWISE)
    if isinstance(happened, ConcernChanged) and (happened.before >= PRESSED_FROM) != (happened.after >= PRESSED_FROM):
        return True
    if isinstance(happened, OfferEnded):
        return happened.how not in ("signed", "countered")
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

"""What happened, told step by step: the cause before the consequence, each line with its rule."""

from __future__ import annotations

from collections.abc import Callable

from game.desk.news import AT_THE_END, kind_of, worth_telling
from game.rules.events.base import Event
from game.rules.events.talks import AgreementSigned, OfferMade
from game.rules.events.years import CardDrawn, GameEnded, RegionsWatched, YearBegan
from game.rules.terms import Terms
from game.terminal.session import Session
from game.wording.difference import difference
from game.wording.log import full


def tell(game: Session, close_year: Callable[[], None] = lambda: None) -> int:
    """Tell what happened since it was last told; `close_year` has the last word before a new year begins.

    Returns how many lines there were.
    """
    events = game.events()
    game.refresh()
    step = told = 0
    for happened in events:
        if isinstance(happened, YearBegan | GameEnded):
            close_year()
        if isinstance(happened, YearBegan):
            game.line()
            game.say("tell.year", year=happened.year)
        if not worth_telling(happened, game.view) and not (game.verbose and kind_of(happened) not in AT_THE_END):
            continue
        if happened.step and happened.step != step:
            game.line()
            game.say("tell.step", step=happened.step)
        step = happened.step
        told += 1
        game.line("- " + game.text("tell.line", text=full(happened, game.words), rule=happened.rule))
        _add(game, happened)
    return told


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
        if happened.offer in game.view.offers:
            game.line("  " + game.text("tell.offer", name=game.naming.offer_label(happened.offer, happened.terms)))


def _answered(game: Session, counter: OfferMade) -> Terms | None:
    """R2.4: Return the text that an offer counters or replaces, if it is either."""
    made = (e for e in game.match.events_for(game.seat) if isinstance(e, OfferMade))
    if counter.counters:
        return next((e.terms for e in made if e.offer == counter.counters), None)
    old = game.view.agreements.get(counter.replaces)
    return old.terms if old is not None else None

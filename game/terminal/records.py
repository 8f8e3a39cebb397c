"""The record as we may read it, the rulebook, and our score row by row."""

from __future__ import annotations

from game.desk.news import worth_telling
from game.rules import scoring
from game.rules.events.base import Event
from game.rules.events.home import SeatScored
from game.rules.mandates import met
from game.rules.numbers import MANDATE_WORTH
from game.terminal.misread import MisreadError
from game.terminal.session import Session
from game.wording.log import full
from game.wording.rulebook import Rulebook

SHOWN = 3


def log(game: Session, typed: str) -> None:
    """Show what happened: this year, a year, all years, or what speaks of a word."""
    events = game.match.events_for(game.seat)
    wanted = typed.casefold()
    if not wanted or wanted.isdigit():
        year = int(wanted) if wanted else game.view.year
        events = [happened for happened in events if happened.year == year]
    lines = [(happened, full(happened, game.words)) for happened in events]
    if wanted and wanted != "all" and not wanted.isdigit():
        lines = [(happened, text) for happened, text in lines if wanted in text.casefold()]
    else:
        lines = [(happened, text) for happened, text in lines if game.verbose or worth_telling(happened, game.view)]
    _show(game, lines)


def _show(game: Session, lines: list[tuple[Event, str]]) -> None:
    year = 0
    for happened, text in lines:
        if happened.year != year:
            year = happened.year
            game.say("log.year", year=year)
        game.line(f"- {text}")
    if not lines:
        game.say("log.nothing")


def rules(game: Session, typed: str) -> None:
    """Show a paragraph of the rulebook, or those that speak of a word."""
    book = Rulebook()
    if not typed:
        chapters = dict.fromkeys(paragraph.chapter for paragraph in book.paragraphs)
        game.lines(f"R{number} {title}" for number, title in enumerate(chapters, 1))
        game.say("rules.more")
        return
    numbers = typed.replace(",", " ").split()
    if len(numbers) > 1 and all(book.paragraph(number) for number in numbers):
        for number in numbers:
            rules(game, number)
        return
    for term, meaning in book.glossary(typed)[:SHOWN]:
        game.line(f"{term}: {meaning}")
    found = book.search(typed)
    if not found and not book.glossary(typed):
        raise MisreadError("rules.nothing", typed=typed)
    for paragraph in found[: SHOWN if len(found) > SHOWN else len(found)]:
        game.line()
        game.lines(text for text in paragraph.lines() if text)
    if len(found) > SHOWN:
        game.line()
        game.say("rules.others", listed=tuple(f"{p.number} {p.title}" for p in found[SHOWN : SHOWN + 12]))


def score(game: Session, typed: str) -> None:
    """R9: Show how our score stands, row by row, and what the others are known to have."""
    state, seat = game.imagined, game.seat
    parts = scoring.rows(state, seat)
    total = scoring.total(parts)
    par, spread = usual(game, seat)
    game.say("score.head", total=total, usual=par, spread=spread, over=game.view.phase == "over",
             margin=scoring.margin(state, seat, total))  # fmt: skip
    for row, points in parts:
        if row == "influence" and game.view.board.intro:
            continue
        game.say(f"score.{row}", points=points, **_evidence(game))
    for mandate in game.view.mandates:
        game.say("score.mandate", mandate=mandate.name, worth=mandate.worth, met=met(state, seat, mandate.name))
    for other in game.view.tracks:
        if other != seat:
            _other(game, other)


def _other(game: Session, seat: str) -> None:
    """R9.5: Show what another seat is known to have; at the end its mandates are no secret any more."""
    scored = next((e for e in game.match.events_for(game.seat) if isinstance(e, SeatScored) and e.seat == seat), None)
    known = scored.total if scored else scoring.total(scoring.rows(game.imagined, seat))
    secret = 0 if scored else MANDATE_WORTH * (1 if game.view.board.intro else 2)
    par, spread = usual(game, seat)
    game.say("score.other", seat=seat, total=known, most=secret, usual=par, spread=spread, over=scored is not None,
             margin=scored.margin if scored else 0)  # fmt: skip


def _evidence(game: Session) -> dict[str, int]:
    own = game.view.own
    return {
        "received": own.received,
        "reference": game.view.board.seats[game.seat].reference_income,
        "standing": own.standing,
        "influence": own.influence,
    }


def usual(game: Session, seat: str) -> tuple[int, int]:
    """R9.6: Return the par and the spread of a seat for a game as long as this one is at least."""
    setup, years = game.view.board.seats[seat], max(game.view.year, game.view.end_window[0])
    par, spread = dict(setup.par), dict(setup.spread)
    return par.get(years, setup.par[0][1]), spread.get(years, setup.spread[0][1])

"""Whose acts moved Tension, as far as the record names them."""

from __future__ import annotations

from collections import Counter

from game.desk.past import Past
from game.rules.events.base import Event
from game.rules.events.perception import ConcernChanged, StatementEnded, StatementMade, TensionChanged

ACTORS = ("by", "seat", "debtor", "proposer", "provider", "guest", "state", "of", "target", "source")


def actor(past: Past, happened: Event) -> str:
    """R5.10: Return whose act an event is, "" for nobody's: Concern is laid to the state it is about."""
    if isinstance(happened, ConcernChanged):
        return happened.about
    if isinstance(happened, StatementEnded):
        made = (e for e in past.events if isinstance(e, StatementMade) and e.statement == happened.statement)
        return next((e.by for e in made), "")
    return next((str(value) for name in ACTORS if (value := getattr(happened, name, ""))), "")


def movers(past: Past, year: int = 0) -> list[tuple[str, int, int]]:
    """R5.10: Return (seat, raised, eased) for each state whose acts moved Tension, in one year or in all."""
    raised: Counter[str] = Counter()
    eased: Counter[str] = Counter()
    for happened in past.events:
        if isinstance(happened, TensionChanged) and year in (0, happened.year):
            for cause in happened.causes:
                event = past.events[cause - 1]
                falls = isinstance(event, ConcernChanged) and event.after < event.before
                (eased if falls else raised)[actor(past, event)] += 1
    seats = [seat for seat in past.now.seats if raised[seat] or eased[seat]]
    return sorted(((s, raised[s], eased[s]) for s in seats), key=lambda row: (-row[1], row[2]))

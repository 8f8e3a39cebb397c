"""What needs our attention, in lines that name the command for it."""

from __future__ import annotations

from game.desk.attention import Need, needs
from game.terminal.session import Session
from game.wording.deadlines import deadline


def attention(game: Session, typed: str) -> None:
    """List what needs our attention."""
    found = [worded(game, need) for need in needs(game)]
    game.say("attention.head" if found else "attention.nothing")
    game.lines(f"- {text}" for text in found)


def worded(game: Session, need: Need) -> str:
    """Return one thing to look at as a line."""
    params = dict(need.params)
    if need.offer is not None:
        params["name"] = game.naming.offer_name(need.offer)
    if need.due is not None:
        params["text"] = deadline(need.due, game.words)
    return game.text(f"attention.{need.kind}", **params)

"""The first card of a game: who we are, what is at stake, what we secretly want."""

from __future__ import annotations

from game.desktop.fonts import LABEL, PLACE
from game.desktop.scenes.table import glyphs
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Button, Card, Column, Row, Spacer, Text, Widget
from game.rules.mandates import met


def welcome(room: Room) -> Widget | None:
    """R1.1: Return the card while the first talks of a game last, until it is put away."""
    view = room.view
    if view.year > 1 or view.phase != "talks" or view.window > 1 or "no_welcome" in room.chosen.open:
        return None
    seat = room.desk.seat
    part = next(part for part in room.sitting.world.seats if part.id == seat)
    size = room.words.phrase(f"size.{part.size}")
    sigil = glyphs.sigil(room.coats[seat], 32, room.palette, room.words.name(seat))
    words = Column(
        Text(room.text("welcome.title", seat=room.words.name(seat), size=size), PLACE),
        Text(part.brief),
        *(aim(room, mandate.name, mandate.worth) for mandate in view.mandates),
        Row(
            Spacer(),
            Button(room.text("welcome.away"), lambda: room.choose(open=room.chosen.open | {"no_welcome"}), "link",
                   key="welcome.away"),
            Button(room.text("welcome.draft") + " →", lambda: room.choose(tab="draft"), "link", key="welcome.draft"),
        ),
        gap=4,
        flex=1,
    )  # fmt: skip
    return Card(Row(sigil, words, gap=10, align="start"), edge="good", pad=(14, 10, 12, 4))


def aim(room: Room, name: str, worth: int) -> Widget:
    """R9.5: Return a mandate with whether it is met as things stand."""
    done = met(room.desk.imagined, room.desk.seat, name)
    text = room.text("welcome.mandate", mandate=name, worth=worth, met=done)
    return Text(text, LABEL, "good" if done else "muted")

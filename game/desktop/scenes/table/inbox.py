"""The inbox: what needs attention, each with the way to it, and what the others did."""

from __future__ import annotations

from typing import Final

from game.desktop.fonts import LABEL, LABEL_STRONG, PLACE, TITLE
from game.desktop.scenes.table import glyphs
from game.desktop.scenes.table.cards import Notice, notice
from game.desktop.scenes.table.digest import digest
from game.desktop.scenes.table.messages import messages
from game.desktop.scenes.table.room import Room
from game.desktop.scenes.table.welcome import welcome
from game.desktop.widgets import Button, Card, Column, Row, Spacer, Text, Widget

TONES: Final = {"bad": "bad", "warn": "brass_text", "plain": "muted"}
EDGES: Final = {"bad": "bad", "warn": "brass", "plain": "muted"}


def body(room: Room) -> Widget:
    """Return the sheet: the most pressing first."""
    found = [notice(room, need) for need in room.needs]
    head = room.text("inbox.title")
    cards = [_card(room, number, one) for number, one in enumerate(found)]
    empty = Text(room.text(f"inbox.nothing_{room.view.phase}"), color="muted") if not found else None
    return Column(welcome(room), Text(head, TITLE), empty, *cards, *messages(room), *digest(room), gap=10)


def _card(room: Room, number: int, one: Notice) -> Widget:
    tag = Text(one.tag, LABEL_STRONG, TONES[one.tone], wrap=False)
    words = Column(
        Row(Text(one.title, PLACE, lines=2, flex=1), tag, gap=8, align="start"),
        Text(one.body, lines=0),
        Row(
            Text(one.rule, LABEL, "muted", wrap=False) if one.rule else None,
            Spacer(),
            Button(one.go, one.act, "link", icon="", key=f"need:{number}"),
        ),
        gap=3,
        flex=1,
    )
    disc = glyphs.disc(one.icon, 32, room.palette)
    inner = Row(disc, words, gap=10, align="start")
    return Card(inner, edge=EDGES[one.tone], pad=(14, 10, 12, 4), key=f"card:{number}")

"""The folder of drafts: the one in hand, ready-made texts, and a new one with somebody."""

from __future__ import annotations

from typing import Final

from game.desk import templates
from game.desk.drafts import Draft
from game.desktop.fonts import HEADING, LABEL, PLACE, TITLE
from game.desktop.scenes.table import ways
from game.desktop.scenes.table.room import Room
from game.desktop.scenes.table.texts import offer_row
from game.desktop.widgets import Button, Card, Column, Divider, Dropdown, IconBox, Option, Row, Spacer, Text, Widget
from game.rules.numbers import LIVE_OFFERS

ICONS: Final = {
    "cover": "coverage", "lease": "pennant", "payment": "payment", "exchange": "site_grant", "programme": "programme",
    "pact": "restraint",
}  # fmt: skip


def body(room: Room) -> Widget:
    """Return the sheet."""
    own = [offer for offer in room.view.offers.values() if offer.by == room.desk.seat]
    return Column(
        Text(room.text("draft.title"), TITLE),
        _in_hand(room),
        Text(room.text("draft.new"), HEADING),
        Divider(),
        _with_whom(room),
        *(_template(room, name) for name in templates.offered(room.view)),
        _empty(room),
        Text(room.text("draft.offers", count=len(own), most=LIVE_OFFERS), HEADING) if own else None,
        *(offer_row(room, offer) for offer in own),
        gap=8,
    )


def _in_hand(room: Room) -> Widget | None:
    draft = room.desk.draft
    if draft is None:
        return Text(room.text("draft.none"), color="muted")
    faults = room.desk.faults(draft)
    state = room.text("draft.ready") if not faults else room.words.say(faults[0])
    return Card(
        Text(room.titled(draft.terms), PLACE),
        Text(room.text("draft.parties", parties=draft.terms.parties, replaces=draft.replaces), LABEL, "muted"),
        Text(state, LABEL, "muted" if faults else "good"),
        Row(
            Spacer(),
            Button(room.text("draft.drop"), lambda: _drop(room), "link", key="draft.drop"),
            Button(
                room.text("draft.go_on") + " →", lambda: room.open(ways.draft(room.sitting)), "link", key="draft.open"
            ),
        ),
        edge="brass",
        pad=(14, 10, 12, 4),
    )


def _drop(room: Room) -> None:
    room.desk.put_draft(None)
    room.ctx.toast(room.text("draft.dropped"))
    room.ctx.rebuild()


def partner(room: Room) -> str:
    """Return the state that a new draft is to be made with: chosen, else the first of the others."""
    others = [seat for seat in room.view.tracks if seat != room.desk.seat]
    return room.chosen.partner if room.chosen.partner in others else others[0]


def _with_whom(room: Room) -> Widget:
    others = [Option(seat, room.words.name(seat)) for seat in room.view.tracks if seat != room.desk.seat]
    return Row(
        Text(room.text("draft.with")),
        Dropdown(others, partner(room), lambda seat: room.choose(partner=seat), key="draft.with", flex=1),
    )


def _template(room: Room, name: str) -> Widget:
    """Return a ready-made text as a line that begins a draft of it."""
    other, reason = partner(room), _closed(room)
    try:
        templates.filled(name, templates.Wish((other,)), room.view, room.words)
    except templates.TemplateError as fault:
        reason = room.text(f"draft.lacks_{fault.key}")
    tracks, us = room.view.tracks, room.desk.seat
    strong, weak = (us, other) if tracks[us].capacity > tracks[other].capacity else (other, us)
    about = room.text(f"draft.about_{name}", seat=other, strong=strong, weak=weak)
    words = Column(
        Text(room.text(f"draft.template_{name}"), PLACE), Text(reason or about, LABEL, "muted"), gap=0, flex=1
    )
    return Card(
        Row(IconBox(ICONS[name], 20, "brass"), words, gap=12),
        on_press=lambda: _begin(room, name),
        key=f"template:{name}",
        enabled=not reason,
        why_not=reason,
        pad=(14, 7),
    )


def _closed(room: Room) -> str:
    return "" if room.view.phase == "talks" else room.text("draft.closed")


def _empty(room: Room) -> Widget:
    reason = _closed(room)
    return Button(room.text("draft.empty", seat=partner(room)), lambda: _begin(room, ""), "quiet", icon="plus",
                  key="template:empty", enabled=not reason, why_not=reason, align="start")  # fmt: skip


def _begin(room: Room, name: str) -> None:
    """Begin a draft and open it."""
    other = partner(room)
    if name:
        terms = templates.filled(name, templates.Wish((other,)), room.view, room.words)
    else:
        terms = templates.empty((other,), room.view, room.words)
    room.desk.put_draft(Draft(terms))
    room.open(ways.draft(room.sitting))

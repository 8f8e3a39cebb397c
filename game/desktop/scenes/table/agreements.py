"""The folder of agreements: offers that wait, our texts, those of the others."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.fonts import HEADING, LABEL, TITLE
from game.desktop.scenes.table.room import Room
from game.desktop.scenes.table.texts import agreement_row, offer_row
from game.desktop.widgets import Checkbox, Column, Divider, Text, Widget
from game.rules.state import Agreement
from game.view import ShownOffer


def body(room: Room) -> Widget:
    """Return the sheet."""
    return Column(Text(room.text("agreements.title"), TITLE), *_offers(room), *_texts(room), gap=8)


def _offers(room: Room) -> Iterator[Widget]:
    if room.view.offers or room.view.shown:
        yield Text(room.text("agreements.offers"), HEADING)
        yield Divider()
    yield from (offer_row(room, offer) for offer in room.view.offers.values())
    yield from (_shown(room, shown) for shown in room.view.shown)


def _shown(room: Room, shown: ShownOffer) -> Widget:
    """R4.35, R5.7: Return an offer of others that we may read."""
    title = room.titled(shown.terms)
    return Text(room.text("agreements.shown", seat=shown.by, title=title, parties=shown.terms.parties), LABEL)


def _texts(room: Room) -> Iterator[Widget]:
    live = [a for a in room.view.agreements.values() if a.live]
    ours = [a for a in live if a.binds(room.desk.seat)]
    yield from _group(room, "ours", ours)
    yield from _group(room, "theirs", [a for a in live if a not in ours])
    ended = [a for a in room.view.agreements.values() if not a.live]
    yield Checkbox(room.text("agreements.show_ended", count=len(ended)), room.chosen.ended,
                   lambda on: room.choose(ended=on), key="agreements.ended")  # fmt: skip
    if room.chosen.ended:
        yield from _group(room, "ended", ended)


def _group(room: Room, name: str, texts: list[Agreement]) -> Iterator[Widget]:
    yield Text(room.text(f"agreements.{name}"), HEADING)
    yield Divider()
    if not texts:
        yield Text(room.text("agreements.none"), color="muted")
    yield from (agreement_row(room, one) for one in texts)

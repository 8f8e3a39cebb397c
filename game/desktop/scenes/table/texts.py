"""Lines that stand for texts: an offer or an agreement, with its parties, pressable."""

from __future__ import annotations

from game.desktop.fonts import LABEL, LABEL_STRONG, PLACE
from game.desktop.scenes.table import glyphs, ways
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Badge, Column, ListRow, Row, Text, Widget
from game.rules.state import Agreement, Offer
from game.wording.agreement import dates


def sigils(room: Room, seats: tuple[str, ...], size: float = 22) -> Widget:
    """Return the sigils of states side by side."""
    marks = (glyphs.sigil(room.coats[seat], size, room.palette, room.words.name(seat)) for seat in seats)
    return Row(*marks, gap=3)


def offer_row(room: Room, offer: Offer) -> Widget:
    """R2.4: Return an offer as a line that opens it."""
    waits = tuple(seat for seat in offer.terms.parties if seat not in offer.signed)
    return ListRow(
        sigils(room, offer.terms.parties),
        Column(
            Text(room.titled(offer.terms), PLACE, lines=2),
            Text(room.text("offer.line", by=offer.by, waits=waits, replaces=offer.replaces), LABEL, "muted"),
            gap=0,
            flex=1,
        ),
        on_press=lambda: room.open(ways.agreement(room.sitting, offer.id)),
        key=f"offer:{offer.id}",
        gap=10,
    )


def agreement_row(room: Room, agreement: Agreement) -> Widget:
    """R4.5: Return an agreement as a line that opens it."""
    style = PLACE if agreement.binds(room.desk.seat) else LABEL_STRONG
    status = room.words.phrase(f"status.{agreement.status}")
    plain = agreement.status == "in_force"
    return ListRow(
        Column(
            Row(
                Text(room.titled(agreement.terms), style, lines=2, flex=1),
                sigils(room, agreement.terms.parties, 20),
                gap=8,
            ),
            None if plain else Row(Badge(status)),
            Text(dates(agreement, room.words), LABEL, "muted"),
            gap=1,
            flex=1,
        ),
        on_press=lambda: room.open(ways.agreement(room.sitting, agreement.id)),
        key=f"agreement:{agreement.id}",
    )

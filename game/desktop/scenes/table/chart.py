"""The left side of the table: the map with its overlays, the Tension track, the register under it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.desktop.fonts import LABEL, NUMBER, PLACE, TextStyle
from game.desktop.scenes.table import glyphs, places
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Choice, Column, Dropdown, Option, Panel, PictureBox, Row, Spacer, Text, Widget
from game.picture.board import board
from game.picture.display import Font, Picture, Weight
from game.picture.overlays import Overlay
from game.picture.sight import Options
from game.rules.numbers import TENSION_MOST

SHOWN: Final = ("owners", "agreements", "cover", "concern", "risk")
TAKING_A_STATE: Final = ("concern", "concern_of")


def chart(room: Room) -> Widget:
    """R1.3: Return the map over its strip."""
    return Column(_map(room), _strip(room), gap=0, flex=1)


def _map(room: Room) -> Widget:
    chosen, view = room.chosen, room.view
    regions = [(f"region:{name}", room.words.name(name)) for name in view.board.regions]
    version = (
        len(room.sitting.table.match.events_for(view.seat)), view.seat, chosen.overlay, chosen.watched_seat,
        chosen.selected, room.palette.name, room.words.locale, room.ctx.app.look.patterns, room.tall,
    )  # fmt: skip
    return PictureBox(
        draw=lambda w, h: drawn(room, w, h),
        key="map",
        flex=1,
        version=version,
        ids=regions,
        on_press=lambda id: places.pressed(room, id),
        tip_for=lambda id: places.told(room, id),
    )


def drawn(room: Room, width: float, height: float) -> Picture:
    """R1.3: Return the map as it is chosen to be seen."""
    palette = replace(room.palette, plain=not room.ctx.app.look.patterns)
    options = Options(chosen=room.chosen.watched_seat, selected=room.chosen.selected, measure=_measure(room))
    return board(room.view, room.atlas, room.words, (width, height), room.chosen.overlay, palette, options)


def _measure(room: Room):  # noqa
    fonts = room.ctx.ui.fonts

    def width(text: str, size: float, font: Font, weight: Weight) -> float:
        return fonts.width(text, TextStyle(size, font, weight))

    return width


def _strip(room: Room) -> Widget:
    """R5.10, R5.11: Return Tension, what it does, and what the map may show instead."""
    value = room.view.tension
    cell = glyphs.CELL if room.wide else 13.0
    picture = glyphs.tension(value, room.palette, cell)
    tip = room.text("tension.tip", tension=value)
    track = Row(
        Text(room.words.text("track.tension"), PLACE, wrap=False),
        Text(str(value), NUMBER, "bad_dark" if value >= 8 else "gold", wrap=False),
        PictureBox(picture, width=picture.width, height=picture.height),
        gap=10,
        tip=tip,
        key="tension",
    )
    return Panel(Row(track, _meaning(room), Spacer(), overlays(room), gap=12), "deep", pad=(14, 6), radius=0)


def _meaning(room: Room) -> Widget | None:
    if room.chosen.overlay in TAKING_A_STATE:
        return _whose(room)
    if not room.wide:
        return None
    return Text(room.text("tension.marks", most=TENSION_MOST), LABEL, "bad_dark", lines=2, max_width=150)


def _whose(room: Room) -> Widget:
    """R1.5: Return the choice of the state whose Concern the map shows, and in which direction."""
    chosen = room.chosen
    seat = chosen.watched_seat or room.desk.seat
    options = [
        Option(f"{way}:{name}", room.words.text(f"picture.overlay.{way}", seat=name))
        for way in TAKING_A_STATE
        for name in room.view.tracks
    ]

    def choose(id: str) -> None:
        way, _, name = id.partition(":")
        overlay: Overlay = "concern" if way == "concern" else "concern_of"
        room.choose(overlay=overlay, watched_seat=name)

    return Dropdown(options, f"{chosen.overlay}:{seat}", choose, key="whose", max_width=190)


def overlays(room: Room) -> Widget:
    """R1.3: Return the choice of what the map shows."""
    now = "concern" if room.chosen.overlay == "concern_of" else room.chosen.overlay
    options = [Option(name, room.text(f"overlay.{name}")) for name in SHOWN]
    return Choice(options, now, lambda name: room.choose(overlay=name), key="overlay")

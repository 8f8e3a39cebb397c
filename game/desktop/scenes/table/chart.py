"""The left side of the table: the map with its overlays, the Tension track, the register under it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.desktop.fonts import LABEL, NUMBER, PLACE, STRONG, TextStyle
from game.desktop.scenes.table import glyphs, places
from game.desktop.scenes.table.room import Room, measure_of
from game.desktop.widgets import Choice, Column, Dropdown, Option, Panel, PictureBox, Row, Spacer, Text, Widget
from game.picture.board import board
from game.picture.display import Picture
from game.picture.overlays import Overlay
from game.picture.sight import Options
from game.rules.numbers import TENSE

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
    options = Options(chosen=room.chosen.watched_seat, selected=room.chosen.selected, measure=measure_of(room))
    return board(room.view, room.atlas, room.words, (width, height), room.chosen.overlay, palette, options)


def _strip(room: Room) -> Widget:
    """R5.10, R5.11: Return Tension, what it does, and what the map may show instead."""
    value = room.view.tension
    picture = glyphs.tension(value, room.palette, glyphs.CELL if room.wide else glyphs.NARROW_CELL)
    track = Row(
        Text(room.words.text("track.tension"), PLACE, wrap=False, min_width=_width(room, "track.tension", PLACE)),
        Text(str(value), NUMBER, "bad_dark" if value >= TENSE else "gold", wrap=False, min_width=12),
        PictureBox(picture, width=picture.width, height=picture.height),
        gap=10,
        tip=room.text("tension.tip", tension=value),
        key="tension",
    )
    shown = overlays(room, picture.width)
    return Panel(Row(track, _meaning(room), Spacer(), shown, gap=10), "deep", pad=(14, 4), radius=0, min_height=46)


def _width(room: Room, key: str, style: TextStyle) -> float:
    return room.ctx.ui.fonts.width(room.words.text(key), style)


def _meaning(room: Room) -> Widget | None:
    if room.chosen.overlay in TAKING_A_STATE:
        return _whose(room)
    if not room.wide:
        return None
    lines = (Text(room.text(f"tension.{key}"), LABEL, "bad_dark", wrap=False) for key in ("tense", "rupture"))
    return Column(*lines, gap=0)


def _whose(room: Room) -> Widget:
    """R1.5: Return the choice of the state whose Concern the map shows, and in which direction."""
    chosen = room.chosen
    seat = chosen.watched_seat or room.desk.seat
    options = [
        Option(f"{way}:{name}", room.phrase(f"overlay.{way}_short", seat=name))
        for way in TAKING_A_STATE
        for name in room.view.tracks
    ]

    def choose(id: str) -> None:
        way, _, name = id.partition(":")
        overlay: Overlay = "concern" if way == "concern" else "concern_of"
        room.choose(overlay=overlay, watched_seat=name)

    return Dropdown(options, f"{chosen.overlay}:{seat}", choose, key="whose", max_width=158)


def overlays(room: Room, used: float) -> Widget:
    """R1.3: Return the choice of what the map shows: side by side where there is room, else as a list."""
    now = "concern" if room.chosen.overlay == "concern_of" else room.chosen.overlay
    options = [Option(name, room.text(f"overlay.{name}")) for name in SHOWN]
    wanted = sum(_width(room, f"desktop.table.overlay.{name}", STRONG) + 33 for name in SHOWN)
    wanted += used + _width(room, "track.tension", PLACE) + 90
    if room.wide:
        wanted += _width(room, "desktop.table.tension.rupture", LABEL)
    if wanted <= room.ctx.size.w - room.desk_width - 24:
        return Choice(options, now, lambda name: room.choose(overlay=name), key="overlay")
    return Dropdown(options, now, lambda name: room.choose(overlay=name), key="overlay")

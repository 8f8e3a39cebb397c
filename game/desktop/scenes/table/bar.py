"""The bar above the table: who I am, which year and phase it is, what is expected of me, my tracks."""

from __future__ import annotations

from typing import Final

from game.desk import choosing
from game.desk.attention import OF_A_GATE, Need, needs
from game.desktop.fonts import HEADING, LABEL, STRONG
from game.desktop.scenes.table import ending, glyphs
from game.desktop.scenes.table.room import Room
from game.desktop.scenes.table.tracks import tracks
from game.desktop.widgets import Button, Column, Divider, Panel, PictureBox, Row, Text, Widget
from game.rules.numbers import WINDOWS

PHASES: Final = ("briefing", "talks", "decisions", "resolution")
YEAR = HEADING._replace(size=22)


def bar(room: Room) -> Widget:
    """R2: Return the bar."""
    wide = room.wide
    return Panel(
        Row(
            glyphs.sigil(room.coats[room.desk.seat], glyphs.SEAL_SIZE, room.palette, room.words.name(room.desk.seat)),
            _year(room),
            Divider(vertical=True, height=44) if wide else None,
            phases(room),
            Divider(vertical=True, height=44),
            _expected(room),
            _end(room),
            tracks(room),
            _menu(room),
            gap=14 if wide else 10,
        ),
        "deep",
        pad=(14 if wide else 10, 8),
        radius=0,
        height=64,
    )


def _year(room: Room) -> Widget:
    first, last = room.view.end_window
    who = room.words.name(room.desk.seat)
    tip = room.text("bar.end_tip", first=first, last=last, open=first < last)
    return Column(
        Text(room.text("bar.year", year=room.view.year), YEAR, wrap=False),
        Text(room.phrase("bar.end", first=first, open=first < last) if room.wide else who, LABEL, "dim", wrap=False),
        gap=0,
        tip=tip,
    )


def phases(room: Room) -> Widget:
    """R2: Return the four phases of the year with their marks."""
    now = room.view.phase if room.view.phase in PHASES else "resolution"
    shown = PHASES if room.wide else (now,)
    return Row(*(_phase(room, phase, now) for phase in shown), gap=14)


def _phase(room: Room, phase: str, now: str) -> Widget:
    place, here = PHASES.index(phase), PHASES.index(now)
    state = "now" if place == here else "done" if place < here else "later"
    window = room.view.window if phase == "talks" and state == "now" else 3 if phase == "talks" else 0
    name = room.words.text(f"phase.{phase}")
    style, tone = (STRONG, "cream") if state == "now" else (LABEL, "dim")
    return Column(
        Text(name, style, tone, wrap=False),
        PictureBox(glyphs.phase_marks(52, state, window, room.palette), width=52, height=4),
        gap=6,
        tip=room.text(f"bar.{phase}_tip"),
    )


def _expected(room: Room) -> Widget:
    """Return in two lines what is expected of the person now."""
    view, desk = room.view, room.desk
    phase = view.phase
    found = list(needs(desk))
    todo = room.text(f"bar.todo_{phase}", count=len(found), listed=_listed(room, found), marked=len(desk.marks.now),
                     left=choosing.initiatives_left(desk))  # fmt: skip
    move = room.text(f"bar.move_{phase}", window=view.window, most=WINDOWS)
    return Column(
        Text(move, STRONG, "gold", wrap=False, key="expected"),
        Text(todo, LABEL, wrap=False, tip=todo),
        gap=2,
        flex=1,
    )


def _listed(room: Room, found: list[Need]) -> str:
    """Return what waits, by kind: "2 offers and 1 gate"."""
    offers = sum(need.offer is not None for need in found)
    gates = sum(need.due is not None and need.due.what in OF_A_GATE for need in found)
    kinds = (("offers", offers), ("gates", gates), ("others", len(found) - offers - gates))
    return room.words.listed(tuple(room.phrase(f"bar.todo_{kind}", count=count) for kind, count in kinds if count))


def _end(room: Room) -> Widget:
    phase = room.view.phase
    label = room.text(f"bar.button_{phase}", window=room.view.window)
    return Button(
        label,
        lambda: ending.ask(room),
        key="end",
        shortcut="end_phase",
        enabled=phase in ("talks", "decisions"),
        why_not=room.text("bar.over"),
        tip=room.text(f"bar.button_tip_{phase}"),
    )


def _menu(room: Room) -> Widget | None:
    if room.scene.on_menu is None:
        return None
    return Button("", room.scene.on_menu, "quiet", icon="gear", key="menu", shortcut="menu", tip=room.text("bar.menu"))

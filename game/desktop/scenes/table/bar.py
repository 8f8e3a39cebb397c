"""The bar above the table: who I am, which year and phase it is, what is expected of me, my tracks."""

from __future__ import annotations

from typing import Final

from game.desk import choosing
from game.desk.attention import OF_A_GATE, Need
from game.desktop.fonts import HEADING, LABEL, NUMBER, STRONG
from game.desktop.scenes.menu import open_menu
from game.desktop.scenes.table import ending, glyphs
from game.desktop.scenes.table.room import Room
from game.desktop.scenes.table.tracks import tracks, values
from game.desktop.widgets import Button, Column, Divider, Panel, PictureBox, Row, Text, Widget
from game.rules.numbers import WINDOWS

PHASES: Final = ("briefing", "talks", "decisions", "resolution")
YEAR = HEADING._replace(size=22)


def bar(room: Room) -> Widget:
    """R2: Return the bar; where words would not fit, first the phases that are not now go, then the names of tracks."""
    wanted = _wide_of_expected(room)
    all_phases, names = _spare(room, True, True) >= wanted, _spare(room, False, True) >= wanted
    return Panel(
        Row(
            glyphs.sigil(room.coats[room.desk.seat], glyphs.SEAL_SIZE, room.palette, room.words.name(room.desk.seat)),
            _year(room),
            Divider(vertical=True, height=44),
            phases(room, PHASES if all_phases else (_now(room),)),
            Divider(vertical=True, height=44),
            _expected(room, short=_spare(room, False, False) < wanted),
            _end(room),
            tracks(room, names=names),
            _menu(room),
            gap=_gap(room),
        ),
        "deep",
        pad=(_gap(room), 8),
        radius=0,
        height=64,
    )


def _gap(room: Room) -> float:
    return 14 if room.wide else 10


def _spare(room: Room, all_phases: bool, names: bool) -> float:
    """Return how wide the bar's room for what is expected is, beside all phases and the names of the tracks."""
    wide, words = room.ctx.ui.fonts.width, room.words
    shown = PHASES if all_phases else (_now(room),)
    used = glyphs.SEAL_SIZE + sum(max(52.0, wide(words.text(f"phase.{name}"), STRONG)) + 14 for name in shown)
    used += max(wide(_year_text(room), YEAR), wide(_end_text(room), LABEL))
    used += wide(room.text(f"bar.button_{room.view.phase}", window=room.view.window), STRONG) + 28
    for name, value in values(room).items():
        number = wide(value, NUMBER) + 23
        used += max(number, wide(words.text(f"track.{name}"), LABEL) if names else 0.0) + 14
    return room.ctx.size.w - used - 6 * _gap(room) - 52


def _wide_of_expected(room: Room) -> float:
    wide = room.ctx.ui.fonts.width
    return max(wide(_move(room), STRONG), wide(_todo(room), LABEL))


def _year_text(room: Room) -> str:
    return room.text("bar.year", year=room.view.year)


def _end_text(room: Room) -> str:
    """R1.2: Return when the game may end."""
    first, last = room.view.end_window
    return room.phrase("bar.end", first=first, open=first < last)


def _move(room: Room) -> str:
    """R2.2: Return whose move it is; where several persons share the machine, by name."""
    name = room.words.name(room.desk.seat) if room.sitting.hot_seat else ""
    return room.text(f"bar.move_{room.view.phase}", window=room.view.window, most=WINDOWS, name=name, named=bool(name))


def _year(room: Room) -> Widget:
    first, last = room.view.end_window
    return Column(
        Text(_year_text(room), YEAR, wrap=False),
        Text(_end_text(room), LABEL, "dim", wrap=False),
        gap=0,
        tip=room.text("bar.end_tip", first=first, last=last, open=first < last),
    )


def _now(room: Room) -> str:
    return room.view.phase if room.view.phase in PHASES else "resolution"


def phases(room: Room, shown: tuple[str, ...]) -> Widget:
    """R2: Return phases of the year with their marks."""
    return Row(*(_phase(room, phase, _now(room)) for phase in shown), gap=14)


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


def _expected(room: Room, *, short: bool) -> Widget:
    """Return in two lines what is expected of the person now."""
    todo = _todo(room)
    return Column(
        Text(_move(room), STRONG, "gold", wrap=False, key="expected"),
        Text(_todo(room, short=True) if short else todo, LABEL, wrap=False, tip=todo),
        gap=2,
        flex=1,
    )


def _todo(room: Room, *, short: bool = False) -> str:
    """Return what there is to do, by kind, or only how much."""
    desk, phase = room.desk, room.view.phase
    found = [need for need in room.needs if is_pressing(need, room.view.year)]
    return room.text(f"bar.todo_{phase}", count=len(found), listed=_listed(room, found), marked=len(desk.marks.now),
                     left=choosing.initiatives_left(desk), short=short)  # fmt: skip


def is_pressing(need: Need, year: int) -> bool:
    """R2.1: Whether a matter is for now: deadlines of the next year are told in the inbox alone."""
    return need.due is None or (need.due.year <= year and need.due.what != "notice_warning")


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


def _menu(room: Room) -> Widget:
    tip = room.text("bar.menu")
    return Button(
        "", lambda: open_menu(room.ctx, room.sitting), "quiet", icon="gear", key="menu", shortcut="menu", tip=tip
    )

"""The bar above the scenes that look back: who I am, which year is shown, what is asked of me, the tracks then."""

from __future__ import annotations

from game.desktop.fonts import HEADING, LABEL, NUMBER, STRONG
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.here import Here
from game.desktop.scenes.table.glyphs import phase_marks
from game.desktop.widgets import Column, Divider, IconBox, Panel, PictureBox, Row, Run, Text, Widget
from game.rules.state import GameState

YEAR = HEADING._replace(size=22)
PHASES = ("briefing", "talks", "decisions", "resolution")
SHOWN = ("treasury", "capacity", "support", "standing", "initiative", "desk")
SEAL = 40.0


def bar(here: Here, state: GameState, title: str, note: str, phase: str = "", *after: Widget) -> Widget:
    """R2: Return the bar for a moment of the game; `phase` is the one shown, "" for none."""
    seat = here.desk.seat
    return Panel(
        Row(
            signs.sigil(here.coats[seat], SEAL, here.palette, here.words.name(seat)),
            _year(here, state),
            Divider(vertical=True, height=44) if phase else None,
            _phases(here, phase) if phase else None,
            Divider(vertical=True, height=44),
            Column(Text(title, STRONG, "gold", wrap=False), Text(note, LABEL, wrap=False, tip=note), gap=2, flex=1),
            *after,
            tracks(here, state, seat),
            gap=14 if here.wide else 10,
        ),
        "deep",
        pad=(14 if here.wide else 10, 8),
        radius=0,
        height=64,
    )


def _year(here: Here, state: GameState) -> Widget:
    first, last = state.board.first_end, state.board.last_end
    note = here.words.phrase("desktop.record.end", first=first, open=first < last)
    title = here.words.text("desktop.record.year", year=max(1, state.year))
    return Column(Text(title, YEAR, wrap=False), Text(note, LABEL, "dim", wrap=False), gap=0)


def _phases(here: Here, now: str) -> Widget:
    shown = PHASES if here.wide else (now,)
    return Row(*(_phase(here, phase, now) for phase in shown), gap=14)


def _phase(here: Here, phase: str, now: str) -> Widget:
    place, at = PHASES.index(phase), PHASES.index(now)
    state = "now" if place == at else "done" if place < at else "later"
    style, tone = (STRONG, "cream") if state == "now" else (LABEL, "dim")
    return Column(
        Text(here.words.text(f"phase.{phase}"), style, tone, wrap=False),
        PictureBox(phase_marks(52, state, 0, here.palette), width=52, height=4),
        gap=6,
    )


def tracks(here: Here, state: GameState, seat: str) -> Widget:
    """R1.4: Return the tracks of a state as they stood."""
    shown = [name for name in SHOWN if not (state.board.intro and name == "desk")]
    return Row(*(_track(here, state, seat, name) for name in shown), gap=14 if here.wide else 9)


def value(state: GameState, seat: str, name: str) -> str:
    """R1.4: Return a track as it is read."""
    own = state.seats[seat]
    if name == "capacity" and not state.board.intro:
        return f"{own.capacity}/{own.most_capacity}"
    if name == "desk":
        held = sum(1 for a in state.in_force() if seat in a.terms.parties)
        return f"{held}/{own.desk}"
    return str(own.initiatives_left if name == "initiative" else getattr(own, name))


def _track(here: Here, state: GameState, seat: str, name: str) -> Widget:
    label = here.words.text(f"track.{name}")
    number = Row(IconBox(name, 17, "gold"), Text(value(state, seat, name), NUMBER, wrap=False), gap=6)
    tip: list[Run | str] = [Run(f"{label}. ", bold=True), here.words.text(f"meaning.{name}")]
    if not here.wide:
        return Row(number, tip=tip)
    return Column(number, Text(label, LABEL, "dim", wrap=False), gap=0, tip=tip)

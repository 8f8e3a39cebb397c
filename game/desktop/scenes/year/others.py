"""What the year brought the others, and what it did to Concern."""

from __future__ import annotations

from game.desktop.fonts import BODY, HEADING, LABEL, STRONG, TITLE
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Column, Divider, Grid, IconBox, PictureBox, Row, Text, Widget
from game.picture.tracks import concern_track
from game.rules import scoring
from game.rules.numbers import PRESSED_FROM
from game.rules.state import GameState

COLUMNS = ("treasury", "support", "standing", "capacity")


def others(here: Here, before: GameState, after: GameState, year: int) -> Widget:
    """Return the paper about the others."""
    return Column(
        Text(here.text("all"), TITLE),
        _table(here, before, after),
        Text(here.text("all_note"), LABEL, "muted"),
        Text(here.text("concern"), HEADING),
        Column(Divider("ink"), *_concern(here, before, after), gap=6),
        gap=10,
    )


def _table(here: Here, before: GameState, after: GameState) -> Widget:
    """R1.7: Return everybody's tracks and the points that are public, each with what the year added."""
    cells: list[Widget] = [Text("")]
    cells += [Text(here.words.text(f"track.{name}"), LABEL, "muted", lines=1, align="end") for name in COLUMNS]
    cells.append(Text(here.text("points"), LABEL, "muted", lines=1, align="end"))
    for seat in after.seats:
        style = STRONG if seat == here.desk.seat else BODY
        name = Text(here.words.name(seat), style, wrap=False)
        cells.append(Row(signs.sigil(here.coats[seat], 24, here.palette), name, gap=8))
        for column in COLUMNS:
            tip = here.words.text(f"meaning.{column}")
            cells.append(_cell(getattr(before.seats[seat], column), getattr(after.seats[seat], column), tip))
        tip = here.words.text("meaning.points")
        cells.append(_cell(public_points(before, seat), public_points(after, seat), tip))
    return Grid(*cells, columns=[0, 1, 1, 1, 1, 1], gap=8, row_gap=10, lines=True)


def public_points(state: GameState, seat: str) -> int:
    """R9: Return the points everybody can count: all rows but the mandates."""
    return sum(points for row, points in scoring.rows(state, seat) if row != "mandates")


def _cell(then: int, now: int, tip: str) -> Widget:
    if then == now:
        return Text(str(now), BODY, align="end", wrap=False, tip=tip)
    tone = "good" if now > then else "bad"
    change = f"+{now - then}" if now > then else f"−{then - now}"
    return Row(Text(change, LABEL, tone, wrap=False), Text(str(now), STRONG, wrap=False), gap=7, justify="end", tip=tip)


def _concern(here: Here, before: GameState, after: GameState) -> list[Widget]:
    """R5.2, R5.3: Return the pairs whose Concern moved."""
    found: list[Widget] = []
    for (of, about), level in after.concern.items():
        was = before.concern.get((of, about), 0)
        if was != level:
            tone = "bad" if level > was else "good"
            crossed = (was >= PRESSED_FROM) != (level >= PRESSED_FROM)
            track = concern_track(level, here.palette, was, (92, 14))
            found.append(Row(
                signs.sigil(here.coats[of], 22, here.palette, here.words.name(of)),
                Text(here.words.text("desktop.year.pair", of=of, about=about), BODY, lines=2, flex=1),
                Text(here.phrase("crossed", up=level > was), LABEL, tone, wrap=False) if crossed else None,
                PictureBox(track, width=92, height=14),
                Text(str(was), BODY, "muted", wrap=False),
                IconBox("arrow_right", 13, "muted"),
                Text(str(level), STRONG, tone, wrap=False),
                gap=8, tip=here.words.text("meaning.concern"),
            ))  # fmt: skip
    return found or [Text(here.text("concern_still"), BODY, "muted")]

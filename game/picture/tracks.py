"""Tracks: Tension with its two marks, Concern in five cells, and the rail of the ten steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.picture.display import Box, Disc, Icon, Label, Line, Paint, Picture, Shape
from game.picture.letters import Measure, width
from game.picture.tokens import DEFAULT, Palette, mix
from game.rules.numbers import CONCERN_MOST, PRESSED_FROM, TENSE, TENSION_MOST
from game.view import PublicView
from game.wording import Words

STEPS: Final = 10
CELL_GAP: Final = 3.0


def tension_track(
    view: PublicView,
    words: Words,
    size: tuple[float, float],
    palette: Palette = DEFAULT,
    measure: Measure = width,
) -> Picture:
    """R5.10, R5.11: Return Tension as twelve boxes, marked where one more incident comes and where all is lost.

    The words beside it are left out where there is no room. It stands on the dark table.
    """
    wide, high = size
    y = high / 2
    title = words.text("picture.tension.title")
    x = 14 + measure(title, 17, "serif", "medium") + 14
    shapes: list[Shape] = [
        Box(0, 0, wide, high, Paint(""), 0, "tension"),
        Label(14, y + 6, title, 17, palette.cream, "serif", "medium"),
        Label(x, y + 7.5, str(view.tension), 20, palette.gold, "sans", "medium"),
    ]
    x += measure("12", 20, "sans", "medium") + 12
    notes = [words.text("picture.tension.tense", tense=TENSE), words.text("picture.tension.rupture", most=TENSION_MOST)]
    beside = max(measure(note, 12.5, "sans", "regular") for note in notes) + 26
    with_notes = wide - x - beside >= TENSION_MOST * 15
    cell = min(24.0, (wide - x - (beside if with_notes else 14)) / TENSION_MOST)
    shapes += _boxes(view.tension, x, y, cell, palette)
    if with_notes:
        left = x + TENSION_MOST * cell + 14
        shapes += (
            Label(left, y + shift, note, 12.5, palette.bad_dark) for note, shift in zip(notes, (-4, 13), strict=True)
        )
    told = words.text("picture.tension.words", tension=view.tension, most=TENSION_MOST)
    return Picture(wide, high, tuple(shapes), told)


def _boxes(tension: int, x: float, y: float, cell: float, palette: Palette) -> Iterator[Shape]:
    """Yield the twelve boxes: filled so far, edged in warning from 8 on, the last one crossed."""
    side = cell - CELL_GAP
    high = min(16.0, max(12.0, side * 0.78))
    for number in range(1, TENSION_MOST + 1):
        left = x + (number - 1) * cell
        warm = number > TENSE
        edge = palette.bad_dark if warm else mix(palette.shore, palette.sea, 0.25)
        full = number <= tension
        fill = (
            (palette.bad_dark if warm else palette.gold)
            if full
            else mix(palette.sea, palette.bad if warm else palette.shore, 0.16)
        )
        yield Box(left, y - high / 2, side, high, Paint(fill, palette.lead if full else edge, 1.2), 2.5)
        if full and warm:
            yield Box(left, y - high / 2, side, high, Paint("", pattern="hatch", hatch=palette.bad), 2.5)
    mark = x + TENSE * cell - CELL_GAP / 2
    yield Box(mark - 0.8, y - high / 2 - 4, 1.6, high + 8, Paint(palette.bad_dark))
    last = x + (TENSION_MOST - 1) * cell + side / 2
    yield Icon("cross", last, y, min(11.0, side), palette.lead if tension >= TENSION_MOST else palette.bad_dark)


def concern_track(
    level: int, palette: Palette = DEFAULT, before: int | None = None, size: tuple[float, float] = (96, 14)
) -> Picture:
    """R1.5: Return Concern as five cells; from 3 on in the colour of warning, and hatched where it is new.

    `before` is Concern as it stands where `level` is what it would be; cells that would be lost are ringed.
    """
    wide, high = size
    was = level if before is None else before
    cell = wide / CONCERN_MOST
    side = min(cell - 3.5, high)
    tone = palette.bad if level >= PRESSED_FROM else mix(palette.ink, palette.muted, 0.55)
    shapes: list[Shape] = []
    for number in range(1, CONCERN_MOST + 1):
        left, top = (number - 1) * cell, (high - side) / 2
        if number <= min(level, was):
            paint = Paint(tone)
        elif number <= level:
            paint = Paint(mix(palette.bad, palette.card, 0.45), palette.bad, 1.2, "hatch", palette.bad)
        elif number <= was:
            paint = Paint("", palette.good, 1.4)
        else:
            paint = Paint(palette.cell)
        shapes.append(Box(left, top, side, side, paint, 3))
    return Picture(wide, high, tuple(shapes))


def rail(
    step: int,
    words: Words,
    size: tuple[float, float],
    palette: Palette = DEFAULT,
    measure: Measure = width,
) -> Picture:
    """R8: Return the ten steps of a resolution as a rail, the present one raised, with a bar of how far it has come.

    Steps carry the id `step:NUMBER`. Their names are left out, but for the present one, where there is no room.
    """
    wide, high = size
    gap = wide / STEPS
    y = high * 0.28
    names = [words.text(f"rail.{number}") for number in range(1, STEPS + 1)]
    roomy = max(measure(name, 13.5, "sans", "regular") for name in names) + 6 <= gap
    shapes: list[Shape] = []
    for number in range(1, STEPS):
        x = (number - 0.5) * gap
        shapes.append(
            Line(
                ((x, y), (x + gap, y)),
                Paint(line=palette.gold if number < step else mix(palette.sea, palette.shore, 0.6), width=2),
            )
        )
    for number, name in enumerate(names, 1):
        shapes += _stop(number, name if roomy or number == step else "", (number - 0.5) * gap, y, high, step, palette)
    shapes += _way(step, wide, high - 9, palette)
    return Picture(
        wide, high, tuple(shapes), words.text("picture.rail.title"), words.text(f"rail.{max(1, min(step, STEPS))}")
    )


def _stop(number: int, name: str, x: float, y: float, high: float, step: int, palette: Palette) -> Iterator[Shape]:
    now, done = number == step, number < step
    radius = 15.0 if now else 11.0
    edge = palette.gold if now or done else mix(palette.sea, palette.shore, 0.75)
    ink = palette.lead if now else palette.gold if done else palette.dim
    yield Disc(x, y, radius, Paint(palette.gold if now else palette.lead, edge, 2.0), f"step:{number}")
    yield Label(x, y + 5, str(number), 14 if now else 13, ink, "sans", "medium", "middle")
    if name:
        yield Label(
            x,
            y + 37,
            name,
            13.5,
            palette.cream if now else palette.dim,
            "sans",
            "medium" if now else "regular",
            "middle",
        )


def _way(step: int, wide: float, y: float, palette: Palette) -> Iterator[Shape]:
    """Yield the bar under the rail, filled as far as the steps have come."""
    left, right = 16.0, wide - 16.0
    at = left + (right - left) * max(0.0, min(1.0, (step - 0.5) / STEPS))
    yield Box(left, y - 2.5, right - left, 5, Paint(mix(palette.sea, palette.shore, 0.4)), 2.5)
    yield Box(left, y - 2.5, at - left, 5, Paint(palette.gold), 2.5)
    yield Disc(at, y, 7, Paint(palette.card, palette.lead, 1.5))

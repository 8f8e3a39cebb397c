"""Concern of a state and about it, with what causes each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.desktop.fonts import BODY, LABEL, LABEL_STRONG, STRONG, TITLE
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Column, Divider, Grid, PictureBox, Row, Text, Widget
from game.picture.tracks import concern_track
from game.rules.numbers import PRESSED_FROM, THAW_FULL
from game.rules.perception import Parts, footprints

if TYPE_CHECKING:
    from game.desktop.scenes.state.scene import StateScene


def both_ways(scene: StateScene, here: Here) -> Widget:
    """R5.1: Return Concern both ways: about this state, and this state's."""
    name = here.words.name(scene.seat)
    causes = footprints(here.desk.imagined)
    others = [seat for seat in here.desk.view.tracks if seat != scene.seat]
    rows: list[Widget] = [
        Text(""),
        Text(here.text("they_about", seat=name), LABEL, "muted"),
        Text(here.text("about_them", seat=name), LABEL, "muted"),
    ]
    for other in others:
        rows.append(_who(here, other))
        rows.append(_level(here, other, scene.seat, causes.get((other, scene.seat), {})))
        rows.append(_level(here, scene.seat, other, causes.get((scene.seat, other), {})))
    grid = Grid(*rows, columns=[0, 1, 1], gap=14, row_gap=9, lines=True)
    return Column(
        Divider(), Text(here.text("concern"), TITLE._replace(size=22)), grid, *_frozen(here, scene.seat), gap=6
    )


def _frozen(here: Here, seat: str) -> Iterator[Widget]:
    """R5.15: Yield how far this state has come with each state it is frozen with."""
    for pair, thaw in here.desk.view.thaw.items():
        if seat in pair:
            other = pair[1] if pair[0] == seat else pair[0]
            yield Text(here.text("thaw", seat=other, thaw=thaw, full=THAW_FULL), LABEL)


def _who(here: Here, seat: str) -> Widget:
    style = STRONG if seat == here.desk.seat else BODY
    return Row(signs.sigil(here.coats[seat], 24, here.palette), Text(here.words.name(seat), style, wrap=False), gap=8)


def _level(here: Here, of: str, about: str, parts: Parts) -> Widget:
    level = here.desk.view.concern.get((of, about), 0)
    said = cause(here, parts, level)
    whole = ", ".join(_amount(here, why, amount) for why, amount in parts.items())
    tone = "bad" if level >= PRESSED_FROM else ""
    style = LABEL_STRONG if level >= PRESSED_FROM else LABEL
    wide = 74.0 if here.wide else 58.0
    picture = concern_track(level, here.palette, size=(wide, 13))
    tip = here.words.text("desktop.state.concern_tip", of=of, about=about, level=level)
    return Row(
        PictureBox(picture, width=wide, height=13, tip=tip),
        Text(said, style, tone, lines=2, flex=1, tip=whole or tip),
        gap=10,
    )


def cause(here: Here, parts: Parts, level: int) -> str:
    """R5.1: Return what a footprint is made of, the heaviest part first; what lingers without a cause says so."""
    raised = sorted((item for item in parts.items() if item[1] > 0), key=lambda item: -item[1])
    eased = [item for item in parts.items() if item[1] < 0]
    named = [_part(here, why) for why, _ in (raised if level or raised else eased)]
    if named:
        return named[0]
    return here.text("lingers") if level else here.text("no_concern")


def _amount(here: Here, why: str, amount: int) -> str:
    name, one, other, *_ = (*why.split(":"), "", "")
    return here.words.phrase("part.footprint", what=name, one=one, other=other, amount=amount)


def _part(here: Here, why: str) -> str:
    name, one, other, *_ = (*why.split(":"), "", "")
    return here.words.phrase(f"footprint.{name}", one=one, other=other)

"""The first paper of a state's page: who it is, its public brief, its tracks now, and what one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import ARTICLE, BODY, HEADING, STRONG
from game.desktop.scenes.record.bar import SHOWN, value
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Button, Column, Divider, IconBox, Panel, PictureBox, Row, Scroll, Text, Widget
from game.picture import markers
from game.picture.display import Box, Label, Line, Paint, Picture

if TYPE_CHECKING:
    from game.desktop.scenes.state.scene import StateScene

WIDE, NARROW = 284.0, 216.0
BAND, HIGH = 84.0, 126.0
SEAL = 44.0


def paper(scene: StateScene, here: Here) -> Widget:
    """Return the paper."""
    body = Column(
        _who(scene, here),
        Divider(),
        Text(here.text("public_brief"), HEADING),
        Text(_brief(scene, here), ARTICLE),
        Divider(),
        Text(here.text("now"), HEADING),
        *(_track(scene, here, name) for name in SHOWN if not (here.desk.view.board.intro and name == "desk")),
        gap=6,
        pad=(20, 0, 14, 0),
    )
    wide = WIDE if here.wide else NARROW
    inside = Column(
        _flag(scene, here, wide),
        Scroll(body, key=f"brief:{scene.seat}", flex=1),
        _doing(scene, here),
        gap=6,
    )
    return Panel(inside, "card", pad=0, width=wide)


def _flag(scene: StateScene, here: Here, wide: float) -> Widget:
    coat, palette = here.coats[scene.seat], here.palette
    x = 20 + SEAL
    shapes = (
        Box(0, 0, wide, BAND, coat.paint()),
        Line(((0, BAND), (wide, BAND)), Paint(line=palette.ink, width=1.4)),
        *markers.sigil(coat, x, HIGH - SEAL - 2, SEAL, palette),
    )
    name = here.words.name(scene.seat)
    left = x + SEAL + 14
    size = min(34.0, 34.0 * (wide - left - 12) / max(1.0, here.measure(name, 34, "serif", "medium")))
    letters = Label(left, HIGH - 6, name, max(14.0, size), palette.ink, "serif", "medium")
    return PictureBox(Picture(wide, HIGH, (*shapes, letters), name), width=wide, height=HIGH)


def _who(scene: StateScene, here: Here) -> Widget:
    size = here.desk.view.tracks[scene.seat].size
    lines = [here.text("size", size=size, capital=here.desk.view.board.capitals.get(scene.seat, ""))]
    level, _, _ = here.desk.match.meta.drivers.get(scene.seat, "").partition("/")
    if scene.seat in here.sitting.desks:
        lines.append(here.text("ours" if scene.seat == here.desk.seat else "by_person"))
    elif level:
        lines.append(here.text("by_bot", level=here.words.phrase(f"desktop.state.level.{level}")))
    return Column(*(Text(line, BODY, "muted") for line in lines), gap=1)


def _brief(scene: StateScene, here: Here) -> str:
    return next(part.brief for part in here.sitting.world.seats if part.id == scene.seat)


def _track(scene: StateScene, here: Here, name: str) -> Widget:
    row = Row(
        IconBox(name, 17, "brass_text"),
        Text(here.words.text(f"track.{name}"), BODY, flex=1, wrap=False),
        Text(value(here.desk.imagined, scene.seat, name), STRONG._replace(size=16), wrap=False),
        gap=12,
        height=24,
        tip=here.words.text(f"meaning.{name}"),
    )
    return Column(row, Divider(), gap=1)


def _doing(scene: StateScene, here: Here) -> Widget:
    name = here.words.name(scene.seat)
    own, talks = scene.seat == here.desk.seat, here.desk.view.phase == "talks"
    why = here.text("not_with_us") if own else here.text("not_in_talks")
    can = talks and not own
    return Column(
        Button(
            here.text("draft_with", seat=name), lambda: draft(scene, here), "primary", icon="quill", key="draft",
            enabled=can, why_not=why,
        ),
        Button(
            here.text("message"), lambda: message(scene, here), icon="message", key="message", enabled=can, why_not=why
        ),
        gap=8,
        pad=(16, 6, 16, 12),
    )  # fmt: skip


def draft(scene: StateScene, here: Here) -> None:
    """R2.4: Begin a draft with this state, or go on with the one in hand."""
    from game.desktop.scenes.draft import DraftScene

    here.ctx.push(DraftScene(here.sitting, scene.seat))


def message(scene: StateScene, here: Here) -> None:
    """R2.3: Go to the table's inbox with this state as the receiver."""
    from game.desktop.scenes.table import TableScene

    ctx = here.ctx
    below = next((s for s in reversed(ctx.app.scenes) if isinstance(s, TableScene)), None)
    table = below or TableScene(here.sitting)
    table.chosen.tab, table.chosen.to = "inbox", scene.seat
    table.chosen.open.add("message")
    if below is None:
        ctx.replace(table)
        return
    while ctx.app.scene is not below:
        ctx.pop()

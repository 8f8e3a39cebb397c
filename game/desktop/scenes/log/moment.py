"""The board at a moment of the past, what happened then and why, and the scrubber."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.desktop.fonts import BODY, HEADING, LABEL, SMALL
from game.desktop.scenes.log.panel import go_there
from game.desktop.scenes.record.here import Here, rulebook
from game.desktop.widgets import Button, Column, ListRow, Panel, PictureBox, Row, Scroll, Slider, Text, Widget
from game.picture.board import board
from game.picture.display import Picture
from game.picture.sight import Options
from game.rules.events.base import Event
from game.rules.state import GameState
from game.view import public_view
from game.wording.log import full

if TYPE_CHECKING:
    from game.desktop.scenes.log.scene import LogScene


def moment(scene: LogScene, here: Here, state: GameState, shown: Sequence[Event], place: int) -> Widget:
    """Return the left side: the board, what happened, the scrubber."""
    happened = shown[place] if shown else None
    return Column(
        _map(here, state, happened),
        _told(scene, here, happened) if happened else None,
        _scrubber(scene, here, shown, place) if shown else None,
        gap=8,
        flex=1,
    )


def _map(here: Here, state: GameState, happened: Event | None) -> Widget:
    view = public_view(state)
    region = getattr(happened, "region", "") if happened else ""

    def draw(width: float, height: float) -> Picture:
        options = Options(seat=here.desk.seat, legend=False, selected=region, measure=here.measure)
        return board(view, here.atlas, here.words, (width, height), "owners", here.palette, options)

    version = (state.events, here.palette, here.words.locale)
    return PictureBox(draw=draw, key="map", flex=1, version=version, min_height=160)


def _told(scene: LogScene, here: Here, happened: Event) -> Widget:
    """R8.11: Return the chosen line with its causes above it, its rule, and the ways on."""
    causes = [here.past.events[cause - 1] for cause in happened.causes]
    rule = rulebook().paragraph(happened.rule)
    go = go_there(here, happened) if scene.acting else None
    nowhere = here.text("nowhere" if scene.acting else "only_looking")
    year = here.past.resolved(happened.year)
    head = Row(
        Text(here.text("moment", year=happened.year, step=happened.step), HEADING, lines=1, flex=1),
        Button(here.text("go"), go or (lambda: None), key="go", enabled=go is not None, why_not=nowhere),
        Button(
            here.text("replay", year=happened.year), lambda: scene.replay(here.ctx, year), key="replay", icon="play",
            enabled=bool(year), why_not=here.text("not_resolved"),
        ),
        gap=8,
    )  # fmt: skip
    lines = [_cause(scene, here, event) for event in causes[:3]]
    title = f"{happened.rule} {rule.title}" if rule else happened.rule
    body = Column(*lines, Text(full(happened, here.words), BODY), Text(title, LABEL, "brass_text"), gap=3)
    return Panel(
        Column(head, Scroll(body, key=f"moment:{happened.id}", flex=1), gap=4), "paper", pad=(18, 10), height=154
    )


def _cause(scene: LogScene, here: Here, event: Event) -> Widget:
    return ListRow(
        Text(here.text("because"), SMALL, "muted", wrap=False),
        Text(full(event, here.words), BODY, "muted", flex=1, lines=1),
        on_press=lambda: scene.show(here.ctx, event.id),
        key=f"cause:{event.id}",
        group="causes",
        pad=(0, 2),
    )


def _scrubber(scene: LogScene, here: Here, shown: Sequence[Event], place: int) -> Widget:
    slider = Slider(
        place + 1, 1, max(2, len(shown)), lambda at: scene.show(here.ctx, shown[min(at, len(shown)) - 1].id),
        key="scrubber", show=lambda at: here.text("place", place=at, of=len(shown)), flex=1,
    )  # fmt: skip
    step = [
        Button("", lambda: scene.show(here.ctx, shown[max(0, place - 1)].id), "dark", icon="back", key="earlier",
               tip=here.text("earlier"), enabled=place > 0, why_not=here.text("first")),
        Button("", lambda: scene.show(here.ctx, shown[min(len(shown) - 1, place + 1)].id), "dark", icon="play",
               key="later", tip=here.text("later"), enabled=place < len(shown) - 1, why_not=here.text("last")),
    ]  # fmt: skip
    return Panel(Row(*step, slider, gap=8), "deep", pad=(12, 8))

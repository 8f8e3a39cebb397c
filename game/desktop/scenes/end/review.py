"""The right paper of the end: the years in curves, and the turning points."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.desktop.fonts import BODY, LABEL, STRONG
from game.desktop.scenes.end.charts import series
from game.desktop.scenes.end.turns import turns
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import (
    Column,
    Divider,
    Dropdown,
    IconBox,
    ListRow,
    Option,
    PictureBox,
    Scroll,
    Tab,
    Tabs,
    Text,
    Widget,
)
from game.picture.charts import Series, years_chart

if TYPE_CHECKING:
    from game.desktop.scenes.end.scene import EndScene

HIGH = 138.0


def review(scene: EndScene, here: Here) -> Widget:
    """Return the paper with its two folders."""
    tabs = [Tab("years", here.text("years"), "calendar"), Tab("turns", here.text("turns"), "arrows")]
    body = _years(scene, here) if scene.tab == "years" else _turns(here)
    sheet = Scroll(Column(body, pad=(0, 0, 8, 0)), key=f"sheet:{scene.tab}", flex=1)
    return Tabs(tabs, scene.tab, lambda tab: scene.choose(here.ctx, tab=tab), key="review", body=sheet)


def _years(scene: EndScene, here: Here) -> Widget:
    seat = scene.shown or here.desk.seat
    options = [Option(name, here.words.name(name)) for name in here.desk.view.tracks]
    whose = Dropdown(options, seat, lambda name: scene.choose(here.ctx, shown=name), key="whose")
    return Column(whose, *(_chart(here, seat, one) for one in series(here, seat)), gap=8)


def _chart(here: Here, seat: str, one: Series) -> Widget:
    fill, palette = here.coats[seat].fill, here.palette
    return PictureBox(
        draw=lambda w, h: years_chart(one, (w, h), palette, fill), height=HIGH, version=(one, palette, fill)
    )


def _turns(here: Here) -> Widget:
    """Return the turning points; a press shows that year's resolution again."""
    found = turns(here.past, here.words)
    rows: list[Widget] = [
        ListRow(
            IconBox(turn.icon, 20, "brass_text"),
            Column(Text(here.text("in_year", year=turn.year), STRONG), Text(turn.text, BODY), gap=0, flex=1),
            on_press=partial(replay, here, turn.year),
            key=f"turn:{place}",
            group="turns",
            tip=here.text("turn_tip", year=turn.year),
        )
        for place, turn in enumerate(found)
    ]
    note = Text(here.text("turns_note"), LABEL, "muted")
    return Column(note, Divider(), *(rows or [Text(here.text("no_turns"), BODY, "muted")]), gap=4)


def replay(here: Here, year: int) -> None:
    """R8.11: Show the resolution of a past year."""
    from game.desktop.scenes.resolution import ResolutionScene

    here.ctx.push(ResolutionScene(here.sitting, here.past.resolved(year), replay=True))

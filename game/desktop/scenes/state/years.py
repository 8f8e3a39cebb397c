"""The tracks of a state over the years, each with what moved it last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import TITLE
from game.desktop.scenes.record.here import Here
from game.desktop.scenes.record.history import laid_abroad, last_change, track
from game.desktop.widgets import Column, PictureBox, Row, Text, Widget
from game.picture import markers
from game.picture.charts import Series, years_chart
from game.picture.display import Box, Paint, Picture, Shape
from game.rules.events.security import CoverLaid
from game.rules.events.tracks import FundsMoved
from game.rules.numbers import TRACK_MOST

if TYPE_CHECKING:
    from game.desktop.scenes.state.scene import StateScene

HIGH = 158.0
TREASURY, COVER = 12, 4
SEAL = 36.0


def charts(scene: StateScene, here: Here) -> Widget:
    """R1.4: Return four charts: Support, Standing, Treasury, and the cover laid abroad."""
    shown = series(scene.seat, here)
    pairs = [shown[:2], shown[2:]]
    title = here.text("over_years" if here.wide else "years", seat=here.words.name(scene.seat))
    head = Row(
        Text(title, TITLE, flex=1, lines=1),
        _others(scene, here),
        gap=8,
    )
    rows = [Row(*(_chart(scene, here, one) for one in pair), gap=22) for pair in pairs]
    return Column(head, *rows, gap=6)


def _others(scene: StateScene, here: Here) -> Widget:
    """Return the sigils of all states; a press turns to that page."""
    seats = tuple(here.desk.view.tracks)
    shapes: list[Shape] = []
    for place, seat in enumerate(seats):
        x, id = place * (SEAL + 2), f"seat:{seat}"
        chosen = seat == scene.seat
        edge = here.palette.ink if chosen else here.palette.paper
        shapes.append(
            Box(
                x + 0.5,
                0.5,
                SEAL - 1,
                SEAL - 1,
                Paint(here.palette.band if chosen else here.palette.paper, edge, 1.2),
                5,
                id,
            )
        )
        shapes += markers.sigil(here.coats[seat], x + SEAL / 2, SEAL / 2, 12, here.palette, id)
    wide = len(seats) * (SEAL + 2)
    picture = Picture(wide, SEAL, tuple(shapes), here.text("turn_to"))
    return PictureBox(
        picture, width=wide, height=SEAL, key="others", ids=[(f"seat:{seat}", here.words.name(seat)) for seat in seats],
        on_press=lambda id: scene.show(here.ctx, id.removeprefix("seat:")),
        tip_for=lambda id: here.words.name(id.removeprefix("seat:")),
    )  # fmt: skip


def _chart(scene: StateScene, here: Here, one: Series) -> Widget:
    fill, palette = here.coats[scene.seat].fill, here.palette
    return PictureBox(
        draw=lambda w, h: years_chart(one, (w, h), palette, fill), height=HIGH, flex=1, version=(one, palette, fill),
        tip=here.text("chart_tip", title=one.title),
    )  # fmt: skip


def series(seat: str, here: Here) -> list[Series]:
    """Return what the four charts show."""
    past = here.past
    laid = laid_abroad(past, seat)
    return [
        Series(here.text("chart.support"), track(past, seat, "support"), TRACK_MOST, _moved(here, seat, "support")),
        Series(here.text("chart.standing"), track(past, seat, "standing"), TRACK_MOST, _moved(here, seat, "standing")),
        Series(here.text("chart.treasury"), track(past, seat, "treasury"), TREASURY, _spent(here, seat)),
        Series(here.text("chart.laid"), laid, COVER, _laid(here, seat)),
    ]


def _moved(here: Here, seat: str, name: str) -> str:
    change = last_change(here.past, seat, name)
    if change is None:
        return here.text("unmoved")
    return here.text("moved", year=change.year, why=here.words.phrase(f"why.{change.why}", after=change.after))


def _spent(here: Here, seat: str) -> str:
    """R6.1: Return what the state spent most on, in the last year in which it spent anything."""
    paid = [e for e in here.past.events if isinstance(e, FundsMoved) and e.source == seat and e.purpose]
    if not paid:
        return here.text("unmoved")
    most = max((e for e in paid if e.year == paid[-1].year), key=lambda e: e.amount)
    return here.text("spent", year=most.year, purpose=most.purpose, amount=most.amount)


def _laid(here: Here, seat: str) -> str:
    done = [e for e in here.past.events if isinstance(e, CoverLaid) and e.provider == seat and e.agreement]
    if not done:
        return here.text("never_laid")
    return here.text("laid", year=done[-1].year, region=done[-1].region)

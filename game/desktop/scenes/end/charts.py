"""The years in curves: Support, Standing and Treasury of one state, and Tension of all."""

from __future__ import annotations

from game.desktop.scenes.record.here import Here
from game.desktop.scenes.record.history import history, track
from game.picture.charts import Series
from game.rules.numbers import TENSION_MOST, TRACK_MOST

TREASURY = 12


def series(here: Here, seat: str) -> list[Series]:
    """R1.4: Return the four curves, from the beginning to the close of the last year."""
    past = here.past
    names = here.words
    return [
        Series(names.text("desktop.state.chart.support"), track(past, seat, "support"), TRACK_MOST),
        Series(names.text("desktop.state.chart.standing"), track(past, seat, "standing"), TRACK_MOST),
        Series(names.text("desktop.state.chart.treasury"), track(past, seat, "treasury"), TREASURY),
        Series(here.text("chart_tension"), history(past, lambda state: state.tension), TENSION_MOST),
    ]

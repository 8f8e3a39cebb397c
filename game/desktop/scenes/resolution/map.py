"""The map of a resolution: what a stop does not touch stands back, incidents are marked where they came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.scenes.record.here import Here
from game.desktop.scenes.resolution.stops import INCIDENTS, regions_of
from game.desktop.widgets import PictureBox, Widget
from game.picture.board import board
from game.picture.display import Picture
from game.picture.sight import Mark, Options
from game.rules.state import GameState
from game.view import public_view

if TYPE_CHECKING:
    from game.desktop.scenes.resolution.scene import ResolutionScene


def marks(scene: ResolutionScene) -> dict[str, Mark]:
    """R3.4: Return what the incidents told so far did."""
    stop = scene.stop
    if stop.step < INCIDENTS:
        return {}
    shown = stop.number if stop.number else len(scene.incidents)
    return {incident.region: incident.mark for incident in scene.incidents[:shown]}


def sheet(scene: ResolutionScene, here: Here, state: GameState) -> Widget:
    """R8: Return the map as it stood at this stop."""
    marked = marks(scene)
    touched = tuple(marked) if scene.stop.number else regions_of(scene.stop, here.desk.view)

    plain = state.copy()
    for region in marked:
        plain.disrupted.pop(region, None)
    shown = public_view(plain)

    def draw(width: float, height: float) -> Picture:
        options = Options(
            seat=here.desk.seat, legend=False, lit=touched or None, marks=marked, selected=scene.stop.region,
            measure=here.measure,
        )  # fmt: skip
        return board(shown, here.atlas, here.words, (width, height), "owners", here.palette, options)

    version = (scene.year, scene.at, here.palette, here.words.locale, here.ctx.ui.fonts.scale)
    return PictureBox(draw=draw, key="map", flex=1, version=version, min_height=180)

"""The rail of the ten steps, with a scrubber that goes to any stop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Column, Panel, PictureBox, Slider, Widget
from game.picture.display import Box, Disc, Label, Line, Paint, Picture, Shape, Weight
from game.picture.letters import cut
from game.picture.tokens import Palette

if TYPE_CHECKING:
    from game.desktop.scenes.resolution.scene import ResolutionScene

STEPS: Final = tuple(range(1, 11))
HIGH: Final = 58.0
ROOMY: Final = 64.0
QUIET: Final = "#5E8F92"


def rail(scene: ResolutionScene, here: Here) -> Widget:
    """R8: Return the rail; a step in which nothing happened cannot be chosen."""
    told = {stop.step for stop in scene.stops}
    names = {step: here.words.text(f"rail.{step}") for step in STEPS}

    def choose(id: str) -> None:
        step = int(id.removeprefix("step:"))
        scene.show(here.ctx, next(at for at, stop in enumerate(scene.stops) if stop.step == step))

    def tip(id: str) -> str:
        return here.words.text(f"step.{id.removeprefix('step:')}")

    picture = PictureBox(
        draw=lambda w, _: drawn(scene, here, names, told, w),
        key="rail",
        height=HIGH,
        version=(scene.at, here.palette, here.words.locale),
        ids=[(f"step:{step}", names[step]) for step in STEPS if step in told],
        on_press=choose,
        tip_for=tip,
    )
    scrubber = Slider(
        scene.at + 1, 1, max(2, len(scene.stops)), lambda place: scene.show(here.ctx, place - 1), key="scrubber",
        show=lambda place: here.text("place", place=place, of=len(scene.stops)),
    )  # fmt: skip
    return Panel(Column(picture, scrubber, gap=2), "deep", pad=(16, 8))


def drawn(scene: ResolutionScene, here: Here, names: dict[int, str], told: set[int], width: float) -> Picture:
    """Return the rail as a picture of the width there is."""
    step = width / len(STEPS)
    shapes = [*_line(scene.stop.step, step, here.palette)]
    for number in STEPS:
        shapes += _step(scene, here, number, names[number], number in told, step)
    return Picture(width, HIGH, tuple(shapes), here.text("rail"))


def _line(now: int, step: float, palette: Palette) -> Iterator[Shape]:
    start, middle, end = step / 2, step * (now - 0.5), step * (len(STEPS) - 0.5)
    yield Line(((start, 17), (middle, 17)), Paint(line=palette.gold, width=2))
    yield Line(((middle, 17), (end, 17)), Paint(line="#2C4B55", width=2))


def _step(scene: ResolutionScene, here: Here, number: int, name: str, told: bool, step: float) -> Iterator[Shape]:
    palette, now = here.palette, scene.stop.step
    x, id = step * (number - 0.5), f"step:{number}" if told else ""
    here_now, done = number == now, number < now
    fill = palette.gold if here_now else palette.deep
    ring = palette.gold if (done or here_now) and told else QUIET
    letters = palette.deep if here_now else palette.cream if told else palette.dim
    if told:
        yield Box(x - step / 2, 0, step, HIGH, Paint(palette.deep, alpha=0.01), 0, id)
    yield Disc(x, 17, 15 if here_now else 11, Paint(fill, ring, 2.0 if told else 1.2), id)
    yield Label(x, 21.5, str(number), 13, letters, "sans", "medium", "middle", id)
    weight: Weight = "medium" if here_now else "regular"
    size = 13 if step >= ROOMY else 12
    shown = cut(name, step - 2, size, "sans", "medium", here.measure)
    tone = palette.cream if here_now or told else palette.dim
    yield Label(x, 50, shown, size, tone, "sans", weight, "middle", id)

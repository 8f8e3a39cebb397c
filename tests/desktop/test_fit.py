"""Every scene of the gallery at every size, look and language: nothing is cut, no letter is too small to read."""

from collections.abc import Iterator
from functools import cache

import pytest

from game.desktop.app import App
from game.desktop.gallery import SCENES
from game.desktop.scene import Scene
from game.desktop.settings import Settings
from game.desktop.staging import Stage
from game.desktop.twins import NullWindow
from game.scenario import Scenario, load
from tests.desktop.scenes.seats import open_at

LEAST = 12
SIZES = ((1024, 720), (1280, 800), (1920, 1200))
LOOKS = {
    "plain": Settings(),
    "large": Settings(scale=150),
    "contrast": Settings(theme="contrast"),
    "pseudo": Settings(locale="pseudo"),
}
WORLDS = {"first-signatures": 2, "umbrella": 4}


@cache
def world(name: str) -> Scenario:
    return load(name)


def made(name: str, where: str, locale: str) -> Scene:
    return SCENES[name](Stage(world(where), 7, WORLDS[where], locale=locale))


def looks(scene: Scene, locale: str) -> Iterator[tuple[str, NullWindow, App]]:
    """The scene as each choice shows it."""
    for size in SIZES:
        for look, settings in LOOKS.items():
            if settings.locale == locale:
                window, app = open_at(scene, size, settings)
                app.guide = None
                yield f"{size[0]}x{size[1]} {look}", window, app


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["en", "pseudo"])
@pytest.mark.parametrize("where", WORLDS)
@pytest.mark.parametrize("name", SCENES)
def test_nothing_is_cut_and_every_letter_can_be_read(name: str, where: str, locale: str) -> None:
    faults = []
    for how, window, app in looks(made(name, where, locale), locale):
        faults += [f"{how}: {fault}" for fault in app.overflow()]
        faults += [f"{how}: {fault}" for fault in small(window, app)]
    assert faults == []


def small(window: NullWindow, app: App) -> Iterator[str]:
    """What is painted with letters under 12 pixels, in widgets and in pictures; the twin notes their size as height."""
    app.rebuild()
    app.settle()
    for one in window.drawn:
        if one.what == "text" and one.rect.h < LEAST - 0.01:
            yield f"{one.words!r} is {one.rect.h:.1f} high"

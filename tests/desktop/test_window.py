"""The window on a real library: the driver that shows nothing, and what is refused without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.desktop import window as module
from game.desktop.app import App
from game.desktop.inputs import Key, PointerDown, PointerMove, Quit, Resized, TextTyped
from game.desktop.refusals import NoDisplayError, WrongPygameError
from game.desktop.widgets import Button, Column, TextField
from game.desktop.window import ScreenWindow, merged, read
from tests.desktop.bench_scene import Bench

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def screen() -> ScreenWindow:
    return ScreenWindow((1024, 720))


def test_posted_events_reach_the_widgets_in_the_real_loop(screen: ScreenWindow) -> None:
    done: list[str] = []
    written: list[str] = []
    app = App(screen)
    tree = Column(
        Button("go", lambda: done.append("go"), key="go"), TextField("", written.append, key="t"), align="start"
    )
    app.start(Bench(lambda _: tree))
    app.settle()
    x, y = map(round, app.middle_of("go"))
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(x, y), button=1))
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=(x, y), button=1))
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0))
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="abc"))
    app.settle()
    assert done == ["go"]
    assert written == ["abc"]
    pygame.event.post(pygame.Event(pygame.QUIT))
    app.run()
    assert not app.running


def test_what_was_painted_is_on_the_surface(screen: ScreenWindow) -> None:
    app = App(screen)
    app.start(Bench(lambda _: Column(Button("go", lambda: None, key="go", style="sign"), align="start")))
    app.settle()
    rect = app.ui.find("go").rect
    assert tuple(screen.surface.get_at((round(rect.x) + 6, round(rect.y) + 6)))[:3] == (0x8E, 0x2F, 0x2A)
    screen.close()


def test_events_are_read_as_inputs(screen: ScreenWindow) -> None:
    def posted(kind: int, **what: object) -> object:
        return read(pygame.Event(kind, **what))

    assert posted(pygame.KEYDOWN, key=pygame.K_z, mod=pygame.KMOD_LCTRL) == Key("z", frozenset({"ctrl"}))
    assert posted(pygame.KEYDOWN, key=pygame.K_KP_ENTER, mod=0) == Key("return")
    assert posted(pygame.KEYDOWN, key=pygame.K_PAGEUP, mod=0) == Key("pageup")
    assert posted(pygame.KEYDOWN, key=pygame.K_TAB, mod=pygame.KMOD_LSHIFT) == Key("tab", frozenset({"shift"}))
    assert posted(pygame.TEXTINPUT, text="é") == TextTyped("é")
    assert posted(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=1) == PointerDown(3, 4)
    assert posted(pygame.MOUSEBUTTONDOWN, pos=(3, 4), button=5) is None
    assert posted(pygame.QUIT) == Quit()


def test_movements_in_a_row_are_told_once() -> None:
    moves = [PointerMove(1, 1), PointerMove(2, 2), Key("a"), PointerMove(3, 3)]
    assert merged(list(moves)) == moves[1:]


def test_full_screen_and_back_keep_the_window(screen: ScreenWindow) -> None:
    screen.set_full_screen(True)
    assert screen.full_screen
    screen.set_full_screen(False)
    assert screen.size == (1024, 720)


def test_the_window_can_be_resized_and_takes_its_new_size(screen: ScreenWindow) -> None:
    assert screen.surface.get_flags() & pygame.RESIZABLE
    assert read(pygame.Event(pygame.VIDEORESIZE, w=1100, h=760, size=(1100, 760))) == Resized(1100, 760)


def test_a_key_held_down_presses_once_and_moves_on(screen: ScreenWindow) -> None:
    for _ in range(3):
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0))
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0))
    keys = [found.name for found in screen.inputs(0.0) if isinstance(found, Key)]
    assert keys.count("return") == 1
    assert keys.count("right") == 3


def test_the_wrong_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame, "IS_CE", 0)
    with pytest.raises(WrongPygameError, match="pip install pygame-ce"):
        module.open_display()


def test_without_a_display_the_terminal_is_named() -> None:
    code = (
        "from game.desktop.window import open_display\n"
        "from game.desktop.refusals import NoDisplayError\n"
        "try:\n    open_display()\nexcept NoDisplayError as refused:\n    print(refused)\n"
    )
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER", "XDG_RUNTIME_DIR")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    assert "play --text" in done.stdout
    assert done.stdout.count("\n") == 1
    assert not done.stderr


def test_a_driver_that_shows_nothing_is_taken_where_it_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    with pytest.raises(NoDisplayError):
        module.open_display()
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    module.open_display()

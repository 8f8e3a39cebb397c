"""The window itself: the only place that opens the display and reads its clock, clipboard and events."""

from __future__ import annotations

import os
import sys
import time
import warnings
from pathlib import Path
from typing import Protocol

import pygame
import pygame.display
import pygame.event
import pygame.font
import pygame.image
import pygame.key
import pygame.scrap

from game.desktop.brush import Brush
from game.desktop.fonts import Fonts
from game.desktop.geometry import Rect
from game.desktop.inputs import (
    Input,
    Key,
    PointerDown,
    PointerMove,
    PointerUp,
    Quit,
    Resized,
    TextTyped,
    Wheel,
)
from game.desktop.painter import Painter
from game.desktop.refusals import NoDisplayError, WrongPygameError
from game.desktop.widgets.host import Clipboard

LEAST_SIZE = (1024, 720)
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
BLIND_DRIVERS = ("offscreen", "dummy", "evdev")
# A key held down goes on moving and erasing; it never presses or answers twice.
REPEATING = {"left", "right", "up", "down", "backspace", "delete", "pageup", "pagedown", "tab"}
_NAMES = {"enter": "return", "left ctrl": "ctrl", "page up": "pageup", "page down": "pagedown"}


class Window(Protocol):
    """Something to paint on and to hear from; sizes and points in its own pixels."""

    clipboard: Clipboard

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""

    def inputs(self, wait: float | None) -> list[Input]:
        """What has happened; where nothing has, wait so many seconds, None for as long as it takes."""

    def now(self) -> float:
        """Seconds on a clock that never goes back."""

    def brush(self, fonts: Fonts) -> Brush:
        """What to paint the next frame with."""

    def present(self, area: Rect) -> None:
        """Show what was painted; `area`, in logical pixels, holds all that changed."""

    def set_title(self, title: str) -> None:
        """Name the window."""

    def set_full_screen(self, on: bool) -> None:
        """Fill the screen, or go back."""

    def wake(self) -> None:
        """End a wait from another thread."""

    def save(self, path: Path) -> None:
        """Write what is shown as a picture."""

    def close(self) -> None:
        """Close it."""


class SystemClipboard(Clipboard):
    """The clipboard of the system; where it cannot be reached, one of our own."""

    __slots__ = ()

    def put(self, text: str) -> None:
        self.text = text
        try:
            pygame.scrap.put_text(text)
        except (pygame.error, NotImplementedError):
            return

    def get(self) -> str:
        try:
            return str(pygame.scrap.get_text()) or self.text
        except (pygame.error, NotImplementedError):
            return self.text


def open_display() -> None:
    """Start the library; raises WindowRefusedError where there is nothing to open a window on."""
    if not getattr(pygame, "IS_CE", 0):
        raise WrongPygameError
    chosen = any(os.environ.get(name) for name in ("SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER"))
    if not chosen and sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):
        raise NoDisplayError  # before the library looks itself and complains in words of its own
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")
    try:
        pygame.display.init()
    except pygame.error as failure:
        raise NoDisplayError from failure
    if not chosen and pygame.display.get_driver().lower() in BLIND_DRIVERS:
        pygame.display.quit()
        raise NoDisplayError
    if pygame.display.get_driver() == "x11":
        # The library would load a whole graphics driver (some 100 MB) to copy a picture that is painted in memory.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    pygame.font.init()


class ScreenWindow:
    """A window on the screen."""

    def __init__(
        self, size: tuple[int, int] = (1280, 800), full_screen: bool = False, title: str = "Signatories"
    ) -> None:
        open_display()
        self.clipboard: Clipboard = SystemClipboard()
        self.windowed = size
        self.full_screen = full_screen
        self._down: set[int] = set()
        self._painter: Painter | None = None
        pygame.display.set_caption(title)
        self._open()
        pygame.key.set_repeat(350, 35)
        self._wake = pygame.event.custom_type()

    def _open(self) -> None:
        flags = pygame.FULLSCREEN if self.full_screen else pygame.RESIZABLE
        pygame.display.set_mode((0, 0) if self.full_screen else self.windowed, flags)
        if not self.full_screen:
            keep_large_enough()
        self._painter = None

    @property
    def surface(self) -> pygame.Surface:
        """What is painted on; another one after a change of size."""
        found = pygame.display.get_surface()
        if found is None:
            raise NoDisplayError
        return found

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    def now(self) -> float:
        return time.monotonic()

    def inputs(self, wait: float | None) -> list[Input]:
        if wait is None:
            events = [pygame.event.wait()]
        elif wait > 0:
            events = [pygame.event.wait(max(1, round(wait * 1000)))]
        else:
            events = []
        events += pygame.event.get()
        return merged([found for found in map(self._read, events) if found])

    def _read(self, event: pygame.Event) -> Input | None:
        if event.type == pygame.KEYUP:
            self._down.discard(event.key)
        found = read(event)
        if isinstance(found, Key):
            again = event.key in self._down
            self._down.add(event.key)
            return None if again and found.name not in REPEATING else found
        if isinstance(found, Resized) and not self.full_screen:
            self.windowed = (found.width, found.height)
        return found

    def brush(self, fonts: Fonts) -> Brush:
        if self._painter is None or self._painter.fonts is not fonts:
            self._painter = Painter(self.surface, fonts)
        self._painter.surface = self.surface
        return self._painter

    def present(self, area: Rect) -> None:
        if self._painter:
            pygame.display.update(self._painter.pixels(area))

    def set_title(self, title: str) -> None:
        pygame.display.set_caption(title)

    def set_full_screen(self, on: bool) -> None:
        if on != self.full_screen:
            self.full_screen = on
            self._open()

    def wake(self) -> None:
        pygame.event.post(pygame.Event(self._wake))

    def save(self, path: Path) -> None:
        pygame.image.save(self.surface, str(path))

    def close(self) -> None:
        pygame.quit()


def keep_large_enough() -> None:
    """Ask the system for a least size; where it cannot be had, the scale shrinks with the window."""
    with warnings.catch_warnings():
        # The one way to reach the window that set_mode opened warns that it may go; then the scale alone must do.
        warnings.simplefilter("ignore", DeprecationWarning)
        found = getattr(pygame.Window, "from_display_module", None)
        if found:
            found().minimum_size = LEAST_SIZE


def held(mods: int) -> frozenset[str]:
    """The modifiers of an event by name; the command key of a Mac counts as control."""
    names = {"ctrl": pygame.KMOD_CTRL | pygame.KMOD_META, "alt": pygame.KMOD_ALT, "shift": pygame.KMOD_SHIFT}
    return frozenset(name for name, mask in names.items() if mods & mask)


def key_name(code: int) -> str:
    """The name of a key as the map of keys writes it."""
    name = pygame.key.name(code).lower()
    if len(name) == 3 and name[0] == "[" and name[2] == "]":
        return name[1]
    return _NAMES.get(name, name.replace(" ", ""))


def read(event: pygame.Event) -> Input | None:
    """An event of the library as an input of ours, None for what is nothing to us."""
    match event.type:
        case pygame.KEYDOWN:
            return Key(key_name(event.key), held(event.mod))
        case pygame.TEXTINPUT:
            return TextTyped(event.text)
        case pygame.MOUSEBUTTONDOWN if event.button <= 3:
            return PointerDown(float(event.pos[0]), float(event.pos[1]), event.button)
        case pygame.MOUSEBUTTONUP if event.button <= 3:
            return PointerUp(float(event.pos[0]), float(event.pos[1]), event.button)
        case pygame.MOUSEMOTION:
            return PointerMove(float(event.pos[0]), float(event.pos[1]))
        case pygame.WINDOWLEAVE:
            return PointerMove(-1.0, -1.0)
        case pygame.MOUSEWHEEL:
            x, y = pygame.mouse.get_pos()
            return Wheel(float(x), float(y), float(event.precise_x), float(event.precise_y))
        case pygame.VIDEORESIZE:
            return Resized(event.w, event.h)
        case pygame.WINDOWEXPOSED:
            return Resized(*pygame.display.get_window_size())
        case pygame.QUIT:
            return Quit()
    return None


def merged(inputs: list[Input]) -> list[Input]:
    """The same inputs with each stretch of movements, or of sizes, told once by its last."""
    kept: list[Input] = []
    for one in inputs:
        same = kept and type(kept[-1]) is type(one)
        if same and isinstance(one, PointerMove | Resized):
            kept[-1] = one
        else:
            kept.append(one)
    return kept

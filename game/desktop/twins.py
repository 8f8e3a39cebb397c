"""Windows that are none: a record of what would be seen, and a sheet to be saved as a picture."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pygame
import pygame.font
import pygame.image
import pygame.transform

from game.desktop.brush import Brush, Drawn, RecordingBrush
from game.desktop.fonts import Fonts
from game.desktop.geometry import NOTHING, Rect
from game.desktop.inputs import Input, PointerDown, PointerMove, PointerUp, Quit, Resized, TextTyped, Wheel, chord
from game.desktop.painter import Painter
from game.desktop.widgets.host import Clipboard


def _nowhere(key: str) -> tuple[float, float]:
    raise KeyError(key)


@dataclass(slots=True)
class NullWindow:
    """The twin of the window: it keeps what is painted, takes posted inputs, and its clock is moved by hand."""

    size: tuple[int, int] = (1280, 800)
    clipboard: Clipboard = field(default_factory=Clipboard)
    clock: float = 0.0
    frames: int = 0
    title: str = ""
    full_screen: bool = False
    closed: bool = False
    presented: Rect = NOTHING
    middle_of: Callable[[str], tuple[float, float]] = _nowhere
    posted: deque[Input] = field(default_factory=deque)
    _brush: RecordingBrush | None = None

    def inputs(self, wait: float | None) -> list[Input]:
        found = list(self.posted)
        self.posted.clear()
        return found

    def now(self) -> float:
        return self.clock

    def brush(self, fonts: Fonts) -> Brush:
        width, height = self.size
        self._brush = RecordingBrush(Rect(0, 0, width / fonts.scale, height / fonts.scale))
        return self._brush

    def present(self, area: Rect) -> None:
        self.frames += 1
        self.presented = area

    def set_title(self, title: str) -> None:
        self.title = title

    def set_full_screen(self, on: bool) -> None:
        self.full_screen = on

    def wake(self) -> None:
        """Nothing waits here."""

    def save(self, path: Path) -> None:
        path.write_text("\n".join(self.texts()), encoding="utf-8")

    def close(self) -> None:
        self.closed = True

    @property
    def drawn(self) -> list[Drawn]:
        """What the last frame painted, in order; a frame paints only what changed."""
        return self._brush.drawn if self._brush else []

    def texts(self) -> list[str]:
        """Every text of the last frame, in order."""
        return [one.words for one in self.drawn if one.what == "text"]

    def post(self, *inputs: Input) -> None:
        """Let something happen."""
        self.posted.extend(inputs)

    def click_at(self, x: float, y: float, button: int = 1) -> None:
        """Press and release at a point of the window."""
        self.post(PointerMove(x, y), PointerDown(x, y, button), PointerUp(x, y, button))

    def click(self, key: str) -> None:
        """Press the widget of a key in its middle."""
        self.click_at(*self.middle_of(key))

    def hover(self, key: str) -> None:
        """Move the pointer over the widget of a key."""
        self.post(PointerMove(*self.middle_of(key)))

    def press(self, *keys: str) -> None:
        """Press keys, each a name or a chord such as "ctrl+z"."""
        self.post(*map(chord, keys))

    def type(self, text: str) -> None:
        """Type letters, each with its key as a keyboard does."""
        for letter in text:
            self.post(chord("space" if letter == " " else letter.lower()), TextTyped(letter))

    def wheel(self, x: float, y: float, dy: float) -> None:
        """Turn the wheel at a point; a negative turn goes down."""
        self.post(Wheel(x, y, 0.0, dy))

    def resize(self, width: int, height: int) -> None:
        """Change the size, as a person would."""
        self.size = (width, height)
        self.post(Resized(width, height))

    def quit(self) -> None:
        """Ask the window to close."""
        self.post(Quit())

    def pass_time(self, seconds: float) -> None:
        """Move the clock."""
        self.clock += seconds


@dataclass(slots=True)
class SheetWindow(NullWindow):
    """A window without a screen that is really painted, for pictures of scenes."""

    surface: pygame.Surface = field(default_factory=lambda: pygame.Surface((1, 1)))
    painter: Painter | None = None

    def brush(self, fonts: Fonts) -> Brush:
        if not pygame.font.get_init():
            pygame.font.init()
        if self.surface.get_size() != self.size:
            self.surface = pygame.Surface(self.size, 0, 32)
        if self.painter is None or self.painter.fonts is not fonts:
            self.painter = Painter(self.surface, fonts)
        self.painter.surface = self.surface
        return self.painter

    def save(self, path: Path) -> None:
        pygame.image.save(self.surface, str(path))

    def grey(self) -> None:
        """Take the colours out of what is painted."""
        self.surface = pygame.transform.grayscale(self.surface)

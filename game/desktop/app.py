"""The loop: scenes on a stack, inputs in, a frame out only where something changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.desktop.fonts import Fonts
from game.desktop.geometry import Rect, Size
from game.desktop.guide import Guide
from game.desktop.inputs import (
    Input,
    Key,
    KeyMap,
    PointerDown,
    PointerMove,
    PointerUp,
    Quit,
    Resized,
    Wheel,
)
from game.desktop.look import Look, fit_scale
from game.desktop.scene import Context, Scene
from game.desktop.settings import Settings
from game.desktop.theme import THEMES
from game.desktop.twins import NullWindow, SheetWindow
from game.desktop.widgets.base import Widget
from game.desktop.widgets.checking import overflow
from game.desktop.widgets.routing import Router
from game.desktop.widgets.ui import Ui
from game.desktop.window import Window
from game.wording import Words

__all__ = ["App", "Context", "Look", "Scene", "Shot", "render_once"]


@dataclass(slots=True)
class App:
    """The game in its window."""

    window: Window
    look: Look = field(default_factory=Look)
    keymap: KeyMap = field(default_factory=KeyMap)
    explain: Callable[[str], Widget | None] = field(default=lambda _: None)
    settings: Settings = field(default_factory=Settings)
    words: Words = field(default_factory=Words)
    shortcuts: dict[str, Callable[[], None]] = field(default_factory=dict)
    running: bool = False
    scenes: list[Scene] = field(default_factory=list)
    kept: dict[int, tuple[dict[str, object], str]] = field(default_factory=dict)
    ui: Ui = field(init=False)
    router: Router = field(init=False)
    context: Context = field(init=False)
    on_quit: Callable[[], bool] = field(default=lambda: True)
    guide: Guide | None = None
    _timers: list[tuple[float, Callable[[], None]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        fonts, size = self._measured()
        self.ui = Ui(size, fonts, keymap=self.keymap, clipboard=self.window.clipboard)
        self.ui.explain = lambda term: self.explain(term)
        self.router = Router(self.ui)
        self.context = Context(self)
        if isinstance(self.window, NullWindow):
            self.window.middle_of = self.middle_of
        self._dress()

    def _measured(self) -> tuple[Fonts, Size]:
        width, height = self.window.size
        scale = fit_scale(self.look.scale, width, height)
        fonts = Fonts(scale, self.look.text_scale, self.look.font == "accessible")
        return fonts, Size(width / scale, height / scale)

    def _dress(self) -> None:
        """Give the tree its fonts, size and colours; fonts that fit are kept with all they rendered."""
        fonts, self.ui.size = self._measured()
        old = self.ui.fonts
        if (old.scale, old.text_scale, old.accessible) != (fonts.scale, fonts.text_scale, fonts.accessible):
            self.ui.fonts = fonts
        self.ui.theme = THEMES[self.look.theme]
        self.ui.reduced_motion = self.look.reduced_motion
        self.ui.rebuild()

    def set_look(self, look: Look) -> None:
        """Take a person's choices at once."""
        if look.full_screen != self.look.full_screen:
            self.window.set_full_screen(look.full_screen)
        self.look = look
        self._dress()

    @property
    def scale(self) -> float:
        return self.ui.fonts.scale

    @property
    def scene(self) -> Scene:
        return self.scenes[-1]

    def start(self, scene: Scene) -> None:
        """Begin with a scene."""
        self.scenes = [scene]
        self._show()

    def push(self, scene: Scene) -> None:
        self.kept[len(self.scenes)] = (self.ui.memory, self.ui.focused)
        self.scene.left(self.context)
        self.scenes.append(scene)
        self._show()

    def pop(self) -> None:
        """Go back; the loop ends with the last scene."""
        self.scenes.pop().left(self.context)
        if self.scenes:
            self._show(*self.kept.pop(len(self.scenes), ({}, "")))
        else:
            self.running = False

    def replace(self, scene: Scene) -> None:
        self.scenes.pop().left(self.context)
        self.scenes.append(scene)
        self._show()

    def _show(self, memory: dict[str, object] | None = None, focused: str = "") -> None:
        scene = self.scene
        self.window.set_title(scene.title)
        self.ui.show(lambda: self._guided(scene), memory, focused)
        scene.entered(self.context)

    def _guided(self, scene: Scene) -> Widget:
        """A scene's tree, with the guide's words over it where there is one."""
        root = scene.build(self.context)
        return self.guide.over(self, root) if self.guide else root

    def rebuild(self) -> None:
        self.ui.rebuild()

    def after(self, seconds: float, callback: Callable[[], None]) -> None:
        self._timers.append((self.window.now() + seconds, callback))

    def run(self) -> None:
        """Until somebody quits: wait, answer, paint what changed."""
        self.running = True
        wait: float | None = 0.0
        while self.running and self.scenes:
            wait = self.step(wait)
        self.window.close()

    def step(self, wait: float | None = 0.0) -> float | None:
        """One round; how long the next one may wait."""
        for event in self.window.inputs(wait):
            self._take(event)
            if not self.scenes:
                return 0.0
        due = [self._ring_timers(), self.scene.tick(self.context, self.window.now())]
        if self.guide and self.scenes:
            self.guide.look(self)
        self.router.settle()
        due.append(self.router.wake(self.window.now()))
        self.frame()
        times = [one for one in due if one is not None]
        return min(times) if times else None

    def settle(self) -> None:
        """Rounds until nothing is left to do at this moment; for tests and pictures."""
        for _ in range(50):
            wait = self.step()
            waiting = isinstance(self.window, NullWindow) and bool(self.window.posted)
            if not waiting and (wait is None or wait > 0) and not self.ui.stale and not self.ui.damaged.w:
                return

    def _ring_timers(self) -> float | None:
        now = self.window.now()
        rung = [timer for timer in self._timers if timer[0] <= now]
        self._timers = [timer for timer in self._timers if timer[0] > now]
        for _, callback in rung:
            callback()
        return min((at - now for at, _ in self._timers), default=None)

    def _take(self, event: Input) -> None:
        match event:
            case Quit():
                self.running = not self.on_quit()
                return
            case Resized():
                self._dress()
                return
        event = self.logical(event)
        self.ui.now = self.window.now()
        used = self.router.handle(event) or not self.scenes or self.scene.on_input(self.context, event)
        if not used and isinstance(event, Key) and self.ui.scope.kind != "modal":
            self.shortcuts.get(self.keymap.action(event), lambda: None)()

    def logical(self, event: Input) -> Input:
        """The same input with its point in logical pixels."""
        if isinstance(event, PointerDown | PointerUp | PointerMove | Wheel):
            return replace(event, x=event.x / self.scale, y=event.y / self.scale)
        return event

    def middle_of(self, key: str) -> tuple[float, float]:
        """The middle of a widget in the window's own pixels."""
        self.ui.update()
        x, y = self.ui.find(key).rect.middle
        return x * self.scale, y * self.scale

    def frame(self) -> None:
        """Paint what changed; nothing where nothing did."""
        area = self.ui.take_damage()
        if not area.w or not area.h:
            return
        brush = self.window.brush(self.ui.fonts)
        with brush.clipped(area):
            self.ui.paint(brush)
        self.window.present(area)

    def overflow(self) -> list[str]:
        """Widgets that got less room than they need, as sentences."""
        self.ui.update()
        return [fault for layer in self.ui.layers for fault in overflow(layer.root)]


@dataclass(slots=True)
class Shot:
    """A picture of a scene."""

    window: SheetWindow
    app: App

    @property
    def size(self) -> tuple[int, int]:
        return self.window.size

    @property
    def pixels(self) -> bytes:
        """Red, green, blue of every pixel, row by row."""
        import pygame.image

        return pygame.image.tobytes(self.window.surface, "RGB")

    def grey(self) -> Shot:
        """The same without its colours."""
        self.window.grey()
        return self

    def save(self, path: Path) -> None:
        self.window.save(path)


def render_once(
    scene: Scene,
    size: tuple[int, int] = (1280, 800),
    scale: float = 0.0,
    look: Look | None = None,
    explain: Callable[[str], Widget | None] = lambda _: None,
    dress: Callable[[App], None] = lambda _: None,
) -> Shot:
    """Paint a scene without a display; `size` in the picture's own pixels. `dress` readies the app before the scene."""
    window = SheetWindow(size)
    app = App(window, replace(look or Look(), scale=scale), explain=explain)
    dress(app)
    app.start(scene)
    app.settle()
    app.rebuild()
    app.ui.damage(Rect(0, 0, *app.ui.size))
    app.frame()
    return Shot(window, app)

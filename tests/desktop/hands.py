"""Hands that play in the real loop: one knows the pointer alone, the other the keyboard alone."""

import contextlib
from collections.abc import Iterator

import pygame

from game.desktop.app import App
from game.desktop.inputs import Input
from game.desktop.widgets import Widget
from game.desktop.widgets.scroll import Scroll
from game.desktop.window import ScreenWindow

CODES = {
    "return": pygame.K_RETURN, "tab": pygame.K_TAB, "right": pygame.K_RIGHT, "down": pygame.K_DOWN,
    "left": pygame.K_LEFT, "up": pygame.K_UP, "escape": pygame.K_ESCAPE, "space": pygame.K_SPACE,
}  # fmt: skip
MANY = 400


class LostError(Exception):
    """The hands do not find or reach what they were told to press."""


class Pause:
    """A round in which the game answers what was posted."""


Moves = Iterator[Pause]


class DrivenWindow(ScreenWindow):
    """The real window; before it waits for events, the hands make their next move, which posts some."""

    moves: Moves = iter(())
    app: App | None = None
    rounds = 0

    def inputs(self, wait: float | None) -> list[Input]:
        self.rounds += 1
        if next(self.moves, None) is None and self.app:
            self.app.running = False
        return super().inputs(0.0)


class Hands:
    """What both kinds of hands share: they find a widget by its key in the layer that is on top."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.posted: list[int] = []

    def post(self, kind: int, **facts: object) -> None:
        self.posted.append(kind)
        pygame.event.post(pygame.event.Event(kind, facts))

    def has(self, key: str) -> bool:
        """Whether there is such a thing to press now."""
        return any(widget.key == key and widget.enabled for widget in self.app.ui.scope.root.walk())

    def first(self, *keys: str) -> str:
        """The first of these keys that there is, "" for none; a "*" at the end stands for anything."""
        there = [w.key for w in self.app.ui.scope.root.walk() if w.common.get("key") and w.enabled]
        for wanted in keys:
            for key in there:
                if key == wanted or (wanted.endswith("*") and key.startswith(wanted[:-1])):
                    return key
        return ""

    def press(self, key: str) -> Moves:
        """Press the widget of a key."""
        raise NotImplementedError
        yield Pause()

    def find(self, key: str) -> Widget:
        try:
            return self.app.ui.find(key)
        except KeyError as error:
            raise LostError(str(error)) from error


class Mouse(Hands):
    """Moves, presses, releases and turns the wheel; never a key."""

    def press(self, key: str) -> Moves:
        yield from self.bring_into_sight(key)
        x, y = self.app.middle_of(key)
        at = (round(x), round(y))
        self.post(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))
        yield Pause()
        self.post(pygame.MOUSEBUTTONDOWN, pos=at, button=1)
        self.post(pygame.MOUSEBUTTONUP, pos=at, button=1)
        yield Pause()

    def bring_into_sight(self, key: str) -> Moves:
        """Turn the wheel over whatever scrolls it until its middle can be seen."""
        for _ in range(MANY):
            widget = self.find(key)
            scroll = next((one for one in widget.ancestors() if isinstance(one, Scroll) and one.clips), None)
            if scroll is None:
                return
            middle, (top, bottom) = widget.rect.middle[1], (scroll.rect.y + 4, scroll.rect.bottom - 4)
            if top <= middle <= bottom:
                return
            x, y = scroll.rect.middle
            scale = self.app.scale
            pygame.mouse.set_pos(round(x * scale), round(y * scale))
            turn = -1 if middle > bottom else 1
            self.post(pygame.MOUSEWHEEL, x=0, y=turn, precise_x=0.0, precise_y=float(turn), flipped=False)
            yield Pause()
        raise LostError(f"{key} cannot be scrolled into sight")


class Keyboard(Hands):
    """Presses keys; never touches the pointer."""

    def key(self, name: str) -> Moves:
        code = CODES[name]
        self.post(pygame.KEYDOWN, key=code, mod=0, unicode="", scancode=0)
        self.post(pygame.KEYUP, key=code, mod=0, unicode="", scancode=0)
        yield Pause()

    def press(self, key: str) -> Moves:
        yield from self.reach(key)
        yield from self.key("return")

    def reach(self, key: str) -> Moves:
        """Go on with Tab to the widget or its group, then with the arrows inside the group."""
        wanted = self.find(key)
        for _ in range(MANY):
            now = self.focused()
            if now and now.key == key:
                return
            same = now is not None and bool(wanted.group) and now.group == wanted.group
            before = self.app.ui.focused
            yield from self.key("right" if same else "tab")
            if self.app.ui.focused == before and now is not None:
                yield from self.key("down" if same else "tab")
            wanted = self.find(key)
        raise LostError(f"{key} cannot be reached by the keyboard; it has {self.app.ui.focused!r}")

    def focused(self) -> Widget | None:
        with contextlib.suppress(KeyError):
            return self.app.ui.find(self.app.ui.focused)
        return None

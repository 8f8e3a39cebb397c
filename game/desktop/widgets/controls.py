"""Controls for numbers and for one among many: slider, stepper, dropdown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Unpack

from game.desktop.brush import Brush
from game.desktop.fonts import BODY, LABEL, STRONG
from game.desktop.geometry import Rect, Size
from game.desktop.inputs import Input, Key, PointerDown, PointerMove, PointerUp
from game.desktop.widgets.base import Common, Widget
from game.desktop.widgets.buttons import Button, Option, options_of
from game.desktop.widgets.layout import Column
from game.desktop.widgets.panel import Panel
from game.desktop.widgets.pressing import pressed_by
from game.desktop.widgets.scroll import Scroll
from game.picture.display import Paint


class _Number(Widget):
    """A whole number between two bounds."""

    focusable = True

    def __init__(
        self,
        value: int,
        low: int,
        high: int,
        on_change: Callable[[int], None],
        step: int = 1,
        label: str = "",
        show: Callable[[int], str] = str,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(**common)
        self.value, self.least, self.greatest, self.on_change = value, low, high, on_change
        self.step, self.label, self.show = step, label, show

    def change(self, to: int) -> bool:
        """Take a value within the bounds and tell it, once."""
        to = max(self.least, min(self.greatest, to))
        if self.enabled and to != self.value:
            self.value = to
            self.damage()
            self.on_change(to)
        return True

    def hover_changed(self) -> None:
        self.damage()

    def key_change(self, event: Input) -> bool:
        match event:
            case Key(name="left" | "down" | "-", mods=mods) if not mods:
                return self.change(self.value - self.step)
            case Key(name="right" | "up" | "+" | "=", mods=mods) if not mods - {"shift"}:
                return self.change(self.value + self.step)
            case Key(name="home"):
                return self.change(self.least)
            case Key(name="end"):
                return self.change(self.greatest)
        return False


class Slider(_Number):
    """A number on a rail: pressed anywhere on it, dragged, or moved by arrows."""

    def natural(self, width: float) -> Size:
        high = 32.0 + (self.host.fonts.height(LABEL) if self.label else 0.0)
        return Size(min(width, 220.0), high)

    def narrowest(self) -> float:
        return 120.0

    @property
    def rail(self) -> Rect:
        shown = max(self.host.fonts.width(self.show(value), STRONG) for value in (self.least, self.greatest)) + 12
        return Rect(self.rect.x + 9, self.rect.bottom - 18, max(20.0, self.rect.w - 18 - shown), 4)

    def at_point(self, x: float) -> int:
        """The value under the pointer, on a step."""
        part = max(0.0, min(1.0, (x - self.rail.x) / self.rail.w))
        return self.least + round(part * (self.greatest - self.least) / self.step) * self.step

    def handle(self, event: Input) -> bool:
        match event:
            case PointerDown(button=1):
                self.host.capture(self)
                return self.change(self.at_point(event.x))
            case PointerMove() if self.host.is_pressed(self):
                return self.change(self.at_point(event.x))
            case PointerUp(button=1):
                self.host.capture(None)
                return True
        return self.key_change(event)

    def draw(self, brush: Brush) -> None:
        paper, rail, fonts = self.ground == "paper", self.rail, self.host.fonts
        if self.label:
            brush.text(self.rect.x, self.rect.y, self.label, LABEL, self.color("muted" if paper else "dim"))
        part = (self.value - self.least) / max(1, self.greatest - self.least)
        brush.box(rail, Paint(fill=self.color("rule" if paper else "slate")), 2)
        done = self.color(("own_bar" if self.enabled else "muted") if paper else "gold")
        brush.box(Rect(rail.x, rail.y, rail.w * part, rail.h), Paint(fill=done), 2)
        knob = Paint(fill=self.color("card" if paper else "cream"), line=done, width=2)
        brush.disc(rail.x + rail.w * part, rail.y + 2, 9 if self.host.is_hovered(self) else 8, knob)
        top = rail.y + 2 - fonts.height(STRONG) / 2
        brush.text(rail.right + 16, top, self.show(self.value), STRONG, self.color(""))


class Stepper(_Number):
    """A number between a minus and a plus."""

    side = 34.0

    def natural(self, width: float) -> Size:
        fonts = self.host.fonts
        words = max(fonts.width(self.show(value), STRONG) for value in (self.least, self.greatest, self.value))
        wide = max(2 * self.side + words + 24, fonts.width(self.label, LABEL))
        return Size(wide, 34.0 + (fonts.height(LABEL) + 2 if self.label else 0.0))

    @property
    def box(self) -> Rect:
        return Rect(self.rect.x, self.rect.y, self.rect.w, 34.0)

    def part(self, x: float) -> int:
        """Which part lies at a distance from the left: -1 minus, 1 plus, 0 between."""
        return -1 if x < self.box.x + self.side else 1 if x >= self.box.right - self.side else 0

    def handle(self, event: Input) -> bool:
        match event:
            case PointerDown(button=1):
                self.host.capture(self)
                return True
            case PointerUp(button=1) if self.host.is_pressed(self):
                self.host.capture(None)
                inside = self.box.holds(event.x, event.y)
                return self.change(self.value + self.part(event.x) * self.step) if inside else True
        return self.key_change(event)

    def draw(self, brush: Brush) -> None:
        paper, box, fonts = self.ground == "paper", self.box, self.host.fonts
        line = self.color("edge" if paper else "slate")
        fill = ("hover" if self.host.is_hovered(self) else "card") if self.enabled else "band"
        brush.box(box, Paint(fill=self.color(fill if paper else "tab"), line=line), 5)
        for x in (box.x + self.side, box.right - self.side):
            brush.line(((x, box.y + 1), (x, box.bottom - 1)), Paint(line=self.color("rule" if paper else "slate")))
        self._sign(brush, box.x + self.side / 2, False, self.enabled and self.value > self.least)
        self._sign(brush, box.right - self.side / 2, True, self.enabled and self.value < self.greatest)
        words = self.show(self.value)
        x = box.x + (box.w - fonts.width(words, STRONG)) / 2
        color = self.color("" if self.enabled else "muted" if paper else "dim")
        brush.text(x, box.y + (box.h - fonts.height(STRONG)) / 2, words, STRONG, color)
        if self.label:
            x = self.rect.x + (self.rect.w - fonts.width(self.label, LABEL)) / 2
            brush.text(x, box.bottom + 2, self.label, LABEL, self.color("muted" if paper else "dim"))

    def _sign(self, brush: Brush, x: float, plus: bool, can: bool) -> None:
        y = self.box.y + self.box.h / 2
        paint = Paint(fill=self.color("" if can else "rule" if self.ground == "paper" else "slate"))
        brush.box(Rect(x - 5, y - 1, 10, 2), paint)
        if plus:
            brush.box(Rect(x - 1, y - 5, 2, 10), paint)

    def draw_over(self, brush: Brush) -> None:
        if self.host.focus_shown(self):
            self.ring(brush, self.box)


class Dropdown(Widget):
    """One among many: shut it shows what is chosen, open it lists all; arrows choose without opening."""

    focusable = True

    def __init__(
        self,
        options: Sequence[Option | str],
        selected: str,
        on_choose: Callable[[str], None],
        label: str = "",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(**common)
        self.options, self.selected, self.on_choose, self.label = options_of(options), selected, on_choose, label

    @property
    def chosen(self) -> Option | None:
        return next((option for option in self.options if option.id == self.selected), None)

    @property
    def heading(self) -> float:
        return self.host.fonts.height(LABEL) + 2 if self.label else 0.0

    @property
    def box(self) -> Rect:
        return self.rect.inset(0, self.heading, 0, 0)

    def natural(self, width: float) -> Size:
        fonts = self.host.fonts
        words = max(
            (fonts.width(option.label, BODY) + (24 if option.icon else 0) for option in self.options), default=60
        )
        return Size(min(width, max(words + 48, fonts.width(self.label, LABEL))), 34.0 + self.heading)

    def narrowest(self) -> float:
        return min(self.measure().w, 110.0)

    def hover_changed(self) -> None:
        self.damage()

    def handle(self, event: Input) -> bool:
        match event:
            case Key(name="up" | "down", mods=mods) if not mods and self.enabled:
                return self._next(1 if event.name == "down" else -1)
        return pressed_by(self, event, self.open)

    def _next(self, step: int) -> bool:
        usable = [option.id for option in self.options if option.enabled]
        here = usable.index(self.selected) if self.selected in usable else -1
        if usable and 0 <= here + step < len(usable):
            self.choose(usable[here + step])
        return True

    def choose(self, id: str) -> None:
        """Take an option and tell it."""
        self.selected = id
        self.damage()
        self.on_choose(id)

    def open(self) -> None:
        """Open the list under the control, on the option chosen."""
        self.host.open_popup(f"{self.key}:list", self.list, self.box)
        self.host.focus(f"{self.key}:{self.selected}" if self.chosen else f"{self.key}:{self.options[0].id}")

    def list(self) -> Widget:
        """The open list."""
        rows = [
            Button(
                option.label,
                partial(self._pick, option.id),
                "quiet",
                icon=option.icon,
                align="start",
                selected=option.id == self.selected,
                key=f"{self.key}:{option.id}",
                group=f"{self.key}:list",
                enabled=option.enabled,
                why_not=option.why_not,
            )
            for option in self.options
        ]
        return Panel(
            Scroll(Column(*rows, gap=0), key=f"{self.key}:scroll"), "card", pad=4, shadow=True, min_width=self.box.w
        )

    def _pick(self, id: str) -> None:
        self.host.close_layer(f"{self.key}:list")
        self.host.focus(self.key)
        self.choose(id)

    def draw(self, brush: Brush) -> None:
        paper, box, fonts = self.ground == "paper", self.box, self.host.fonts
        if self.label:
            brush.text(self.rect.x, self.rect.y, self.label, LABEL, self.color("muted" if paper else "dim"))
        fill = ("hover" if self.host.is_hovered(self) else "card") if self.enabled else "band"
        brush.box(
            box, Paint(fill=self.color(fill if paper else "tab"), line=self.color("edge" if paper else "slate")), 5
        )
        color = self.color("" if self.enabled else "muted" if paper else "dim")
        option, x = self.chosen, box.x + 12
        if option and option.icon:
            brush.icon(option.icon, x + 9, box.y + box.h / 2, 18, color)
            x += 24
        words = fonts.cut(option.label, STRONG, box.right - 30 - x) if option else "—"
        brush.text(x, box.y + (box.h - fonts.height(STRONG)) / 2, words, STRONG, color)
        right, middle = box.right - 16, box.y + box.h / 2
        points = ((right - 5, middle - 2.5), (right, middle + 2.5), (right + 5, middle - 2.5))
        brush.line(points, Paint(line=color, width=1.8))

    def draw_over(self, brush: Brush) -> None:
        if self.host.focus_shown(self):
            self.ring(brush, self.box)

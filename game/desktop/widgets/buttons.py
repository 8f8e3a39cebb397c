"""Buttons, checkboxes and choices of one among few."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Unpack

from game.desktop.brush import Brush
from game.desktop.fonts import BODY, STRONG
from game.desktop.geometry import Rect, Size
from game.desktop.inputs import Input
from game.desktop.widgets.base import Common, Widget
from game.desktop.widgets.layout import Align, Column, Row
from game.desktop.widgets.pressing import pressed_by
from game.desktop.widgets.words import Run
from game.picture.display import Paint

ButtonStyle = Literal["paper", "primary", "sign", "quiet", "tab", "dark", "link"]


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a button: its ground, under the pointer, pressed, its edge and its letters."""

    fill: str
    lit: str
    down: str
    line: str
    letters: str


LOOKS: dict[str, Look] = {
    "paper": Look("card", "hover", "press", "edge", "ink"),
    "primary": Look("sea", "hover_dark", "deep", "sea", "cream"),
    "sign": Look("wax", "wax_edge", "wax_edge", "wax_edge", "wax_text"),
    "quiet": Look("", "press", "band", "", "ink"),
    "tab": Look("tab", "hover_dark", "sea", "", "cream"),
    "dark": Look("tab", "hover_dark", "sea", "slate", "cream"),
    "link": Look("", "", "", "", "brass_text"),
}
_ON_DARK = {"quiet": Look("", "hover_dark", "sea", "", "cream"), "link": Look("", "", "", "", "gold")}
_SELECTED = Look("cream", "hover", "press", "", "ink")
_MARKED = Look("band", "press", "press", "", "ink")
_DISABLED = Look("band", "band", "band", "rule", "muted")
_DISABLED_QUIET = Look("", "", "", "", "edge")
_DISABLED_DARK = Look("sea", "sea", "sea", "slate", "dim")


class Button(Widget):
    """Something to press: by pointer, by Enter or Space. The red style is for signing alone."""

    focusable = True

    def __init__(
        self,
        label: str,
        on_press: Callable[[], None],
        style: ButtonStyle = "paper",
        icon: str = "",
        selected: bool = False,
        shortcut: str = "",
        align: Literal["start", "center"] = "center",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(**common)
        self.label, self.on_press, self.style, self.icon = label, on_press, style, icon
        self.selected, self.shortcut, self.align = selected, shortcut, align

    @property
    def tip(self) -> str | Sequence[Run | str] | Callable[[], Widget] | None:
        tip = super().tip
        key = self.host.keymap.key(self.shortcut) if self.shortcut else ""
        if not key or callable(tip):
            return tip
        shown = Run(f"[{key}]", bold=True)
        words = [tip] if isinstance(tip, str) else list(tip or [self.label] if self.label else [])
        return [*words, " ", shown]

    def look(self) -> Look:
        """Its colours as it stands."""
        if not self.enabled and self.style == "quiet":
            return _DISABLED_QUIET
        if not self.enabled:
            return _DISABLED if self.ground == "paper" else _DISABLED_DARK
        if self.selected and self.style in ("tab", "dark"):
            return _SELECTED
        if self.selected and self.style == "paper":
            return LOOKS["primary"]
        if self.selected and self.style == "quiet" and self.ground == "paper":
            return _MARKED
        return (_ON_DARK if self.ground == "dark" else {}).get(self.style) or LOOKS[self.style]

    @property
    def side(self) -> float:
        """The room left and right of the label."""
        return 4.0 if self.style == "link" else 10.0 if not self.label else 14.0

    def label_width(self) -> float:
        words = self.host.fonts.width(self.label, STRONG) if self.label else 0.0
        return words + (18.0 if self.icon else 0.0) + (8.0 if self.icon and self.label else 0.0)

    def natural(self, width: float) -> Size:
        wanted = self.label_width() + 2 * self.side
        wide = max(36.0, wanted)
        lines = len(self.lines(width - 2 * self.side)) if wanted > width else 1
        high = lines * self.host.fonts.height(STRONG) + (13 if self.style == "link" else 17)
        return Size(min(wide, width), max(32.0, high))

    def narrowest(self) -> float:
        words = max((self.host.fonts.width(word, STRONG) for word in self.label.split()), default=0.0)
        return max(36.0, words + (26.0 if self.icon and self.label else 18.0 if self.icon else 0.0) + 2 * self.side)

    def lines(self, room: float) -> tuple[str, ...]:
        taken = 26.0 if self.icon else 0.0
        return self.host.fonts.wrapped(self.label, STRONG, max(8.0, room - taken)) if self.label else ()

    def hover_changed(self) -> None:
        self.damage()

    def handle(self, event: Input) -> bool:
        return pressed_by(self, event, self.on_press)

    def draw(self, brush: Brush) -> None:
        look, host = self.look(), self.host
        fill = look.down if host.is_pressed(self) else look.lit if host.is_hovered(self) else look.fill
        if fill or look.line:
            paint = Paint(fill=self.color(fill) if fill else "", line=self.color(look.line) if look.line else "")
            brush.box(self.rect, paint, 5)
        self.draw_label(brush, self.color(look.letters))
        if self.style == "link" and host.is_hovered(self) and self.enabled:
            y = self.rect.bottom - 7
            ends = ((self.rect.x + self.side, y), (self.rect.right - self.side, y))
            brush.line(ends, Paint(line=self.color(look.letters)))

    def draw_label(self, brush: Brush, color: str) -> None:
        fonts, rect = self.host.fonts, self.rect
        lines = self.lines(rect.w - 2 * self.side + 1)
        wide = max((fonts.width(line, STRONG) for line in lines), default=0.0)
        mark = (18.0 + (8.0 if self.label else 0.0)) if self.icon else 0.0
        x = rect.x + (self.side if self.align == "start" else (rect.w - wide - mark) / 2)
        if self.icon:
            brush.icon(self.icon, x + 9, rect.y + rect.h / 2, 16, color)
        high = fonts.height(STRONG)
        y = rect.y + (rect.h - high * len(lines)) / 2
        for index, line in enumerate(lines):
            shift = 0.0 if self.align == "start" else (wide - fonts.width(line, STRONG)) / 2
            brush.text(x + mark + shift, y + index * high, line, STRONG, color)


class Checkbox(Widget):
    """A box to tick."""

    focusable = True
    round = False

    def __init__(self, label: str, checked: bool, on_change: Callable[[bool], None], **common: Unpack[Common]) -> None:
        super().__init__(**common)
        self.label, self.checked, self.on_change = label, checked, on_change

    def natural(self, width: float) -> Size:
        fonts = self.host.fonts
        lines = fonts.wrapped(self.label, BODY, max(8.0, width - 30))
        wide = max(fonts.width(line, BODY) for line in lines) + 30
        return Size(min(wide, width), max(32.0, len(lines) * fonts.height(BODY) + 8))

    def narrowest(self) -> float:
        return max((self.host.fonts.width(word, BODY) for word in self.label.split()), default=0.0) + 30

    def hover_changed(self) -> None:
        self.damage()

    def handle(self, event: Input) -> bool:
        return pressed_by(self, event, lambda: self.on_change(not self.checked))

    def draw(self, brush: Brush) -> None:
        fonts, paper = self.host.fonts, self.ground == "paper"
        box = Rect(self.rect.x + 1, self.rect.y + self.rect.h / 2 - 9, 18, 18)
        lit = self.enabled and self.host.is_hovered(self)
        fill = self.color(("hover" if lit else "card") if paper else ("hover_dark" if lit else "deep"))
        line = self.color(("edge" if self.enabled else "rule") if paper else "dim")
        mark = self.color("ink" if self.enabled else "muted") if paper else self.color("gold")
        brush.box(box, Paint(fill=fill, line=line), 9 if self.round else 3)
        if self.checked:
            self.draw_mark(brush, box, mark)
        color = self.color("" if self.enabled else ("muted" if paper else "dim"))
        lines = fonts.wrapped(self.label, BODY, max(8.0, self.rect.w - 29))
        top = self.rect.y + (self.rect.h - fonts.height(BODY) * len(lines)) / 2
        for index, words in enumerate(lines):
            brush.text(self.rect.x + 28, top + index * fonts.height(BODY), words, BODY, color)

    def draw_mark(self, brush: Brush, box: Rect, color: str) -> None:
        points = ((box.x + 4, box.y + 9.5), (box.x + 7.5, box.y + 13), (box.x + 14, box.y + 5))
        brush.line(points, Paint(line=color, width=2.2))


class Radio(Checkbox):
    """A round box: one of several."""

    round = True

    def draw_mark(self, brush: Brush, box: Rect, color: str) -> None:
        brush.disc(*box.middle, 5, Paint(fill=color))


@dataclass(frozen=True, slots=True)
class Option:
    """One of several: its name for the program, its words, and why it cannot be had."""

    id: str
    label: str
    icon: str = ""
    enabled: bool = True
    why_not: str = ""


def options_of(options: Sequence[Option | str]) -> list[Option]:
    """Options from words alone, or as they are."""
    return [Option(option, option) if isinstance(option, str) else option for option in options]


class Choice(Row):
    """One of few, all of them visible: a row of segments, or round boxes under each other."""

    def __init__(
        self,
        options: Sequence[Option | str],
        selected: str,
        on_choose: Callable[[str], None],
        style: Literal["segments", "radio"] = "segments",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(gap=4, wrap=style == "segments", align="stretch", **common)
        self.options, self.selected, self.on_choose, self.style = options_of(options), selected, on_choose, style

    def mounted(self) -> None:
        made = [self._made(option) for option in self.options]
        align: Align = "stretch"
        self.children = [Column(*made, gap=0, align=align, flex=1)] if self.style == "radio" else list(made)

    def _made(self, option: Option) -> Widget:
        common = Common(
            key=f"{self.key}:{option.id}",
            group=self.key,
            enabled=option.enabled and self.enabled,
            why_not=option.why_not,
        )
        chosen = option.id == self.selected
        if self.style == "radio":
            return Radio(option.label, chosen, lambda _: self.on_choose(option.id), **common)
        style: ButtonStyle = "paper" if self.ground == "paper" else "dark"
        return Button(
            option.label, lambda: self.on_choose(option.id), style, icon=option.icon, selected=chosen, **common
        )

"""Sheets of paper, cards and dark plates; each sets the ground for the colours on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Unpack

from game.desktop.brush import Brush
from game.desktop.geometry import Pad, Rect, Size
from game.desktop.inputs import Input
from game.desktop.widgets.base import Common, Ground, Widget
from game.desktop.widgets.layout import Align, Column, Padded, Row, Stack
from game.desktop.widgets.pressing import pressed_by
from game.picture.display import Paint

PanelStyle = Literal["paper", "card", "dark", "deep", "band", "bare"]
_FILLS: dict[str, tuple[str, str]] = {
    "paper": ("paper", ""),
    "card": ("card", "rule"),
    "dark": ("sea", "slate"),
    "deep": ("deep", ""),
    "band": ("band", ""),
    "bare": ("", ""),
}


class Panel(Stack):
    """A sheet with one child on it."""

    def __init__(
        self,
        child: Widget,
        style: PanelStyle = "paper",
        pad: Pad = 20,
        radius: float = 4,
        edge: str = "",
        shadow: bool | None = None,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(child, pad=pad, **common)
        self.style, self.radius, self.edge = style, radius, edge
        self.shadow = style == "paper" if shadow is None else shadow

    def inner_ground(self) -> Ground:
        if self.style == "bare":
            return self.ground
        return "dark" if self.style in ("dark", "deep") else "paper"

    def draw(self, brush: Brush) -> None:
        fill, line = _FILLS[self.style]
        if not fill:
            return
        if self.shadow:
            brush.shadow(self.rect, self.radius)
        sheet(self, brush, self.color(fill), self.color(line) if line else "", self.radius, self.edge)


def sheet(widget: Widget, brush: Brush, fill: str, line: str, radius: float, edge: str) -> None:
    """A filled sheet with a coloured left edge where there is one."""
    rect = widget.rect
    if edge:
        brush.box(rect, Paint(fill=widget.color(edge)), radius)
        rect = Rect(rect.x + 5, rect.y, rect.w - 5, rect.h)
    brush.box(rect, Paint(fill=fill, line=line), radius)


class _Pressable(Padded):
    """A sheet or line that can be pressed as a whole."""

    on_press: Callable[[], None] | None = None
    selected = False

    @property
    def takes_focus(self) -> bool:
        return self.on_press is not None

    def hover_changed(self) -> None:
        if self.on_press:
            self.damage()

    def handle(self, event: Input) -> bool:
        return self.on_press is not None and pressed_by(self, event, self.on_press)

    def draw_over(self, brush: Brush) -> None:
        if self.host.focus_shown(self):
            self.ring(brush, self.rect)


class Card(_Pressable, Column):
    """A card on a sheet; pressable as a whole where it has something to do."""

    def __init__(
        self,
        *children: Widget | None,
        on_press: Callable[[], None] | None = None,
        edge: str = "",
        selected: bool = False,
        pad: Pad = 16,
        gap: float = 6,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(*children, pad=pad, gap=gap, **common)
        self.on_press, self.edge, self.selected = on_press, edge, selected

    def inner_ground(self) -> Ground:
        return "paper"

    def draw(self, brush: Brush) -> None:
        lit = self.on_press is not None and self.enabled and self.host.is_hovered(self)
        fill = self.color("hover" if lit else "card")
        line = self.color("brass" if self.selected else "edge" if lit else "rule")
        sheet(self, brush, fill, line, 4, self.edge)
        if self.selected:
            brush.box(self.rect.grown(-1), Paint(line=line), 4)


class ListRow(_Pressable, Row):
    """One line of a list, with a rule under it."""

    def __init__(
        self,
        *children: Widget | None,
        on_press: Callable[[], None] | None = None,
        selected: bool = False,
        pad: Pad = (0, 6),
        gap: float = 8,
        align: Align = "center",
        rule: bool = True,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(*children, pad=pad, gap=gap, align=align, **common)
        self.on_press, self.selected, self.rule = on_press, selected, rule

    def natural(self, width: float) -> Size:
        size = super().natural(width)
        return Size(size.w, max(size.h, 32 if self.on_press else 0))

    def draw(self, brush: Brush) -> None:
        paper = self.ground == "paper"
        lit = self.on_press is not None and self.enabled and self.host.is_hovered(self)
        if self.selected or lit:
            fill = self.color(
                ("band" if self.selected else "hover") if paper else ("tab" if self.selected else "hover_dark")
            )
            brush.box(Rect(self.rect.x - 6, self.rect.y, self.rect.w + 12, self.rect.h), Paint(fill=fill), 4)
        if self.selected:
            brush.box(Rect(self.rect.x - 6, self.rect.y + 2, 4, self.rect.h - 4), Paint(fill=self.color("brass")), 1)
        if self.rule:
            ends = ((self.rect.x, self.rect.bottom - 1), (self.rect.right, self.rect.bottom - 1))
            brush.line(ends, Paint(line=self.color("rule" if paper else "slate")))

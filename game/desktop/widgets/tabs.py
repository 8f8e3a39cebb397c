"""Folder tabs above a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Unpack

from game.desktop.brush import Brush
from game.desktop.fonts import LABEL_STRONG, SMALL
from game.desktop.geometry import Rect, Size
from game.desktop.inputs import Input
from game.desktop.widgets.base import Common, Widget
from game.desktop.widgets.layout import Column, Row
from game.desktop.widgets.panel import Panel
from game.desktop.widgets.pressing import pressed_by
from game.desktop.widgets.words import Run
from game.picture.display import Paint


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its name for the program, its words, an icon, and a badge such as a count."""

    id: str
    label: str
    icon: str = ""
    badge: str = ""
    enabled: bool = True
    why_not: str = ""


class _Ear(Widget):
    """The part of a tab that stands out above the sheet."""

    focusable = True

    def __init__(self, tab: Tab, open: bool, on_press: Callable[[], None], **common: Unpack[Common]) -> None:
        super().__init__(**common)
        self.tab, self.open, self.on_press = tab, open, on_press

    def natural(self, width: float) -> Size:
        return Size(max(52.0, self.host.fonts.width(self.tab.label, LABEL_STRONG) + 16), self.high)

    @property
    def high(self) -> float:
        return self.host.fonts.height(LABEL_STRONG) + (28 if self.tab.icon else 16)

    def narrowest(self) -> float:
        return min(self.natural(0).w, 48.0)

    @property
    def tip(self) -> str | Sequence[Run | str] | Callable[[], Widget] | None:
        cut = self.host.fonts.width(self.tab.label, LABEL_STRONG) > self.rect.w - 8
        return super().tip or (self.tab.label if cut else None)

    def hover_changed(self) -> None:
        self.damage()

    def handle(self, event: Input) -> bool:
        return pressed_by(self, event, self.on_press)

    def draw(self, brush: Brush) -> None:
        fonts, rect = self.host.fonts, self.rect
        lit = self.host.is_hovered(self) and self.enabled
        fill = "paper" if self.open else "hover_dark" if lit else "tab"
        top = rect if self.open else rect.inset(0, 4, 0, 0)
        brush.box(Rect(top.x, top.y, top.w, top.h + 8), Paint(fill=self.color(fill)), 6)
        letters = self.color("ink" if self.open else "cream" if self.enabled else "dim")
        middle = rect.x + rect.w / 2
        if self.tab.icon:
            brush.icon(self.tab.icon, middle, rect.y + 18, 17, letters)
        words = fonts.cut(self.tab.label, LABEL_STRONG, rect.w - 8)
        x = middle - fonts.width(words, LABEL_STRONG) / 2
        brush.text(x, rect.bottom - fonts.height(LABEL_STRONG) - 3, words, LABEL_STRONG, letters)
        if self.tab.badge:
            self._badge(brush)

    def _badge(self, brush: Brush) -> None:
        fonts = self.host.fonts
        wide = max(18.0, fonts.width(self.tab.badge, SMALL) + 8)
        box = Rect(self.rect.right - wide - 2, self.rect.y + 5, wide, 18)
        fill, letters = ("wax", "wax_text") if self.open else ("gold", "ink")
        brush.box(box, Paint(fill=self.color(fill)), 9)
        x = box.x + (box.w - fonts.width(self.tab.badge, SMALL)) / 2
        brush.text(x, box.y + (box.h - fonts.height(SMALL)) / 2, self.tab.badge, SMALL, self.color(letters))


class Tabs(Column):
    """Tabs in a row, arrows between them, and the sheet of the open one."""

    def __init__(
        self,
        tabs: Sequence[Tab],
        selected: str,
        on_choose: Callable[[str], None],
        body: Widget | None = None,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(gap=0, **common)
        self.tabs, self.selected, self.on_choose, self.body = tabs, selected, on_choose, body

    def mounted(self) -> None:
        ears = [
            _Ear(
                tab,
                tab.id == self.selected,
                partial(self.on_choose, tab.id),
                key=f"{self.key}:{tab.id}",
                group=self.key,
                enabled=tab.enabled,
                why_not=tab.why_not,
            )
            for tab in self.tabs
        ]
        strip = Row(*ears, gap=3, pad=(8, 0), align="end")
        sheet = Panel(self.body, "paper", pad=(20, 16), flex=1, shadow=False) if self.body else None
        self.children = [strip, *([sheet] if sheet else [])]

"""Small drawn marks: icons, meters and pips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from game.desktop.brush import Brush
from game.desktop.fonts import SMALL
from game.desktop.geometry import Rect, Size
from game.desktop.widgets.base import Common, Widget
from game.picture.display import Paint


class IconBox(Widget):
    """A drawn icon."""

    def __init__(self, name: str, size: float = 18, color: str = "", **common: Unpack[Common]) -> None:
        super().__init__(**common)
        self.name, self.size, self.token = name, size, color

    def natural(self, width: float) -> Size:
        return Size(self.size, self.size)

    def draw(self, brush: Brush) -> None:
        brush.icon(self.name, *self.rect.middle, self.size, self.color(self.token))


class Meter(Widget):
    """A track of cells, filled up to its value; ticks mark what happens at a value."""

    def __init__(
        self,
        value: int,
        high: int,
        color: str = "",
        ticks: Sequence[tuple[int, str]] = (),
        cell: float = 14,
        thick: float = 14,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(**common)
        self.value, self.greatest, self.token, self.ticks = value, high, color, ticks
        self.cell, self.thick = cell, thick

    def natural(self, width: float) -> Size:
        step = min(self.cell + 3, width / max(1, self.greatest))
        words = self.host.fonts.height(SMALL) if any(label for _, label in self.ticks) else 0.0
        return Size(step * self.greatest, self.thick + words)

    def narrowest(self) -> float:
        return 6.0 * self.greatest

    def draw(self, brush: Brush) -> None:
        step = self.rect.w / max(1, self.greatest)
        paper = self.ground == "paper"
        full = Paint(fill=self.color(self.token, "muted" if paper else "gold"))
        empty = Paint(fill=self.color("badge_plain" if paper else "tab"), line=self.color("rule" if paper else "slate"))
        for index in range(self.greatest):
            box = Rect(self.rect.x + index * step, self.rect.y, max(3.0, step - 3), self.thick)
            brush.box(box, full if index < self.value else empty, 2)
        for at, label in self.ticks:
            x = self.rect.x + at * step - 1.5
            brush.line(((x, self.rect.y - 3), (x, self.rect.y + self.thick + 3)), Paint(line=self.color(""), width=1))
            wide = self.host.fonts.width(label, SMALL)
            brush.text(x - wide / 2, self.rect.y + self.thick, label, SMALL, self.color("muted" if paper else "dim"))


class Pips(Widget):
    """Small discs: so many full, then so many rings, the rest faint."""

    def __init__(
        self, filled: int, total: int, color: str = "", hollow: int = 0, size: float = 8, **common: Unpack[Common]
    ) -> None:
        super().__init__(**common)
        self.filled, self.total, self.token, self.hollow, self.size = filled, total, color, hollow, size

    def natural(self, width: float) -> Size:
        return Size(self.total * (self.size + 3) - 3 if self.total else 0, self.size)

    def draw(self, brush: Brush) -> None:
        color = self.color(self.token, "brass_text" if self.ground == "paper" else "gold")
        faint = self.color("rule" if self.ground == "paper" else "slate")
        y = self.rect.y + self.rect.h / 2
        for index in range(self.total):
            x = self.rect.x + index * (self.size + 3) + self.size / 2
            if index < self.filled:
                brush.disc(x, y, self.size / 2, Paint(fill=color))
            elif index < self.filled + self.hollow:
                brush.disc(x, y, self.size / 2, Paint(line=color, width=2))
            else:
                brush.disc(x, y, self.size / 2, Paint(line=faint, width=1))

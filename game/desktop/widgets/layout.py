"""Rows, columns, grids and stacks: where things stand, at any width."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Literal, Unpack

from game.desktop.brush import Brush
from game.desktop.geometry import Pad, Rect, Size, edges
from game.desktop.widgets.base import Common, Widget
from game.desktop.widgets.sharing import Claim, shares
from game.picture.display import Paint

Align = Literal["start", "center", "end", "stretch"]
Justify = Literal["start", "center", "end", "between"]


def shifted(align: str, room: float, used: float) -> float:
    """How far something stands from the start of its room."""
    return {"center": (room - used) / 2, "end": room - used}.get(align, 0.0)


def shared_out(children: Sequence[Widget], room: float) -> list[float]:
    """Widths for children side by side."""
    return shares(room, [Claim(child.measure(room).w, child.narrow(), child.flex, child.most) for child in children])


class Padded(Widget):
    """Something with room round its children."""

    def __init__(self, *children: Widget | None, pad: Pad = 0, **common: Unpack[Common]) -> None:
        super().__init__(*children, **common)
        self.pad = edges(pad)

    @property
    def across(self) -> float:
        return self.pad[0] + self.pad[2]

    @property
    def along(self) -> float:
        return self.pad[1] + self.pad[3]


class Row(Padded):
    """Children side by side; with `wrap` they go on in a further line."""

    def __init__(
        self,
        *children: Widget | None,
        gap: float = 8,
        pad: Pad = 0,
        align: Align = "center",
        justify: Justify = "start",
        wrap: bool = False,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(*children, pad=pad, **common)
        self.gap, self.align, self.justify, self.wrap = gap, align, justify, wrap

    def narrowest(self) -> float:
        widths = [child.narrow() for child in self.children]
        inner = max(widths, default=0.0) if self.wrap else sum(widths) + self.gap * max(0, len(widths) - 1)
        return inner + self.across

    def lines(self, room: float) -> list[list[Widget]]:
        """The children by lines."""
        if not self.wrap:
            return [self.children]
        lines: list[list[Widget]] = [[]]
        used = 0.0
        for child in self.children:
            width = min(child.measure(room).w, room)
            if lines[-1] and used + self.gap + width > room + 0.5:
                lines.append([])
                used = 0.0
            used += width + (self.gap if lines[-1] else 0)
            lines[-1].append(child)
        return lines

    def plan(self, room: float) -> list[tuple[list[Widget], list[float]]]:
        """The lines and the widths in each, worked out once for a width."""
        if room not in self._plans:
            self._plans[room] = [
                (line, shared_out(line, room - self.gap * max(0, len(line) - 1))) for line in self.lines(room)
            ]
        return self._plans[room]

    def drop_sizes(self) -> None:
        super().drop_sizes()
        self._plans: dict[float, list[tuple[list[Widget], list[float]]]] = {}

    def natural(self, width: float) -> Size:
        room = width - self.across
        wide, high = 0.0, 0.0
        for line, widths in self.plan(room):
            high += max((child.measure(w).h for child, w in zip(line, widths, strict=True)), default=0.0) + self.gap
            natural = sum(child.measure(room).w for child in line) if room < inf else sum(widths)
            wide = max(wide, min(room, natural + self.gap * max(0, len(line) - 1)))
        return Size(wide + self.across, max(0.0, high - self.gap) + self.along)

    def lowest(self, width: float) -> float:
        room, low = width - self.across, 0.0
        for line, widths in self.plan(room):
            low += max((child.low(w) for child, w in zip(line, widths, strict=True)), default=0.0) + self.gap
        return max(0.0, low - self.gap) + self.along

    def arrange(self, rect: Rect) -> None:
        inner = rect.inset(*self.pad)
        lines = self.plan(inner.w)
        y = inner.y
        for line, widths in lines:
            high = max((child.measure(w).h for child, w in zip(line, widths, strict=True)), default=0.0)
            high = inner.h if len(lines) == 1 else high
            self._line(line, widths, Rect(inner.x, y, inner.w, high))
            y += high + self.gap

    def _line(self, line: Sequence[Widget], widths: Sequence[float], room: Rect) -> None:
        spare = room.w - sum(widths) - self.gap * max(0, len(line) - 1)
        x = room.x + shifted(self.justify, spare, 0)
        between = spare / (len(line) - 1) if self.justify == "between" and len(line) > 1 and spare > 0 else 0.0
        for child, width in zip(line, widths, strict=True):
            stretched = self.align == "stretch" and "height" not in child.common
            high = room.h if stretched else min(room.h, child.measure(width).h)
            child.place(Rect(x, room.y + shifted(self.align, room.h, high), width, high))
            x += width + self.gap + between


class Column(Padded):
    """Children under each other."""

    def __init__(
        self,
        *children: Widget | None,
        gap: float = 8,
        pad: Pad = 0,
        align: Align = "stretch",
        justify: Justify = "start",
        **common: Unpack[Common],
    ) -> None:
        super().__init__(*children, pad=pad, **common)
        self.gap, self.align, self.justify = gap, align, justify

    def narrowest(self) -> float:
        return max((child.narrow() for child in self.children), default=0.0) + self.across

    def natural(self, width: float) -> Size:
        sizes = [child.measure(width - self.across) for child in self.children]
        high = sum(size.h for size in sizes) + self.gap * max(0, len(sizes) - 1)
        return Size(max((size.w for size in sizes), default=0.0) + self.across, high + self.along)

    def arrange(self, rect: Rect) -> None:
        inner = rect.inset(*self.pad)
        widths = [self._width(child, inner.w) for child in self.children]
        heights = self.heights(widths, inner.h)
        spare = inner.h - sum(heights) - self.gap * max(0, len(heights) - 1)
        y = inner.y + (shifted(self.justify, spare, 0) if spare > 0 else 0)
        between = spare / (len(heights) - 1) if self.justify == "between" and len(heights) > 1 and spare > 0 else 0.0
        for child, width, height in zip(self.children, widths, heights, strict=True):
            child.place(Rect(inner.x + shifted(self.align, inner.w, width), y, width, height))
            y += height + self.gap + between

    def _width(self, child: Widget, room: float) -> float:
        if self.align == "stretch":
            return min(room, child.most)
        return min(room, child.measure(room).w)

    def heights(self, widths: Sequence[float], room: float) -> list[float]:
        """The heights of the children in a room of this height."""
        claims = [
            Claim(child.measure(width).h, child.low(width), child.flex)
            for child, width in zip(self.children, widths, strict=True)
        ]
        return shares(room - self.gap * max(0, len(claims) - 1), claims)

    def lowest(self, width: float) -> float:
        lows = [child.low(width - self.across) for child in self.children]
        return sum(lows) + self.gap * max(0, len(lows) - 1) + self.along


class Grid(Padded):
    """Children row by row in columns; a column of 0 is as wide as its widest, the others share what is left."""

    def __init__(
        self,
        *children: Widget | None,
        columns: Sequence[float] | int = 2,
        gap: float = 8,
        row_gap: float | None = None,
        pad: Pad = 0,
        align: Align = "center",
        lines: bool = False,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(*children, pad=pad, **common)
        self.columns = [1.0] * columns if isinstance(columns, int) else list(columns)
        self.gap, self.row_gap, self.align, self.lines = gap, gap if row_gap is None else row_gap, align, lines

    def rows(self) -> list[list[Widget]]:
        count = len(self.columns)
        return [self.children[start : start + count] for start in range(0, len(self.children), count)]

    def column(self, index: int) -> list[Widget]:
        return self.children[index :: len(self.columns)]

    def narrowest(self) -> float:
        widths = [max((child.narrow() for child in self.column(i)), default=0.0) for i in range(len(self.columns))]
        return sum(widths) + self.gap * (len(widths) - 1) + self.across

    def widths(self, room: float) -> list[float]:
        """The widths of the columns."""
        room -= self.gap * (len(self.columns) - 1)
        claims = [
            Claim(
                max((child.measure(room).w for child in self.column(index)), default=0.0),
                max((child.narrow() for child in self.column(index)), default=0.0),
                flex,
            )
            for index, flex in enumerate(self.columns)
        ]
        return shares(room, claims)

    def heights(self, widths: Sequence[float]) -> list[float]:
        return [max(child.measure(w).h for child, w in zip(row, widths, strict=False)) for row in self.rows()]

    def natural(self, width: float) -> Size:
        widths = self.widths(width - self.across)
        heights = self.heights(widths)
        high = sum(heights) + self.row_gap * max(0, len(heights) - 1)
        return Size(sum(widths) + self.gap * (len(widths) - 1) + self.across, high + self.along)

    def arrange(self, rect: Rect) -> None:
        inner = rect.inset(*self.pad)
        widths = self.widths(inner.w)
        y = inner.y
        for row, height in zip(self.rows(), self.heights(widths), strict=True):
            x = inner.x
            for child, width in zip(row, widths, strict=False):
                high = height if self.align == "stretch" else child.measure(width).h
                child.place(Rect(x, y + shifted(self.align, height, high), width, high))
                x += width + self.gap
            y += height + self.row_gap

    def draw(self, brush: Brush) -> None:
        if not self.lines:
            return
        inner = self.rect.inset(*self.pad)
        heights = self.heights(self.widths(inner.w))
        y = inner.y
        for height in heights[:-1]:
            y += height + self.row_gap
            ends = ((inner.x, y - self.row_gap / 2), (inner.right, y - self.row_gap / 2))
            brush.line(ends, Paint(line=self.color("rule" if self.ground == "paper" else "slate")))


class Stack(Padded):
    """Children over each other."""

    def __init__(
        self,
        *children: Widget | None,
        align: Align | tuple[Align, Align] = "stretch",
        pad: Pad = 0,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(*children, pad=pad, **common)
        self.align: tuple[Align, Align] = align if isinstance(align, tuple) else (align, align)

    def narrowest(self) -> float:
        return max((child.narrow() for child in self.children), default=0.0) + self.across

    def natural(self, width: float) -> Size:
        sizes = [child.measure(width - self.across) for child in self.children]
        wide = max((size.w for size in sizes), default=0.0)
        return Size(wide + self.across, max((size.h for size in sizes), default=0.0) + self.along)

    def lowest(self, width: float) -> float:
        return max((child.low(width - self.across) for child in self.children), default=0.0) + self.along

    def arrange(self, rect: Rect) -> None:
        inner = rect.inset(*self.pad)
        across, along = self.align
        for child in self.children:
            size = child.measure(inner.w)
            w = inner.w if across == "stretch" else min(inner.w, size.w)
            h = inner.h if along == "stretch" else min(inner.h, child.measure(w).h)
            child.place(Rect(inner.x + shifted(across, inner.w, w), inner.y + shifted(along, inner.h, h), w, h))


class Spacer(Widget):
    """Room: a share of what is left, or a size."""

    def __init__(self, **common: Unpack[Common]) -> None:
        sized = "width" in common or "height" in common
        common["flex"] = common.get("flex", 0.0 if sized else 1.0)
        super().__init__(**common)


class Divider(Widget):
    """A thin rule."""

    def __init__(self, color: str = "", vertical: bool = False, **common: Unpack[Common]) -> None:
        super().__init__(**common)
        self.token, self.vertical = color, vertical

    def natural(self, width: float) -> Size:
        return Size(1, 0) if self.vertical else Size(0, 1)

    def draw(self, brush: Brush) -> None:
        color = self.color(self.token, "rule" if self.ground == "paper" else "slate")
        x, y, w, h = self.rect
        ends = ((x, y), (x, y + h)) if self.vertical else ((x, y), (x + w, y))
        brush.line(ends, Paint(line=color))

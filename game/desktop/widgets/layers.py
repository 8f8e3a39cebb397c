"""Layers over the scene: dialogs, lists under controls, tooltips. Escape closes the uppermost alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from game.desktop.geometry import NOTHING, Rect, Size
from game.desktop.widgets.base import Widget
from game.desktop.widgets.host import Builder
from game.desktop.widgets.panel import Panel
from game.desktop.widgets.words import RichText, Run, Text

Kind = Literal["scene", "modal", "popup", "tip", "term"]
PARAGRAPH = re.compile(r"(\bR\d+\.\d+\b)")
TIP_WIDTH = 340.0
ENOUGH = 160.0


@dataclass(slots=True)
class Layer:
    """One layer: how it is built, where it hangs, what has the keys when it goes."""

    kind: Kind
    build: Builder
    key: str
    anchor: Rect = NOTHING
    closable: bool = True
    on_close: Callable[[], None] | None = None
    focus_before: str = ""
    owner: str = ""
    root: Widget = field(default_factory=Widget)

    @property
    def takes_keys(self) -> bool:
        """Whether the order of the focus is inside this layer while it is the uppermost."""
        return self.kind != "tip" and (self.kind != "term" or any(widget.takes_focus for widget in self.root.walk()))

    def place(self, window: Size) -> None:
        """Lay it out in the window."""
        if self.kind == "scene":
            self.root.place(Rect(0, 0, *window))
            return
        wide = min(self.root.measure(self.widest(window)).w, window.w - 16)
        high = min(self.root.measure(wide).h, window.h - 16)
        if self.kind == "modal":
            self.root.place(Rect((window.w - wide) / 2, (window.h - high) / 2, wide, high))
        else:
            self.root.place(beside(self.anchor, Size(wide, high), window, gap=2 if self.kind == "popup" else 8))

    def widest(self, window: Size) -> float:
        if self.kind == "modal":
            return min(880.0, window.w - 48)
        return min(TIP_WIDTH if self.kind in ("tip", "term") else 480.0, window.w - 16)


def beside(anchor: Rect, size: Size, window: Size, gap: float) -> Rect:
    """Under the anchor; above it where there is more room; never out of the window."""
    below, above = window.h - anchor.bottom - gap - 8, anchor.y - gap - 8
    room = max(below, above)
    high = min(size.h, room if room >= ENOUGH else window.h - 16)
    fits_below = size.h <= below or below >= above
    y = anchor.bottom + gap if fits_below else anchor.y - gap - high
    x = max(8.0, min(anchor.x, window.w - size.w - 8))
    return Rect(x, max(8.0, min(y, window.h - high - 8)), size.w, high)


def explaining(runs: Sequence[Run | str]) -> Widget:
    """A text whose numbers of paragraphs, such as R4.6, are links that explain themselves in turn."""
    found: list[Run] = []
    for run in runs:
        plain = run if isinstance(run, Run) else Run(run)
        parts = [plain.text] if plain.link else PARAGRAPH.split(plain.text)
        found += [replace(plain, text=part, link=plain.link or link_of(part)) for part in parts if part]
    return RichText([replace(run, color=run.color or "gold") if run.link else run for run in found])


def link_of(part: str) -> str:
    """The paragraph that a part of a text names, "" for none."""
    return part if PARAGRAPH.fullmatch(part) else ""


def tip_sheet(tip: str | Sequence[Run | str] | Callable[[], Widget]) -> Widget:
    """The small sheet of a tooltip."""
    if callable(tip):
        inner = tip()
    elif isinstance(tip, str) and not PARAGRAPH.search(tip):
        inner = Text(tip)
    else:
        inner = explaining([tip] if isinstance(tip, str) else tip)
    return Panel(inner, "dark", pad=(12, 9), shadow=True)

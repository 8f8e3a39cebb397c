"""The root of the widgets: it builds, lays out, paints what changed, and sends inputs where they belong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar, cast

from game.desktop.brush import Brush
from game.desktop.fonts import BODY, Fonts
from game.desktop.geometry import NOTHING, Rect, Size
from game.desktop.inputs import KeyMap
from game.desktop.theme import DEFAULT, Theme
from game.desktop.widgets.base import Widget
from game.desktop.widgets.focus import focusable
from game.desktop.widgets.host import Builder, Clipboard
from game.desktop.widgets.layers import Layer, tip_sheet
from game.picture.display import Paint

Kept = TypeVar("Kept")
TOAST_SECONDS = 5.0


@dataclass(slots=True)
class Toast:
    """A line at the foot of the window that goes by itself."""

    text: str
    tone: str
    until: float


@dataclass(slots=True)
class Ui:
    """The tree of a scene and the layers over it; `size` is the window in logical pixels."""

    size: Size
    fonts: Fonts
    theme: Theme = DEFAULT
    keymap: KeyMap = field(default_factory=KeyMap)
    clipboard: Clipboard = field(default_factory=Clipboard)
    explain: Callable[[str], Widget | None] = field(default=lambda _: None)
    reduced_motion: bool = False
    now: float = 0.0
    layers: list[Layer] = field(default_factory=list)
    bound: dict[str, Callable[[], None]] = field(default_factory=dict)
    focused: str = ""
    by_keyboard: bool = False
    hovered: tuple[str, ...] = ()
    held: str = ""
    pointer: tuple[float, float] = (-1.0, -1.0)
    toasts: list[Toast] = field(default_factory=list)
    memory: dict[str, object] = field(default_factory=dict)
    stale: bool = True
    unplaced: bool = True
    damaged: Rect = NOTHING
    marked: str = ""
    _names: dict[str, Widget] = field(default_factory=dict)
    _order: int = 0

    def show(self, build: Builder, memory: dict[str, object] | None = None, focused: str = "") -> None:
        """Show a scene: its tree is built when next needed; every layer of the one before is gone.

        `memory` and `focused` are what its widgets remembered when it was last shown.
        """
        self.layers = [Layer("scene", build, "scene")]
        self.focused, self.hovered, self.held = focused, (), ""
        self.memory = {} if memory is None else memory
        self.rebuild()

    def rebuild(self) -> None:
        """Build every layer anew before the next frame."""
        self.stale = True

    def relayout(self) -> None:
        self.unplaced = True

    def update(self) -> None:
        """Build and lay out what is stale; cheap where nothing is."""
        if self.stale and self.layers:
            self.stale, self.unplaced = False, True
            self.bound.clear()
            self._names.clear()
            for layer in list(self.layers):
                if layer.kind == "tip" and not (self.has(layer.owner) and self.find(layer.owner).tip):
                    self.layers.remove(layer)
                else:
                    self._raise(layer)
            self._mend_focus()
        if self.unplaced and self.layers:
            self.unplaced = False
            for layer in self.layers:
                layer.place(self.size)
            self.damaged = Rect(0, 0, *self.size)

    def _raise(self, layer: Layer) -> None:
        layer.root = layer.build()
        layer.root.mount(self, layer.key, "dark")
        for widget in layer.root.walk():
            if widget.key in self._names and widget.common.get("key"):
                raise ValueError(f"two widgets of the scene share the key {widget.key!r}: give each its own")
            self._names[widget.key] = widget

    def _mend_focus(self) -> None:
        """Keep the keys where they were; where that is gone, at its neighbour."""
        keys = [widget.key for widget in focusable(self.scope.root)]
        if self.focused in keys:
            self._order = keys.index(self.focused)
        elif any(widget.key == self.focused and widget.tip for widget in self.scope.root.walk()):
            return
        elif self.focused and keys:
            self._order = min(self._order, len(keys) - 1)
            self.focused = keys[self._order]
        elif self.scope.kind == "modal" and keys:
            self.focused = keys[0]

    @property
    def scope(self) -> Layer:
        """The layer that has the keys."""
        return next(layer for layer in reversed(self.layers) if layer.takes_keys)

    def find(self, key: str) -> Widget:
        """The widget of a key; raises KeyError with those there are."""
        if key not in self._names:
            named = sorted(name for name, widget in self._names.items() if widget.common.get("key"))
            raise KeyError(f"no widget has the key {key!r}; there are {', '.join(named)}")
        return self._names[key]

    def has(self, key: str) -> bool:
        return key in self._names

    def recall(self, key: str, make: Callable[[], Kept]) -> Kept:
        return cast("Kept", self.memory.setdefault(key, make()))

    def is_focused(self, widget: Widget) -> bool:
        return bool(self.focused) and widget.key == self.focused

    def focus_shown(self, widget: Widget) -> bool:
        return self.by_keyboard and self.is_focused(widget)

    def is_hovered(self, widget: Widget) -> bool:
        return widget.key in self.hovered and self.held in ("", widget.key)

    def is_pressed(self, widget: Widget) -> bool:
        return bool(self.held) and self.held == widget.key

    def capture(self, widget: Widget | None) -> None:
        self.held = widget.key if widget else ""

    def focus(self, key: str) -> None:
        """Give the keys to a widget and bring it into sight."""
        before, self.focused = self.focused, key
        for name in (before, key):
            if name in self._names:
                self._names[name].damage()
        if key in self._names and not self.stale and not self.unplaced:
            widget = self._names[key]
            widget.reveal(widget.rect)
            keys = [other.key for other in focusable(self.scope.root)]
            self._order = keys.index(key) if key in keys else self._order

    def damage(self, rect: Rect) -> None:
        self.damaged = self.damaged.joined(rect)

    def open_layer(self, layer: Layer) -> None:
        """Put a layer on top; it remembers what had the keys."""
        self.close_layer(layer.key)
        layer.focus_before = self.focused
        self.focused = "" if layer.kind == "modal" else self.focused
        self.layers.append(layer)
        self._raise(layer)
        self._mend_focus()
        layer.place(self.size)
        self.damage(Rect(0, 0, *self.size) if layer.kind == "modal" else layer.root.rect.grown(32))

    def open_popup(self, key: str, build: Builder, anchor: Rect) -> None:
        self.open_layer(Layer("popup", build, key, anchor))

    def open_term(self, term: str, anchor: Rect) -> None:
        found = self.explain(term)
        if found is not None:
            depth = sum(layer.kind == "term" for layer in self.layers)
            self.open_layer(Layer("term", partial(self._explained, term), f"term-{depth}:{term}", anchor))

    def _explained(self, term: str) -> Widget:
        return tip_sheet(lambda: self.explain(term) or Widget())

    def close_layer(self, key: str = "") -> None:
        """Close the uppermost layer over the scene, or the one of a key with all above it."""
        places = [number for number, layer in enumerate(self.layers) if number and layer.key == key]
        first = places[0] if places else len(self.layers) - 1 if not key else 0
        while first and len(self.layers) > first:
            self._close_top()

    def _close_top(self) -> None:
        layer = self.layers.pop()
        for widget in layer.root.walk():
            self._names.pop(widget.key, None)
        self.damage(Rect(0, 0, *self.size))
        if layer.kind != "tip":
            self.focused, self.held = layer.focus_before, ""
        if layer.on_close:
            layer.on_close()

    def toast(self, text: str, tone: str = "plain") -> None:
        """Show a line at the foot of the window for a while."""
        self.toasts = [*self.toasts[-2:], Toast(text, tone, self.now + TOAST_SECONDS)]
        self.damage(Rect(0, 0, *self.size))

    def paint(self, brush: Brush) -> None:
        """Paint all layers as far as the brush reaches."""
        brush.table(Rect(0, 0, *self.size), self.theme.sea, self.theme.deep)
        for layer in self.layers:
            if layer.kind == "modal":
                brush.box(Rect(0, 0, *self.size), Paint(fill=self.theme.shade, alpha=0.6))
            layer.root.paint(brush)
        self._paint_mark(brush)
        self._paint_toasts(brush)

    def _paint_mark(self, brush: Brush) -> None:
        """The frame round what a guide points at, as far as it is in sight."""
        widget = self._names.get(self.marked)
        if widget is None:
            return
        seen = widget.rect.grown(4)
        for holder in widget.ancestors():
            seen = seen.shared(holder.rect.grown(4)) if holder.clips else seen
        if seen.w > 0 and seen.h > 0:
            brush.box(seen.grown(2), Paint(line=self.theme.deep, width=3), 8)
            brush.box(seen, Paint(line=self.theme.gold, width=3), 7)

    def _paint_toasts(self, brush: Brush) -> None:
        y = self.size.h - 24
        for toast in reversed(self.toasts):
            lines = self.fonts.wrapped(toast.text, BODY, min(560.0, self.size.w - 80))
            wide = max(self.fonts.width(line, BODY) for line in lines) + 36
            high = len(lines) * self.fonts.height(BODY) + 18
            y -= high + 8
            box = Rect((self.size.w - wide) / 2, y, wide, high)
            brush.shadow(box)
            edge = {"good": self.theme.good_dark, "bad": self.theme.bad_dark}.get(toast.tone, self.theme.gold)
            brush.box(box, Paint(fill=self.theme.deep, line=edge), 6)
            brush.box(Rect(box.x, box.y, 5, box.h), Paint(fill=edge), 2)
            for index, line in enumerate(lines):
                brush.text(box.x + 18, box.y + 9 + index * self.fonts.height(BODY), line, BODY, self.theme.cream)

    def take_damage(self) -> Rect:
        """What must be painted anew, once."""
        rect, self.damaged = self.damaged, NOTHING
        return rect.shared(Rect(0, 0, *self.size))

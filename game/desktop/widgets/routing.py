"""Where inputs go: to what is held, pointed at or focused, up through what holds it, then to the bound keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from game.desktop.geometry import Rect
from game.desktop.inputs import Input, Key, Pointer, PointerDown, PointerMove, PointerUp, TextTyped, Wheel
from game.desktop.widgets import focus
from game.desktop.widgets.base import Widget
from game.desktop.widgets.layers import Layer, tip_sheet
from game.desktop.widgets.scroll import Scroll
from game.desktop.widgets.ui import Ui

HOVER_SECONDS = 0.35
EXPLAINING = {"next_tip": True, "last_tip": False}
ARROWS = {"left": False, "up": False, "right": True, "down": True}


@dataclass(slots=True)
class Router:
    """Sends inputs into a Ui and keeps its tooltips."""

    ui: Ui
    _tip_due: float | None = None
    _tip_for: str = ""

    def handle(self, event: Input) -> bool:
        """Send an input where it belongs; True where something used it."""
        self.ui.update()
        if not self.ui.layers:
            return False
        match event:
            case Key():
                used = self._key(event)
            case TextTyped():
                used = self._bubble(self._focused(), event)
            case Wheel():
                self._by_pointer(event.x, event.y)
                used = self._bubble(self._under(event.x, event.y), event)
            case PointerDown() | PointerUp() | PointerMove():
                self._by_pointer(event.x, event.y)
                used = self._pointer(event)
            case _:
                return False
        self.ui.update()
        self._hover()
        self._aim_tip(at_once=isinstance(event, Key))
        return used

    def settle(self) -> None:
        """After a new tree: what lies under the pointer now."""
        self.ui.update()
        self._hover()

    def wake(self, now: float) -> float | None:
        """Show what is due, drop what has gone; seconds until the next thing is due."""
        ui = self.ui
        ui.now = now
        if any(toast.until <= now for toast in ui.toasts):
            ui.toasts = [toast for toast in ui.toasts if toast.until > now]
            ui.damage(Rect(0, 0, *ui.size))
        if self._tip_due is not None and self._tip_due <= now:
            self._tip_due = None
            self._show_tip()
        due = [toast.until for toast in ui.toasts] + ([self._tip_due] if self._tip_due is not None else [])
        return max(0.0, min(due) - now) if due else None

    def _focused(self) -> Widget | None:
        return self.ui.find(self.ui.focused) if self.ui.has(self.ui.focused) else None

    def _by_pointer(self, x: float, y: float) -> None:
        self.ui.pointer = (x, y)
        focused = self._focused()
        if self.ui.by_keyboard and focused:
            focused.damage()
        self.ui.by_keyboard = False

    def _layer_at(self, x: float, y: float) -> Layer | None:
        """The uppermost layer that a press at a point is for; a dialog takes all of them."""
        for layer in reversed(self.ui.layers):
            if layer.kind in ("scene", "modal") or layer.root.rect.holds(x, y):
                return layer
        return None

    def _under(self, x: float, y: float) -> Widget | None:
        layer = self._layer_at(x, y)
        return layer.root.at(x, y) if layer else None

    def _bubble(self, widget: Widget | None, event: Input) -> bool:
        return any(one.handle(event) for one in (list(widget.ancestors()) if widget else ()))

    def _pointer(self, event: Pointer) -> bool:
        ui = self.ui
        if ui.held and ui.has(ui.held):
            return ui.find(ui.held).handle(event)
        if isinstance(event, PointerDown) and self._press_outside(event.x, event.y):
            return True
        target = self._under(event.x, event.y)
        if isinstance(event, PointerDown) and target:
            keys = next((one.key for one in target.ancestors() if one.takes_focus), "")
            ui.focus(keys)
        return self._bubble(target, event)

    def _press_outside(self, x: float, y: float) -> bool:
        """A press beside an open list or explanation closes it and does nothing else; one on a tooltip keeps that."""
        top = self.ui.layers[-1]
        if top.kind == "tip" and top.root.rect.holds(x, y):
            top.kind, top.focus_before = "term", self.ui.focused
            return False
        self._drop_tip()
        top = self.ui.layers[-1]
        if top.kind in ("popup", "term") and not top.root.rect.holds(x, y):
            under = self._layer_at(x, y)
            while self.ui.layers[-1] is not under and self.ui.layers[-1].kind in ("popup", "term"):
                self.ui.close_layer()
            return True
        return False

    def _key(self, key: Key) -> bool:
        ui = self.ui
        self._show_ring()
        if key.name == "escape":
            return self._escape()
        if key.name == "tab" and not key.mods - {"shift"}:
            return self._move(focus.step(ui.scope.root, ui.focused, "shift" not in key.mods))
        focused = self._focused()
        if focused and focused.handle(key):
            return True
        if focused and key.name in ARROWS and not key.mods:
            beside = focus.within_group(ui.scope.root, focused, ARROWS[key.name])
            if beside:
                return self._move(beside)
        above = focused.parent if focused else None
        return self._bubble(above, key) or self._bound(key) or self._page(key)

    def _show_ring(self) -> None:
        focused = self._focused()
        if not self.ui.by_keyboard and focused:
            focused.damage()
        self.ui.by_keyboard = True

    def _move(self, widget: Widget | None) -> bool:
        if widget:
            self.ui.focus(widget.key)
        return widget is not None

    def _bound(self, key: Key) -> bool:
        """The action of a key, as long as no dialog is open."""
        ui = self.ui
        action = ui.keymap.action(key)
        if action == "pin_tip" and ui.layers[-1].kind == "tip":
            return self._pin()
        if action in EXPLAINING:
            return self._move(focus.explained(ui.scope.root, ui.focused, EXPLAINING[action]))
        if action in ui.bound and ui.scope.kind != "modal":
            ui.bound[action]()
            return True
        return False

    def _pin(self) -> bool:
        """Keep the tooltip and give it the keys, so that its links can be reached."""
        tip = self.ui.layers[-1]
        tip.kind, tip.focus_before = "term", self.ui.focused
        links = focus.focusable(tip.root)
        return self._move(links[0]) if links else True

    def _page(self, key: Key) -> bool:
        if key.name not in ("pageup", "pagedown"):
            return False
        scrolls = (widget for widget in self.ui.scope.root.walk() if isinstance(widget, Scroll) and widget.reach)
        return any(scroll.handle(key) for scroll in scrolls)

    def _escape(self) -> bool:
        top = self.ui.layers[-1]
        if top.kind == "scene":
            return self._bubble(self._focused(), Key("escape"))
        if top.closable:
            self.ui.close_layer()
        if top.kind == "tip":
            self._tip_due = None
        return True

    def _hover(self) -> None:
        """Tell what the pointer left and what it came to."""
        ui = self.ui
        target = self._under(*ui.pointer)
        keys = tuple(one.key for one in target.ancestors()) if target else ()
        before, ui.hovered = ui.hovered, keys
        for key in (*(k for k in before if k not in keys), *(k for k in keys if k not in before)):
            if ui.has(key):
                ui.find(key).hover_changed()

    def _tipped(self) -> Widget | None:
        """What a tooltip is wanted for: what the keys are on, or what is pointed at."""
        ui = self.ui
        if ui.by_keyboard:
            focused = self._focused()
            return focused if focused and focused.tip else None
        names = (ui.find(key) for key in ui.hovered if ui.has(key))
        return next((widget for widget in names if widget.tip), None)

    def _aim_tip(self, at_once: bool) -> None:
        ui, wanted = self.ui, self._tipped()
        name = f"{wanted.key}#{getattr(wanted, 'subject', '')}" if wanted else ""
        if name == self._tip_for or self._inside_tip():
            return
        self._drop_tip()
        self._tip_for = name
        if wanted and not ui.held:
            self._tip_due = ui.now + (0.0 if at_once else HOVER_SECONDS)

    def _inside_tip(self) -> bool:
        """Whether the pointer is on the tooltip, or something was opened from it."""
        top = self.ui.layers[-1]
        if top.kind == "term":
            return True
        return top.kind == "tip" and not self.ui.by_keyboard and top.root.rect.grown(9).holds(*self.ui.pointer)

    def _show_tip(self) -> None:
        widget = self._tipped()
        if widget and widget.tip:
            anchor = getattr(widget, "tip_anchor", widget.rect)
            self.ui.open_layer(Layer("tip", partial(self._tip_of, widget.key), "tip", anchor, owner=widget.key))

    def _tip_of(self, key: str) -> Widget:
        return tip_sheet(self.ui.find(key).tip or "")

    def _drop_tip(self) -> None:
        self._tip_due, self._tip_for = None, ""
        if self.ui.layers[-1].kind == "tip":
            self.ui.close_layer()

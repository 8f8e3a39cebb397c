"""What counts as a press: the pointer down and up on the same thing, Enter, or Space."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.inputs import Input, Key, PointerDown, PointerUp
from game.desktop.widgets.base import Widget


def pressed_by(widget: Widget, event: Input, act: Callable[[], None]) -> bool:
    """Act where the event presses the widget; True where it was for the widget, though it be disabled."""
    match event:
        case PointerDown(button=1):
            widget.host.capture(widget)
            widget.damage()
            return True
        case PointerUp(button=1) if widget.host.is_pressed(widget):
            widget.host.capture(None)
            widget.damage()
            if widget.rect.holds(event.x, event.y) and widget.enabled:
                act()
            return True
        case Key(name="return" | "space", mods=mods) if not mods:
            if widget.enabled:
                act()
            return True
    return False

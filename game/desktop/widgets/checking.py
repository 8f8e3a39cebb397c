"""What got less room than it needs: a test of every scene at every size and language."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.widgets.base import Widget
from game.desktop.widgets.scroll import Scroll
from game.desktop.widgets.words import Text

SLACK = 1.5


def overflow(root: Widget) -> list[str]:
    """One sentence for each widget that is narrower or lower than its content, or stands out of its sheet."""
    return [fault for widget in root.walk() if widget.rect.w or widget.rect.h for fault in _faults(widget)]


def _faults(widget: Widget) -> Iterator[str]:
    rect = widget.rect
    name = f"{type(widget).__name__} {widget.key}"
    words = f" ({widget.text!r})" if isinstance(widget, Text) else ""
    if widget.narrow() > rect.w + SLACK:
        yield f"{name}{words} is {rect.w:.0f} wide and needs {widget.narrow():.0f}"
    elif widget.low(rect.w) > rect.h + SLACK:
        yield f"{name}{words} is {rect.h:.0f} high and needs {widget.low(rect.w):.0f}"
    parent = widget.parent
    if parent is None or isinstance(parent, Scroll):
        return
    room = parent.rect.grown(SLACK)
    if rect.right > room.right or rect.bottom > room.bottom or rect.x < room.x or rect.y < room.y:
        yield f"{name}{words} stands out of {type(parent).__name__} {parent.key}"

"""The order in which keys reach things: Tab from stop to stop, arrows inside a group."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.widgets.base import Widget


def focusable(root: Widget) -> list[Widget]:
    """All that can have the keys, in order."""
    return [widget for widget in root.walk() if widget.takes_focus]


def chosen(widget: Widget) -> bool:
    """Whether a widget is the one of its group that is on."""
    return any(bool(getattr(widget, name, False)) for name in ("selected", "open", "checked"))


def stops(root: Widget, focused: str) -> list[Widget]:
    """The stops of Tab: a group is one, at what has the keys or is chosen in it, or at its first."""
    found: list[Widget] = []
    members: dict[str, list[Widget]] = {}
    for widget in focusable(root):
        if not widget.group:
            found.append(widget)
        else:
            if widget.group not in members:
                found.append(widget)
            members.setdefault(widget.group, []).append(widget)
    return [stop_of(members[widget.group], focused) if widget.group else widget for widget in found]


def stop_of(members: Sequence[Widget], focused: str) -> Widget:
    for widget in members:
        if widget.key == focused:
            return widget
    return next((widget for widget in members if chosen(widget)), members[0])


def step(root: Widget, focused: str, forward: bool) -> Widget | None:
    """The next stop, round from the last to the first."""
    found = stops(root, focused)
    if not found:
        return None
    return _beside(root, found, focused, forward)


def explained(root: Widget, focused: str, forward: bool) -> Widget | None:
    """The next thing that has a tooltip and takes no keys otherwise; the keys can rest on it meanwhile."""
    found = [widget for widget in root.walk() if widget.rect.w and not widget.takes_focus and widget.tip]
    return _beside(root, found, focused, forward) if found else None


def _beside(root: Widget, found: Sequence[Widget], focused: str, forward: bool) -> Widget:
    """The first of these after what has the keys, wherever that stands, or the last before it; round at the ends."""
    order = {widget.key: place for place, widget in enumerate(root.walk())}
    here = order.get(focused, -1 if forward else len(order))
    if forward:
        return next((widget for widget in found if order[widget.key] > here), found[0])
    return next((widget for widget in reversed(found) if order[widget.key] < here), found[-1])


def within_group(root: Widget, widget: Widget, forward: bool) -> Widget | None:
    """The neighbour in a group, round from the last to the first."""
    members = [other for other in focusable(root) if other.group == widget.group]
    if not widget.group or len(members) < 2:
        return None
    index = next((number for number, other in enumerate(members) if other.key == widget.key), 0)
    return members[(index + (1 if forward else -1)) % len(members)]

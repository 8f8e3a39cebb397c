"""The folder: tabs above two pages with a fold between them."""

from __future__ import annotations

from typing import Final

from game.desk.attention import needs
from game.desktop.brush import Brush
from game.desktop.geometry import Rect
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.scenes.table.desk_tabs import ICONS
from game.desktop.widgets import Panel, Row, Tab, Tabs, Widget
from game.picture.display import Paint

OVER: Final = 16  # the sheet's own room above and below
ROOM: Final = 20  # and at its sides
FOLD: Final = 18.0
SHADES: Final = ((9, 0.05), (6, 0.05), (3, 0.07))


class Fold(Widget):
    """The line between two pages, with a soft shade on both sides."""

    def draw(self, brush: Brush) -> None:
        """Paint it the full height of the pages."""
        x, shade = self.rect.x + self.rect.w / 2, self.color("brass")
        high = self.rect.h + 2 * OVER
        for wide, alpha in SHADES:
            brush.box(Rect(x - wide, self.rect.y - OVER, 2 * wide, high), Paint(fill=shade, alpha=alpha))
        brush.box(Rect(x - 0.5, self.rect.y - OVER, 1, high), Paint(fill=self.color("rule")))


def folder(leaf: Leaf, one: Widget, other: Widget, width: float) -> Widget:
    """Return the folder of drafts, open; another tab leads back to the table."""
    tabs = [Tab(id, leaf.room.text(f"tab.{id}"), icon, _badge(leaf, id)) for id, icon in ICONS.items()]
    pages = pair(leaf, one, other, width - 2 * ROOM)
    return Tabs(tabs, "draft", lambda tab: leaf.back(tab) if tab != "draft" else None, pages, key="desk", flex=1)


def _badge(leaf: Leaf, name: str) -> str:
    """Return the count a folder shows: what waits in it."""
    if name == "inbox":
        return str(sum(1 for _ in needs(leaf.desk)) or "")
    return str(len(leaf.desk.marks.now) or "") if name == "decisions" else ""


def pair(leaf: Leaf, one: Widget, other: Widget, width: float) -> Widget:
    """Return two pages with the fold between them; their widths are told, so that nothing is measured twice."""
    room, page = 12 if leaf.wide else 4, (width - FOLD) / 2
    return Row(
        Panel(one, "bare", pad=(4, 0, room, 0), width=page),
        Fold(width=FOLD),
        Panel(other, "bare", pad=(room, 0, 4, 0), width=page),
        gap=0,
        align="stretch",
        flex=1,
    )


def spread(leaf: Leaf, one: Widget, other: Widget) -> Widget:
    """Return two pages on a sheet of their own."""
    width = leaf.ctx.size.w - 16 - 2 * ROOM
    return Panel(pair(leaf, one, other, width), "paper", pad=(ROOM, OVER), flex=1)

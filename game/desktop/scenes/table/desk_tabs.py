"""The desk: six folders, one of them open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.desktop.scenes.table import agreements, decisions, drafting, inbox, log, states
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Scroll, Tab, Tabs, Widget

ICONS: Final = {
    "draft": "quill",
    "agreements": "document",
    "inbox": "envelope",
    "decisions": "seal",
    "states": "people",
    "log": "list",
}
BODIES: Final[dict[str, Callable[[Room], Widget]]] = {
    "draft": drafting.body,
    "agreements": agreements.body,
    "inbox": inbox.body,
    "decisions": decisions.body,
    "states": states.body,
    "log": log.body,
}


def tabs(room: Room) -> Widget:
    """Return the folders and the sheet of the open one."""
    name = room.chosen.tab if room.chosen.tab in BODIES else "inbox"
    body = Scroll(BODIES[name](room), key=f"sheet:{name}", flex=1)
    shown = [Tab(id, room.text(f"tab.{id}"), icon, _badge(room, id)) for id, icon in ICONS.items()]
    return Tabs(shown, name, lambda id: room.choose(tab=id), body, key="desk", flex=1)


def _badge(room: Room, name: str) -> str:
    """Return the count that a folder shows: what waits in it."""
    if name == "inbox":
        return str(len(room.needs) or "")
    if name == "decisions":
        return str(len(room.desk.marks.now) or "")
    return "1" if name == "draft" and room.desk.draft is not None else ""


def undo(room: Room) -> None:
    """Take the last step back: of the decisions while they are open, else of the draft."""
    _step(room, back=True)


def redo(room: Room) -> None:
    """Make an undone step again."""
    _step(room, back=False)


def _step(room: Room, *, back: bool) -> None:
    desk = room.desk
    marking = room.view.phase == "decisions"
    steps = desk.marks if marking else desk.drafts
    done = steps.undo() if back else steps.redo()
    if not done:
        room.ctx.toast(room.text("undo.nothing" if back else "undo.nothing_again"))
        return
    if marking:
        desk.keep_marks()
    else:
        desk.keep_draft()
    room.ctx.rebuild()

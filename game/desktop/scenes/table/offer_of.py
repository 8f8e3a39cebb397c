"""One decision as a button: it marks, or takes its mark back; what cannot be done stays, with its reason."""

from __future__ import annotations

from game.desk import choosing
from game.desktop.fonts import LABEL
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Button, Column, Row, Text, Widget
from game.rules.acts import Decision


def reason(room: Room, act: Decision) -> str:
    """R2.9: Return why a decision cannot be marked now, "" if it can."""
    if act in room.desk.marks.now:
        return ""
    why = choosing.why_not(room.desk, act)
    return room.words.say(why) if why is not None else ""


def button(room: Room, act: Decision, label: str, key: str) -> Button:
    """Return the button of a decision."""
    why = reason(room, act)
    marked = act in room.desk.marks.now
    name, icon = (room.text("decisions.done"), "check") if marked else (label, "")
    return Button(
        name, lambda: room.mark(act), "paper", icon=icon, selected=marked, key=key, enabled=not why, why_not=why
    )


def line(room: Room, act: Decision, label: str, about: str, key: str, name: str) -> Widget:
    """Return a decision in a line: what it is, what it does or why it cannot be done, and its button."""
    why = reason(room, act) if room.view.phase == "decisions" else ""
    words = Column(Text(label), Text(why or about, LABEL, "muted"), gap=0, flex=1)
    return Row(words, button(room, act, name, key), gap=10)

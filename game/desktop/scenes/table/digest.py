"""What the others did in talks this year, window by window, the latest first."""

from __future__ import annotations

from collections.abc import Iterator

from game.desk.news import worth_telling
from game.desktop.fonts import HEADING
from game.desktop.scenes.table import glyphs
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Divider, IconBox, ListRow, Text, Widget
from game.rules.events.base import Event
from game.rules.events.talks import AgreementSigned, DecisionRevealed
from game.rules.events.years import CardDrawn, RegionsWatched, WindowOpened
from game.wording.log import full

Window = tuple[int, list[Event]]


def digest(room: Room) -> Iterator[Widget]:
    """R2.2: Yield a heading and a line for each thing, for every window in which there was something to tell."""
    for window, events in reversed(windows(room)):
        told = [happened for happened in events if _is_told(happened, room)]
        if not told:
            continue
        now = window == room.view.window and room.view.phase == "talks"
        yield Text(room.text("digest.window", window=window, now=now), HEADING)
        yield Divider()
        yield from (_row(room, happened) for happened in reversed(told))


def windows(room: Room) -> list[Window]:
    """R2.2: Return what we saw this year before its resolution, by window; 0 is the Briefing."""
    found: list[Window] = [(0, [])]
    for happened in room.sitting.table.match.events_for(room.desk.seat):
        if happened.year != room.view.year or happened.step:
            continue
        if isinstance(happened, WindowOpened):
            found.append((happened.window, []))
        else:
            found[-1][1].append(happened)
    return found


def actor(happened: Event) -> str:
    """Return who did it, "" where nobody is named."""
    if isinstance(happened, AgreementSigned):
        return happened.proposer
    return str(getattr(happened, "by", "") or getattr(happened, "seat", "") or getattr(happened, "of", ""))


def _is_told(happened: Event, room: Room) -> bool:
    """Whether a line tells something that the person did not do."""
    if isinstance(happened, CardDrawn | RegionsWatched):
        return True
    if isinstance(happened, DecisionRevealed) or not worth_telling(happened, room.view):
        return False
    return actor(happened) not in ("", room.desk.seat)


def _row(room: Room, happened: Event) -> Widget:
    seat = actor(happened)
    coat = room.coats.get(seat)
    mark: Widget = IconBox("announce", 18, "brass_text")
    if coat is not None:
        mark = glyphs.sigil(coat, 22, room.palette, room.words.name(seat))
    return ListRow(mark, Text(full(happened, room.words), flex=1), gap=10, rule=False, pad=(0, 3), align="start")

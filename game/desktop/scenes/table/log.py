"""The folder of the log: what happened in all years, by year, by kind, by a word; a press goes to what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game.desk.news import concerns, worth_telling
from game.desktop.fonts import HEADING, LABEL, TITLE
from game.desktop.scenes.table import glyphs, ways
from game.desktop.scenes.table.digest import actor
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import (
    Button,
    Column,
    Divider,
    Dropdown,
    IconBox,
    ListRow,
    Option,
    Row,
    Text,
    TextField,
    Widget,
)
from game.rules.events.base import Event
from game.wording.log import full

KINDS: Final[dict[str, Callable[[Event, Room], bool]]] = {
    "told": lambda happened, room: worth_telling(happened, room.view),
    "ours": lambda happened, room: concerns(happened, room.view),
    "texts": lambda happened, _: hasattr(happened, "agreement") or hasattr(happened, "offer"),
    "security": lambda happened, _: happened.rule.startswith("R3."),
    "perception": lambda happened, _: happened.rule.startswith("R5."),
    "home": lambda happened, _: happened.rule.startswith("R6."),
    "all": lambda _, __: True,
}
MOST: Final = 100


def body(room: Room) -> Widget:
    """R8.11: Return the sheet; the latest year first, within it the cause before the consequence."""
    found = entries(room)
    return Column(
        Text(room.text("log.title"), TITLE),
        Button(room.text("log.whole"), lambda: room.open(ways.log(room.sitting)), icon="list", key="log.whole"),
        _filters(room),
        *_listed(room, found[-MOST:]),
        Text(room.text("log.more", count=len(found) - MOST), LABEL, "muted") if len(found) > MOST else None,
        Text(room.text("log.nothing"), color="muted") if not found else None,
        gap=6,
    )


def entries(room: Room) -> list[tuple[Event, str]]:
    """Return what the filters let through, in order, with its sentence."""
    chosen, word = room.chosen, room.chosen.word.casefold()
    test = KINDS.get(chosen.kind, KINDS["told"])
    found: list[tuple[Event, str]] = []
    for happened in room.sitting.table.match.events_for(room.desk.seat):
        if (chosen.year and happened.year != chosen.year) or not test(happened, room):
            continue
        text = full(happened, room.words)
        if word in text.casefold():
            found.append((happened, text))
    return found


def _filters(room: Room) -> Widget:
    chosen = room.chosen
    years = [Option("0", room.text("log.all_years"))]
    years += [Option(str(y), room.text("log.year", year=y)) for y in range(room.view.year, 0, -1)]
    kinds = [Option(name, room.text(f"log.kind_{name}")) for name in KINDS]

    def typed(word: str) -> None:
        room.choose(word=word)

    return Column(
        Row(
            Dropdown(years, str(chosen.year), lambda year: room.choose(year=int(year)), key="log.year", flex=1),
            Dropdown(kinds, chosen.kind, lambda kind: room.choose(kind=kind), key="log.kind", flex=1),
        ),
        TextField(chosen.word, typed, key="log.word", placeholder=room.text("log.search")),
        gap=8,
    )


def _listed(room: Room, found: list[tuple[Event, str]]) -> Iterator[Widget]:
    """Yield the lines under a heading for each year."""
    for year in sorted({happened.year for happened, _ in found}, reverse=True):
        yield Text(room.text("log.year", year=year), HEADING)
        yield Divider()
        yield from (_line(room, happened, text) for happened, text in found if happened.year == year)


def _line(room: Room, happened: Event, text: str) -> Widget:
    coat = room.coats.get(actor(happened))
    mark: Widget = IconBox("list", 14, "muted", width=18)
    if coat is not None:
        mark = glyphs.sigil(coat, 18, room.palette, room.words.name(actor(happened)))
    return ListRow(
        mark,
        Text(text, LABEL, flex=1),
        Text(happened.rule, LABEL, "muted", wrap=False),
        on_press=way(room, happened),
        key=f"log:{happened.id}",
        align="start",
        pad=(0, 5),
    )


def way(room: Room, happened: Event) -> Callable[[], None] | None:
    """Return where a press on a line leads: to the agreement, the offer, the region or the state it is about."""
    number = getattr(happened, "agreement", 0)
    offer = getattr(happened, "offer", "")
    region = getattr(happened, "region", "")
    if isinstance(number, int) and number in room.view.agreements:
        return lambda: room.open(ways.agreement(room.sitting, number))
    if offer in room.view.offers:
        return lambda: room.open(ways.agreement(room.sitting, offer))
    if region in room.view.board.regions:
        return lambda: room.open(ways.state(room.sitting, room.view.board.regions[region].owner))
    seat = actor(happened)
    return (lambda: room.open(ways.state(room.sitting, seat))) if seat in room.view.tracks else None

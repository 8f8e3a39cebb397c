"""The six tracks of a state, each explained by the rule that moves it."""

from __future__ import annotations

from typing import Final

from game.desk.attention import flows
from game.desktop.fonts import LABEL, NUMBER
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Column, IconBox, Row, Text, Widget
from game.desktop.widgets.words import Run

ICONS: Final = {
    "treasury": "treasury", "capacity": "capacity", "support": "support", "standing": "standing",
    "initiative": "initiative", "desk": "desk",
}  # fmt: skip


def tracks(room: Room, *, names: bool) -> Widget:
    """R1.4: Return the tracks that count at this level, with their `names` under them or without."""
    return Row(*(_track(room, name, value, names) for name, value in values(room).items()), gap=14 if names else 9)


def values(room: Room) -> dict[str, str]:
    """R1.4: Return each track of ours as it is read."""
    own = room.view.own
    held = sum(1 for a in room.view.agreements.values() if a.in_force and a.binds(room.desk.seat))
    found = {
        "treasury": str(own.treasury),
        "capacity": str(own.capacity - own.idle) if room.view.board.intro else f"{own.capacity}/{own.most_capacity}",
        "support": str(own.support),
        "standing": str(own.standing),
        "initiative": str(own.initiatives_left),
    }
    return found if room.view.board.intro else {**found, "desk": f"{held}/{own.desk}"}


def _track(room: Room, name: str, value: str, named: bool) -> Widget:
    label = room.words.text(f"track.{name}")
    number = Row(IconBox(ICONS[name], 17, "gold"), Text(value, NUMBER, wrap=False), gap=6)
    if not named:
        return Row(number, tip=_tip(room, name), key=f"track:{name}")
    return Column(number, Text(label, LABEL, "dim", wrap=False), gap=0, tip=_tip(room, name), key=f"track:{name}")


def _tip(room: Room, name: str) -> list[Run | str]:
    """R1.4: Return what a number is made of, and the paragraph that says how it moves."""
    own, (pays, receives) = room.view.own, flows(room.desk)
    sites = sum(
        room.view.values.get(r.id, 0)
        for r in room.view.board.regions.values()
        if r.owner == room.desk.seat and r.site not in (None, "hazard")
    )
    said = room.text(
        f"track.{name}", aside=own.set_aside, free=own.free_funds, pays=pays, receives=receives, sites=sites,
        idle=own.idle, capacity=own.capacity, most=own.most_capacity, support=own.support, standing=own.standing,
        initiative=own.initiative, left=own.initiatives_left, desk=own.desk, until=own.no_gain_until,
        barred=own.no_gain_until >= room.view.year, small=own.size == "small", intro=room.view.board.intro,
    )  # fmt: skip
    return [Run(room.words.text(f"track.{name}") + ". ", bold=True), said]

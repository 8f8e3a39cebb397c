"""What the map says when it is pointed at, and where a press on it leads."""

from __future__ import annotations

from collections.abc import Iterator

from game.desk.watch import counted, expected, orders
from game.desktop.scenes.table import ways
from game.desktop.scenes.table.room import Room
from game.desktop.widgets.words import Run

Told = list[Run | str]


def pressed(room: Room, id: str) -> None:
    """Show the state, the post or the agreement that a mark on the map stands for."""
    kind, _, name = id.partition(":")
    if kind == "agreement" and name.isdigit():
        room.open(ways.agreement(room.sitting, int(name)))
    elif kind == "seat":
        room.open(ways.state(room.sitting, name))
    elif name in room.view.board.regions:
        room.chosen.selected = id.partition(":")[2]
        room.open(ways.state(room.sitting, room.view.board.regions[name].owner))


def told(room: Room, id: str) -> Told | None:
    """R1.3: Return what is known of what a mark on the map stands for."""
    kind, _, name = id.partition(":")
    if kind == "agreement" and name.isdigit():
        return [room.words.text("desktop.table.map.agreement", agreement=int(name))]
    if kind == "seat":
        return [room.text("map.state", seat=name)]
    if name in room.view.board.regions:
        return [part for line in _region(room, name) for part in line]
    return None


def _region(room: Room, name: str) -> Iterator[Told]:
    view, region = room.view, room.view.board.regions[name]
    post = view.posts.get(name)
    yield [Run(room.words.name(name), bold=True), ". "]
    yield [
        room.text(
            "map.region", owner=region.owner, site=region.site or "", value=view.values.get(name, 0),
            risk=region.risk + view.risky.count(name), watched=name in view.watched,
            disrupted=view.disrupted.get(name, 0) >= max(1, view.year - 1),
        )
    ]  # fmt: skip
    if post is not None:
        yield ["\n", room.text("map.post", guest=post.guest, winding=post.winding, until=post.until)]
    if name in view.watched:
        lays = expected(room.desk.imagined, orders(room.desk.seat, room.desk.marks.now)).get(name, [])
        for each in lays:
            yield ["\n", room.text("map.lay", seat=each.provider, points=each.points, counts=each.counts,
                                   agreement=each.agreement)]  # fmt: skip
        yield ["\n", room.text("map.cover", counts=counted(lays))]

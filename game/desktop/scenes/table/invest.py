"""What funds can be put into: sites, Capacity, a campaign at home."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.scenes.table.offer_of import line
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Widget
from game.rules.acts import COSTS, BuildCapacity, Campaign, Develop
from game.rules.numbers import SITE_VALUE_MOST


def section(room: Room) -> Iterator[Widget]:
    """R7.3-R7.5: Yield each of them with its price."""
    board, values = room.view.board, room.view.values
    name = room.text("decisions.do")
    for region in board.by_owner[room.desk.seat]:
        site = board.regions[region].site
        if site in (None, "hazard"):
            continue
        value = values.get(region, 0)
        about = room.text("invest.develop_about", site=site, cost=COSTS["Develop"], value=value, most=SITE_VALUE_MOST)
        label = room.text("invest.develop", region=region)
        yield line(room, Develop(region), label, about, f"develop:{region}", name)
    if not board.intro:
        own = room.view.own
        about = room.text("invest.build_about", cost=COSTS["BuildCapacity"], now=own.capacity, most=own.most_capacity)
        yield line(room, BuildCapacity(), room.text("invest.build"), about, "build", name)
    about = room.text("invest.campaign_about", cost=COSTS["Campaign"], support=room.view.own.support)
    yield line(room, Campaign(), room.text("invest.campaign"), about, "campaign", name)

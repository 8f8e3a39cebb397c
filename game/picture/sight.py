"""What can be seen of each region: its site, its cover, its posts, and what happened there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.picture.letters import Measure, width
from game.rules.cover import Orders, expected
from game.rules.numbers import PRESSED_FROM
from game.rules.state import Laid, Post
from game.view import PublicView, SeatView, imagine

Mark = Literal["secured", "disrupted", "coming"]


@dataclass(frozen=True, slots=True)
class Cover:
    """R3.4: What cover counts in one region: laid from home, and under agreements."""

    home: int = 0
    agreed: int = 0

    @property
    def total(self) -> int:
        """What is held against severity."""
        return self.home + self.agreed


@dataclass(frozen=True, slots=True)
class Options:
    """What a board may be told beyond the view; all of it may be left out.

    `seat` is whose eyes look (else the view's own), `chosen` the state whose Concern is shown. `focus` are the regions
    to show larger, `lit` those that are not dimmed (None: all), `marks` what an incident did, `selected` a region in a
    bright frame. `planned` are posts (region, guest) that a draft would bring, `cover` cover by region in place of what
    can be expected. `caption` stands in the upper corner. `measure` tells how wide letters are.
    """

    seat: str = ""
    chosen: str = ""
    legend: bool = True
    focus: tuple[str, ...] = ()
    lit: tuple[str, ...] | None = None
    marks: Mapping[str, Mark] | None = None
    selected: str = ""
    planned: tuple[tuple[str, str], ...] = ()
    cover: Mapping[str, Cover] | None = None
    caption: str = ""
    measure: Measure = width

    def reader(self, view: PublicView) -> str:
        """Return whose eyes look: a seat, or "" for the wall."""
        return self.seat or (view.seat if isinstance(view, SeatView) else "")


@dataclass(frozen=True, slots=True)
class Sight:
    """R1.3, R3.1: One region as a board shows it; `cover` is None where none is shown."""

    region: str
    owner: str
    site: str
    value: int
    watched: bool
    disrupted: bool
    cover: Cover | None
    post: Post | None
    planned: str


def sights(view: PublicView, options: Options) -> dict[str, Sight]:
    """R1.7: Return what can be seen of every region, in map order."""
    cover = expected_cover(view) if options.cover is None else options.cover
    planned = dict(options.planned) or signed_posts(view)
    lately = max(1, view.year - 1)
    return {
        region.id: Sight(
            region=region.id,
            owner=region.owner,
            site=region.site or "",
            value=view.values.get(region.id, 0),
            watched=region.id in view.watched,
            disrupted=view.disrupted.get(region.id, 0) >= lately,
            cover=cover.get(region.id),
            post=view.posts.get(region.id),
            planned="" if region.id in view.posts else planned.get(region.id, ""),
        )
        for region in view.board.regions.values()
    }


def signed_posts(view: PublicView) -> dict[str, str]:
    """R3.9: Return the guests of posts that are signed but do not stand yet, by region."""
    return {
        grant.region: grant.guest
        for agreement in view.agreements.values()
        if agreement.status in ("signed", "pending")
        for _, grant in agreement.terms.grants()
    }


def expected_cover(view: PublicView, orders: Orders | None = None) -> dict[str, Cover]:
    """R3.4: Return the cover of each watched region: as laid, else what can be expected if everybody keeps their word.

    `orders` are those that are known, such as a seat's own; a state whose orders are not known lays by default (R3.12).
    """
    found = dict.fromkeys(view.watched, Cover())
    for each in expected_lays(view, orders):
        before = found.get(each.region, Cover())
        home, agreed = (0, each.counts) if each.agreement else (each.counts, 0)
        found[each.region] = Cover(before.home + home, before.agreed + agreed)
    return found


def expected_lays(view: PublicView, orders: Orders | None = None) -> tuple[Laid, ...]:
    """R3.3: Return who lays what where: as laid this year, else as can be expected."""
    if view.laid:
        return view.laid
    lays = expected(imagine(view), orders or Orders())
    return tuple(Laid(each.provider, each.agreement, each.region, each.points, each.counts) for each in lays)


def pressed(view: PublicView) -> dict[str, tuple[str, ...]]:
    """R5.4: Return the states that are pressed, each with those it worries about at 3 or more."""
    found: dict[str, tuple[str, ...]] = {}
    for (of, about), level in view.concern.items():
        if level >= PRESSED_FROM:
            found[of] = (*found.get(of, ()), about)
    return found

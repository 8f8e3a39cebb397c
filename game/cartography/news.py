"""What happens in a made world by itself: a deck of news, and who worries about whom at the start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.cartography.texts import RANK, Ground
from game.rules.board import Effect
from game.rules.chance import Stream
from game.scenario.models import ConcernPart, NewsCard, RegionPart
from game.wording import Words

CARDS: Final[tuple[tuple[str, Effect], ...]] = (
    ("harvest", "none"),
    ("festival", "tension_down"),
    ("anniversary", "none"),
    ("rumours", "tension_up"),
    ("census", "none"),
    ("regatta", "tension_down"),
    ("quarrel", "tension_up"),
    ("floods", "risk_up"),
    ("roadworks", "risk_up"),
    ("long_nights", "risk_up"),
)
PLAIN: Final = 2  # how much likelier a card is that changes nothing
WORRIES: Final = 3


def news(regions: Sequence[RegionPart], words: Words, chance: Stream) -> list[NewsCard]:
    """R2.1: Return the deck; a card that raises a risk does so in a drawn region with a site."""
    sites = [region.id for region in regions if region.site is not None]
    found = []
    for name, effect in CARDS:
        region = sites[chance.below(len(sites))]
        found.append(
            NewsCard(
                id=name,
                weight=PLAIN if effect == "none" else 1,
                headline=words.text(f"maker.headline.{name}", region=region),
                text=words.text(f"maker.news.{name}", region=region),
                effect=effect,
                region=region if effect == "risk_up" else None,
            )
        )
    return found


def concern(ground: Ground, chance: Stream) -> list[ConcernPart]:
    """R1.5: Return a little Concern between neighbours, the weaker about the stronger."""
    pairs = [
        (seat.id, other.id)
        for seat in ground.seats
        for other in ground.seats
        if other.id in ground.borders[seat.id] and RANK[other.size] <= RANK[seat.size]
    ]
    drawn = chance.weighted([("/".join(pair), 1) for pair in pairs], WORRIES)
    return [ConcernPart(of=of, about=about, value=1) for of, about in (pair.split("/") for pair in drawn)]

"""What lies behind the title: a chart and a sealed agreement of a world on the dark table."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple, Unpack

from game.desktop.brush import Brush
from game.desktop.geometry import Rect
from game.desktop.widgets.base import Common, Widget
from game.picture.display import Paint, Picture
from game.picture.tokens import mix

CHART_TURN, PAPER_TURN = 4.0, -5.7
WHOLE: Final = (1280.0, 800.0)
BANDS: Final = 40


class Art(NamedTuple):
    """The two sheets of one world."""

    chart: Picture
    paper: Picture


class Backdrop(Widget):
    """The table under the title, light in the middle, with the sheets on its right side."""

    def __init__(self, art: Art | None, **common: Unpack[Common]) -> None:
        super().__init__(**common)
        self.art = art

    def draw(self, brush: Brush) -> None:
        """Paint the table and what lies on it."""
        rect = self.rect
        deep, sea = self.color("deep"), self.color("sea")
        for number, tone in enumerate(_tones(deep, sea)):
            left = rect.x + rect.w * number / BANDS
            brush.box(Rect(left, rect.y, rect.w / BANDS + 1, rect.h), Paint(fill=tone))
        if self.art is None:
            return
        share = min(rect.w / WHOLE[0], rect.h / WHOLE[1])
        across = rect.x + max(496.0, rect.w * 0.4)
        self._sheet(brush, self.art.chart, across + 490 * share, rect.y + 350 * share, share, CHART_TURN)
        beside = min(across + 535 * share, rect.right - 222 * share)
        self._sheet(brush, self.art.paper, beside, rect.bottom - 244 * share, share, PAPER_TURN)

    def _sheet(self, brush: Brush, picture: Picture, x: float, y: float, share: float, turn: float) -> None:
        wide, high = picture.width * share, picture.height * share
        brush.picture(picture, Rect(x - wide / 2, y - high / 2, wide, high), turn)


@lru_cache(maxsize=4)
def _tones(deep: str, sea: str) -> tuple[str, ...]:
    """Return the colours of the table from its left edge to its right one."""
    light = mix(sea, "#2F4A50", 0.32)
    found = []
    for number in range(BANDS):
        share = number / (BANDS - 1)
        found.append(mix(deep, sea, share * 2) if share < 0.5 else mix(sea, light, 1 - abs(share - 0.72) / 0.28))
    return tuple(found)

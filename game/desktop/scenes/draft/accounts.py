"""Reasons as bars to both sides of a line: gains to the right, losses hatched to the left."""

from __future__ import annotations

from typing import Final, Unpack

from game.desk.prospect import Account, Reason
from game.desktop.brush import Brush
from game.desktop.fonts import BODY, LABEL_STRONG
from game.desktop.geometry import Rect, Size
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.widgets import Column, Divider, Row, Text, Widget
from game.desktop.widgets.base import Common
from game.picture.display import Paint
from game.rules.terms import Terms

HIGH: Final = 14.0
MOST: Final = 8
STEADY: Final = 40  # tenths of a point that fill half the room at least


class Bar(Widget):
    """One amount as a bar from the middle line of its scale."""

    def __init__(self, amount: int, least: int, most: int, **common: Unpack[Common]) -> None:
        super().__init__(**common)
        self.amount, self.least, self.greatest = amount, least, most

    def natural(self, width: float) -> Size:
        """As wide as it is let, as high as a line."""
        return Size(min(width, 130.0), 24.0)

    def narrowest(self) -> float:
        """Still to be read."""
        return 60.0

    def draw(self, brush: Brush) -> None:
        """Paint the line and the bar."""
        span = max(1, self.greatest - self.least)
        middle = self.rect.x + self.rect.w * -self.least / span
        wide = max(2.0, abs(self.amount) * self.rect.w / span)
        top = self.rect.y + (self.rect.h - HIGH) / 2
        if self.amount > 0:
            brush.box(Rect(middle, top, wide, HIGH), Paint(fill=self.color("good")), 2)
        elif self.amount < 0:
            paint = Paint(fill=self.color("bad"), pattern="hatch", hatch=self.color("badge_bad"))
            brush.box(Rect(middle - wide, top, wide, HIGH), paint, 2)
        brush.line(((middle, self.rect.y - 1), (middle, self.rect.bottom + 1)), Paint(line=self.color("ink")))


def points(leaf: Leaf, tenths: int) -> str:
    """Return tenths of a point as they are read, always with a sign."""
    return leaf.words.text("desktop.draft.points", plus=tenths > 0, amount=tenths * 10)


def bars(leaf: Leaf, account: Account, terms: Terms, seat: str) -> Widget:
    """R9: Return the reasons of an account as bars on one scale, each with its number."""
    shown = account.short(MOST)
    amounts = [r.tenths for r in shown]
    most, least = max([*amounts, 1]), min([*amounts, -1])
    scale = max(STEADY, most - least)
    stretch = scale / max(1, most - least)
    rows = [_row(leaf, r, seat, round(least * stretch), round(most * stretch)) for r in shown]
    return Column(*rows, gap=0)


def _row(leaf: Leaf, reason: Reason, seat: str, least: int, most: int) -> Widget:
    label = leaf.words.text(f"worth.{reason.code}", ours=seat == leaf.view.seat, gain=reason.tenths > 0)
    places = tuple(str(place + 1) for place in reason.articles)
    tip = leaf.words.text("worth_tip.tip", about=label, articles=places, certain=reason.certain)
    tone = "good" if reason.tenths > 0 else "bad"
    return Row(
        Text(label, BODY, flex=1, min_width=120),
        Bar(reason.tenths, least, most, flex=1, max_width=240),
        Text(points(leaf, reason.tenths), LABEL_STRONG, tone, align="end", wrap=False, width=42),
        gap=8,
        tip=tip,
    )


def summed(leaf: Leaf, account: Account) -> Widget:
    """R9: Return the line under an account: what the bars sum to."""
    tone = "good" if account.tenths >= 0 else "bad"
    line = Row(
        Text(leaf.words.text("desktop.draft.sum"), color="muted", flex=1),
        Text(points(leaf, account.tenths), LABEL_STRONG, tone, align="end", wrap=False, width=52),
        tip=leaf.words.text("desktop.draft.sum_tip"),
    )
    return Column(Divider(), line, gap=3)

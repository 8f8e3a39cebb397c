"""The card of the lesson over a scene: what to do now, in a corner where it hides as little as it can."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from game.desktop.fonts import HEADING, LABEL
from game.desktop.geometry import Rect, Size
from game.desktop.learn.steps import STEPS
from game.desktop.widgets import Button, Column, Panel, PictureBox, RichText, Row, Scroll, Spacer, Text, Widget

if TYPE_CHECKING:
    from game.desktop.app import App
    from game.desktop.learn.lesson import Lesson

WIDTH: Final = 396.0
BAR: Final = 72.0
EDGE: Final = 16.0
HIDING_THE_MARK: Final = 1000.0
A_PICTURE: Final = 0.02
A_STEP: Final = 900.0


class Guided(Widget):
    """A scene with the card over it; `marked` is the key of what must not be hidden."""

    def __init__(self, root: Widget, over: Widget, marked: Callable[[], str], corner: int) -> None:
        super().__init__(root, over)
        self.marked, self.corner = marked, corner

    def narrowest(self) -> float:
        return self.children[0].narrow()

    def lowest(self, width: float) -> float:
        return self.children[0].low(width)

    def arrange(self, rect: Rect) -> None:
        root, over = self.children
        root.place(rect)
        spots = corners(rect, over.measure(WIDTH))
        costs = [self._hidden(spot) + place * A_STEP for place, spot in enumerate(spots)]
        ranked = sorted(range(len(spots)), key=lambda place: costs[place])
        over.place(spots[ranked[self.corner % len(ranked)]])

    def _hidden(self, place: Rect) -> float:
        """How much of what can be pressed or read the card would hide there."""
        total = 0.0
        for widget in self.children[0].walk():
            weight = self._weight(widget)
            shared = widget.rect.shared(place) if weight else None
            if shared is not None and shared.w > 0 and shared.h > 0:
                total += shared.w * shared.h * weight
        return total

    def _weight(self, widget: Widget) -> float:
        if widget.key == self.marked():
            return HIDING_THE_MARK
        if isinstance(widget, PictureBox | Scroll):
            return A_PICTURE
        return 1.0 if widget.takes_focus or isinstance(widget, Text | RichText) else 0.0


def corners(rect: Rect, size: Size) -> list[Rect]:
    """Return where the card may lie, the best place first."""
    low, high = rect.bottom - size.h - EDGE, rect.y + BAR + EDGE
    left, right = rect.x + EDGE, rect.right - size.w - EDGE
    middle, between = rect.x + (rect.w - size.w) / 2, high + (low - high) * 0.66
    spots = (
        (left, low), (right, low), (middle, low), (left, between), (right, between), (middle, between), (left, high),
        (middle, high), (right, high),
    )  # fmt: skip
    return [Rect(x, y, size.w, size.h) for x, y in spots]


def card(lesson: Lesson, app: App) -> Widget:
    """Return the card of the step that is on."""
    words, step = lesson.sitting.desk.words, lesson.step
    number, total = lesson.place + 1, len(STEPS)
    head = Row(
        Text(words.text(f"desktop.learn.{step.name}.title"), HEADING, "gold", flex=1),
        Text(words.text("desktop.learn.place", number=number, total=total), LABEL, "dim", wrap=False),
        gap=12,
        align="start",
    )
    body = Text(words.text(f"desktop.learn.{step.name}.{lesson.version}", **lesson.facts), max_width=WIDTH - 36)
    return Panel(Column(head, body, _buttons(lesson, app), gap=8), "deep", pad=(18, 14), radius=6, shadow=True,
                 width=WIDTH, edge="gold")  # fmt: skip


def _buttons(lesson: Lesson, app: App) -> Widget:
    words = lesson.sitting.desk.words
    on: Widget | None = None
    if lesson.last:
        on = Button(words.text("desktop.learn.finish"), lambda: lesson.end(app), "paper", key="lesson.end")
    elif lesson.step.read:
        on = Button(words.text("desktop.learn.on"), lambda: lesson.go_on(app), "paper", key="lesson.on")
    leave, label = (lesson.leave, "play_on") if lesson.last else (lesson.end, "skip")
    return Row(
        Button(words.text(f"desktop.learn.{label}"), lambda: leave(app), "dark", key="lesson.skip"),
        Button("", lambda: lesson.move(app), "dark", icon="arrows", key="lesson.move",
               tip=words.text("desktop.learn.move")),
        Spacer(),
        on,
        gap=8,
    )  # fmt: skip

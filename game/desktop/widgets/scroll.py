"""A window onto something higher than itself: wheel, keys and a bar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Unpack

from game.desktop.brush import Brush
from game.desktop.geometry import Rect, Size
from game.desktop.inputs import Input, Key, PointerDown, PointerMove, PointerUp, Wheel
from game.desktop.widgets.base import Common, Widget
from game.picture.display import Paint

BAR, LINE = 14.0, 48.0


@dataclass(slots=True)
class Scrolled:
    """How far it is scrolled, and where the bar was taken hold of."""

    offset: float = 0.0
    held: float = -1.0


class Scroll(Widget):
    """Shows a part of its child as high as its own room and moves the rest into sight when asked."""

    clips = True

    def __init__(self, child: Widget, **common: Unpack[Common]) -> None:
        super().__init__(child, **common)
        self.state = Scrolled()
        self.content = 0.0

    def mounted(self) -> None:
        self.state = self.recall(Scrolled)

    @property
    def takes_focus(self) -> bool:
        """Keys must reach what has nothing else to give them to."""
        return self.reach > 0 and not any(widget.takes_focus for child in self.children for widget in child.walk())

    @property
    def reach(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self.content - self.rect.h)

    def natural(self, width: float) -> Size:
        return self.children[0].measure(width)

    def narrowest(self) -> float:
        return self.children[0].narrow() + BAR

    def lowest(self, width: float) -> float:
        return min(64.0, self.children[0].measure(width).h)

    def arrange(self, rect: Rect) -> None:
        child = self.children[0]
        self.content = child.measure(rect.w).h
        wide = rect.w
        if self.content > rect.h + 0.5:
            wide = rect.w - BAR
            self.content = child.measure(wide).h
        self.state.offset = max(0.0, min(self.reach, self.state.offset))
        child.place(Rect(rect.x, rect.y - self.state.offset, wide, max(self.content, rect.h)))

    def scroll_to(self, offset: float) -> bool:
        """Scroll as far as there is something; False where nothing moved."""
        offset = max(0.0, min(self.reach, offset))
        if abs(offset - self.state.offset) < 0.5:
            return False
        self.state.offset = offset
        self.arrange(self.rect)
        self.damage()
        return True

    def reveal(self, rect: Rect) -> None:
        top, bottom = self.rect.y + 8, self.rect.bottom - 8
        if rect.y < top:
            self.scroll_to(self.state.offset - (top - rect.y))
        elif rect.bottom > bottom:
            self.scroll_to(self.state.offset + min(rect.bottom - bottom, rect.y - top))
        super().reveal(rect.shared(self.rect))

    def at(self, x: float, y: float) -> Widget | None:
        if self.reach and x >= self.rect.right - BAR and self.rect.holds(x, y):
            return self
        return super().at(x, y)

    @property
    def thumb(self) -> Rect:
        """The part of the bar that shows where one is."""
        high = max(32.0, self.rect.h * self.rect.h / max(self.content, 1.0))
        y = self.rect.y + (self.rect.h - high) * (self.state.offset / self.reach if self.reach else 0.0)
        return Rect(self.rect.right - BAR + 4, y, BAR - 6, high)

    def handle(self, event: Input) -> bool:
        match event:
            case Wheel():
                return self.scroll_to(self.state.offset - event.dy * LINE)
            case PointerDown(button=1) if self.reach and event.x >= self.rect.right - BAR:
                return self._grasp(event.x, event.y)
            case PointerMove() if self.host.is_pressed(self) and self.state.held >= 0:
                return self._drag(event.y)
            case PointerUp(button=1) if self.host.is_pressed(self):
                self.host.capture(None)
                self.state.held = -1.0
                return True
            case Key(name=name, mods=mods) if not mods:
                return self._key(name)
        return False

    def _grasp(self, x: float, y: float) -> bool:
        self.host.capture(self)
        thumb = self.thumb
        if thumb.y <= y < thumb.bottom:
            self.state.held = y - thumb.y
        else:
            self.scroll_to(self.state.offset + (self.rect.h - LINE) * (1 if y > thumb.y else -1))
        return True

    def _drag(self, y: float) -> bool:
        room = self.rect.h - self.thumb.h
        self.scroll_to((y - self.state.held - self.rect.y) / room * self.reach if room > 0 else 0)
        return True

    def _key(self, name: str) -> bool:
        page = self.rect.h - LINE
        moves = {"pageup": -page, "pagedown": page, "up": -LINE, "down": LINE}
        ends = {"home": 0.0, "end": self.reach}
        if name in ends:
            return self.scroll_to(ends[name])
        return name in moves and self.scroll_to(self.state.offset + moves[name])

    def draw_over(self, brush: Brush) -> None:
        if self.reach:
            paper = self.ground == "paper"
            track = Rect(self.thumb.x + 2, self.rect.y, self.thumb.w - 4, self.rect.h)
            brush.box(track, Paint(fill=self.color("band" if paper else "deep")), 2)
            brush.box(self.thumb, Paint(fill=self.color("edge" if paper else "slate")), 4)
        if self.host.focus_shown(self):
            self.ring(brush, self.rect.grown(-3))

"""A picture in the window: shown, pointed at, walked through by keys."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Unpack

from game.desktop.brush import Brush
from game.desktop.geometry import Rect, Size, fitted
from game.desktop.inputs import Input, Key, PointerDown, PointerMove, PointerUp
from game.desktop.widgets.base import Common, Widget
from game.desktop.widgets.hits import bounds, hit
from game.desktop.widgets.words import Run
from game.picture.display import Picture

VERSIONS = 6  # all overlays of the map
Tip = str | Sequence[Run | str] | Callable[[], Widget]


@dataclass(slots=True)
class Shown:
    """What is remembered of a picture: how it was drawn in its last versions and sizes, and what the keys stand on."""

    drawn: dict[tuple[Hashable, int, int], Picture] = field(default_factory=dict)
    current: str = ""
    hovered: str = ""


class PictureBox(Widget):
    """Shows a display list fitted into its room; its ids answer the pointer and, where listed, the keys."""

    def __init__(
        self,
        picture: Picture | None = None,
        draw: Callable[[float, float], Picture] | None = None,
        over: Sequence[Picture] = (),
        on_press: Callable[[str], None] | None = None,
        on_hover: Callable[[str], None] | None = None,
        tip_for: Callable[[str], Tip | None] | None = None,
        ids: Sequence[tuple[str, str]] = (),
        ratio: float = 0.0,
        version: Hashable = None,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(**common)
        self.given, self.draw_at, self.over, self.version = picture, draw, over, version
        self.on_press, self.on_hover, self.tip_for, self.ids, self.ratio = on_press, on_hover, tip_for, ids, ratio
        self.state = Shown()

    def mounted(self) -> None:
        self.state = self.recall(Shown)
        if self.version is None:
            self.state.drawn.clear()

    @property
    def takes_focus(self) -> bool:
        return bool(self.ids)

    @property
    def subject(self) -> str:
        """The id pointed at, or the one the keys stand on."""
        return self.state.current if self.host.focus_shown(self) else self.state.hovered

    @property
    def tip(self) -> Tip | None:
        found = self.tip_for(self.subject) if self.tip_for and self.subject else None
        return found or super().tip

    @property
    def tip_anchor(self) -> Rect:
        return self.rect_of(self.subject) if self.subject else self.rect

    def natural(self, width: float) -> Size:
        if self.given:
            scale = min(1.0, width / self.given.width) if width < inf else 1.0
            return Size(self.given.width * scale, self.given.height * scale)
        wide = min(width, self.common.get("width", 320.0 if width == inf else width))
        return Size(wide, wide / self.ratio if self.ratio else 120.0)

    def narrowest(self) -> float:
        return min(96.0, self.given.width if self.given else 96.0)

    def lowest(self, width: float) -> float:
        return min(64.0, self.measure(width).h)

    @property
    def picture(self) -> Picture:
        """The picture at the size of its room."""
        if self.given:
            return self.given
        key = (self.version, round(self.rect.w), round(self.rect.h))
        drawn = self.state.drawn
        if key not in drawn:
            assert self.draw_at is not None, "a PictureBox needs a picture or a function that draws one"
            if len(drawn) >= VERSIONS:
                del drawn[next(iter(drawn))]
            drawn[key] = self.draw_at(self.rect.w, self.rect.h)
        return drawn[key]

    def _place(self) -> tuple[Rect, float]:
        return fitted(self.picture.width, self.picture.height, self.rect)

    def id_at(self, x: float, y: float) -> str:
        """The id under a point of the window."""
        place, scale = self._place()
        if not scale or not place.holds(x, y):
            return ""
        inner = ((x - place.x) / scale, (y - place.y) / scale)
        for picture in (*reversed(self.over), self.picture):
            found = hit(picture.shapes, *inner)
            if found:
                return found
        return ""

    def rect_of(self, id: str) -> Rect:
        """Where an id stands in the window."""
        place, scale = self._place()
        found = bounds(self.picture.shapes, id)
        return Rect(place.x + found.x * scale, place.y + found.y * scale, found.w * scale, found.h * scale)

    def hover_changed(self) -> None:
        if not self.host.is_hovered(self):
            self._point_at("")

    def _point_at(self, id: str) -> bool:
        if id == self.state.hovered:
            return False
        self.state.hovered = id
        if self.on_hover:
            self.on_hover(id)
        return True

    def handle(self, event: Input) -> bool:
        match event:
            case PointerMove():
                self._point_at(self.id_at(event.x, event.y))
                return False
            case PointerDown(button=1) if self.on_press and self.id_at(event.x, event.y):
                self.state.current = self.id_at(event.x, event.y)
                self.host.capture(self)
                return True
            case PointerUp(button=1) if self.host.is_pressed(self):
                self.host.capture(None)
                return self._press(self.id_at(event.x, event.y))
            case Key(name=name, mods=mods) if not mods and self.ids:
                return self._key(name)
        return False

    def _press(self, id: str) -> bool:
        if id and id == self.state.current and self.on_press and self.enabled:
            self.on_press(id)
        return True

    def _key(self, name: str) -> bool:
        names = [id for id, _ in self.ids]
        here = names.index(self.state.current) if self.state.current in names else -1
        if name in ("return", "space"):
            return self._press(self.state.current if here >= 0 else "")
        steps = {"right": 1, "down": 1, "left": -1, "up": -1}
        if name not in steps:
            return False
        self.state.current = names[(here + steps[name]) % len(names)] if here >= 0 else names[0]
        self.damage()
        return True

    def draw(self, brush: Brush) -> None:
        if self.rect.w < 1 or self.rect.h < 1:
            return
        brush.picture(self.picture, self.rect)
        for picture in self.over:
            brush.picture(picture, self.rect)

    def draw_over(self, brush: Brush) -> None:
        if not self.host.focus_shown(self):
            return
        if not self.ids:
            self.ring(brush, self.rect)
            return
        names = [id for id, _ in self.ids]
        if self.state.current not in names:
            self.state.current = names[0]
        self.ring(brush, self.rect.grown(-4))
        with brush.clipped(self.rect):
            self.ring(brush, self.rect_of(self.state.current))

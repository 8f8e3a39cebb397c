"""Paints in logical pixels on a surface of the window's own pixels."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import pygame

from game.desktop import shapes as smooth
from game.desktop.fonts import Fonts, TextStyle
from game.desktop.geometry import Rect, fitted
from game.desktop.icons import icon
from game.desktop.pictures import PREMULTIPLIED, Pictures, Sheet
from game.picture.display import Area, Line, Paint, Picture, Point

KEPT_LINES = 3_000


@dataclass(slots=True)
class Letters:
    """Lines of text rendered so far; the longest unused go first."""

    fonts: Fonts
    _kept: OrderedDict[tuple[str, TextStyle, str], pygame.Surface] = field(default_factory=OrderedDict)

    def line(self, text: str, style: TextStyle, color: str) -> pygame.Surface:
        """One line as a surface."""
        key = (text, style, color)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self.fonts.render(text, style, color)
            if len(self._kept) > KEPT_LINES:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found


@dataclass(slots=True)
class Painter:
    """The brush of a real surface; what it renders is kept from frame to frame."""

    surface: pygame.Surface
    fonts: Fonts
    letters: Letters = field(init=False)
    pictures: Pictures = field(init=False)
    _clips: list[Rect] = field(default_factory=list)
    _table: tuple[tuple[tuple[int, int], str, str], pygame.Surface] | None = None

    def __post_init__(self) -> None:
        self.letters = Letters(self.fonts)
        self.pictures = Pictures(self.fonts)

    @property
    def scale(self) -> float:
        return self.fonts.scale

    @property
    def sheet(self) -> Sheet:
        return Sheet(self.surface, self.fonts, self.fonts.scale)

    @property
    def clip(self) -> Rect:
        width, height = self.surface.get_size()
        return self._clips[-1] if self._clips else Rect(0, 0, width / self.scale, height / self.scale)

    @contextmanager
    def clipped(self, rect: Rect) -> Iterator[None]:
        before = self.surface.get_clip()
        self._clips.append(self.clip.shared(rect))
        self.surface.set_clip(self.pixels(rect).clip(before))
        try:
            yield
        finally:
            self._clips.pop()
            self.surface.set_clip(before)

    def pixels(self, rect: Rect) -> pygame.Rect:
        """A rectangle in the surface's own pixels."""
        return self.sheet.pixels(*rect)

    def box(self, rect: Rect, paint: Paint, radius: float = 0.0) -> None:
        if paint.dash:
            corners = ((rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom))
            self.area(corners, paint)
        elif paint.fill and radius == 0 and not paint.line and not paint.pattern and paint.alpha == 1:
            self.surface.fill(paint.fill, self.pixels(rect))
        else:
            self.sheet.box(self.pixels(rect), paint, radius)

    def table(self, rect: Rect, color: str, shade: str) -> None:
        area = self.pixels(rect)
        key = (area.size, color, shade)
        if self._table is None or self._table[0] != key:
            self._table = (key, smooth.table(area.size, color, shade))
        self.surface.blit(self._table[1], area)

    def shadow(self, rect: Rect, radius: float = 6.0, depth: float = 10.0) -> None:
        reach, lower = round(depth * self.scale), round(depth * self.scale * 0.3)
        piece = smooth.shadow(round(radius * self.scale), reach, "#000000", 0.45)
        smooth.nine(self.surface, self.pixels(rect).inflate(2 * reach, 2 * reach).move(0, lower), piece, True)

    def line(self, points: Sequence[Point], paint: Paint) -> None:
        if _straight(points) and not paint.dash and paint.alpha == 1:
            (x0, y0), (x1, y1) = points
            half = paint.width / 2
            left, top = min(x0, x1) - (half if x0 == x1 else 0), min(y0, y1) - (half if y0 == y1 else 0)
            area = self.pixels(Rect(left, top, abs(x1 - x0) or paint.width, abs(y1 - y0) or paint.width))
            self.surface.fill(paint.line, (area.x, area.y, max(1, area.width), max(1, area.height)))
        else:
            self.sheet.paint((Line(tuple(points), paint),), 0, 0)

    def area(self, points: Sequence[Point], paint: Paint) -> None:
        self.sheet.paint((Area(tuple(points), paint),), 0, 0)

    def disc(self, x: float, y: float, radius: float, paint: Paint) -> None:
        self.sheet.disc(x, y, radius, paint)

    def text(self, x: float, y: float, text: str, style: TextStyle, color: str) -> None:
        if not text:
            return
        top = (y + self.fonts.baseline(style)) * self.scale - self.fonts.face(style).get_ascent()
        drawn = self.letters.line(text, style, color)
        self.surface.blit(drawn, (round(x * self.scale), round(top)), special_flags=PREMULTIPLIED)

    def icon(self, name: str, x: float, y: float, size: float, color: str) -> None:
        drawn = icon(name, max(1, round(size * self.scale)), color)
        at = (round(x * self.scale - drawn.get_width() / 2), round(y * self.scale - drawn.get_height() / 2))
        self.surface.blit(drawn, at, special_flags=PREMULTIPLIED)

    def picture(self, picture: Picture, rect: Rect, turn: float = 0.0) -> None:
        place, _ = fitted(picture.width, picture.height, rect)
        area = self.pixels(place)
        if turn and area.width and area.height:
            drawn = self.pictures.turned(picture, area.width, area.height, turn)
            self.surface.blit(drawn, drawn.get_rect(center=area.center), special_flags=PREMULTIPLIED)
        elif area.width and area.height:
            drawn = self.pictures.surface(picture, area.width, area.height)
            self.surface.blit(drawn, area, special_flags=PREMULTIPLIED)


def _straight(points: Sequence[Point]) -> bool:
    return len(points) == 2 and (points[0][0] == points[1][0] or points[0][1] == points[1][1])

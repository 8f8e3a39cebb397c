"""Display lists painted once for each size and kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import floor

import pygame
import pygame.transform

from game.desktop import shapes as smooth
from game.desktop.brush import around
from game.desktop.fonts import Fonts, TextStyle
from game.desktop.hatches import tiled
from game.desktop.icons import icon
from game.picture.display import Area, Box, Disc, Group, Icon, Label, Line, Paint, Picture, Point, Shape

FINE = 3
KEPT_BYTES = 48_000_000
SMALL = 400_000
WHOLE = 16_000  # pixels
PREMULTIPLIED = pygame.BLEND_PREMULTIPLIED


@dataclass(slots=True)
class Pictures:
    """The pictures painted so far; the longest unused go when they take too much room."""

    fonts: Fonts
    _kept: OrderedDict[tuple[int, int, int], tuple[Picture, pygame.Surface]] = field(default_factory=OrderedDict)
    painted: int = 0
    _turned: dict[tuple[int, int, int, float], tuple[Picture, pygame.Surface]] = field(default_factory=dict)

    def surface(self, picture: Picture, width: int, height: int) -> pygame.Surface:
        """The picture at a size in the window's own pixels."""
        key = (id(picture), width, height)
        found = self._kept.get(key) or self._equal(picture, width, height)
        if found is None:
            found = (picture, self._paint(picture, width, height))
            self.painted += 1
            self._make_room(found[1])
        self._kept[id(found[0]), width, height] = found
        self._kept.move_to_end((id(found[0]), width, height))
        return found[1]

    def turned(self, picture: Picture, width: int, height: int, turn: float) -> pygame.Surface:
        """The picture at a size, turned about its middle; a small one is painted finer, to keep its letters clear."""
        key = (id(picture), width, height, turn)
        found = self._turned.get(key)
        if found is None:
            finer = 2 if width * height < SMALL else 1
            whole = self._paint(picture, finer * width, finer * height)
            found = (picture, pygame.transform.rotozoom(whole, turn, 1 / finer))
            self._turned = {**dict(list(self._turned.items())[-3:]), key: found}
        return found[1]

    def _equal(self, picture: Picture, width: int, height: int) -> tuple[Picture, pygame.Surface] | None:
        for (_, w, h), found in self._kept.items():
            if (w, h) == (width, height) and found[0] == picture:
                return found
        return None

    def _make_room(self, coming: pygame.Surface) -> None:
        held = sum(kept.get_width() * kept.get_height() * 4 for _, kept in self._kept.values())
        held += coming.get_width() * coming.get_height() * 4
        while self._kept and held > KEPT_BYTES:
            _, (_, gone) = self._kept.popitem(last=False)
            held -= gone.get_width() * gone.get_height() * 4

    def _paint(self, picture: Picture, width: int, height: int) -> pygame.Surface:
        whole = pygame.Surface((max(1, width), max(1, height)), pygame.SRCALPHA)
        scale = width / picture.width if picture.width else 1.0
        Sheet(whole, self.fonts, scale).paint(picture.shapes, 0.0, 0.0)
        return whole


@dataclass(slots=True)
class Sheet:
    """A surface on which shapes are painted; `scale` turns the picture's pixels into the surface's."""

    surface: pygame.Surface
    fonts: Fonts
    scale: float

    def paint(self, shapes: Sequence[Shape], dx: float, dy: float) -> None:
        """Paint shapes in order, moved by an offset; lines and areas that follow each other share one smooth layer."""
        for run in runs(shapes):
            if isinstance(run[0], Area | Line):
                self._layer([shape for shape in run if isinstance(shape, Area | Line)], dx, dy)
            else:
                for shape in run:
                    self._single(shape, dx, dy)

    def _layer(self, run: Sequence[Area | Line], dx: float, dy: float) -> None:
        run = [shape for shape in run if len(shape.points) > 1]
        if not run:
            return
        margin = max(shape.paint.width for shape in run) + 2
        box = around([point for shape in run for point in shape.points]).grown(margin).moved(dx, dy)
        edges = (box.x * self.scale, box.y * self.scale, box.w * self.scale + 1, box.h * self.scale + 1)
        area = pygame.Rect(*map(round, edges)).clip(self.surface.get_clip())
        if not area.width or not area.height:
            return
        layer = pygame.Surface((area.width * FINE, area.height * FINE), pygame.SRCALPHA)
        for shape in run:
            points = [self._fine(x + dx, y + dy, area) for x, y in shape.points]
            _draw(layer, shape, points, self.scale * FINE)
        self.surface.blit(pygame.transform.smoothscale(layer, area.size), area, special_flags=PREMULTIPLIED)

    def _fine(self, x: float, y: float, area: pygame.Rect) -> Point:
        return (x * self.scale - area.x) * FINE, (y * self.scale - area.y) * FINE

    def _single(self, shape: Shape, dx: float, dy: float) -> None:
        match shape:
            case Box():
                self._box(shape, dx, dy)
            case Disc():
                self.disc(shape.x + dx, shape.y + dy, shape.radius, shape.paint)
            case Label():
                self._label(shape, dx, dy)
            case Icon():
                self._blit(
                    icon(shape.name, max(1, round(shape.size * self.scale)), shape.color), shape.x + dx, shape.y + dy
                )
            case Group():
                self._group(shape, dx, dy)

    def _box(self, shape: Box, dx: float, dy: float) -> None:
        x, y = shape.x + dx, shape.y + dy
        if shape.paint.dash or (shape.paint.line and shape.paint.width * self.scale < 0.75):
            right, bottom = x + shape.width, y + shape.height
            corners = ((x, y), (right, y), (right, bottom), (x, bottom))
            self._layer([Area(corners, shape.paint)], 0, 0)
            return
        self.box(self.pixels(x, y, shape.width, shape.height), shape.paint, shape.radius)

    def pixels(self, x: float, y: float, width: float, height: float) -> pygame.Rect:
        """A rectangle in the surface's own pixels, its edges rounded so that neighbours touch."""
        left, top = nearest(x * self.scale), nearest(y * self.scale)
        right, bottom = nearest((x + width) * self.scale), nearest((y + height) * self.scale)
        return pygame.Rect(left, top, max(0, right - left), max(0, bottom - top))

    def box(self, rect: pygame.Rect, paint: Paint, radius: float) -> None:
        """A box with round corners, filled, hatched and edged."""
        if not rect.width or not rect.height:
            return
        round_by = min(round(radius * self.scale), rect.width // 2, rect.height // 2)
        width = max(1, round(paint.width * self.scale)) if paint.line and paint.width else 0
        edge = paint.line if width else ""
        if paint.fill:
            self._nine(rect, round_by, (paint.fill, edge, width, paint.alpha))
        if paint.pattern not in ("", "plain") and paint.hatch:
            tiled(self.surface, rect.inflate(-2 * width, -2 * width), paint.pattern, paint.hatch, self.scale)
        if width and not paint.fill:
            self._nine(rect, round_by, ("", paint.line, width, paint.alpha))

    def _nine(self, rect: pygame.Rect, radius: int, paint: tuple[str, str, int, float]) -> None:
        """Paint a box: a small one, which is met again, in one piece, a large one from its nine parts."""
        if rect.width * rect.height <= WHOLE:
            whole = smooth.whole_box(rect.width, rect.height, radius, paint)
            self.surface.blit(whole, rect, special_flags=PREMULTIPLIED)
        else:
            smooth.nine(self.surface, rect, smooth.corners(radius, *paint), not paint[0])

    def disc(self, x: float, y: float, radius: float, paint: Paint) -> None:
        """A circle, its rim inside."""
        diameter = max(1, round(2 * radius * self.scale))
        width = paint.width * self.scale if paint.line else 0.0
        self._blit(smooth.disc(diameter, paint.fill, paint.line, width, paint.alpha), x, y)

    def _blit(self, piece: pygame.Surface, x: float, y: float) -> None:
        left = round(x * self.scale - piece.get_width() / 2)
        top = round(y * self.scale - piece.get_height() / 2)
        self.surface.blit(piece, (left, top), special_flags=PREMULTIPLIED)

    def _label(self, shape: Label, dx: float, dy: float) -> None:
        size = round(shape.size * self.scale) / self.fonts.scale / self.fonts.text_scale
        style = TextStyle(size, shape.font, shape.weight)
        drawn = self.fonts.render(shape.text, style, shape.color)
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * drawn.get_width()
        top = (shape.y + dy) * self.scale - self.fonts.face(style).get_ascent()
        self.surface.blit(drawn, (round((shape.x + dx) * self.scale - shift), round(top)), special_flags=PREMULTIPLIED)

    def _group(self, shape: Group, dx: float, dy: float) -> None:
        before = self.surface.get_clip()
        room = self.pixels(shape.x + dx, shape.y + dy, shape.width, shape.height)
        self.surface.set_clip(room.clip(before))
        self.paint(shape.shapes, dx + shape.x, dy + shape.y)
        self.surface.set_clip(before)


def nearest(value: float) -> int:
    """The nearest whole pixel, halves always up, so that a rule is as thick everywhere."""
    return floor(value + 0.5)


def runs(shapes: Sequence[Shape]) -> Iterator[list[Shape]]:
    """Shapes in stretches: areas and lines that follow each other together, the others together."""
    stretch: list[Shape] = []
    for shape in shapes:
        if stretch and isinstance(shape, Area | Line) != isinstance(stretch[0], Area | Line):
            yield stretch
            stretch = []
        stretch.append(shape)
    if stretch:
        yield stretch


def _draw(layer: pygame.Surface, shape: Area | Line, points: list[Point], scale: float) -> None:
    if shape.paint.alpha < 1:
        veil = pygame.Surface(layer.get_size(), pygame.SRCALPHA)
        _stroke_or_fill(veil, shape, points, scale)
        layer.blit(veil, (0, 0), special_flags=PREMULTIPLIED)
    else:
        _stroke_or_fill(layer, shape, points, scale)


def _stroke_or_fill(layer: pygame.Surface, shape: Area | Line, points: list[Point], scale: float) -> None:
    if isinstance(shape, Area):
        smooth.polygon(layer, points, shape.paint, scale)
    else:
        smooth.stroke(layer, points, shape.paint, scale)

"""Shapes with smooth edges: drawn larger, made smaller once, and kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot

import pygame
import pygame.draw
import pygame.transform

from game.desktop.hatches import tiled
from game.picture.display import Paint, Point

FINE = 4
CLEAR = (0, 0, 0, 0)


def tone(color: str, alpha: float = 1.0) -> tuple[int, int, int, int]:
    """A colour with its alpha multiplied in, as every surface of the painter holds it."""
    shade = pygame.Color(color)
    return round(shade.r * alpha), round(shade.g * alpha), round(shade.b * alpha), round(255 * alpha)


@lru_cache(maxsize=512)
def corners(radius: int, fill: str, line: str, width: int, alpha: float) -> pygame.Surface:
    """A box just large enough for its four round corners, to be cut in nine parts."""
    side = 2 * max(radius, width) + 2
    whole = pygame.Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    rect = whole.get_rect()
    if line and width:
        pygame.draw.rect(whole, tone(line, alpha), rect, border_radius=radius * FINE)
        inner = rect.inflate(-2 * width * FINE, -2 * width * FINE)
        middle = tone(fill, alpha) if fill else CLEAR
        pygame.draw.rect(whole, middle, inner, border_radius=max(0, radius - width) * FINE)
    elif fill:
        pygame.draw.rect(whole, tone(fill, alpha), rect, border_radius=radius * FINE)
    return pygame.transform.smoothscale(whole, (side, side))


def nine(target: pygame.Surface, rect: pygame.Rect, piece: pygame.Surface, hollow: bool) -> None:
    """Paint a box from a small one: its corners as they are, its sides and middle drawn out."""
    side = piece.get_width()
    cut = min(side // 2, rect.width // 2, rect.height // 2)
    far = side - cut
    flag = pygame.BLEND_PREMULTIPLIED
    for sx, dx in ((0, rect.left), (far, rect.right - cut)):
        for sy, dy in ((0, rect.top), (far, rect.bottom - cut)):
            target.blit(piece, (dx, dy), (sx, sy, cut, cut), special_flags=flag)
    across, along = rect.width - 2 * cut, rect.height - 2 * cut
    middle = side // 2
    if across > 0:
        for sy, dy in ((0, rect.top), (far, rect.bottom - cut)):
            strip = pygame.transform.scale(piece.subsurface((middle, sy, 1, cut)), (across, cut)) if cut else None
            if strip:
                target.blit(strip, (rect.left + cut, dy), special_flags=flag)
    if along > 0:
        for sx, dx in ((0, rect.left), (far, rect.right - cut)):
            strip = pygame.transform.scale(piece.subsurface((sx, middle, cut, 1)), (cut, along)) if cut else None
            if strip:
                target.blit(strip, (dx, rect.top + cut), special_flags=flag)
    if across > 0 and along > 0 and not hollow:
        color = piece.get_at((middle, middle))
        inside = pygame.Rect(rect.left + cut, rect.top + cut, across, along)
        if color.a == 255:
            target.fill(color, inside)
        else:
            veil = pygame.transform.scale(piece.subsurface((middle, middle, 1, 1)), inside.size)
            target.blit(veil, inside, special_flags=flag)


@lru_cache(maxsize=1024)
def whole_box(width: int, height: int, radius: int, paint: tuple[str, str, int, float]) -> pygame.Surface:
    """A small box in one piece; `paint` is what `corners` takes after the radius."""
    whole = pygame.Surface((width, height), pygame.SRCALPHA)
    nine(whole, whole.get_rect(), corners(radius, *paint), not paint[0])
    return whole


@lru_cache(maxsize=512)
def disc(diameter: int, fill: str, line: str, width: float, alpha: float) -> pygame.Surface:
    """A circle with its rim inside the diameter."""
    big = diameter * FINE
    whole = pygame.Surface((big, big), pygame.SRCALPHA)
    middle = (big / 2, big / 2)
    if line and width:
        pygame.draw.circle(whole, tone(line, alpha), middle, big / 2)
        pygame.draw.circle(whole, tone(fill, alpha) if fill else CLEAR, middle, max(0.0, big / 2 - width * FINE))
    elif fill:
        pygame.draw.circle(whole, tone(fill, alpha), middle, big / 2)
    return pygame.transform.smoothscale(whole, (diameter, diameter))


def table(size: tuple[int, int], color: str, shade: str) -> pygame.Surface:
    """A ground that is lighter in its middle and in shade towards its edges."""
    across, along = 32, 20
    small = pygame.Surface((across, along), 0, 32)
    middle, edge = pygame.Color(color).lerp("#FFFFFF", 0.05), pygame.Color(color).lerp(shade, 0.55)
    for x in range(across):
        for y in range(along):
            away = hypot((x - across / 2) / across, (y - along / 2) / along) / 0.72
            small.set_at((x, y), middle.lerp(edge, min(1.0, away**1.6)))
    return pygame.transform.smoothscale(small, size)


@lru_cache(maxsize=64)
def shadow(radius: int, depth: int, color: str, strength: float) -> pygame.Surface:
    """A soft shadow round a box just large enough for its corners."""
    side = 2 * (radius + 2 * depth) + 2
    whole = pygame.Surface((side, side), pygame.SRCALPHA)
    pygame.draw.rect(
        whole, tone(color, strength), whole.get_rect().inflate(-2 * depth, -2 * depth), border_radius=radius
    )
    return pygame.transform.gaussian_blur(whole, max(1, depth // 2))


def polygon(surface: pygame.Surface, points: Sequence[Point], paint: Paint, scale: float) -> None:
    """Draw an area on a surface of whole pixels; `scale` is how much larger than logical the surface is."""
    if paint.fill and len(points) > 2:
        pygame.draw.polygon(surface, tone(paint.fill, paint.alpha), points)
    if paint.pattern not in ("", "plain") and paint.hatch and len(points) > 2:
        _hatched(surface, points, paint, scale)
    if paint.line and paint.width:
        stroke(surface, [*points, points[0]], paint, scale)


def _hatched(surface: pygame.Surface, points: Sequence[Point], paint: Paint, scale: float) -> None:
    stencil = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
    area = pygame.draw.polygon(stencil, (255, 255, 255, 255), points)
    hatch = pygame.Surface(area.size, pygame.SRCALPHA)
    tiled(hatch, hatch.get_rect(), paint.pattern, paint.hatch, scale)
    hatch.blit(stencil, (0, 0), area, special_flags=pygame.BLEND_RGBA_MULT)
    surface.blit(hatch, area, special_flags=pygame.BLEND_PREMULTIPLIED)


def stroke(surface: pygame.Surface, points: Sequence[Point], paint: Paint, scale: float) -> None:
    """Draw a line with round joints, dashed where the paint says so."""
    color = tone(paint.line, paint.alpha)
    width = max(1.0, paint.width * scale)
    parts = dashes(points, [dash * scale for dash in paint.dash]) if paint.dash else [list(points)]
    for part in parts:
        for (x0, y0), (x1, y1) in pairwise(part):
            _segment(surface, color, x0, y0, x1, y1, width)
        if width > 2 and not paint.dash:
            for x, y in part:
                pygame.draw.circle(surface, color, (x, y), width / 2)


def _segment(
    surface: pygame.Surface, color: tuple[int, int, int, int], x0: float, y0: float, x1: float, y1: float, width: float
) -> None:
    length = hypot(x1 - x0, y1 - y0)
    if not length:
        return
    nx, ny = (y0 - y1) / length * width / 2, (x1 - x0) / length * width / 2
    pygame.draw.polygon(
        surface, color, [(x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)]
    )


def dashes(points: Sequence[Point], lengths: Sequence[float]) -> list[list[Point]]:
    """A line cut in dashes: lengths drawn and left out in turn."""
    parts: list[list[Point]] = [[points[0]]]
    index, left, drawing = 0, max(0.1, lengths[0]), True
    for (x0, y0), (x1, y1) in pairwise(points):
        length = hypot(x1 - x0, y1 - y0)
        done = 0.0
        while length - done > left:
            done += left
            at = (x0 + (x1 - x0) * done / length, y0 + (y1 - y0) * done / length)
            if drawing:
                parts[-1].append(at)
            else:
                parts.append([at])
            index, drawing = (index + 1) % len(lengths), not drawing
            left = max(0.1, lengths[index])
        left -= length - done
        if drawing:
            parts[-1].append((x1, y1))
    return [part for part in parts if len(part) > 1]

"""Patterns as tiles that repeat without a seam, so that nothing is told by colour alone."""

from __future__ import annotations

from functools import lru_cache

import pygame
import pygame.draw
import pygame.transform

from game.picture.display import Pattern

FINE = 4


@lru_cache(maxsize=256)
def tile(pattern: Pattern, color: str, scale: float) -> pygame.Surface | None:
    """One tile of a pattern, its alpha multiplied in; None for the plain one."""
    if pattern in ("", "plain"):
        return None
    side = max(4, round((10 if pattern in ("rings", "cross") else 8 if pattern == "dots" else 7) * scale))
    big = side * FINE
    whole = pygame.Surface((big, big), pygame.SRCALPHA)
    width = max(FINE, round(1.3 * scale * FINE))
    _strokes(whole, pattern, pygame.Color(color), big, width)
    return pygame.transform.smoothscale(whole.premul_alpha(), (side, side))


def _strokes(whole: pygame.Surface, pattern: Pattern, color: pygame.Color, big: int, width: int) -> None:
    middle = big // 2
    match pattern:
        case "horizontal":
            pygame.draw.rect(whole, color, (0, middle - width // 2, big, width))
        case "vertical":
            pygame.draw.rect(whole, color, (middle - width // 2, 0, width, big))
        case "dots":
            pygame.draw.circle(whole, color, (middle, middle), round(width * 1.1))
        case "rings":
            pygame.draw.circle(whole, color, (middle, middle), round(big * 0.32), width)
        case _:
            rising = pattern in ("rising", "hatch", "cross")
            falling = pattern in ("falling", "cross")
            _slanted(whole, color, big, width, rising, falling)


def _slanted(whole: pygame.Surface, color: pygame.Color, big: int, width: int, rising: bool, falling: bool) -> None:
    for shift in (-big, 0, big):
        if rising:
            _band(whole, color, (shift, big), (shift + big, 0), width)
        if falling:
            _band(whole, color, (shift, 0), (shift + big, big), width)


def _band(whole: pygame.Surface, color: pygame.Color, start: tuple[int, int], end: tuple[int, int], width: int) -> None:
    """A slanted stroke, drawn beyond both corners so that the tiles join."""
    half, (x0, y0), (x1, y1) = width * 0.71, start, end
    reach = x1 - x0
    slope = 1 if y1 > y0 else -1
    ends = ((x0 - reach, y0 - slope * reach), (x1 + reach, y1 + slope * reach))
    (ax, ay), (bx, by) = ends
    pygame.draw.polygon(whole, color, [(ax - half, ay), (ax + half, ay), (bx + half, by), (bx - half, by)])


def tiled(target: pygame.Surface, area: pygame.Rect, pattern: Pattern, color: str, scale: float) -> None:
    """Cover an area of a surface with a pattern, in step with the surface's own corner."""
    piece = tile(pattern, color, scale)
    if piece is None:
        return
    before = target.get_clip()
    target.set_clip(area.clip(before))
    side = piece.get_width()
    for y in range(area.top - area.top % side, area.bottom, side):
        for x in range(area.left - area.left % side, area.right, side):
            target.blit(piece, (x, y), special_flags=pygame.BLEND_PREMULTIPLIED)
    target.set_clip(before)

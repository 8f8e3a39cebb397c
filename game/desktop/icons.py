"""Drawn icons by name, in any colour and size."""

from __future__ import annotations

from functools import lru_cache

import pygame
import pygame.draw
import pygame.image

from game.places import assets


@lru_cache(maxsize=512)
def icon(name: str, pixels: int, color: str) -> pygame.Surface:
    """The icon `name` of the assets, one colour throughout, its alpha multiplied in; a lozenge where there is none."""
    path = assets() / "icons" / f"{name}.svg"
    tone = pygame.Color(color)
    try:
        drawn = pygame.image.load_sized_svg(str(path), (pixels, pixels))
    except (OSError, pygame.error):
        return _lozenge(pixels, tone)
    drawn = drawn.convert_alpha() if pygame.display.get_surface() else drawn
    drawn.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    drawn.fill((tone.r, tone.g, tone.b, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return drawn.premul_alpha()


def _lozenge(pixels: int, tone: pygame.Color) -> pygame.Surface:
    whole = pygame.Surface((pixels * 4, pixels * 4), pygame.SRCALPHA)
    middle, reach = pixels * 2, pixels * 1.5
    corners = [(middle, middle - reach), (middle + reach, middle), (middle, middle + reach), (middle - reach, middle)]
    pygame.draw.polygon(whole, tone, corners)
    return pygame.transform.smoothscale(whole.premul_alpha(), (pixels, pixels))

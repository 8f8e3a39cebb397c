"""The coats of the states are told apart by everybody, and letters can be read."""

from collections.abc import Callable
from itertools import combinations

import pytest

from game.picture.tokens import COATS, PALETTES, Palette, channels, coats, contrast, luminance, mix

# What an eye that lacks one kind of cone keeps of linear red, green and blue (Viénot, Brettel and Mollon 1999).
DEFICITS = {
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}
TOLD_APART = 9.0


def linear(color: str) -> tuple[float, ...]:
    return tuple(((c / 255 + 0.055) / 1.055) ** 2.4 if c > 10 else c / 255 / 12.92 for c in channels(color))


def seen(name: str) -> Callable[[str], tuple[float, ...]]:
    rows = DEFICITS[name]
    return lambda color: tuple(max(0.0, sum(a * b for a, b in zip(row, linear(color), strict=True))) for row in rows)


def lab(light: tuple[float, ...]) -> tuple[float, float, float]:
    """Linear light as CIE L*a*b*, in which equal distances look equally far."""
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5


def alike(see: Callable[[str], tuple[float, ...]], plain: bool = False) -> list[str]:
    """Pairs of coats that neither their colour nor their pattern tells apart."""
    return [
        f"{a.sigil} {b.sigil}"
        for a, b in combinations(COATS, 2)
        if distance(see(a.fill), see(b.fill)) < TOLD_APART and (plain or a.pattern == b.pattern)
    ]


@pytest.mark.parametrize("deficit", sorted(DEFICITS))
def test_coats_differ_in_pattern_wherever_colours_look_alike(deficit: str) -> None:
    assert alike(seen(deficit)) == []


def test_in_grey_too_coats_are_told_apart() -> None:
    assert alike(lambda color: (luminance(color),) * 3) == []
    assert len({coat.pattern for coat in COATS}) == len({coat.sigil for coat in COATS}) == 8


def test_to_full_sight_the_fills_alone_suffice() -> None:
    assert alike(linear, plain=True) == []


def test_every_pattern_can_be_seen_on_its_fill_in_grey() -> None:
    faint = [c.sigil for c in COATS if c.pattern != "plain" and contrast(c.fill, c.hatch) < 1.35]
    assert faint == []


def test_every_sigil_can_be_seen_on_its_disc() -> None:
    assert [c.sigil for c in COATS if contrast(c.fill, c.mark) < 3] == []


LETTERS = (
    *(
        (letters, ground)
        for letters in ("ink", "muted", "brass_text", "good", "bad")
        for ground in ("paper", "card", "band")
    ),
    *((letters, ground) for letters in ("cream", "gold", "dim", "bad_dark") for ground in ("lead", "deep", "sea")),
    ("ink", "now"),
    ("card", "own_bar"),
)


@pytest.mark.parametrize("name", sorted(PALETTES))
def test_letters_have_contrast_enough_in_every_palette(name: str) -> None:
    palette = PALETTES[name]
    weak = [(a, b) for a, b in LETTERS if contrast(getattr(palette, a), getattr(palette, b)) < 4.5]
    assert weak == []


def test_without_patterns_coats_are_plain() -> None:
    worn = coats(("a", "b", "c"), Palette(plain=True))
    assert [coat.pattern for coat in worn.values()] == ["plain"] * 3
    assert [coat.sigil for coat in worn.values()] == [coat.sigil for coat in COATS[:3]]


def test_mixing_ends_at_both_colours() -> None:
    assert mix("#123456", "#FEDCBA", 0) == "#123456"
    assert mix("#123456", "#FEDCBA", 1) == "#FEDCBA"

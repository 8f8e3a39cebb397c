"""Painting: colours where they belong, patterns, clips, and pictures that are kept."""

import pygame
import pytest

from game.desktop.fonts import BODY, Fonts
from game.desktop.geometry import Rect
from game.desktop.hatches import tile
from game.desktop.painter import Painter
from game.desktop.shapes import dashes
from game.picture.display import Area, Box, Disc, Group, Icon, Label, Line, Paint, Picture

RED, BLUE = (255, 0, 0), (0, 0, 255)


@pytest.fixture
def painter() -> Painter:
    return Painter(pygame.Surface((200, 100), 0, 32), Fonts())


def at(painter: Painter, x: int, y: int) -> tuple[int, int, int]:
    return tuple(painter.surface.get_at((x, y)))[:3]  # type: ignore[return-value]


def test_a_round_box_leaves_its_corners_and_fills_its_middle(painter: Painter) -> None:
    painter.box(Rect(10, 10, 60, 40), Paint(fill="#FF0000"), 12)
    assert at(painter, 40, 30) == at(painter, 40, 10) == at(painter, 10, 30) == RED
    assert at(painter, 10, 10) == (0, 0, 0)
    assert at(painter, 70, 30) == (0, 0, 0)


def test_a_corner_is_smooth(painter: Painter) -> None:
    painter.box(Rect(10, 10, 60, 40), Paint(fill="#FF0000"), 12)
    reds = {at(painter, x, 11)[0] for x in range(10, 26)}
    assert len(reds - {0, 255}) >= 2


def test_an_edge_without_a_fill_is_hollow(painter: Painter) -> None:
    painter.box(Rect(0, 0, 50, 50), Paint(line="#FF0000", width=2), 4)
    assert at(painter, 25, 0) == at(painter, 25, 1) == RED
    assert at(painter, 25, 25) == at(painter, 25, 3) == (0, 0, 0)


@pytest.mark.parametrize("y", [10.0, 10.5, 11.5, 12.49])
def test_a_thin_rule_is_one_pixel_wherever_it_lies(painter: Painter, y: float) -> None:
    painter.line(((0, y), (100, y)), Paint(line="#FF0000"))
    assert sum(at(painter, 50, row) == RED for row in range(30)) == 1


def test_the_clip_holds(painter: Painter) -> None:
    with painter.clipped(Rect(0, 0, 50, 100)), painter.clipped(Rect(0, 0, 200, 50)):
        assert painter.clip == Rect(0, 0, 50, 50)
        painter.box(Rect(0, 0, 200, 100), Paint(fill="#FF0000"))
    assert at(painter, 20, 20) == RED
    assert at(painter, 60, 20) == at(painter, 20, 60) == (0, 0, 0)


def test_text_is_painted_in_its_colour(painter: Painter) -> None:
    painter.text(10, 10, "████", BODY, "#FF0000")
    painter.text(10, 40, "Midmarch", BODY, "#0000FF")
    painter.text(10, 60, "", BODY, "#0000FF")
    colours = {at(painter, x, y) for x in range(10, 60) for y in range(40, 60)}
    assert any(blue > 150 for _, _, blue in colours)


@pytest.mark.parametrize("pattern", ["horizontal", "vertical", "rising", "falling", "dots", "cross", "rings", "hatch"])
def test_each_pattern_is_another_and_joins_without_a_seam(pattern: str) -> None:
    piece = tile(pattern, "#FFFFFF", 1.0)  # type: ignore[arg-type]
    assert piece is not None
    side = piece.get_width()
    alphas = [[piece.get_at((x, y)).a for x in range(side)] for y in range(side)]
    assert any(alpha > 100 for row in alphas for alpha in row)
    assert any(alpha < 100 for row in alphas for alpha in row)
    if pattern == "vertical":
        assert all(row == alphas[0] for row in alphas)
    if pattern in ("rising", "falling", "cross"):
        sums = [sum(row) for row in alphas]
        assert max(sums) - min(sums) < 0.4 * max(sums)


def sample() -> Picture:
    halves = (
        Area(((0, 0), (50, 0), (50, 50), (0, 50)), Paint(fill="#FF0000"), id="a"),
        Area(((50, 0), (100, 0), (100, 50), (50, 50)), Paint(fill="#0000FF", pattern="dots", hatch="#FFFFFF"), id="b"),
    )
    group = Group(60, 10, 20, 20, (Box(0, 0, 100, 100, Paint(fill="#00FF00")),))
    others = (
        Line(((0, 49), (100, 49)), Paint(line="#FFFFFF", width=2, dash=(4, 3))),
        Disc(20, 20, 8, Paint(fill="#FFFFFF", line="#000000", width=2)),
        Label(20, 40, "Orrin", 14, "#FFFFFF", "serif", "medium", "middle"),
        Icon("gate", 40, 20, 16, "#FFFFFF"),
        Area(((0, 0), (10, 0), (10, 10)), Paint(fill="#FFFFFF", alpha=0.5)),
        Box(30, 30, 10, 10, Paint(line="#FFFFFF", dash=(2, 2))),
    )
    return Picture(100, 50, (*halves, group, *others), title="map")


def test_a_display_list_is_painted_to_fit(painter: Painter) -> None:
    painter.picture(sample(), Rect(0, 0, 200, 100))
    assert at(painter, 90, 60) == pytest.approx(RED, abs=3)
    assert at(painter, 124, 24) == pytest.approx((0, 255, 0), abs=3)
    assert at(painter, 164, 24) != (0, 255, 0)
    assert at(painter, 40, 40) == pytest.approx((255, 255, 255), abs=3)
    assert 100 < at(painter, 16, 4)[1] < 150


def test_neighbours_share_an_edge_without_a_seam(painter: Painter) -> None:
    painter.box(Rect(0, 0, 200, 100), Paint(fill="#00FF00"))
    painter.picture(sample(), Rect(0, 0, 150, 75))
    assert all(at(painter, x, 40)[1] < 140 for x in range(70, 80))


def test_an_equal_picture_is_painted_once_for_a_size(painter: Painter) -> None:
    for _ in range(3):
        painter.picture(sample(), Rect(0, 0, 200, 100))
    assert painter.pictures.painted == 1
    painter.picture(sample(), Rect(0, 0, 100, 50))
    assert painter.pictures.painted == 2


def test_an_icon_that_is_not_there_is_a_mark_and_no_failure(painter: Painter) -> None:
    painter.icon("no such icon", 50, 50, 20, "#FF0000")
    assert at(painter, 50, 50) == RED


def test_an_icon_takes_its_colour(painter: Painter) -> None:
    painter.icon("gate", 50, 50, 40, "#FF0000")
    colours = {at(painter, x, y) for x in range(30, 70) for y in range(30, 70)}
    assert RED in colours
    assert all(green == blue == 0 for _, green, blue in colours)


def test_dashes_are_as_long_as_asked() -> None:
    assert dashes([(0, 0), (10, 0)], (3, 2)) == [[(0, 0), (3.0, 0.0)], [(5.0, 0.0), (8.0, 0.0)]]
    assert dashes([(0, 0), (4, 0), (4, 4)], (6, 1))[0] == [(0, 0), (4, 0), (4.0, 2.0)]

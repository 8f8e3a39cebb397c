"""A picture written as SVG is whole: well-formed, named for readers, every pattern and icon defined."""

import re
from xml.etree import ElementTree

import pytest

from game.picture.board import board
from game.picture.display import Area, Box, Disc, Group, Icon, Label, Line, Paint, Picture
from game.picture.overlays import OVERLAYS, Overlay
from game.picture.svg import svg
from tests.picture.looking import ids
from tests.picture.worlds import chart, opened

NAMESPACE = "{http://www.w3.org/2000/svg}"
SOME = Picture(
    100,
    50,
    (
        Box(0, 0, 100, 50, Paint("#FFFFFF", "#000000", 2.0)),
        Area(((1, 1), (9, 1), (5, 8)), Paint("#E6B450", pattern="dots", hatch="#8A6114"), "region:a"),
        Group(
            10,
            5,
            40,
            20,
            (Line(((0, 0), (5, 5)), Paint(line="#112233", dash=(4.0, 3.0))), Disc(5, 5, 3, Paint("#445566"))),
        ),
        Label(50, 40, "Fish & ferries <now>", 14, "#1C2326", "serif", "italic", "middle"),
        Icon("gate", 80, 25, 12, "#1C2326", "gate:1"),
    ),
    "A picture",
    "What it tells",
)


def root(picture: Picture) -> ElementTree.Element:
    return ElementTree.fromstring(svg(picture))


def test_it_is_well_formed_and_named() -> None:
    found = root(SOME)
    assert found.attrib["viewBox"] == "0 0 100 50"
    assert found.findtext(f"{NAMESPACE}title") == "A picture"
    assert found.findtext(f"{NAMESPACE}desc") == "What it tells"
    assert found.attrib["role"] == "img"


def test_letters_that_mean_something_in_svg_are_escaped() -> None:
    assert "".join(root(SOME).itertext()).count("Fish & ferries <now>") == 1


@pytest.mark.parametrize("overlay", OVERLAYS)
def test_a_board_keeps_its_ids_and_defines_what_it_uses(overlay: Overlay) -> None:
    view, words = opened("umbrella")
    picture = board(view, chart("umbrella"), words, (836, 430), overlay)
    text = svg(picture, "map")
    found = ElementTree.fromstring(text)
    defined = {part.attrib["id"] for part in found.iter() if "id" in part.attrib}
    used = set(re.findall(r'(?:url\(|href=")#([\w-]+)', text))
    assert used <= defined
    assert all(name.startswith("map-") for name in defined)
    assert {part.attrib["data-id"] for part in found.iter() if "data-id" in part.attrib} == ids(picture)


def test_a_fill_and_the_pattern_over_it_are_both_drawn() -> None:
    fills = [part.attrib.get("fill") for part in root(SOME).iter(f"{NAMESPACE}path")]
    assert "#E6B450" in fills
    assert "url(#picture-dots-8A6114)" in fills


def test_the_edge_of_a_box_lies_inside_it() -> None:
    box = next(part for part in root(SOME).iter(f"{NAMESPACE}rect") if part.get("stroke"))
    assert (box.attrib["x"], box.attrib["width"], box.attrib["height"]) == ("1", "98", "48")

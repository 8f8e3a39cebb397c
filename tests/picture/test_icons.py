"""Icons are our own simple drawings, and there is one for everything that is named."""

import re
from typing import get_args
from xml.etree import ElementTree

import pytest

from game.picture.icons import body, names
from game.picture.tokens import COATS
from game.places import assets
from game.rules.board import SiteKind
from game.rules.clauses.registry import CLAUSES
from game.rules.state import StatementForm

TRACKS = ("treasury", "capacity", "support", "standing", "initiative", "desk")
OTHERS = (
    "gate", "notice", "seal", "eye", "shield", "pennant", "envelope", "quill", "hourglass", "arrow_right", "check",
    "cross", "warning", "book", "gear", "person", "people", "list", "document", "undo", "redo", "plus", "minus",
    "chevron_down", "scales",
)  # fmt: skip
TAGS = {"g", "path", "circle"}
PAINTS = {"none", "currentColor"}


def test_every_kind_of_site_clause_statement_and_track_has_an_icon() -> None:
    wanted = {*get_args(SiteKind), *CLAUSES, *get_args(StatementForm), *TRACKS, *OTHERS, *(c.sigil for c in COATS)}
    assert sorted(wanted - set(names())) == []


@pytest.mark.parametrize("name", names())
def test_an_icon_has_no_colour_of_its_own_and_stays_on_its_grid(name: str) -> None:
    root = ElementTree.parse(assets() / "icons" / f"{name}.svg").getroot()
    assert root.attrib["viewBox"] == "0 0 24 24"
    parts = [part for part in root.iter() if part is not root]
    assert {part.tag.rpartition("}")[2] for part in parts} <= TAGS
    assert {part.attrib[key] for part in parts for key in ("fill", "stroke") if key in part.attrib} <= PAINTS
    starts = [
        tuple(map(float, at)) for part in parts for at in re.findall(r"M(-?[\d.]+)[ ,](-?[\d.]+)", part.get("d", ""))
    ]
    assert all(0 <= x <= 24 and 0 <= y <= 24 for x, y in starts)


def test_the_body_of_an_icon_is_what_stands_between_its_tags() -> None:
    assert body("minus").startswith("<g ")
    assert body("minus").endswith("</g>")
    with pytest.raises(KeyError, match="no icon is called 'unicorn'"):
        body("unicorn")

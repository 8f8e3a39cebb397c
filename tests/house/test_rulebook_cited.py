"""Every numbered paragraph of the rulebook is tried by a test or conformance case that cites it."""

from pathlib import Path

import pytest

from tests.house.citations import cited_in, headings, uncited_paragraphs
from tests.house.source import ROOT, plant


def test_every_paragraph_is_cited_by_a_test() -> None:
    uncited = uncited_paragraphs(ROOT)
    assert not uncited, f"{len(uncited)} of {len(headings(ROOT))} paragraphs are cited by no test: {', '.join(uncited)}"


def test_an_uncited_paragraph_is_seen(tmp_path: Path) -> None:
    plant(
        tmp_path,
        "assets/rulebook/r2.md",
        "# R2 The table\n" + "".join(f"## R2.{n} x\ny\n" for n in (1, 2, 3, 4, 5, 10)),
    )
    plant(
        tmp_path,
        "tests/rules/test_table.py",
        'def test_R2_1_seats(): pass\ndef test_r2_2(): "R2.10, not R2.11"\n',
    )
    plant(tmp_path, "tests/golden/umbrella.txt", "rule R2.3\n")
    plant(tmp_path, "tests/house/test_words.py", "# R2.4\n")
    plant(tmp_path, "assets/conformance/notice.json", '{"cites": ["R2.5"]}')
    assert uncited_paragraphs(tmp_path) == ["R2.3", "R2.4"]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("R4.6: Notice", {"R4.6"}),
        ("(R4.6, R4.16)", {"R4.6", "R4.16"}),
        ("def test_R4_6_and_R4_16_too()", {"R4.6", "R4.16"}),
        ("def test_r4_6_in_time()", {"R4.6"}),
        ("rule='R4.6'", {"R4.6"}),
        ("PR4.6 r4_6 R4 6", set()),
    ],
)
def test_citations_are_read(text: str, cited: set[str]) -> None:
    assert cited_in(text) == cited

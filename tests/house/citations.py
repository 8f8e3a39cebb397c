"""Where paragraphs of the rulebook are written and where they are cited."""

import re
from pathlib import Path

from tests.house.source import texts

HEADING = re.compile(r"^## R(\d+)\.(\d+)\b", re.MULTILINE)
# R4.6 in a sentence, R4_6 or r4_6 in the name of a test.
CITATION = re.compile(r"(?<![A-Za-z0-9])(?:R(\d+)\.(\d+)|test_[rR](\d+)_(\d+)|R(\d+)_(\d+))(?!\d)")


def number(groups: tuple[str, ...]) -> str:
    chapter, paragraph = (group for group in groups if group)
    return f"R{chapter}.{paragraph}"


def in_order(paragraphs: set[str]) -> list[str]:
    return sorted(paragraphs, key=lambda cited: [int(part) for part in cited[1:].split(".")])


def cited_in(text: str) -> set[str]:
    """The paragraphs that a text cites, each as `R4.6`."""
    return {number(groups) for groups in CITATION.findall(text)}


def headings(root: Path) -> list[str]:
    """The numbered paragraphs of the rulebook, each as `R4.6`, with repeats if there are any."""
    pages = [text for name, text in texts(root, "assets/rulebook") if name.endswith(".md")]
    return [number(groups) for page in pages for groups in HEADING.findall(page)]


def unknown_citations(root: Path) -> list[str]:
    """`path cites R4.6` for each paragraph cited anywhere that no page of the rulebook holds."""
    known = set(headings(root))
    places = texts(root, "game", "scenarios", "assets", "tests", "README.md", "CONTRIBUTING.md")
    return [f"{name} cites {cited}" for name, text in places for cited in in_order(cited_in(text) - known)]


def uncited_paragraphs(root: Path) -> list[str]:
    """Paragraphs that no test and no conformance case cites.

    Golden transcripts and these house tests do not count.
    """
    cited: set[str] = set()
    for name, text in texts(root, "tests", "assets/conformance"):
        if not name.startswith("tests/house/") and not (name.startswith("tests/") and not name.endswith(".py")):
            cited |= cited_in(text)
    return in_order(set(headings(root)) - cited)

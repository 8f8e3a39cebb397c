"""The README's first screen gives the two commands that .ci/run takes from it."""

import re
from pathlib import Path

import pytest

from tests.house.source import ROOT

START = "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/signatories"
TEST = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"
FIRST_SCREEN = 40
FENCE = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def fenced_lines(text: str) -> list[str]:
    return [line for block in FENCE.findall(text) for line in block.splitlines()]


def first_screen(readme: Path) -> str:
    return "\n".join(readme.read_text(encoding="utf-8").splitlines()[:FIRST_SCREEN]) + "\n"


@pytest.mark.parametrize("command", [START, TEST])
def test_the_first_screen_holds_the_command(command: str) -> None:
    assert fenced_lines(first_screen(ROOT / "README.md")).count(command) == 1


@pytest.mark.parametrize("ending", ["/signatories", "/pytest"])
def test_ci_finds_exactly_one_command_by_its_ending(ending: str) -> None:
    found = [line for line in fenced_lines((ROOT / "README.md").read_text(encoding="utf-8")) if line.endswith(ending)]
    assert len(found) == 1


def test_accessibility_names_what_there_is_and_what_is_not() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    section = text.partition("## Accessibility\n")[2].partition("\n## ")[0]
    there, _, limits = section.partition("Known limits:")
    for feature in (
        "keyboard",
        "mouse",
        "focus",
        "F1",
        "80 to 200%",
        "contrast",
        "reduced motion",
        "colour",
        "terminal",
    ):
        assert feature in there
    assert "screen reader" in limits


def test_only_fenced_lines_count() -> None:
    assert fenced_lines(f"{START}\n```sh\n{TEST}\n```\n`{START}`\n") == [TEST]

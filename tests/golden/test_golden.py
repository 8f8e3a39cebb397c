"""R8.11: A game of each world as it is told; `pytest tests/golden --regenerate` writes the transcripts anew."""

from __future__ import annotations

import re
from itertools import zip_longest
from pathlib import Path

import pytest

from game.rules.events.registry import ALL
from game.scenario import load, names
from tests.golden.transcript import WIDTH, transcript

FOLDER = Path(__file__).parent
LONGEST = 250_000
MAY = re.compile(r"    may: \w+ \d+/\d+")


def golden(name: str) -> Path:
    """The transcript of a world's golden game."""
    return FOLDER / f"{name}.txt"


def first_difference(kept: str, told: str) -> str:
    """Where two transcripts part, with the lines around it, or nothing."""
    pairs = list(zip_longest(kept.splitlines(), told.splitlines(), fillvalue="(the end)"))
    for number, (was, now) in enumerate(pairs, 1):
        if was != now:
            before = [line for line, _ in pairs[max(0, number - 4) : number - 1]]
            return "\n".join([f"line {number}:", *before, f"was: {was}", f"now: {now}"])
    return ""


@pytest.mark.parametrize("name", names())
def test_R8_11_a_game_is_told_as_its_transcript_says(name: str, request: pytest.FixtureRequest) -> None:
    told = transcript(load(name))
    if request.config.getoption("--regenerate"):
        golden(name).write_text(told, encoding="utf-8")
    kept = golden(name).read_text(encoding="utf-8") if golden(name).is_file() else ""
    assert first_difference(kept, told) == "", "If the change is wanted: pytest tests/golden --regenerate"


def test_every_world_has_a_transcript_and_every_transcript_a_world() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == names()


@pytest.mark.parametrize("name", names())
def test_R1_7_a_transcript_is_whole_and_can_be_read(name: str) -> None:
    """It ends with the game, shows the views of every seat in every year, and stays short enough to be read."""
    text = golden(name).read_text(encoding="utf-8")
    seats = [seat.name for seat in load(name).seats]
    years = text.count("================ Year ")
    assert years == max(int(year) for year in re.findall(r"=== Year (\d+)", text))
    assert text.count("---- End of the game") == 1
    for seat in seats:
        assert text.count(f"-- and {seat} besides") == 3 * years + 1
    assert len(MAY.findall(text)) == 3 * years * len(seats)
    assert len(text) < LONGEST
    assert max(map(len, text.splitlines())) <= WIDTH


def test_R1_7_no_transcript_shows_an_id_or_the_name_of_a_class() -> None:
    events = set(ALL)
    for name in names():
        worlds_ids = {region.id for region in load(name).regions if "_" in region.id}
        words = set(re.findall(r"\w+", golden(name).read_text(encoding="utf-8")))
        assert sorted(words & (events | worlds_ids)) == []


def test_a_difference_names_its_line_and_both_versions() -> None:
    assert first_difference("a\nb\nc\n", "a\nb\nc\n") == ""
    assert first_difference("a\nb\nc\n", "a\nx\nc\n") == "line 2:\na\nwas: b\nnow: x"
    assert first_difference("a\n", "a\nb\n") == "line 2:\na\nwas: (the end)\nnow: b"

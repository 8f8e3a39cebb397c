"""Commands that only worlds of the full level have."""

from pathlib import Path

import pytest

from tests.full_level import written
from tests.terminal.talk import ALL_YEARS, answers, flat, said

TO_DECISIONS = ("done", "yes", "done", "yes", "done", "yes")


def typed(world: str, *lines: str, seat: str = "aurel") -> str:
    """What is said after the last of these lines."""
    return flat(answers(said(*lines, "quit", scenario=world, seat=seat))[len(lines) - 1])


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("accession open", "Any state may join it."),
        ("accession majority cover 2 fee 1", "Whoever a majority of the parties let in may join it. Brisk shall cover"),
        ("accession consent invite dunmar", "all parties let in may join it, and Dunmar without a vote."),
        ("accession cover 2", "Whoever all parties let in may join it. Brisk shall cover a newcomer"),
        ("accession none", "No change."),
        ("accession", "Who may join later?"),
    ],
)
def test_R4_51_who_may_join_is_set_by_a_short_command(tmp_path: Path, line: str, sentence: str) -> None:
    assert sentence in typed(written(tmp_path), "draft with brisk", "add brisk covers us 2", line)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("secret on", "It is secret: only its parties know of it"),
        ("secret off", "No change."),
        ("secret", "secret on keeps the text from all but its parties"),
    ],
)
def test_R4_52_secrecy_is_set_by_a_short_command(tmp_path: Path, line: str, sentence: str) -> None:
    assert sentence in typed(written(tmp_path), "draft with brisk", "add brisk covers us 2", line)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("accede 4", "Marked: Ask to join “Coastal Cover”."),
        ("accede 4 as an observer", "Marked: Ask to join “Coastal Cover” as an observer."),
        ("accede 4 partner", "as a partner."),
        ("accede", "Which agreement?"),
        ("accede 3", "“Quill Bay Transit” says nothing about joining, so it is closed."),
        ("admit estel 2", "Marked: Vote to let Estel into “Water of Long Fen”."),
        ("consent publish 2", "“Water of Long Fen” is not secret."),
        ("admit estel", "Name a state and the number of an agreement."),
    ],
)
def test_R4_51_joining_and_voting_are_marked_in_decisions(tmp_path: Path, line: str, sentence: str) -> None:
    assert sentence in typed(written(tmp_path), *TO_DECISIONS, line)


def test_R4_51_who_has_asked_needs_our_attention(tmp_path: Path) -> None:
    world = written(tmp_path)
    asked = said(*TO_DECISIONS, "accede 4", "seal", "yes", "log 1", *TO_DECISIONS, "accede 2", "quit", scenario=world,
                 seat="estel")  # fmt: skip
    assert "We joined “Coastal Cover”." in flat(asked)


def test_a_whole_game_of_the_full_level_is_played_at_the_terminal(tmp_path: Path) -> None:
    text = said(*ALL_YEARS.splitlines() * 12, "quit", scenario=written(tmp_path), seat="aurel")
    assert "The game is over" in text or "Rupture" in text

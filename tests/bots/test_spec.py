"""R1.1: Who plays what is written as a level, level/character, or seat=level/character."""

from __future__ import annotations

import pytest

from game.bots import BotSpecError, make, parse
from game.scenario import load


def told(spec: str) -> dict[str, tuple[str, str]]:
    players = parse(spec, load("umbrella"))
    return {seat: (p.level, p.character.name) for seat, p in players.items()}  # type: ignore[attr-defined]


def test_a_level_alone_is_for_all_with_the_characters_of_the_world() -> None:
    assert set(told("easy").values()) == {
        ("easy", name) for name in ("loyal", "hawk", "merchant", "recluse", "opportunist", "bridge-builder")
    }


def test_a_character_is_for_all() -> None:
    assert set(told("normal/avenger").values()) == {("normal", "avenger")}


def test_seats_are_named_and_the_others_are_normal() -> None:
    found = told("aurel=easy, brisk=normal/recluse")
    assert found["aurel"] == ("easy", "loyal")
    assert found["brisk"] == ("normal", "recluse")
    assert found["farrow"] == ("normal", "bridge-builder")


@pytest.mark.parametrize(
    ("spec", "said"),
    [
        ("clever", "There is no level 'clever'"),
        ("", "is no level"),
        ("normal/", "is no level or level/character"),
        ("normal/dove", "There is no character 'dove'"),
        ("aurel", "There is no level 'aurel'"),
        ("aurel=", "names no seat and level"),
        ("oz=easy", "There is no seat 'oz'"),
        ("aurel=easy,brisk", "names no seat and level"),
        ("aurel=easy,aurel=normal", "names 'aurel' twice"),
    ],
)
def test_a_bad_specification_says_what_is_wrong_and_what_there_is(spec: str, said: str) -> None:
    with pytest.raises(BotSpecError, match=said):
        parse(spec, load("umbrella"))


def test_make_refuses_what_it_does_not_know() -> None:
    with pytest.raises(BotSpecError, match="Use one of: easy, normal"):
        make("hard", "loyal")

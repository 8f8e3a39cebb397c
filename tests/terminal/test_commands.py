"""Commands and their words: found by their beginnings, suggested when mistyped, with a sentence for each."""

import ast
from pathlib import Path
from typing import get_args

import pytest

import game.terminal
from game.rules.forecast import Code
from game.scenario import load
from game.terminal.commands import COMMANDS, found
from game.terminal.completion import completions
from game.terminal.guide import guide
from game.terminal.misread import MisreadError
from game.terminal.screen import Screen
from game.terminal.seating import new_game
from game.wording import Words
from tests.terminal.talk import last_said, said

ROOM = Path(game.terminal.__file__).parent
SAYERS = {"say": 0, "text": 0, "ask": 0, "MisreadError": 0}


def keys() -> list[tuple[str, str]]:
    """Every sentence the room asks for by a constant key, with its file."""
    asked: list[tuple[str, str]] = []
    for path in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            for constant in ast.walk(node.args[0]) if name in SAYERS else ():
                if isinstance(constant, ast.Constant) and isinstance(constant.value, str) and "." in constant.value:
                    asked.append((path.name, constant.value.removeprefix("terminal.")))
    return [(file, key) for file, key in asked if not key.endswith((".", "_")) and key]


@pytest.mark.parametrize(("file", "key"), sorted(set(keys())))
def test_every_sentence_is_in_the_catalogue(file: str, key: str) -> None:
    assert Words().has(f"terminal.{key}") or Words().has(key), f"{file}: {key}"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_every_command_has_help_that_begins_with_its_name(command: object) -> None:
    name = getattr(command, "name", "")
    assert Words().phrase(f"terminal.help.{name}").startswith(name)


@pytest.mark.parametrize("code", [*get_args(Code), "old_text", "record", "hunch"])
def test_every_part_of_a_forecast_has_words(code: str) -> None:
    assert Words().has(f"terminal.worth.{code}")


def test_R4_17_a_default_to_come_is_said_before_it_happens() -> None:
    lines = ("draft payment iverane 6", "send", "yes", "draft payment grenvale 6", "send", "yes", "attention")
    assert "What we cannot pay is a default" in last_said(*lines)


def test_R5_4_the_temper_of_a_bot_is_told() -> None:
    assert "Keeps its word" in last_said("state grenvale")


def test_no_help_is_left_without_a_command() -> None:
    assert set(Words().group("terminal.help")) == {command.name for command in COMMANDS}


@pytest.mark.parametrize(
    ("typed", "name"), [("stat", "status"), ("att", "attention"), ("cal", "calendar"), ("f", "forecast")]
)
def test_a_beginning_that_one_command_has_is_enough(typed: str, name: str) -> None:
    if typed == "stat":
        with pytest.raises(MisreadError):
            found(typed)
    elif typed == "f":
        assert {c.name for c in COMMANDS if c.name.startswith("f")} == {"forecast", "forgive"}
    else:
        assert found(typed).name == name


def test_an_unknown_command_is_answered_with_what_looks_like_it() -> None:
    assert "Did you mean agreements" in last_said("agrements")
    assert "There is no command “xyzzy”." in last_said("xyzzy")


@pytest.mark.parametrize(
    "line",
    [
        "read 99", "read", "state nobody", "region nowhere", "draft", "draft cover", "add", "edit", "edit 9 1",
        "remove x",
        "move 1", "pair", "title", "sign", "sign nobody", "decline x 9", "retract", "announce", "counter", "send",
        "would",
        "message", "ask", "ask hollin", "warn nobody", "term", "renewal", "notice", "withdrawal", "undo", "redo",
        "drop",
        "difference", "forecast 99", "cover nowhere", "seal", "unmark", "campaign", "walk out 1", "load",
        "verbose maybe",
        "log nothing", "rules xyzzy", "help xyzzy", "yes", "no", "?", "offers nobody", "revise 2", "party", "s",
        "pledge",
        "develop", "take back", "🦉", "read 1 2", "\x00", "draft with us", "draft lease grenvale skerry",
    ],
)  # fmt: skip
def test_a_bad_line_is_answered_and_nothing_is_lost(line: str) -> None:
    text = said("draft cover grenvale", line, "show")
    assert (
        "Cover for Hollin" in text.split("> show")[1] or line in ("drop", "undo", "send") or line.startswith("draft ")
    )


@pytest.mark.parametrize(
    "line",
    [
        "ratify", "hold 1", "refuse", "notice", "notice 99", "take back 1", "withdraw 1", "consent", "consent renew 1",
        "develop", "develop nowhere", "develop grenhold", "build", "protest", "protest us", "protest iverane",
        "reassure",
        "pledge", "pledge iverane", "mediate", "mediate iverane about grenvale", "mediation", "waive", "waive 1 of 1",
        "forgive", "forgive iverane 1", "allege grenvale 1", "answer 1", "leave 1", "suspend 1", "default",
        "default 1 1",
        "split", "split 1 iverane", "rank", "rank 1 skerry", "walk", "unmark", "unmark 9", "cover", "cover 2",
        "cover ,",
        "cover skerry 9", "cover agreement", "cover agreement 2", "commend", "done", "sign", "send", "offers",
    ],
)  # fmt: skip
def test_a_bad_decision_is_answered_and_the_marked_ones_stay(line: str) -> None:
    text = said(*("done yes " * 3).split(), "campaign", line, "decisions")
    assert "Campaign at home." in text.split("> decisions")[-1]


def test_decisions_are_marked_looked_over_and_taken_back() -> None:
    lines = [
        *("done yes " * 3).split(),
        "campaign",
        "develop skerry",
        "cover skerry 2",
        "unmark 1",
        "undo",
        "decisions",
    ]
    seen = last_said(*lines)
    assert "1. Campaign at home." in seen
    assert "2. Develop Skerry Light." in seen
    assert "3. Lay cover: 2 in Skerry Light." in seen


def test_R4_16_walking_out_asks_once() -> None:
    lines = [*("done yes " * 3).split(), "walk out 1"]
    assert "Standing falls by 3" in last_said(*lines)
    assert "Marked: Walk out of" in last_said(*lines, "yes")
    assert "0 decisions marked" in last_said(*lines, "status", "decisions")


def test_R3_3_cover_shows_what_would_be_laid_and_why_it_counts_half() -> None:
    seen = last_said(*("done yes " * 3).split(), "cover skerry 2")
    assert "We lay 2 points in Skerry Light, counting 1 (only half counts there)." in seen


def test_R2_2_ending_a_window_asks_once_about_offers_left_unanswered() -> None:
    lines = ("draft cover grenvale", "send", "done", "done")
    seen = last_said(*lines)
    assert "Iverane offers us" in seen
    assert "End the window all the same?" in seen
    assert "Window 3 of the talks is open." in last_said(*lines, "done")


def test_another_line_in_answer_to_a_question_drops_the_question() -> None:
    seen = last_said("draft cover grenvale", "send", "done", "done", "status", "yes")
    assert "Nothing was asked." in seen


@pytest.mark.parametrize(
    ("line", "expected"),
    [("dra", ["draft"]), ("state gr", ["grenvale"]), ("read ", ["1", "2"]), ("draft co", ["counter", "cover"]),
     ("help calen", ["calendar"]), ("region sk", ["skerry light"]), ("region skerry l", ["light"]), ("nonsense x", [])],
)  # fmt: skip
def test_tab_completes_commands_and_names(line: str, expected: list[str]) -> None:
    import io

    session = new_game(load("first-signatures"), "hollin", 1, Screen(io.StringIO()))
    try:
        assert completions(session, line) == expected
        guide(session, "cover")
    finally:
        session.match.close()

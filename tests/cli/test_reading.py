"""Commands that read what comes with the game."""

import json
from pathlib import Path

import pytest

from game import __version__
from game.__main__ import main
from game.cli.commands import COMMANDS
from game.places import assets, scenarios
from game.scenario import load, names, schema

Out = pytest.CaptureFixture[str]


def test_version(capsys: Out) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"signatories {__version__}\n"


def test_help_names_every_command(capsys: Out) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert all(f"\n    {name}" in told for name in COMMANDS)


@pytest.mark.parametrize(
    "command", [[name] for name in COMMANDS] + [["scenario", w] for w in ("list", "check", "schema")]
)
def test_every_command_and_argument_has_help(command: list[str], capsys: Out) -> None:
    with pytest.raises(SystemExit) as left:
        main([*command, "--help"])
    told = capsys.readouterr().out
    assert left.value.code == 0
    assert told.startswith(f"usage: signatories {' '.join(command)}")
    for line in told.splitlines():
        if line.startswith("  --") and len(line.split()) <= 2:
            assert told.split(line)[1].startswith("\n   "), f"{line} has no help"
    assert "(cli" not in told.lower(), "a sentence is missing from the catalogue"


def test_scenario_list_names_the_worlds(capsys: Out) -> None:
    assert main(["scenario", "list"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in told] == names()
    assert "umbrella: The Umbrella, 6 states, standard level, 9 to 11 years, about 75 minutes" in told
    assert "first-signatures: First Signatures, 3 states, introductory level, 5 years, about 30 minutes" in told


def test_scenario_schema_is_json(capsys: Out) -> None:
    assert main(["scenario", "schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_scenario_check_of_good_files(capsys: Out) -> None:
    path = str(scenarios() / "umbrella.json")
    assert main(["scenario", "check", path, "first-signatures"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        f"{path}: nothing is wrong with it.",
        "first-signatures: nothing is wrong with it.",
    ]
    assert told.err == ""


def test_scenario_check_tells_all_that_is_wrong(tmp_path: Path, capsys: Out) -> None:
    world = json.loads((scenarios() / "umbrella.json").read_text(encoding="utf-8"))
    world["regions"][3]["touches"] = world["regions"][3]["touches"][1:]
    world["regions"][0]["owner"] = "nobody"
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(world), encoding="utf-8")
    assert main(["scenario", "check", str(path), "umbrella"]) == 2
    told = capsys.readouterr()
    assert told.out == "umbrella: nothing is wrong with it.\n"
    assert "regions[0].owner" in told.err
    assert all(line.startswith(f"{path}: ") for line in told.err.splitlines())
    assert len(told.err.splitlines()) >= 2


def test_rules_lists_the_contents(capsys: Out) -> None:
    assert main(["rules"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("R1 ")
    assert "\n  R4.6 Notice in time\n" in told


@pytest.mark.parametrize("word", ["R4.6", "4.6", "r4.6"])
def test_rules_shows_a_paragraph_by_its_number(word: str, capsys: Out) -> None:
    assert main(["rules", word]) == 0
    told = capsys.readouterr().out
    assert told.startswith("R4.6 Notice in time\n")
    assert told.count("\nR") == 0


def test_rules_explains_a_word_and_says_where_to_read_on(capsys: Out) -> None:
    assert main(["rules", "notice"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("notice: ")
    assert "\nR4.6 Notice in time\n" in told
    assert "\nSee also:\n  R" in told


def test_rules_takes_several_words(capsys: Out) -> None:
    assert main(["rules", "notice", "in", "time"]) == 0
    assert "R4.6 Notice in time\n" in capsys.readouterr().out


def test_conformance_runs_the_files_it_is_given(capsys: Out) -> None:
    files = sorted((assets() / "conformance").glob("*.json"))[:2]
    assert main(["conformance", *map(str, files)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 passed, 0 failed"


def test_R1_7_a_world_is_shown_without_the_secret_parts_of_its_seats(capsys: pytest.CaptureFixture[str]) -> None:
    for name in names():
        assert main(["scenario", "show", name]) == 0
        told, world = capsys.readouterr().out, load(name)
        assert world.title in told
        assert all(seat.brief in told and seat.secret not in told for seat in world.seats)
        assert all(text in told for text in (*world.objectives, *world.notes, *world.questions))


def test_a_world_without_more_to_say_is_shown_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = load("lease").model_copy(update={"minutes": None, "objectives": [], "notes": [], "questions": []})
    path = tmp_path / "bare.json"
    path.write_text(bare.model_dump_json())
    assert main(["scenario", "show", str(path)]) == 0
    assert "minutes" not in capsys.readouterr().out

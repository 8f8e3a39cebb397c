"""Every kind of bad scenario file is refused with its place in the file, the problem and a remedy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.scenario import ScenarioError, build, check, load, names
from tests.scenario.spoiled import CASES, Change, clause, seat, world


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_named_with_place_and_remedy(case: str, tmp_path: Path) -> None:
    change, place, problem, remedy = CASES[case]
    spoiled = world()
    change(spoiled)
    path = tmp_path / "spoiled.json"
    path.write_text(json.dumps(spoiled), "utf-8")
    found = [p for p in check(path) if p.place.startswith(place) and problem in p.problem and remedy in p.remedy]
    assert found, "\n".join(map(str, check(path)))
    with pytest.raises(ScenarioError, match=r"spoiled\.json: "):
        load(path)


@pytest.mark.parametrize(
    ("change", "place", "problem"),
    [
        (lambda w: w.update(end_window=[5, 6]), "years", "An introductory game has a fixed length."),
        (lambda w: w.pop("years"), "years", "An introductory game has a fixed length."),
        (
            lambda w: clause(w, 0, 1).clear() or clause(w, 0, 1).update(kind="consultation"),
            "agreements[0].terms.clauses[1]",
            "'consultation' is no clause of the introductory level.",
        ),
        (
            lambda w: seat(w, "hollin")["mandates"].append("three_partners"),
            "seats[1].mandates[4]",
            "cannot meet",
        ),
    ],
)
def test_R1_8_the_introductory_level_has_its_own_bounds(
    change: Change, place: str, problem: str, tmp_path: Path
) -> None:
    spoiled = world("first-signatures")
    change(spoiled)
    path = tmp_path / "spoiled.json"
    path.write_text(json.dumps(spoiled), "utf-8")
    assert any(p.place == place and problem in p.problem for p in check(path)), check(path)


@pytest.mark.parametrize("text", [b"", b"{", b"\xff\xfe", b'{"id": 1,}', b"[" * 5000])
def test_what_is_not_json_is_named_as_such(text: bytes, tmp_path: Path) -> None:
    path = tmp_path / "torn.json"
    path.write_bytes(text)
    (problem,) = check(path)
    assert problem.place == "the file"
    assert problem.problem.startswith("This is not JSON")


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(ScenarioError) as caught:
        load("umbrela")
    assert caught.value.place == "umbrela"
    assert all(name in caught.value.remedy for name in names())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (problem,) = check(tmp_path / "gone.json")
    assert "cannot be read" in problem.problem


def test_R1_8_a_table_may_lower_a_level_but_not_raise_it() -> None:
    assert build(load("umbrella"), 1, "introductory").board.intro
    with pytest.raises(ScenarioError, match="made for level 'introductory'"):
        build(load("first-signatures"), 1, "standard")

"""The conformance suite: all cases pass, cover what is built, and are readable."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from game.conformance import run
from game.conformance.files import case_files, folder, read_case
from game.conformance.model import Case
from game.rules.clauses.registry import CLAUSES
from game.rules.state import EndReason

CASES = {path: read_case(path) for path in case_files()}
CATALOGUE: dict[str, Any] = json.loads((folder() / "catalogue" / "model.json").read_text())
STEPS = {step for row in CATALOGUE["lifecycle"]["built"].values() for step in row}


def test_every_case_passes() -> None:
    report = run()
    assert report.lines() == [f"{len(CASES)} passed, 0 failed"]
    assert len(CASES) >= 160


@pytest.mark.parametrize("seed", [2, 3])
def test_R8_11_no_case_depends_on_the_order_of_seats(seed: int) -> None:
    assert [result.case for result in run(seed=seed).failed] == []


def without_a_case(wanted: set[str], covered: str) -> list[str]:
    shown = {name for case in CASES.values() for name in getattr(case.covers, covered)}
    return sorted(wanted - shown)


def test_every_clause_kind_has_a_case() -> None:
    assert set(CATALOGUE["clauses"]["built"]) == set(CLAUSES)
    assert without_a_case(set(CLAUSES), "clauses") == []


def test_every_step_of_the_lifecycle_has_a_case() -> None:
    assert without_a_case(STEPS, "lifecycle") == []


def test_every_line_of_the_checklist_has_a_case() -> None:
    assert without_a_case(set(CATALOGUE["checklist"]["built"]), "checklist") == []


def test_R4_23_every_end_reason_has_a_case() -> None:
    expected = {
        agreement.end_reason
        for case in CASES.values()
        for year in case.years
        for agreement in year.expect.agreements.values()
        if agreement
    }
    assert set(get_args(EndReason)) - expected == set()


def test_a_gap_is_seen() -> None:
    assert without_a_case({"coverage", "secession"}, "clauses") == ["secession"]


@pytest.mark.parametrize(("path", "case"), CASES.items(), ids=[path.stem for path in CASES])
def test_a_case_says_what_it_shows(path: Path, case: Case) -> None:
    assert path.stem == case.id
    assert set(case.covers.clauses) <= set(CLAUSES)
    assert set(case.covers.lifecycle) <= STEPS
    assert set(case.covers.checklist) <= set(CATALOGUE["checklist"]["built"])
    assert any(year.expect != type(year.expect)() or year.illegal for year in case.years)
    assert len(path.read_text().splitlines()) <= 90
    assert len(case.title) <= 130

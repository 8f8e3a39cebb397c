"""The runner: what it prints, its exit status, and files that are no cases."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.conformance import CaseError, main, run
from game.conformance.files import folder

AID = {"parties": ["arn", "bel"], "clauses": [{"kind": "payment", "payer": "arn", "payee": "bel", "amount": 2}]}


def written(folder: Path, **changes: Any) -> Path:
    """A case file in which all goes well, unless a change says otherwise."""
    case = {
        "id": "small",
        "title": "A small case",
        "rules": ["R4.7"],
        "world": "pair",
        "texts": {"aid": AID},
        "start": {"year": 3, "in_force": {"aid": {"y": 1, "e": 3}}},
        "years": [{"expect": {"agreements": {"aid": {"e": 5}}}}],
    }
    path = folder / "small.json"
    path.write_text(json.dumps(case | changes))
    return path


def told(*files: Path) -> tuple[int, list[str]]:
    out = io.StringIO()
    status = main([str(file) for file in files], out)
    return status, out.getvalue().splitlines()


def test_all_cases_run_without_a_file() -> None:
    status, lines = told()
    assert status == 0
    assert lines[-1].endswith(" passed, 0 failed")


def test_one_file_passes(tmp_path: Path) -> None:
    assert told(written(tmp_path)) == (0, ["1 passed, 0 failed"])


def test_a_failure_names_place_expected_and_found(tmp_path: Path) -> None:
    path = written(tmp_path, years=[{"expect": {"agreements": {"aid": {"e": 6, "gates": 1}}}}])
    assert told(path) == (
        1,
        [
            "small: A small case (R4.7)",
            "  years[0].expect.agreements.aid.e: expected 6, found 5",
            "0 passed, 1 failed",
        ],
    )


EXPECTED: list[tuple[dict[str, Any], str]] = [
    ({"seats": {"arn": {"treasury": 9}}}, "seats.arn.treasury: expected 9, found 8"),
    ({"payments": []}, "payments: expected [], found [['arn', 'bel', 2]]"),
    ({"arrears": [["arn", "bel", 1]]}, "arrears: expected [['arn', 'bel', 1]], found []"),
    ({"agreements": {"aid": None}}, "agreements.aid: expected no agreement, found in_force"),
    (
        {"agreements": {"aid": {"standing": {"arn": "former"}}}},
        "agreements.aid.standing.arn: expected 'former', found 'party'",
    ),
    ({"agreements": {"aid": {"clauses": []}}}, "agreements.aid.clauses: expected []"),
    ({"posts": {"bel_2": "arn"}}, "posts.bel_2: expected 'arn', found None"),
    ({"concern": {"arn": {"bel": 2}}}, "concern.arn.bel: expected 2, found 0"),
    ({"tension": 5}, "tension: expected 5, found 2"),
    (
        {"events": [{"kind": "GatePassed", "new_e": 7}]},
        "events[0]: expected {'kind': 'GatePassed', 'new_e': 7}, found [{",
    ),
    ({"events": [{"kind": "GatePassed"}, {"kind": "GatePassed"}]}, "events[1]: expected"),
    ({"no_events": [{"kind": "GatePassed", "agreement": "aid"}]}, "no_events[0]: expected none, found"),
]


@pytest.mark.parametrize(("expect", "line"), EXPECTED)
def test_each_kind_of_difference_is_told(tmp_path: Path, expect: dict[str, Any], line: str) -> None:
    status, lines = told(written(tmp_path, years=[{"expect": expect}]))
    assert status == 1
    assert f"years[0].expect.{line}" in lines[1]


def test_an_agreement_that_is_missing_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, start={}, years=[{"expect": {"agreements": {"aid": {"status": "in_force"}}}}])
    assert "expected an agreement, found None" in told(path)[1][1]


ACTED: list[tuple[dict[str, Any], str]] = [
    (
        {"decisions": {"arn": [{"kind": "Withdraw", "agreement": "aid"}]}},
        "decisions.arn: may not be sealed: reason.no_withdrawal_clause",
    ),
    ({"talks": [{"seat": "bel", "kind": "Sign", "offer": "aid"}]}, "talks[0]: bel may not Sign: reason.unknown_offer"),
    (
        {"illegal": [{"seat": "arn", "act": {"kind": "GiveNotice", "agreement": "aid"}, "reason": "reason.no_gate"}]},
        "illegal[0]: expected reason.no_gate, found a legal act",
    ),
    ({"incidents": {"bel_2": 2}}, "incidents: {'bel_2': 2} cannot come with these watched regions"),
]


@pytest.mark.parametrize(("year", "line"), ACTED)
def test_an_act_that_may_not_be_done_fails_its_case(tmp_path: Path, year: dict[str, Any], line: str) -> None:
    status, lines = told(written(tmp_path, years=[year]))
    assert status == 1
    assert f"years[0].{line}" in lines[1]


def test_a_fault_in_the_rules_fails_its_case_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.rules.gates.end_of_term", lambda *_: 1 // 0)
    path = written(tmp_path, start={}, years=[{"signed": ["aid"]}])
    quiet = tmp_path / "quiet.json"
    quiet.write_text(json.dumps(json.loads(path.read_text()) | {"id": "quiet", "years": [{}]}))
    status, lines = told(path, quiet)
    assert status == 1
    assert "the rules broke: ZeroDivisionError" in lines[1]
    assert lines[-1] == "1 passed, 1 failed"


def test_a_game_that_is_over_plays_no_further_year(tmp_path: Path) -> None:
    walks = {"decisions": {"arn": [{"kind": "WalkOut", "agreement": "aid"}]}}
    start = {"year": 2, "tension": 11, "in_force": {"aid": {"y": 1, "e": 3}}}
    path = written(tmp_path, start=start, years=[walks, {}])
    assert "years[1]: the game is over: rupture" in told(path)[1][1]


BAD: list[tuple[dict[str, Any], str]] = [
    ({"world": "mars"}, "small.json: world: There is no world 'mars'. Use one of four, pair, three."),
    ({"id": "Not an id"}, "small.json: id:"),
    ({"colour": "blue"}, "small.json: colour: This key is unknown here."),
    ({"rules": []}, "small.json: rules:"),
    ({"texts": {}}, "small.json: start.in_force: There is no text 'aid'."),
    (
        {"texts": {"aid": AID | {"parties": ["arn", "zed"]}}},
        "texts.aid.parties: There is no seat 'zed' in world 'pair'.",
    ),
    ({"texts": {"aid": AID | {"clauses": [{"kind": "gift"}]}}}, "texts.aid.clauses[0]: There is no kind 'gift'."),
    ({"texts": {"aid": AID | {"clauses": [{"payer": "arn"}]}}}, "texts.aid.clauses[0]: Something is missing here"),
    ({"texts": {"aid": AID | {"clauses": [AID["clauses"][0] | {"amount": 99}]}}}, "problem.out_of_bounds"),
    ({"texts": {"aid": AID | {"shares": "mine"}}}, "texts.aid.shares: 'mine' is not known here."),
    ({"start": {"seats": {"zed": {}}}}, "start.seats: There is no seat 'zed'"),
    ({"start": {"concern": {"arn": {"zed": 1}}}}, "start.concern: There is no seat 'zed'"),
    ({"years": []}, "small.json: years:"),
    ({"years": [{"watched": ["sea"]}]}, "years[0].watched: There is no region 'sea'"),
    ({"years": [{"signed": ["wine"]}]}, "years[0].signed: There is no text 'wine'. Use one of aid."),
    ({"years": [{"talks": [{"kind": "Announce", "offer": "aid"}]}]}, "years[0].talks[0].seat: There is no seat ''"),
    ({"years": [{"talks": [{"seat": "arn", "kind": "Propose", "terms": 5}]}]}, "years[0].talks[0].Propose.terms:"),
    ({"years": [{"decisions": {"zed": []}}]}, "years[0].decisions: There is no seat 'zed'"),
    (
        {"years": [{"decisions": {"arn": [{"kind": "Vanish"}]}}]},
        "years[0].decisions.arn[0]: There is no kind 'Vanish'.",
    ),
    (
        {"years": [{"decisions": {"arn": [{"kind": "GiveNotice", "agreement": "wine"}]}}]},
        "decisions.arn[0]: There is no text 'wine'.",
    ),
    ({"years": [{"decisions": {"arn": [{"kind": "CoverOrder", "lines": 3}]}}]}, "decisions.arn[0].CoverOrder.lines:"),
    (
        {"years": [{"illegal": [{"seat": "zed", "act": {"kind": "Campaign"}, "reason": "x"}]}]},
        "illegal[0].seat: There is no seat 'zed'",
    ),
    ({"years": [{"expect": {"events": [{"kind": "Vanished"}]}}]}, "expect.events[0]: There is no event 'Vanished'."),
    (
        {"years": [{"expect": {"no_events": [{"kind": "GatePassed", "gate": 3}]}}]},
        "no_events[0].gate: A GatePassed has no such field.",
    ),
    ({"years": [{"expect": {"payments": [["arn", "zed", 1]]}}]}, "expect.payments: There is no seat 'zed'"),
]


@pytest.mark.parametrize(("changes", "line"), BAD)
def test_a_bad_case_is_named_with_place_and_remedy(tmp_path: Path, changes: dict[str, Any], line: str) -> None:
    status, lines = told(written(tmp_path, **changes))
    assert status == 2
    assert line in lines[0]
    assert len(lines) == 1


def not_json(path: Path) -> Path:
    path.write_text("{")
    return path


def missing(path: Path) -> Path:
    return path.with_name("nowhere.json")


def bad_world(path: Path) -> Path:
    (path.parent / "worlds").mkdir()
    (path.parent / "worlds" / "pair.json").write_text('{"about": "", "seats": {}}')
    return path


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (not_json, "small.json: This is not JSON"),
        (missing, "nowhere.json: It cannot be read"),
        (bad_world, "pair.json: regions: Something is missing here"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, spoil: Callable[[Path], Path], line: str) -> None:
    status, lines = told(spoil(written(tmp_path)))
    assert status == 2
    assert line in lines[0]


def test_a_case_may_bring_its_own_world(tmp_path: Path) -> None:
    (tmp_path / "worlds").mkdir()
    (tmp_path / "worlds" / "mine.json").write_text((folder() / "worlds" / "pair.json").read_text())
    assert told(written(tmp_path, world="mine"))[0] == 0


def test_an_id_stands_once(tmp_path: Path) -> None:
    path = written(tmp_path)
    with pytest.raises(CaseError, match=r"'small' stands in small\.json too"):
        run([path, path])

"""Deciding a record again names the first place where it says something else than the rules."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.journal import MemoryStore, export_json, import_json
from game.match import Difference, Match, verify
from tests.match.players import played


@pytest.fixture(scope="module")
def text() -> str:
    match = played(2)
    match.undo_resolution()
    match.resolve()
    return export_json(match.store)


def tampered(text: str, change: Callable[[Any], None]) -> MemoryStore:
    whole = json.loads(text)
    change(whole)
    return import_json(json.dumps(whole))


def entry_with(whole: Any, kind: str) -> tuple[int, int, Any]:
    for number, entry in enumerate(whole["entries"], 1):
        for place, event in enumerate(entry["events"], 1):
            if event["kind"] == kind:
                return number, place, event
    raise AssertionError(kind)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_honest_record_agrees(seed: int) -> None:
    assert verify(played(seed)) is None


def test_branches_agree_too(text: str) -> None:
    assert verify(import_json(text)) is None


def test_a_file_is_verified_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "game.record"
    played(1, path).close()
    before = path.read_bytes()
    assert verify(path) is None
    assert verify(str(path)) is None
    assert path.read_bytes() == before


def test_a_changed_number_is_named(text: str) -> None:
    place: list[int] = []

    def change(whole: Any) -> None:
        number, event_place, event = entry_with(whole, "FundsMoved")
        event["amount"] += 1
        place[:] = number, event_place

    found = verify(tampered(text, change))
    assert found is not None
    assert (found.branch, [found.entry, found.event]) == (0, place)
    assert found.what == "FundsMoved.amount"
    assert int(found.recorded) == int(found.decided) + 1
    assert str(found).startswith(f"branch 0, year {found.year}, entry {place[0]}, event {place[1]}: FundsMoved.amount")


def test_a_missing_event_is_named(text: str) -> None:
    found = verify(tampered(text, lambda whole: whole["entries"][0]["events"].pop()))
    assert found is not None
    assert (found.recorded, found.decided) == ("nothing", "WindowOpened")


def test_an_event_too_many_is_named(text: str) -> None:
    def change(whole: Any) -> None:
        events = whole["entries"][0]["events"]
        events.append(events[-1] | {"id": events[-1]["id"] + 1})

    found = verify(tampered(text, change))
    assert found is not None
    assert (found.recorded, found.decided) == ("WindowOpened", "nothing")


def test_R2_2_an_act_that_was_never_allowed_is_named(text: str) -> None:
    def change(whole: Any) -> None:
        entry = next(e for e in whole["entries"] if e["what"] == "talk")
        entry["acts"] = [{"kind": "Sign", "offer": "no-such-offer-1"}]

    found = verify(tampered(text, change))
    assert found is not None
    assert "not allowed (reason.unknown_offer)" in found.decided


def test_R2_9_decisions_changed_afterwards_are_found(text: str) -> None:
    def change(whole: Any) -> None:
        sealing = [e for e in whole["entries"] if e["what"] == "seal" and e["acts"]]
        sealing[0]["acts"] = []

    found = verify(tampered(text, change))
    assert found is not None
    assert found.year == 1


def test_another_seed_is_found_at_the_first_draw(text: str) -> None:
    def change(whole: Any) -> None:
        whole["meta"]["seed"] += 1

    found = verify(tampered(text, change))
    assert isinstance(found, Difference)
    assert found.entry == 1


def test_a_talk_without_an_act_is_found_not_raised(text: str) -> None:
    def change(whole: Any) -> None:
        next(e for e in whole["entries"] if e["what"] == "talk")["acts"] = []

    found = verify(tampered(text, change))
    assert found is not None
    assert "cannot be done" in found.decided


def test_a_fault_on_a_branch_names_the_branch(text: str) -> None:
    def change(whole: Any) -> None:
        last = [e for e in whole["entries"] if e["branch"] == 1][-1]
        last["events"][-1]["rule"] = "R9.9"

    found = verify(tampered(text, change))
    assert found is not None
    assert (found.branch, found.recorded) == (1, "'R9.9'")


def test_the_match_of_a_tampered_record_still_folds(text: str) -> None:
    """Replaying believes the record; only verifying asks the rules."""

    def change(whole: Any) -> None:
        entry_with(whole, "FundsMoved")[2]["amount"] += 1

    Match(tampered(text, change))

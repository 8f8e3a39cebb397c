"""Files that are no records, or no longer whole: a clear error with place, problem and remedy; nothing is lost."""

import json
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.journal import Entry, Meta, RecordError, SqliteStore, export_json, import_json
from game.journal.codec import BODY_MOST
from game.journal.schema import check_file, lay_out
from game.match import Match
from tests.match.players import WORLD, chancers, played


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("records") / "game.record"
    played(1, path).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, record: bytes) -> Path:
    path = tmp_path / "game.record"
    path.write_bytes(record)
    return path


def refused(path: Path) -> RecordError:
    with pytest.raises(RecordError) as caught:
        Match.open(path)
    error = caught.value
    assert str(path) in error.place
    assert error.problem.endswith(".")
    assert error.remedy.endswith(".")
    assert str(error) == f"{error.place}: {error.problem} {error.remedy}"
    return error


def changed(path: Path, *statements: str) -> None:
    db = sqlite3.connect(path)
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "nothing.record").problem == "There is no such file."
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path).problem.startswith("The file cannot be read")


@pytest.mark.parametrize("content", [b"hello", b"\x89PNG\r\n", b"S" * 5000, b"{}"])
def test_a_foreign_file(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path).problem == "This file is not a record of a game."
    assert path.read_bytes() == content


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    changed(path, "CREATE TABLE notes (body TEXT)")
    assert refused(path).problem == "This file is not a record of a game."


@pytest.mark.parametrize("kept", [0, 10, 60, 120, 3000, 4096, 9000, -4096, -1])
def test_a_truncated_file(path: Path, record: bytes, kept: int) -> None:
    path.write_bytes(record[:kept])
    assert "damaged" in refused(path).problem


def test_a_file_that_lacks_its_last_byte(path: Path, record: bytes) -> None:
    """SQLite itself would read the missing end as zeros."""
    check_file(path)
    path.write_bytes(record[:-1])
    with pytest.raises(RecordError, match="cut off"):
        check_file(path)


def test_any_page_overwritten_is_an_error_or_no_matter(path: Path, record: bytes) -> None:
    """Whatever page is destroyed: the record opens unharmed, or the error is clear; never anything else."""
    told: list[str] = []
    for page in range(len(record) // 4096):
        start = page * 4096 + (100 if page == 0 else 0)
        path.write_bytes(record[:start] + b"\xa5" * (page * 4096 + 4096 - start) + record[page * 4096 + 4096 :])
        try:
            Match.open(path).close()
        except RecordError as error:
            told.append(error.problem)
    assert len(told) > len(record) // 4096 // 2
    assert all("damaged" in problem for problem in told)


def test_a_newer_format(path: Path) -> None:
    changed(path, "PRAGMA user_version = 2")
    error = refused(path)
    assert "format 2" in error.problem
    assert "newer version of the game" in error.remedy


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM entries WHERE revision = 5",
        "UPDATE entries SET body = x'00ff' WHERE revision = 2",
        "UPDATE entries SET body = substr(body, 1, length(body) - 9) WHERE what = 'resolve'",
        "UPDATE entries SET body = 'text' WHERE revision = 2",
        "UPDATE entries SET what = 'unknown' WHERE revision = 2",
        "UPDATE entries SET seat = x'00' WHERE revision = 2",
        "DELETE FROM entries WHERE revision = 1",
        "DELETE FROM meta",
        "DELETE FROM meta WHERE name = 'phrases'",
        "UPDATE meta SET value = x'00' WHERE name = 'game'",
        "UPDATE meta SET value = 'text' WHERE name = 'game'",
        "DELETE FROM branches",
        "INSERT INTO branches VALUES (1, 1, 0, 0)",
        "INSERT INTO branches VALUES (2, 0, 0, 0)",
        "INSERT INTO branches VALUES (1, 0, 999999, 0)",
        "UPDATE branches SET parent = 'x'",
        "DROP TABLE entries",
    ],
)
def test_a_record_somebody_changed(path: Path, statement: str) -> None:
    changed(path, statement)
    assert "damaged" in refused(path).problem


def test_events_that_do_not_fit_the_game(path: Path, tmp_path: Path) -> None:
    """An entry that reads well but speaks of an agreement nobody made."""
    with Match.open(path) as match:
        whole = json.loads(export_json(match.store))
    event = whole["entries"][0]["events"][0]
    whole["entries"][0]["events"].append(
        {k: event[k] for k in ("id", "year", "step", "audience", "rule", "causes")}
        | {"kind": "CohesionChanged", "agreement": 99, "before": 0, "after": 1}
    )
    store = import_json(json.dumps(whole))
    with pytest.raises(RecordError, match=r"memory, branch 0, entry 1: .* does not fit"):
        Match(store)


def test_a_scenario_that_can_no_longer_be_read() -> None:
    whole = json.loads(export_json(played(1).store))
    whole["meta"]["scenario"] = "{}"
    with pytest.raises(RecordError, match="its scenario cannot be read"):
        Match(import_json(json.dumps(whole)))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda _: [], "not an export"),
        (lambda w: w | {"record": "other"}, "not an export"),
        (lambda w: w | {"meta": w["meta"] | {"format": 2}}, "format 2"),
        (lambda w: w | {"meta": None}, "damaged: meta"),
        (lambda w: w | {"more": 1}, "damaged: more"),
        (lambda w: w | {"branches": []}, "no branches"),
        (lambda w: w | {"branches": [{"number": 3, "parent": 0, "revision": 0, "draws": 0}]}, "hang together"),
        (lambda w: w | {"entries": [w["entries"][0] | {"branch": 9}]}, "no branch 9"),
        (lambda w: w | {"entries": [w["entries"][0] | {"year": "1"}]}, "damaged: entries.0.year"),
    ],
)
def test_a_bad_export(change: Callable[[Any], Any], problem: str) -> None:
    whole = change(json.loads(export_json(played(1).store)))
    with pytest.raises(RecordError, match=problem):
        import_json(json.dumps(whole), "export.json")


def test_an_export_that_is_no_json() -> None:
    with pytest.raises(RecordError, match=r"export.json: .* not JSON"):
        import_json("{", "export.json")


def test_a_new_game_does_not_overwrite_a_file(path: Path, record: bytes) -> None:
    with pytest.raises(RecordError, match="a file of that name already"):
        Match.new(WORLD, 1, path)
    assert path.read_bytes() == record


def test_a_new_game_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be opened"):
        Match.new(WORLD, 1, tmp_path / "no" / "game.record")


def test_saving_leaves_a_file_of_another_kind_alone(tmp_path: Path) -> None:
    path = tmp_path / "thesis.txt"
    path.write_text("years of work", encoding="utf-8")
    with pytest.raises(RecordError, match="not a record"):
        played(1).save(path)
    assert path.read_text(encoding="utf-8") == "years of work"
    with pytest.raises(RecordError):
        played(1).save(tmp_path / "no" / "game.record")
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


def store_of(match: Match) -> SqliteStore:
    assert isinstance(match.store, SqliteStore)
    return match.store


def test_a_full_disk_loses_nothing_accepted(tmp_path: Path) -> None:
    """Each step is kept whole or not at all; with room again the game goes on from there."""
    path = tmp_path / "game.record"
    with Match.new(WORLD, 1, path) as match:
        db = store_of(match)._db
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(RecordError, match="disk is full") as caught:
            chancers(match).run()
        assert "Free some space" in caught.value.remedy
        stands, entries = match.state, match.store.own(0)
        with Match.open(path) as other:
            assert other.state == stands
        db.execute("PRAGMA max_page_count = 100000")
        chancers(match).run()
        assert match.over
        assert match.store.own(0)[: len(entries)] == entries
    with Match.open(path) as again:
        assert again.over


def branch_for_ever(match: Match) -> None:
    while True:
        match.store.fork(0, 1)


def test_a_full_disk_while_branching_leaves_the_game_where_it_was(tmp_path: Path) -> None:
    with Match.new(WORLD, 1, tmp_path / "game.record") as match:
        chancers(match).run()
        match.store.keep_draft("a", "first", "old")
        db = store_of(match)._db
        db.execute("PRAGMA max_page_count = 1")
        entries = match.store.own(0)
        with pytest.raises(RecordError, match="disk is full"):
            match.store.keep_draft("a", "first", "x" * 100_000)
        assert match.store.drafts("a") == {"first": "old"}
        with pytest.raises(RecordError, match="disk is full"):
            branch_for_ever(match)
        assert (match.branch, match.store.own(0)) == (0, entries)
        branches = match.store.branches()
    with Match.open(tmp_path / "game.record") as again:
        assert again.store.branches() == branches


def test_two_programs_do_not_continue_one_record(path: Path) -> None:
    """The second to write is told; what the first kept stands."""
    with Match.open(path) as one, Match.open(path) as other:
        one.undo_resolution()
        with pytest.raises(RecordError, match="continued by another program"):
            other.undo_resolution()
        assert other.branch == 0


def test_a_record_that_may_only_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Match.open(path) as match:
        store_of(match)._db.execute("PRAGMA query_only = ON")
        with pytest.raises(RecordError, match="may not be written"):
            match.undo_resolution()
        assert match.branch == 0


def test_a_new_file_that_cannot_be_filled_is_taken_away_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(db: sqlite3.Connection, meta: Meta) -> None:
        lay_out(db, meta)
        db.execute("INSERT INTO no_such_table VALUES (1)")

    monkeypatch.setattr("game.journal.sqlite.lay_out", fails)
    with pytest.raises(RecordError):
        Match.new(WORLD, 1, tmp_path / "game.record")
    assert list(tmp_path.iterdir()) == []


def test_saving_that_fails_keeps_the_old_save(path: Path, record: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(RecordError, match="cannot be written: Permission denied"):
        played(2).save(path)
    assert path.read_bytes() == record
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_an_entry_that_would_fill_the_memory_is_not_unpacked(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("UPDATE entries SET body = ? WHERE revision = 2", (zlib.compress(b" " * (BODY_MOST + 9)),))
    db.commit()
    db.close()
    assert "too large" in refused(path).problem


def test_entries_that_belong_together_are_kept_together_or_not_at_all(tmp_path: Path) -> None:
    nobody: Any = None
    with Match.new(WORLD, 1, tmp_path / "game.record") as match:
        entries = match.store.own(0)
        with pytest.raises(RecordError):
            store_of(match).fill(0, (Entry("pass", 1, "a"), Entry("pass", 1, nobody)))
        assert match.store.own(0) == entries
        match.store.append(0, Entry("pass", 1, "a"))
        assert match.store.own(0) == [*entries, Entry("pass", 1, "a")]

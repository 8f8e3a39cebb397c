"""The record: what was kept is what happened, in memory, in a file, in a copy and in an export."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from game.journal import Entry, MemoryStore, RecordError, SqliteStore, Store, export_json, import_json, save
from game.journal.codec import bodies, phrases
from game.journal.entries import chain
from game.match import Match
from game.rules.acts import Campaign
from game.rules.events.years import WindowOpened
from game.rules.evolve import fold
from game.scenario import build
from tests.match.players import LARGER, WORLD, played, to_decisions

SIZE_MOST = 200_000


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_R8_11_folding_the_record_gives_the_state(seed: int) -> None:
    match = played(seed)
    assert fold(build(WORLD, seed), match.record()) == match.state


@pytest.mark.parametrize("seed", [1, 2])
def test_a_larger_game_folds_too(seed: int) -> None:
    match = played(seed, larger=True)
    assert fold(build(LARGER, seed), match.record()) == match.state


def test_a_saved_game_opens_as_it_was(tmp_path: Path) -> None:
    match = played(5)
    match.save(tmp_path / "game.record")
    with Match.open(tmp_path / "game.record") as again:
        assert again.state == match.state
        assert again.record() == match.record()
        assert again.meta == match.meta
        assert again.store.own(0) == match.store.own(0)


def test_a_game_played_in_a_file_is_the_same_game(tmp_path: Path) -> None:
    in_memory = played(6)
    in_file = played(6, tmp_path / "game.record")
    assert in_file.state == in_memory.state
    assert in_file.store.own(0) == in_memory.store.own(0)
    in_file.close()


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    played(1, tmp_path / "game.record").close()
    assert [path.name for path in tmp_path.iterdir()] == ["game.record"]
    # Bytes 18 and 19 say how the file is written: 1 needs nothing beside it, even where it may only be read.
    assert (tmp_path / "game.record").read_bytes()[18:20] == b"\1\1"


def test_opening_to_read_changes_no_byte(tmp_path: Path) -> None:
    path = tmp_path / "game.record"
    played(1, path).close()
    before = path.read_bytes()
    with Match.open(path) as match:
        match.events_for("wall")
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["game.record"]


def test_a_finished_game_is_small(tmp_path: Path) -> None:
    """The longest of a few games; the larger world makes about 300 events a year."""
    path = tmp_path / "game.record"
    match = max((played(seed, larger=True) for seed in range(6)), key=lambda m: len(m.record()))
    match.save(path)
    assert path.stat().st_size < SIZE_MOST


def test_sqlite_in_memory_is_a_record_too() -> None:
    match = played(2)
    store = SqliteStore.create(":memory:", match.meta)
    store.fill(0, match.store.own(0))
    assert store.own(0) == match.store.own(0)
    assert Match(store).state == match.state
    store.close()


def test_an_export_comes_back_as_it_was() -> None:
    match = played(7)
    match.undo_resolution()
    match.store.fork(0, 3, same_draws=True)
    text = export_json(match.store)
    again = import_json(text)
    assert again.meta == match.meta
    assert again.branches() == match.store.branches()
    assert [again.own(b.number) for b in again.branches()] == [match.store.own(b.number) for b in again.branches()]
    assert export_json(again) == text
    assert Match(again).state == Match(match.store).state


def test_R1_7_drafts_stay_private() -> None:
    match = played(1)
    match.store.keep_draft("someone", "first", "my secret draft")
    assert "my secret draft" not in export_json(match.store)


@pytest.mark.parametrize("make", [lambda meta: MemoryStore(meta), lambda meta: SqliteStore.create(":memory:", meta)])
def test_drafts_belong_to_their_seat(make: Callable[..., Store], tmp_path: Path) -> None:
    store = make(played(1).meta)
    store.keep_draft("a", "one", "old")
    store.keep_draft("a", "one", "new")
    store.keep_draft("a", "two", "other")
    store.keep_draft("b", "one", "theirs")
    store.keep_draft("a", "two", "")
    assert store.drafts("a") == {"one": "new"}
    save(store, tmp_path / "game.record")
    copy = SqliteStore.open(tmp_path / "game.record")
    assert (copy.drafts("a"), copy.drafts("b")) == ({"one": "new"}, {"one": "theirs"})
    copy.close()
    store.close()


@pytest.mark.parametrize("in_file", [False, True])
def test_a_branch_shares_its_parents_entries_up_to_the_fork(in_file: bool, tmp_path: Path) -> None:
    store = played(1, tmp_path / "game.record" if in_file else ":memory:").store
    trunk = store.own(0)
    branch = store.fork(0, 4)
    twig = store.fork(branch.number, 5, same_draws=True)
    store.append(branch.number, Entry("pass", 1, "a"))
    store.append(branch.number, Entry("pass", 1, "b"))
    store.append(twig.number, Entry("pass", 1, "c"))
    assert (branch.draws, twig.draws) == (1, 1)
    assert chain(store, 1) == [*trunk[:4], Entry("pass", 1, "a"), Entry("pass", 1, "b")]
    assert chain(store, 2) == [*trunk[:4], Entry("pass", 1, "a"), Entry("pass", 1, "c")]
    assert store.own(0) == trunk
    store.close()


def test_a_branch_of_a_file_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "game.record"
    match = played(1, path)
    match.undo_resolution()
    state = match.state
    match.close()
    with Match.open(path) as again:
        assert (again.branch, again.state) == (1, state)
    with Match.open(path, branch=0) as first:
        assert first.over
    with pytest.raises(RecordError, match="no branch 2"):
        Match.open(path, branch=2)


def test_saving_over_a_record_replaces_it_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "game.record"
    played(1).save(path)
    match = played(2)
    match.save(path)
    with Match.open(path) as again:
        assert again.state == match.state
    assert [p.name for p in tmp_path.iterdir()] == ["game.record"]


def test_a_running_game_can_be_saved_elsewhere(tmp_path: Path) -> None:
    with Match.new(WORLD, 1, tmp_path / "game.record") as match:
        to_decisions(match)
        seat = next(iter(match.state.seats))
        match.seal(seat, (Campaign(),))
        match.save(tmp_path / "copy.record")
        with Match.open(tmp_path / "copy.record") as copy:
            assert copy.state == match.state
            assert copy.view(seat).sealed == (Campaign(),)


def test_events_and_acts_are_read_strictly() -> None:
    body = json.loads(bodies().dump_json(((Campaign(),), (WindowOpened(1, id=1, year=1),))))
    assert bodies().validate_json(json.dumps(body)) == ((Campaign(),), (WindowOpened(1, id=1, year=1),))
    for change in ({"window": "1"}, {"more": 1}, {"kind": "Unknown"}, {"id": 1.5}):
        broken = [body[0], [body[1][0] | change]]
        with pytest.raises(ValueError, match="validation error"):
            bodies().validate_json(json.dumps(broken))


def test_phrases_name_the_kinds_that_bodies_hold() -> None:
    for name in (b'"GatePassed"', b'"Propose"', b'"coverage"', b'"renewal"'):
        assert name in phrases()

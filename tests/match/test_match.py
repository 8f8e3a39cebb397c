"""One running game: nothing is shown before it is kept, and nothing accepted is lost."""

from pathlib import Path
from typing import Any

import pytest

from game.journal import Entry, RecordError
from game.journal.entries import chain
from game.match import Match
from game.rules.acts import BuildCapacity, Campaign, GiveNotice, Propose, SendMessage, Sign
from game.rules.numbers import WINDOWS
from tests.match.players import WORLD, chancers, cover_for, played, seats_of, to_decisions


def first_two(match: Match) -> tuple[str, str]:
    one, other, *_ = seats_of(match)
    return one, other


def test_R2_1_a_new_game_stands_at_the_first_window_of_year_1() -> None:
    match = Match.new("first-signatures", 1)
    assert (match.state.year, match.state.phase, match.state.window) == (1, "talks", 1)
    assert not match.over


def test_R2_2_an_illegal_act_changes_nothing_and_says_why() -> None:
    match = Match.new(WORLD, 1)
    one, _ = first_two(match)
    before, entries = match.state.copy(), match.store.own(0)
    why = match.submit(one, Sign("no-such-offer-1"))
    assert why is not None
    assert why.key == "reason.unknown_offer"
    assert match.state == before
    assert match.store.own(0) == entries


def test_R2_2_after_the_third_window_decisions_open() -> None:
    match = Match.new(WORLD, 1)
    one, other = first_two(match)
    for window in range(1, WINDOWS + 1):
        assert (match.state.phase, match.state.window) == ("talks", window)
        match.submit(one, SendMessage(other, "thank"))
        match.close_window()
    assert match.state.phase == "decisions"


def test_R2_2_a_window_in_which_nobody_acts_ends_talks_and_an_answer_is_not_an_act() -> None:
    match = Match.new(WORLD, 1)
    one, other = first_two(match)
    assert match.submit(one, Propose(cover_for(match.view(one), other, 1, 0))) is None
    match.close_window()
    (offer,) = match.view(other).open_to()
    assert match.submit(other, Sign(offer.id)) is None
    assert not match.acted
    match.close_window()
    assert match.state.phase == "decisions"


def test_R2_2_passing_twice_or_as_a_stranger_is_nothing() -> None:
    match = Match.new(WORLD, 1)
    one, _ = first_two(match)
    for seat in (one, one, "nobody"):
        match.pass_window(seat)
    assert match.passed == (one,)
    match.close_window()
    assert len(match.passed) == 0


def test_R2_9_sealing_is_for_decisions_and_for_seats() -> None:
    match = Match.new(WORLD, 1)
    one, _ = first_two(match)
    early = match.seal(one, ())
    assert early is not None
    assert early.key == "reason.wrong_phase"
    to_decisions(match)
    stranger = match.seal("nobody", ())
    assert stranger is not None
    assert stranger.key == "reason.unknown_seat"
    assert match.sealed == ()


def test_R2_10_until_the_resolution_decisions_may_be_sealed_anew() -> None:
    match = to_decisions(Match.new(WORLD, 1))
    one, other = first_two(match)
    assert match.seal(one, (Campaign(),)) is None
    assert match.seal(one, ()) is None
    assert match.view(one).sealed == ()
    match.seal(other, ())
    before = match.state.seats[one].support
    match.resolve()
    campaigns = [e for e in match.record() if getattr(e, "act", "") == "Campaign"]
    assert campaigns == []
    assert match.state.seats[one].support >= before - 2


def test_R2_9_nobody_sees_what_others_sealed() -> None:
    """Sealed decisions change nothing that another seat or the wall receives."""
    quiet, busy = to_decisions(Match.new(WORLD, 1)), to_decisions(Match.new(WORLD, 1))
    one, other = first_two(quiet)
    quiet.seal(one, ())
    busy.seal(one, (Campaign(),))
    assert quiet.view(other) == busy.view(other)
    assert quiet.wall() == busy.wall()
    assert quiet.events_for(other) == busy.events_for(other)
    assert quiet.sealed == busy.sealed == (one,)
    assert busy.view(other).sealed is None


def test_R8_a_step_at_the_wrong_time_is_a_bug() -> None:
    match = Match.new(WORLD, 1)
    with pytest.raises(ValueError, match="stands at talks"):
        match.resolve()
    to_decisions(match)
    with pytest.raises(ValueError, match="stands at decisions"):
        match.close_window()


def test_a_seat_that_is_not_at_the_table_has_no_view() -> None:
    with pytest.raises(KeyError):
        Match.new(WORLD, 1).view("nobody")


def test_what_is_shown_was_kept_before() -> None:
    """At the moment an observer is called, the record holds the entry and the state has it."""
    match = Match.new(WORLD, 1)
    seen: list[Entry] = []

    def observer(entry: Entry) -> None:
        assert match.store.own(0)[-1] == entry
        assert match.state.events == len(match.record())
        seen.append(entry)

    match.observe(observer)
    chancers(match).run()
    assert seen == match.store.own(0)[1:]


def test_what_cannot_be_kept_did_not_happen(monkeypatch: pytest.MonkeyPatch) -> None:
    match = Match.new(WORLD, 1)
    one, other = first_two(match)
    shown: list[Entry] = []
    match.observe(shown.append)
    before = match.state

    def full(*_: Any) -> None:
        raise RecordError("here", "The disk is full.", "Free some space.")

    monkeypatch.setattr(type(match.store), "append", full)
    with pytest.raises(RecordError):
        match.submit(one, SendMessage(other, "thank"))
    assert match.state is before
    assert (match.acted, shown, match.events_for(one)[-1].kind) == (False, [], "WindowOpened")  # type: ignore[attr-defined]


def test_R2_10_a_game_goes_on_in_the_middle_of_the_year(tmp_path: Path) -> None:
    """Ended windows, acts and sealed decisions are all there again."""
    path = tmp_path / "game.record"
    with Match.new(WORLD, 1, path) as match:
        one, other = first_two(match)
        match.submit(one, SendMessage(other, "thank"))
        match.pass_window(one)
    with Match.open(path) as match:
        assert (match.acted, match.passed) == (True, (one,))
        to_decisions(match)
        match.seal(one, (Campaign(),))
        view, events = match.view(one), match.events_for(one)
    with Match.open(path) as match:
        assert match.view(one) == view
        assert match.events_for(one) == events
        assert match.sealed == (one,)
        assert match.view(one).sealed == (Campaign(),)


@pytest.mark.parametrize("stop", range(3, 60, 8))
def test_a_game_resumed_anywhere_ends_as_if_it_had_never_stopped(stop: int, tmp_path: Path) -> None:
    """Bots keep no memory: whatever entry was the last one kept, the rest of the game is the same."""
    whole = played(9)
    path = tmp_path / "game.record"
    cut = whole.store.own(0)[:stop]
    while cut[-1].what == "talk":
        cut.pop()
    with Match.new(WORLD, 9, path) as match:
        for entry in cut[1:]:
            match.store.append(0, entry)
    with Match.open(path) as match:
        chancers(match).run()
        assert match.state == whole.state


def test_R2_10_an_undone_resolution_begins_a_branch_with_chance_of_its_own() -> None:
    match = Match.new(WORLD, 3)
    to_decisions(match)
    one, other, *rest = seats_of(match)
    match.seal(one, (Campaign(),))
    for seat in (other, *rest):
        match.seal(seat, ())
    match.resolve()
    first = match.store.own(0)
    assert match.undo_resolution() == 1
    assert (match.branch, match.state.branch) == (1, 1)
    assert (match.state.year, match.state.phase) == (1, "decisions")
    assert match.view(one).sealed == (Campaign(),)
    assert match.seal(one, (BuildCapacity(),)) is not None or match.view(one).sealed == (BuildCapacity(),)
    match.resolve()
    assert match.state.year == 2
    assert match.store.own(0) == first
    assert chain(match.store, 1)[: len(first) - 1] == first[:-1]


def test_R2_10_a_branch_draws_other_incidents() -> None:
    """A class must not know the incidents in advance: over some games, undoing changes what is drawn."""
    changed = 0
    for seed in range(5):
        match = to_decisions(Match.new(WORLD, seed))
        match.resolve()
        before = [e for e in match.record() if type(e).__name__ == "RegionHit"]
        match.undo_resolution()
        match.resolve()
        after = [e for e in match.record() if type(e).__name__ == "RegionHit"]
        changed += [(e.region, e.severity) for e in before] != [(e.region, e.severity) for e in after]  # type: ignore[attr-defined]
    assert changed > 0


def test_R2_10_before_the_first_resolution_there_is_nothing_to_undo() -> None:
    match = Match.new(WORLD, 1)
    with pytest.raises(ValueError, match="nothing was resolved"):
        match.undo_resolution()


def test_R1_2_the_same_seed_is_the_same_game_and_another_is_another() -> None:
    assert played(4).record() == played(4).record()
    assert played(4).record() != played(5).record()


def test_an_act_of_the_wrong_kind_is_refused_in_words() -> None:
    match = Match.new(WORLD, 1)
    one, other = first_two(match)
    why = match.submit(one, GiveNotice(1))  # type: ignore[arg-type]  # what a bad message from outside might ask for
    assert why is not None
    assert why.key == "reason.wrong_phase"
    to_decisions(match)
    why = match.submit(one, Campaign())  # type: ignore[arg-type]
    assert why is not None
    why = match.seal(one, (SendMessage(other, "ask"),))  # type: ignore[arg-type]
    assert why is not None

"""Whole games by typed lines: to the end, left and taken up again, and nothing shown that is not ours to see."""

import io
import re
from pathlib import Path

import pytest

from game.journal import RecordError
from game.match import Match, verify
from game.scenario import ScenarioError
from game.terminal import play
from game.wording import Words
from tests.terminal.talk import ALL_YEARS, flat, said

ID = re.compile(r"\b[a-z]+_[a-z_]+\b")
WIDEST = 100
LOOK_AROUND = (
    "status", "attention", "map", "region skerry", "states", "state grenvale", "state iverane", "state us",
    "agreements",
    "read 1", "read 2", "calendar", "offers", "score", "log all", "help", "help all", "draft cover grenvale",
    "forecast",
    "would grenvale sign", "drop", "forecast 1", "forecast 2",
)  # fmt: skip


def whole_game(*lines: str, **chosen: object) -> str:
    script = [*lines, *(ALL_YEARS.split("\n") * 12)]
    return said(*script, **chosen)  # type: ignore[arg-type]  # passed on as it is


def without_paths(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if ".signatories" not in line)


def test_an_introductory_game_is_played_to_its_end() -> None:
    text = whole_game("draft cover grenvale", "send")
    assert "The game is over, after year 5." in text
    for row in ("Security", "Prosperity", "Standing", "mandates"):
        assert f"- {row}: " in text
    assert "The order: 1 " in text
    assert "The table's grade: " in text


def test_the_umbrella_is_played_to_its_end() -> None:
    text = whole_game(scenario="umbrella", seat="corvane", seed=5)
    assert "The game is over, after year" in text or "Tension reached 12" in text


def test_the_record_of_a_typed_game_is_decided_the_same_again(games: Path) -> None:
    whole_game("draft cover grenvale", "send")
    (record,) = games.iterdir()
    assert verify(record) is None


def test_the_first_offer_takes_at_most_four_commands() -> None:
    assert "made Grenvale an offer" in said("draft cover grenvale", "send")


def test_the_first_screen_says_who_we_are_and_what_is_asked() -> None:
    first = flat(said().split("year 1, talks 1>")[0])
    for part in ("You lead Hollin", "Our secret mandate", "Year 1 of 5", "Now: ", "Type help"):
        assert part in first


@pytest.mark.parametrize(("scenario", "seat"), [("first-signatures", "hollin"), ("umbrella", "farrow")])
def test_no_id_is_shown_and_lines_are_readable(scenario: str, seat: str) -> None:
    look = LOOK_AROUND if scenario == "first-signatures" else LOOK_AROUND[:3] + LOOK_AROUND[7:16]
    text = without_paths(whole_game("verbose on", *look, scenario=scenario, seat=seat, seed=11))
    assert ID.findall(text) == []
    assert "{" not in text
    assert max(map(len, text.splitlines())) <= WIDEST


@pytest.mark.parametrize("seat", ["grenvale", "hollin", "iverane"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_R1_7_no_mandate_of_another_seat_is_shown_before_the_end(seat: str, seed: int, games: Path) -> None:
    text = whole_game("verbose on", *LOOK_AROUND[:17], seat=seat, seed=seed)
    before, over, _ = flat(text).partition("The game is over, after year")
    assert over
    with Match.open(next(games.iterdir())) as match:
        held = {name: {m.name for m in state.mandates} for name, state in match.state.seats.items()}
    words = Words()
    for name in {m for other, mandates in held.items() if other != seat for m in mandates} - held[seat]:
        assert words.text(f"mandate.{name}") not in before
        assert flat(words.text(f"mandate_sentence.{name}")) not in before


def test_R1_7_the_seed_is_not_shown_before_the_end() -> None:
    text = whole_game(*LOOK_AROUND[:17], seed=918273)
    assert "918273" not in text.partition("The game is over, after year")[0]


def test_the_end_of_input_keeps_the_game_and_says_how_to_go_on(games: Path) -> None:
    text = said("draft cover grenvale", "add we pay grenvale 2 once")
    (record,) = games.iterdir()
    assert f'signatories play --text --load "{record}"' in text
    again = said("show", load=record)
    assert "we lead Hollin again" in again
    assert "2 funds once" in again


def test_a_game_goes_on_where_it_was_left(games: Path) -> None:
    said("draft cover grenvale", "send", "done", "yes", "done", "yes", "done", "yes", "campaign")
    (record,) = games.iterdir()
    again = said("decisions", "seal", "yes", "status", load=record)
    assert "1. Campaign at home." in again
    assert "Year 2 of 5" in again


def test_marked_decisions_of_one_seat_are_not_seen_before_they_are_sealed(games: Path) -> None:
    said(*("done yes " * 3).split(), "campaign")
    with Match.open(next(games.iterdir())) as match:
        assert "hollin" not in match.sealed


def test_save_writes_a_copy_that_can_be_loaded(tmp_path: Path) -> None:
    copy = tmp_path / "a copy.signatories"
    text = said("draft cover grenvale", "send", f"save {copy}", f"load {copy}", "agreements", "quit")
    assert "A copy was written to:" in text
    assert text.count("“Cover for Hollin”") >= 2
    assert "we lead Hollin again" in text


def test_the_same_seed_and_lines_give_the_same_game() -> None:
    assert without_paths(whole_game(seed=7)) == without_paths(whole_game(seed=7))


def test_without_a_seat_one_is_asked_for() -> None:
    text = said("nobody", "2", "status", seat=None)
    assert "Which state do you want to lead?" in text
    assert "Name one of these states: Grenvale, Hollin and Iverane." in text
    assert "You lead Hollin" in text


def test_input_may_end_before_a_seat_is_chosen(games: Path) -> None:
    out = io.StringIO()
    assert play("first-signatures", None, 1, None, io.StringIO(""), out) == 0
    assert not games.exists()


def test_an_unknown_seat_is_refused() -> None:
    assert "Name one of these states" in said(seat="orrin", status=2)


def test_an_unknown_scenario_is_refused() -> None:
    with pytest.raises(ScenarioError, match="no scenario"):
        said(scenario="atlantis")


def test_a_record_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear friend")
    with pytest.raises(RecordError, match=r"letter\.txt"):
        said(load=path)


def test_loading_a_record_that_is_none_leaves_the_table_as_it_was(tmp_path: Path) -> None:
    text = said(f"load {tmp_path / 'nothing'}", "status")
    assert "nothing" in text
    assert text.count("Year 1 of 5") >= 2


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_text("")
    monkeypatch.setenv("SIGNATORIES_HOME", str(file))
    with pytest.raises(RecordError, match="SIGNATORIES_HOME"):
        said()

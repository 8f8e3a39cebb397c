"""R2.2: one machine, one person after the other; each is told only what was not told."""

from functools import partial

import pytest

from game.bots import make
from game.desk import Desk
from game.desktop.app import App
from game.desktop.scenes.handover import HandoverScene
from game.desktop.scenes.resolution import ResolutionScene
from game.desktop.scenes.table import TableScene
from game.desktop.scenes.table.ways import come_next
from game.desktop.sitting import Sitting
from game.desktop.twins import NullWindow
from game.match import Match
from game.scenario import load
from game.table import Table

WORLD = load("first-signatures")
SEATS = tuple(part.id for part in WORLD.seats)


def sitting(persons: int = 1, seed: int = 5) -> Sitting:
    """A fresh game in memory with the first seats for persons."""
    match = Match.new(WORLD, seed)
    rivals = {part.id: make("normal", part.character) for part in WORLD.seats[persons:]}
    table = Table(match, rivals)
    table.run()
    return Sitting(table, WORLD, None, {seat: Desk(table, seat, WORLD, None) for seat in SEATS[:persons]})


def to_decisions(game: Sitting) -> None:
    while game.phase == "talks":
        game.sit_down()
        assert game.end_window() is None


def test_nobody_at_the_machine_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody"):
        Sitting(sitting().table, WORLD, None, {})


def test_one_person_sits_down_at_once() -> None:
    game = sitting()
    assert (game.seat, game.next(), game.hidden, game.hot_seat) == (SEATS[0], "table", False, False)


def test_r2_2_windows_lead_to_decisions_and_the_seal_to_the_resolution() -> None:
    game = sitting()
    to_decisions(game)
    assert game.phase == "decisions"
    year = game.desk.view.year
    assert game.seal() is None
    assert game.next() == "resolution"
    news = game.news()
    assert news
    assert {happened.year for happened in news} == {year}
    assert game.next() == "table"
    assert game.before[game.seat].year == year
    assert game.desk.view.year == year + 1


def test_r2_9_what_cannot_be_sealed_is_said_and_nothing_moves() -> None:
    game = sitting()
    assert game.seal() is not None
    assert game.next() == "table"
    assert game.phase == "talks"


def test_r1_7_a_resolution_is_told_once_even_after_loading() -> None:
    game = sitting()
    to_decisions(game)
    game.seal()
    again = Sitting(game.table, WORLD, None, {game.seat: Desk(game.table, game.seat, WORLD, None)})
    assert again.next() == "resolution"
    assert again.news()
    third = Sitting(game.table, WORLD, None, {game.seat: Desk(game.table, game.seat, WORLD, None)})
    assert third.next() == "table"
    kept = game.table.match.store.drafts(game.seat)["told"]
    assert int(kept) == len(game.table.match.events_for(game.seat))


def test_r2_2_two_persons_hand_the_machine_over() -> None:
    game = sitting(2)
    first = game.seat
    assert game.next() == "handover", "after loading too"
    game.sit_down()
    assert game.next() == "table"
    assert game.end_window() is None
    assert game.seat != first
    assert game.hidden
    assert game.next() == "handover"


def test_r2_9_each_person_seals_and_each_is_told() -> None:
    game = sitting(2)
    to_decisions(game)
    for _ in range(2):
        game.sit_down()
        assert game.seal() is None
    told = set()
    for _ in range(2):
        if game.next() == "handover":  # not if the first of the new year is the one who sealed last
            game.sit_down()
        assert game.next() == "resolution"
        assert game.news()
        told.add(game.seat)
        assert game.next() == "table"
        game.end_window()
    assert told == set(SEATS[:2])


def started(game: Sitting) -> tuple[NullWindow, App]:
    window = NullWindow((1280, 800))
    app = App(window)
    app.start(TableScene(game))
    app.settle()
    return window, app


@pytest.mark.parametrize("persons", [1, 2])
def test_r2_2_the_bar_names_whose_move_it_is_where_persons_share_the_machine(persons: int) -> None:
    game = sitting(persons)
    game.sit_down()
    window, _ = started(game)
    name = game.desk.words.name(game.seat)
    assert (f"{name}, your move: window 1 of 3" in window.texts()) == (persons == 2)
    assert ("Your move: window 1 of 3" in window.texts()) == (persons == 1)


def test_the_handover_shows_nothing_of_the_desk() -> None:
    game = sitting(2)
    window, app = started(game)
    come_next(app.context, game)
    app.settle()
    assert isinstance(app.scene, HandoverScene)
    assert not any("attention" in text for text in window.texts())
    window.click("ready")
    app.settle()
    assert isinstance(app.scene, TableScene)


def test_r2_9_sealing_leads_through_the_resolution_to_the_next_year() -> None:
    game = sitting()
    window, app = started(game)
    to_decisions(game)
    app.rebuild()
    app.settle()
    window.click("end")
    app.settle()
    window.click("confirm.go")
    app.settle()
    assert isinstance(app.scene, ResolutionScene)
    partial(come_next, app.context, game)()
    app.settle()
    assert isinstance(app.scene, TableScene)
    assert "Year 2" in window.texts()

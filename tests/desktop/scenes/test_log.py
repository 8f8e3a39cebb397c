"""R8.11: The log keeps all years; it is filtered, searched, and leads to what it tells of and to past years."""

import pytest

from game.desktop.scenes.log import LogScene
from game.desktop.scenes.log.filters import KINDS, Filters, entries, names
from game.desktop.scenes.resolution import ResolutionScene
from tests.desktop.scenes.looking_back import SIZES, shown, staged, texts, top


def log(**asked: object) -> LogScene:
    return LogScene(staged("over")[0], Filters(**asked))  # type: ignore[arg-type]  # fields by name


def test_R8_11_a_cause_stands_before_what_it_caused() -> None:
    desk = staged("over")[0].desk
    events = desk.match.events_for(desk.seat)
    place = {e.id: at for at, (e, _) in enumerate(entries(events, Filters(kind="all"), desk.view, desk.words))}
    assert all(place[cause] < place[e.id] for e in events for cause in e.causes)


def test_every_kind_lets_something_through_and_all_lets_everything() -> None:
    desk = staged("over")[0].desk
    events = desk.match.events_for(desk.seat)
    for kind in KINDS:
        assert entries(events, Filters(kind=kind), desk.view, desk.words)
    assert len(entries(events, Filters(kind="all"), desk.view, desk.words)) == len(events)


def test_year_state_and_word_narrow_what_is_shown() -> None:
    desk = staged("over")[0].desk
    events = desk.match.events_for(desk.seat)
    found = entries(events, Filters(year=2, kind="all", seat="farrow", word="Farrow"), desk.view, desk.words)
    assert found
    for happened, text in found:
        assert happened.year == 2
        assert names(happened, "farrow", desk.view)
        assert "farrow" in text.casefold()


def test_the_search_field_narrows_the_list() -> None:
    told = log(kind="all")
    window, app = shown(told)
    window.click("log:word")
    window.type("xyzzy")
    app.settle()
    assert told.asked.word == "xyzzy"
    assert "Nothing that fits" in texts(window, app)


def test_a_press_on_a_line_shows_that_moment_and_the_scrubber_goes_on() -> None:
    told = log(year=2)
    window, app = shown(told)
    desk = told.sitting.desk
    found = entries(desk.match.events_for(desk.seat), told.asked, desk.view, desk.words)
    window.click(f"log:{found[1][0].id}")
    app.settle()
    assert told.at == found[1][0].id
    window.click("later")
    app.settle()
    assert told.at == found[2][0].id


def test_a_past_year_is_replayed() -> None:
    window, app = shown(log(year=3))
    window.click("replay")
    app.settle()
    assert isinstance(app.scene, ResolutionScene)
    assert app.scene.year == 3
    assert app.scene.replay
    window.press("escape")
    app.settle()
    assert isinstance(top(app), LogScene)


def test_a_log_without_lines_says_what_to_do() -> None:
    window, app = shown(log(word="xyzzy"))
    assert "Choose another year" in texts(window, app)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(size: tuple[int, int]) -> None:
    _, app = shown(log(), size)
    assert app.overflow() == []

"""R8.10: The year's summary tells what it brought us and the others, and leads on."""

import pytest

from game.desk.past import past_of
from game.desktop.scenes.record.blame import movers
from game.desktop.scenes.resolution import ResolutionScene
from game.desktop.scenes.year import YearScene
from game.desktop.settings import Settings
from game.rules.events.perception import TensionChanged
from tests.desktop.scenes.looking_back import SIZES, shown, staged, texts, top


def test_it_tells_tracks_tension_incidents_and_agreements() -> None:
    sitting, events = staged()
    window, app = shown(YearScene(sitting, events))
    said = texts(window, app)
    for words in (
        "Year 4 is closed",
        "What it brought us",
        "All states",
        "Concern that moved",
        "Tension",
        "Agreements",
    ):
        assert words in said
    assert all(sitting.desk.words.name(seat) in said for seat in sitting.desk.view.tracks)


def test_R5_10_it_names_whose_acts_moved_tension() -> None:
    sitting, _ = staged()
    past = past_of(sitting.desk)
    for year in past.resolved_years():
        moved = [e for e in past.events if isinstance(e, TensionChanged) and e.year == year]
        counted = sum(up + down for _, up, down in movers(past, year))
        assert counted <= sum(len(e.causes) for e in moved)
        assert bool(counted) <= bool(moved)


def test_continue_leads_on_once_and_watch_again_comes_back() -> None:
    sitting, events = staged()
    went: list[bool] = []
    told = YearScene(sitting, events, lambda: went.append(True))
    window, app = shown(told)
    window.click("again")
    app.settle()
    assert isinstance(top(app), ResolutionScene)
    window.press("escape")
    app.settle()
    assert top(app) is told
    assert not went
    window.click("continue")
    app.settle()
    assert went == [True]


@pytest.mark.parametrize("locale", ["en", "pseudo"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(size: tuple[int, int], locale: str) -> None:
    sitting, events = staged()
    try:
        sitting.desk.locale = locale
        sitting.desk.refresh()
        _, app = shown(YearScene(sitting, events), size, Settings(locale=locale))
        assert app.overflow() == []
    finally:
        sitting.desk.locale = "en"
        sitting.desk.refresh()

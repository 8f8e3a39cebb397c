"""R8: The resolution is told stop by stop, can be scrubbed, skipped, paused and watched again."""

import pytest

from game.desktop.dressing import rulebook
from game.desktop.scenes.record.ledger import changes
from game.desktop.scenes.resolution import ResolutionScene
from game.desktop.scenes.resolution.paper import quoted
from game.desktop.scenes.resolution.stops import INCIDENTS, stops
from game.desktop.scenes.year import YearScene
from game.desktop.settings import Settings
from game.rules.events.security import RegionDisrupted, RegionHit
from tests.desktop.scenes.looking_back import SIZES, shown, staged, texts


def scene(*, replay: bool = False) -> ResolutionScene:
    sitting, events = staged()
    return ResolutionScene(sitting, events, replay=replay)


def test_R8_only_steps_with_something_to_tell_stop_and_every_event_belongs_to_one_stop_at_most() -> None:
    sitting, events = staged()
    found = stops(events, sitting.desk.view)
    assert all(stop.told for stop in found)
    assert [stop.step for stop in found] == sorted(stop.step for stop in found)
    ids = [e.id for stop in found for e in stop.events]
    assert ids == sorted(set(ids))
    hits = [e.region for e in events if isinstance(e, RegionHit)]
    assert [stop.region for stop in found if stop.number] == hits


def test_R8_7_each_incident_has_its_own_stop_with_severity_cover_and_the_rule() -> None:
    told = scene()
    window, app = shown(told)
    told.show(app.context, next(at for at, stop in enumerate(told.stops) if stop.number))
    said = texts(window, app).replace(" | ", " ")
    hit = told.incidents[0]
    assert told.sitting.desk.words.name(hit.region) in said
    assert "R3.4" in said
    assert "counted there is at least the severity" in said
    assert ("Disrupted" if hit.mark == "disrupted" else "Secured") in said


def test_R8_incidents_that_were_not_told_yet_are_not_shown() -> None:
    told = scene()
    window, app = shown(told)
    assert texts(window, app).count("not drawn yet") == len(told.incidents)
    told.show(app.context, len(told.stops) - 1)
    assert "not drawn yet" not in texts(window, app)


def test_R8_11_the_ledger_shows_what_changed_between_two_stops() -> None:
    sitting, events = staged()
    told = scene()
    from game.desk.past import past_of

    past = past_of(sitting.desk)
    first, last = told.stops[0], told.stops[-1]
    lines = changes(past.at(first.before), past.at(last.after), sitting.seat)
    assert lines
    assert lines[0].seat == sitting.seat
    assert all(line.before != line.after for line in lines)
    disrupted = [e.region for e in events if isinstance(e, RegionDisrupted)]
    owners = {sitting.desk.view.board.regions[region].owner for region in disrupted}
    assert owners <= {line.seat for line in lines if line.what == "income"}


def test_every_stop_quotes_a_paragraph_of_the_rulebook() -> None:
    for stop in scene().stops:
        found = rulebook().paragraph(stop.rule)
        assert found is not None
        assert quoted(found.text)


def test_a_press_on_a_line_quotes_its_own_rule() -> None:
    told = scene()
    window, app = shown(told)
    window.click(f"event:{told.stop.told[0].id}")
    app.settle()
    assert told.asked == told.stop.told[0].rule
    assert f"{told.asked} " in texts(window, app)


def test_next_and_back_and_the_scrubber_go_through_all_stops() -> None:
    told = scene()
    window, app = shown(told)
    for _ in range(len(told.stops) - 1):
        window.click("next")
        app.settle()
    assert told.last
    window.click("back")
    app.settle()
    assert told.at == len(told.stops) - 2
    window.click("scrubber")
    window.press("home")
    app.settle()
    assert told.at < len(told.stops) - 2


def test_it_plays_by_itself_and_stops_at_the_end_and_where_a_hand_goes() -> None:
    told = scene()
    window, app = shown(told)
    assert told.due is not None
    window.pass_time(60)
    app.settle()
    assert told.at >= 1
    for _ in range(len(told.stops)):
        window.pass_time(60)
        app.settle()
    assert told.last
    assert not told.playing
    window.click("back")
    app.settle()
    assert not told.playing


def test_a_slower_pace_lets_a_stop_stay_longer() -> None:
    waits = {}
    for pace in ("fast", "slow"):
        told = scene()
        window, _ = shown(told, settings=Settings().with_(pace=pace))
        waits[pace] = (told.due or 0.0) - window.now()
    assert waits["fast"] < waits["slow"]


def test_reduced_motion_does_not_play_by_itself() -> None:
    told = scene()
    window, app = shown(told, settings=Settings(reduced_motion=True))
    window.pass_time(120)
    app.settle()
    assert told.at == 0
    assert not told.playing


@pytest.mark.parametrize("how", ["escape", "to_end"])
def test_it_is_skipped_at_once(how: str) -> None:
    window, app = shown(scene())
    if how == "escape":
        window.press("escape")
    else:
        window.click("to_end")
    app.settle()
    assert isinstance(app.scene, YearScene)


def test_a_replay_does_not_play_and_goes_back_where_it_came_from() -> None:
    told = scene(replay=True)
    window, app = shown(told)
    assert not told.playing
    below = app.scenes[0]
    window.press("escape")
    app.settle()
    assert app.scene is below


def test_nothing_to_tell_leads_on_at_once() -> None:
    sitting, _ = staged()
    went: list[bool] = []
    told = ResolutionScene(sitting, (), lambda: went.append(True), replay=True)
    told.entered(shown(scene())[1].context)
    assert went == [True]


@pytest.mark.parametrize("locale", ["en", "pseudo"])
@pytest.mark.parametrize("size", SIZES)
def test_no_stop_is_clipped(size: tuple[int, int], locale: str) -> None:
    told = scene(replay=True)
    sitting = told.sitting
    _window, app = shown(told, size, Settings(locale=locale))
    try:
        sitting.desk.locale = locale
        sitting.desk.refresh()
        for at in range(len(told.stops)):
            told.show(app.context, at)
            app.settle()
            assert app.overflow() == []
    finally:
        sitting.desk.locale = "en"
        sitting.desk.refresh()


def test_incidents_come_in_step_seven() -> None:
    assert {stop.step for stop in scene().stops if stop.number} == {INCIDENTS}

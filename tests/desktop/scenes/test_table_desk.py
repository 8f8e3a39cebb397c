"""The table: what is asked of a person, the folders of the desk, decisions, the map and the register."""

import re
from functools import cache
from pathlib import Path

import pytest

from game.desktop.app import App
from game.desktop.scenes import table
from game.desktop.scenes.table import TableScene, ending, places
from game.desktop.scenes.table.digest import windows
from game.desktop.scenes.table.room import Room
from game.desktop.sitting import Sitting
from game.desktop.staging import Stage
from game.desktop.twins import NullWindow
from game.rules.acts import Campaign, CoverOrder, GiveNotice, Speak
from game.scenario import load
from game.wording import Words

TABS = ("draft", "agreements", "inbox", "decisions", "states", "log")
SIZES = ((1024, 720), (1280, 800), (1920, 1200))


@cache
def stage(world: str, moment: str, year: int, locale: str = "en") -> Sitting:
    """A person's seat in a real game; tests that change something use `fresh`."""
    staged = Stage(load(world), year=year, locale=locale)
    return staged.sitting("decisions" if moment == "decisions" else "talks")


def fresh(moment: str = "talks", world: str = "umbrella", year: int = 2, seat: str = "") -> Sitting:
    return Stage(load(world), year=year, seat=seat).sitting("decisions" if moment == "decisions" else "talks")


def shown(game: Sitting, tab: str = "inbox", size: tuple[int, int] = (1280, 800)) -> tuple[NullWindow, App]:
    window = NullWindow(size)
    app = App(window)
    app.start(TableScene(game, tab))
    app.settle()
    return window, app


def press(window: NullWindow, app: App, key: str) -> None:
    app.ui.focus(key)
    app.settle()
    window.click(key)
    app.settle()


def room(app: App) -> Room:
    assert isinstance(app.scene, TableScene)
    return Room(app.scene, app.context)


def everything(window: NullWindow, app: App) -> str:
    app.rebuild()
    app.settle()
    return " ".join(window.texts())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("locale", ["en", "pseudo"])
def test_nothing_is_cut_at_any_size_in_any_folder(size: tuple[int, int], tab: str, locale: str) -> None:
    """Not at 1024 x 720, and not in words that are 40% longer."""
    moment = "decisions" if tab == "decisions" else "talks"
    _, app = shown(stage("umbrella", moment, 4, locale), tab, size)
    assert app.overflow() == []


@pytest.mark.parametrize("world", ["umbrella", "first-signatures"])
def test_year_phase_and_what_is_expected_are_always_seen(world: str) -> None:
    """Whose move it is, what is expected and how it ends, in the smallest window."""
    window, app = shown(stage(world, "talks", 1), size=(1024, 720))
    texts = everything(window, app)
    assert "Year 1" in texts
    assert "Your move: window" in texts
    assert "End window" in texts
    assert app.ui.find("end").enabled


def test_r1_2_the_year_the_game_may_end_is_told() -> None:
    window, _ = shown(stage("umbrella", "talks", 4))
    assert "may end from year 9" in window.texts()


def test_every_matter_of_the_inbox_has_a_way_to_it() -> None:
    """The button leads to where the matter can be settled."""
    game = fresh(year=4)
    window, app = shown(game)
    assert app.ui.has("need:0")
    press(window, app, "need:0")
    assert type(app.scene).__name__ == "GateScene" or room(app).chosen.tab == "decisions"


def test_r2_2_the_end_of_a_window_lists_what_stays_open() -> None:
    """Nothing ends before that list was seen."""
    game = fresh(year=4)
    window, app = shown(game)
    before = game.desk.view.window
    gates = [a for a in game.desk.ours() if a.in_force and a.e == 4 and not a.notices]
    press(window, app, "end")
    if gates:
        assert app.ui.layers[-1].key == "confirm"
        assert any("End window" in text for text in window.texts())
        press(window, app, "confirm.back")
        assert game.desk.view.window == before
        press(window, app, "end")
        press(window, app, "confirm.go")
    assert game.phase == "decisions" or game.desk.view.window == before + 1


def test_r2_9_a_campaign_is_marked_taken_back_and_marked_again() -> None:
    """Every mark can be undone and made again until it is sealed."""
    game = fresh("decisions")
    game.desk.put_marks(())
    window, app = shown(game, "decisions")
    press(window, app, "campaign")
    assert [*game.desk.marks.now] == [Campaign()]
    press(window, app, "undo")
    assert not game.desk.marks.now
    window.press("ctrl+shift+z")
    app.settle()
    assert [*game.desk.marks.now] == [Campaign()]
    press(window, app, "unmark:0")
    assert not game.desk.marks.now


def test_r2_9_what_cannot_be_decided_stays_with_its_reason() -> None:
    """It is shown disabled, not hidden."""
    _, app = shown(fresh("talks"), "decisions")
    button = app.ui.find("campaign")
    assert not button.enabled
    assert button.why_not


def test_r4_9_notice_is_a_choice_against_silence() -> None:
    game = fresh("decisions")
    game.desk.put_marks(())
    window, app = shown(game, "decisions")
    number = next(a.id for a in game.desk.ours() if a.in_force and app.ui.find(f"gate:{a.id}:other").enabled)
    press(window, app, f"gate:{number}:other")
    assert [*game.desk.marks.now] == [GiveNotice(number)]
    press(window, app, f"gate:{number}:quiet")
    assert not game.desk.marks.now


def test_r3_3_the_cover_order_is_ranked_and_given_points() -> None:
    game = fresh("decisions", "first-signatures", 2)
    game.desk.put_marks(())
    window, app = shown(game, "decisions")
    lines = [key for key in ("cover:0:down", "cover:1:up") if app.ui.has(key) and app.ui.find(key).enabled]
    assert lines, "two lines to rank"
    usual = [row for row in range(9) if app.ui.has(f"cover:{row}:drop")]
    press(window, app, lines[0])
    marked = next(act for act in game.desk.marks.now if isinstance(act, CoverOrder))
    assert len(marked.lines) == len(usual)
    press(window, app, "cover:0:drop")
    marked = next(act for act in game.desk.marks.now if isinstance(act, CoverOrder))
    assert len(marked.lines) == len(usual) - 1
    press(window, app, "cover.usual")
    assert not game.desk.marks.now


def test_r5_7_a_reassurance_goes_to_the_state_that_is_chosen() -> None:
    game = fresh("decisions")
    game.desk.put_marks(())
    window, app = shown(game, "decisions")
    other = next(seat for seat in game.desk.view.tracks if seat != game.seat)
    room(app).choose(speak_to=other)
    app.settle()
    press(window, app, "say:reassure")
    assert game.desk.marks.now == (Speak(other, "reassure"),)


def test_r2_9_the_seal_lists_what_is_marked_and_what_is_left_to_silence() -> None:
    game = fresh("decisions")
    window, app = shown(game, "decisions")
    press(window, app, "seal")
    assert app.ui.layers[-1].key == "confirm"
    texts = " ".join(window.texts())
    assert "To be sealed" in texts or "Nothing is marked" in texts
    window.press("escape")
    app.settle()
    assert game.phase == "decisions"


def test_a_first_offer_begins_with_two_presses() -> None:
    """A newcomer sends an offer in four actions: the folder, a template, sign and offer, yes."""
    game = fresh(world="first-signatures", year=1)
    window, app = shown(game)
    press(window, app, "desk:draft")
    press(window, app, "template:cover")
    assert game.desk.draft is not None
    assert type(app.scene).__name__ == "DraftScene"


def test_r2_3_a_message_is_said_and_seen() -> None:
    game = fresh(world="first-signatures", year=1)
    window, app = shown(game)
    press(window, app, "message")
    assert not app.ui.find("message.send").enabled, "it has nobody to go to"
    other = next(seat for seat in game.desk.view.tracks if seat != game.seat)
    room(app).choose(to=other, about="cover")
    app.settle()
    press(window, app, "message.send")
    assert "We asked" in everything(window, app)


def test_a_region_leads_to_its_state_in_one_press_and_back() -> None:
    """And Escape leads back to the table."""
    game = fresh(world="first-signatures", year=1)
    window, app = shown(game)
    region = next(iter(game.desk.view.board.regions))
    box = app.ui.find("map")
    x, y = box.rect_of(f"region:{region}").middle  # type: ignore[attr-defined]  # the map is a PictureBox
    window.click_at(x, y)
    app.settle()
    assert type(app.scene).__name__ == "StateScene"
    assert app.scene.seat == game.desk.view.board.regions[region].owner  # type: ignore[attr-defined]
    window.press("escape")
    app.settle()
    assert isinstance(app.scene, TableScene)


def test_the_overlays_are_a_press_away() -> None:
    game = fresh(world="first-signatures", year=1)
    window, app = shown(game)
    press(window, app, "overlay:risk")
    assert room(app).chosen.overlay == "risk"
    press(window, app, "overlay:concern")
    assert app.ui.has("whose")


def test_the_log_keeps_all_years_and_finds_a_word() -> None:
    """It can be searched without leaving the table."""
    game = stage("umbrella", "talks", 4)
    window, app = shown(game, "log")
    texts = everything(window, app)
    assert "Year 4" in texts
    room(app).choose(word="watched-nowhere")
    app.settle()
    assert "Nothing of this kind has happened." in everything(window, app)


def test_the_digest_tells_what_others_did_and_not_what_we_did() -> None:
    """Window by window, the Briefing first."""
    game = stage("umbrella", "talks", 4)
    window, app = shown(game)
    here = room(app)
    told = windows(here)
    assert told[0][0] == 0
    assert len(told) == game.desk.view.window + 1
    window.wheel(1060, 500, -100)
    text = everything(window, app)
    assert "What the others did" in text or "News of the year" in text


def test_the_tab_keys_open_the_folders() -> None:
    window, app = shown(fresh(world="first-signatures", year=1))
    window.press("ctrl+5")
    app.settle()
    assert room(app).chosen.tab == "states"
    window.press("f3")
    app.settle()
    assert room(app).chosen.tab == "inbox"


def test_every_number_of_the_bar_explains_itself_by_a_rule() -> None:
    """The last word of each tooltip is the paragraph that moves the number."""
    _, app = shown(stage("umbrella", "talks", 4))
    for name in ("treasury", "capacity", "support", "standing", "initiative", "desk"):
        tip = app.ui.find(f"track:{name}").tip
        assert isinstance(tip, list)
        assert "R" in str(tip[-1])


def test_nothing_is_painted_where_nothing_changed() -> None:
    window, app = shown(stage("umbrella", "talks", 4))
    frames = window.frames
    for _ in range(5):
        app.step()
    assert window.frames == frames


@pytest.mark.parametrize(("world", "moment", "year"), [("umbrella", "decisions", 4), ("first-signatures", "talks", 1)])
def test_no_sentence_lacks_a_parameter(monkeypatch: pytest.MonkeyPatch, world: str, moment: str, year: int) -> None:
    begin = Words.__init__
    monkeypatch.setattr(
        Words, "__init__", lambda self, *given, **named: begin(self, *given, **named | {"strict": True})
    )
    game = fresh(moment, world, year)
    for tab in TABS:
        _, app = shown(game, tab)
        here = room(app)
        here.chosen.open |= {"mediation", "matters", "impossible", "message"}
        here.choose(to=next(seat for seat in game.desk.view.tracks if seat != game.seat), ended=True)
        app.settle()
    for region in game.desk.view.board.regions:
        assert places.told(here, f"region:{region}")
    lines = [*ending.left_open(here), *ending.left_behind(here)]
    assert all(icon and text for icon, text in lines)


def test_every_sentence_the_table_asks_for_is_in_the_catalogue() -> None:
    words = Words()
    asked = re.compile(r'room\.(?:text|phrase)\(\s*"([a-z_.]+)"')
    found = {key for path in Path(table.__file__).parent.glob("*.py") for key in asked.findall(path.read_text("utf-8"))}
    assert len(found) > 100
    assert sorted(key for key in found if not words.has(f"desktop.table.{key}")) == []


def test_words_of_every_need_are_there() -> None:
    words = Words()
    for kind in ("offer", "draft", "notice_warning", "last_notice", "gate", "consent_due", "ratify", "withdrawal_ends",
                 "short", "arrears", "answer_breach", "breach", "pressed", "protest", "post", "uncovered"):  # fmt: skip
        for part in ("title", "tag", "body", "go"):
            assert words.has(f"desktop.table.need.{kind}.{part}")

"""The lesson: it can be played by its own hints, goes on only when the person acts, and can be left at any step."""

import pytest

from game.desktop.app import App
from game.desktop.dressing import dressed
from game.desktop.learn import Lesson
from game.desktop.learn import sight as at
from game.desktop.learn.lesson import sitting_of
from game.desktop.learn.neighbour import LEARNER, WORRIED
from game.desktop.learn.sight import Sight
from game.desktop.learn.steps import STEPS
from game.desktop.scene import Scene
from game.desktop.scenes.learn import LearnScene
from game.desktop.scenes.table import TableScene
from game.desktop.settings import Settings
from game.desktop.twins import NullWindow
from game.rules.acts import CoverLine, CoverOrder, GiveNotice, Propose, Sign, Speak
from game.wording import Words

MANY = 60


class Start(Scene):
    """What was there before the lesson."""

    title = "start"


def begun(size: tuple[int, int] = (1280, 800), locale: str = "en") -> tuple[NullWindow, App, Lesson]:
    window = NullWindow(size)
    app = App(window)
    dressed(app, Settings(locale=locale, reduced_motion=True))
    app.start(Start())
    app.push(LearnScene())
    app.settle()
    return window, app, lesson_of(app)


def lesson_of(app: App) -> Lesson:
    assert isinstance(app.guide, Lesson)
    return app.guide


def follow(window: NullWindow, app: App) -> bool:
    """Press what the lesson points at; whether it is still on."""
    key = lesson_of(app).press(app)
    assert key, f"step {lesson_of(app).step.name} points at nothing in {type(app.scene).__name__}"
    window.click(key)
    app.settle()
    return app.guide is not None


@pytest.mark.parametrize(("size", "locale"), [((1280, 800), "en"), ((1024, 720), "en"), ((1280, 800), "pseudo")])
def test_the_lesson_can_be_played_by_its_own_hints(size: tuple[int, int], locale: str) -> None:
    window, app, lesson = begun(size, locale)
    names = [lesson.step.name]
    for _ in range(MANY):
        if not follow(window, app):
            break
        if lesson.step.name != names[-1]:
            names.append(lesson.step.name)
    assert names == [step.name for step in STEPS]
    assert isinstance(app.scene, Start)
    view = lesson.sitting.desk.view
    assert view.year == 2
    assert at.covered(Sight(lesson.sitting, app.scene))
    assert at.guest(Sight(lesson.sitting, app.scene))
    assert not lesson.differs


def test_nothing_goes_on_by_itself() -> None:
    window, app, lesson = begun()
    for _ in range(5):
        window.pass_time(60)
        app.settle()
    assert lesson.step.name == "welcome"


@pytest.mark.parametrize("steps", [0, 4, 12])
def test_the_lesson_can_be_left_at_any_step_and_taken_again(steps: int) -> None:
    window, app, _ = begun()
    for _ in range(steps):
        follow(window, app)
    window.click("lesson.skip")
    app.settle()
    assert app.guide is None
    assert isinstance(app.scene, Start)
    app.push(LearnScene())
    app.settle()
    assert lesson_of(app).step.name == "welcome"


def test_a_step_that_can_no_longer_be_done_is_passed_over() -> None:
    window, app, lesson = begun()
    follow(window, app)
    follow(window, app)
    assert lesson.step.name == "draft"
    for _ in range(3):
        if lesson.sitting.phase == "talks":
            lesson.sitting.end_window()
    app.rebuild()
    app.settle()
    assert lesson.step.name == "signed"
    assert lesson.differs


def test_what_is_pointed_at_is_never_hidden_by_the_card() -> None:
    window, app, lesson = begun()
    for _ in range(MANY):
        own = lesson.marked.startswith("lesson")
        if not own and app.ui.has(lesson.marked) and app.ui.scope.kind == "scene":
            card = app.ui.find("lesson.skip").parent
            assert card is not None
            assert not app.ui.find(lesson.marked).rect.meets(card.rect), lesson.step.name
        if not follow(window, app):
            break


def test_keys_and_rulebook_open_over_the_lesson_and_lead_back_to_it() -> None:
    window, app, lesson = begun()
    for key in ("f1", "f2"):
        step, scene = lesson.step.name, app.scene
        window.press(key)
        app.settle()
        assert app.scene is not scene or app.ui.scope.kind == "modal"
        window.press("escape")
        app.settle()
        assert app.scene is scene
        assert lesson_of(app).step.name == step


def test_the_card_moves_out_of_the_way() -> None:
    window, app, _ = begun()
    before = app.ui.find("lesson.skip").rect
    window.click("lesson.move")
    app.settle()
    assert app.ui.find("lesson.skip").rect != before


def test_every_step_has_its_words() -> None:
    words = Words()
    for step in STEPS:
        for part in ("title", "text"):
            assert words.has(f"desktop.learn.{step.name}.{part}")
        said = words.text(f"desktop.learn.{step.name}.text", seat="grenvale")
        assert said.count(".") <= 4
        assert len(said) < 240


def sight() -> Sight:
    sitting = sitting_of(Words())
    return Sight(sitting, TableScene(sitting))


def test_R2_6_cover_counts_when_it_is_signed() -> None:
    found = sight()
    assert not at.covered(found)
    assert at.not_covered(found)
    desk = found.sitting.desk
    from game.desk.templates import Wish, filled

    terms = filled("cover", Wish(("grenvale",)), desk.view, desk.words)
    assert found.sitting.act(Propose(terms)) is None
    assert at.covered(found)
    assert at.draft_begun(found)
    assert not at.guest(found)
    found.sitting.end_window()
    assert at.offered(found)
    assert found.sitting.act(Sign(desk.awaiting()[0].id)) is None
    assert at.guest(found)
    while found.talks:
        found.sitting.end_window()
    assert at.talks_over(found)
    assert found.view.concern[WORRIED, LEARNER] == 2
    assert not at.no_reassuring(found)


def test_R2_9_marks_are_seen() -> None:
    found = sight()
    desk = found.sitting.desk
    assert not at.reassured(found)
    assert not at.cover_ordered(found)
    desk.put_marks((Speak("grenvale", "reassure"), GiveNotice(2)))
    assert not at.reassured(found)
    assert not at.answered(found)
    desk.put_marks((Speak(WORRIED, "reassure"), CoverOrder((CoverLine("hollingate"),)), GiveNotice(1)))
    assert at.reassured(found)
    assert at.cover_ordered(found)
    assert at.answered(found)


def test_R1_3_what_is_shown_is_seen() -> None:
    found = sight()
    table = found.table
    assert table is not None
    assert not at.risk_seen(found)
    table.chosen.overlay = "risk"
    assert at.risk_seen(found)
    for asked, tab in ((at.texts_seen, "agreements"), (at.states_seen, "states")):
        assert not asked(found)
        table.chosen.tab = tab
        assert asked(found)

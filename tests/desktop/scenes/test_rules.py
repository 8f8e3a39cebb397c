"""The rulebook in the window: contents, search, glossary, links."""

from game.desktop.inputs import Key
from game.desktop.scenes.rules import RulesScene
from game.desktop.scenes.title import TitleScene
from game.desktop.widgets import RichText
from game.wording.rulebook import Rulebook
from tests.desktop.scenes.seats import do, open_at, press, shown, told, write


def test_it_opens_at_a_paragraph_R4_7() -> None:
    window, app = open_at(RulesScene("R4.7"))
    assert "R4.7  The gate: silence" in shown(window, app)


def test_it_opens_at_a_term_of_the_glossary() -> None:
    term = next(iter(Rulebook().terms))
    window, app = open_at(RulesScene(term))
    assert term in shown(window, app)


def test_a_word_that_is_neither_is_searched_for() -> None:
    scene = RulesScene("alarm")
    open_at(scene)
    assert scene.word == "alarm"


def test_search_lists_terms_and_paragraphs_and_enter_turns_to_the_best() -> None:
    scene = RulesScene()
    window, app = open_at(scene)
    press(window, app, "search")
    write(window, app, "R4.6")
    do(window, app, "return")
    assert scene.at == "R4.6"


def test_what_is_not_in_the_book_is_said() -> None:
    window, app = open_at(RulesScene())
    press(window, app, "search")
    write(window, app, "xyzzy")
    assert "says nothing about “xyzzy”" in told(window, app)


def test_a_chapter_opens_and_a_link_leads_on_and_back() -> None:
    scene = RulesScene("R4.7")
    window, app = open_at(scene)
    text = next(one for one in app.ui.layers[0].root.walk() if isinstance(one, RichText) and one.children)
    window.click_at(*text.children[0].rect.middle)
    app.settle()
    assert scene.at == "R4.24"
    press(window, app, "before")
    assert scene.at == "R4.7"
    press(window, app, "to:R2")
    assert "R2  The year" in shown(window, app)


def test_every_chapter_and_term_can_be_shown() -> None:
    book = Rulebook()
    scene = RulesScene()
    _, app = open_at(scene)
    places = [*dict.fromkeys(p.number.partition(".")[0] for p in book.paragraphs), *(f"term:{t}" for t in book.terms)]
    for at in places:
        scene.go(app.context, at)
        app.settle()
        assert app.overflow() == []


def test_it_opens_from_everywhere_by_its_key_and_escape_leads_back() -> None:
    window, app = open_at(TitleScene())
    do(window, app, "f2")
    assert isinstance(app.scene, RulesScene)
    assert not app.scene.on_input(app.context, Key("x"))
    do(window, app, "escape")
    assert isinstance(app.scene, TitleScene)


def test_a_term_explains_itself_in_a_tooltip() -> None:
    _, app = open_at(TitleScene())
    assert app.explain(next(iter(Rulebook().terms))) is not None
    assert app.explain("R4.6") is not None
    assert app.explain("xyzzy") is None

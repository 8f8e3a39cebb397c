"""Tooltips by keys and by pointer: what explains itself is found, kept open, followed, and closed one by one."""

from game.desktop.app import App
from game.desktop.scenes.table import TableScene
from game.desktop.staging import Stage
from game.desktop.twins import NullWindow
from game.desktop.widgets import Button, Column, Row, Text, Widget
from game.scenario import load
from tests.desktop.bench_scene import everything, started
from tests.desktop.scenes.seats import do, open_at, told


def nothing() -> None:
    pass


def kinds(app: App) -> list[str]:
    return [layer.kind for layer in app.ui.layers]


def press(window: NullWindow, app: App, *keys: str) -> None:
    for key in keys:
        window.press(key)
        app.settle()


def numbers(*_: object) -> Widget:
    return Column(
        Button("a", nothing, key="a"),
        Row(Text("7"), tip="Support. R6.3", key="seven"),
        Text("plain", key="plain"),
        Button("b", nothing, key="b"),
        Row(Text("3"), tip="Standing", key="three"),
        align="start",
    )


def test_a_key_goes_from_one_explained_number_to_the_next_and_another_goes_back() -> None:
    window, app = started(numbers)
    seen = []
    for key in ("f4", "f4", "f4", "shift+f4"):
        press(window, app, key)
        seen.append(app.ui.focused)
    assert seen == ["seven", "three", "seven", "three"]
    assert kinds(app) == ["scene", "tip"]
    assert "Standing" in window.texts()


def test_tab_goes_on_from_where_the_explained_number_stands() -> None:
    window, app = started(numbers)
    press(window, app, "f4", "tab")
    assert app.ui.focused == "b"
    press(window, app, "shift+f4", "shift+tab")
    assert app.ui.focused == "a"


def test_an_explained_number_has_a_ring_and_keeps_it_in_a_new_tree() -> None:
    window, app = started(numbers)
    press(window, app, "f4")
    assert app.ui.theme.focus_dark in {one.color for one in window.drawn}
    assert "Support. " in everything(window, app)
    assert app.ui.focused == "seven"
    assert app.ui.theme.focus_dark in {one.color for one in window.drawn}


def test_escape_closes_the_tooltip_and_leaves_the_keys_where_they_are() -> None:
    window, app = started(numbers)
    press(window, app, "f4", "escape")
    assert kinds(app) == ["scene"]
    assert app.ui.focused == "seven"


def test_where_nothing_explains_itself_the_key_does_nothing() -> None:
    window, app = started(lambda _: Button("a", nothing, key="a"))
    press(window, app, "tab", "f4")
    assert app.ui.focused == "a"


def test_a_paragraph_named_in_a_tooltip_is_a_link_that_opens_over_it() -> None:
    window, app = started(numbers)
    press(window, app, "f4", "ctrl+i")
    assert kinds(app) == ["scene", "term"]
    press(window, app, "return")
    assert kinds(app) == ["scene", "term", "term"]
    assert "about R6.3" in window.texts()
    press(window, app, "escape")
    assert kinds(app) == ["scene", "term"]
    press(window, app, "escape")
    assert kinds(app) == ["scene"]


def test_a_press_on_a_tooltip_keeps_it_open_and_reaches_its_links() -> None:
    window, app = started(numbers)
    window.hover("seven")
    app.settle()
    window.pass_time(0.5)
    app.settle()
    assert kinds(app) == ["scene", "tip"]
    link = next(widget for widget in app.ui.layers[-1].root.walk() if widget.takes_focus)
    window.click_at(*link.rect.middle)
    app.settle()
    assert kinds(app) == ["scene", "term", "term"]
    window.click_at(1000, 700)
    app.settle()
    assert kinds(app) == ["scene"]


def test_at_the_table_a_number_leads_to_its_rule_and_that_to_the_next() -> None:
    """Support names R6.3, whose words name further paragraphs."""
    window, app = open_at(TableScene(Stage(load("umbrella"), 7, 2).sitting()))
    do(window, app, "f4")
    while app.ui.focused != "track:support":
        do(window, app, "f4")
    do(window, app, "ctrl+i", "return")
    assert "R6.3 Support lost" in told(window, app)
    do(window, app, "tab", "return")
    assert kinds(app) == ["scene", "term", "term", "term"]
    do(window, app, "escape", "escape", "escape")
    assert kinds(app) == ["scene"]
    assert isinstance(app.scene, TableScene)

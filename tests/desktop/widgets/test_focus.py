"""The order of the focus: Tab, groups, dialogs, and what is kept when a scene is built anew."""

import pytest

from game.desktop.app import App
from game.desktop.twins import NullWindow
from game.desktop.widgets import Button, Choice, Column, ListRow, Scroll, Text
from tests.desktop.bench_scene import Bench, started


def nothing() -> None:
    pass


def visited(window: NullWindow, app: App, *keys: str) -> list[str]:
    found = []
    for key in keys:
        window.press(key)
        app.settle()
        found.append(app.ui.focused)
    return found


def three(*_: object) -> Column:
    return Column(
        Button("a", nothing, key="a"),
        Button("b", nothing, key="b", enabled=False, why_not="Not before year 3."),
        Button("c", nothing, key="c"),
    )


def test_tab_goes_round_and_back() -> None:
    window, app = started(three)
    assert visited(window, app, "tab", "tab", "tab", "tab", "shift+tab") == ["a", "b", "c", "a", "c"]


def test_enter_and_space_press_what_has_the_keys() -> None:
    pressed: list[str] = []
    window, app = started(lambda _: Button("go", lambda: pressed.append("go"), key="go"))
    visited(window, app, "tab", "return", "space")
    assert pressed == ["go", "go"]


def test_a_disabled_control_is_reached_and_says_why_at_once() -> None:
    window, app = started(three)
    visited(window, app, "tab", "tab")
    assert app.ui.layers[-1].kind == "tip"
    assert "Not before year 3." in window.texts()
    visited(window, app, "return")
    assert app.ui.focused == "b"


def test_the_ring_is_shown_for_keys_and_not_for_the_pointer() -> None:
    window, app = started(three)
    window.click("a")
    app.settle()
    assert app.ui.focused == "a"
    assert not app.ui.focus_shown(app.ui.find("a"))
    visited(window, app, "tab")
    assert app.ui.focus_shown(app.ui.find("b"))


def test_a_group_is_one_stop_and_arrows_move_inside_it() -> None:
    chosen: list[str] = []
    window, app = started(
        lambda _: Column(
            Button("before", nothing, key="before"),
            Choice(["x", "y", "z"], "y", chosen.append, key="pick"),
            Button("after", nothing, key="after"),
        )
    )
    assert visited(window, app, "tab", "tab", "right", "right", "tab") == [
        "before",
        "pick:y",
        "pick:z",
        "pick:x",
        "after",
    ]
    visited(window, app, "shift+tab", "left", "return")
    assert chosen == ["x"]


def test_focus_outlives_a_new_tree_and_moves_to_the_neighbour_of_what_is_gone() -> None:
    names = ["a", "b", "c"]
    window, app = started(lambda _: Column(*(Button(name, nothing, key=name) for name in names)))
    visited(window, app, "tab", "tab")
    app.rebuild()
    app.settle()
    assert app.ui.focused == "b"
    names.remove("b")
    app.rebuild()
    app.settle()
    assert app.ui.focused == "c"


def test_focus_brings_a_row_into_sight() -> None:
    rows = [f"row {number}" for number in range(60)]
    window, app = started(
        lambda _: Scroll(Column(*(ListRow(Text(row), on_press=nothing, key=row) for row in rows), gap=0), key="list")
    )
    assert "row 59" not in window.texts()
    visited(window, app, "shift+tab")
    assert app.ui.focused == "row 59"
    assert app.ui.find("row 59").rect.bottom <= app.ui.size.h
    assert "row 59" in window.texts()


def test_two_widgets_of_one_key_are_a_mistake_that_is_named() -> None:
    with pytest.raises(ValueError, match="'same'"):
        started(lambda _: Column(Button("a", nothing, key="same"), Button("b", nothing, key="same")))


def test_bound_keys_act_unless_a_dialog_is_open() -> None:
    done: list[str] = []

    def tree(ctx: object) -> Button:
        app.context.bind("undo", lambda: done.append("undo"))
        return Button("a", nothing, key="a")

    window = NullWindow()
    app = App(window)
    app.start(Bench(tree))
    app.settle()
    visited(window, app, "ctrl+z")
    assert done == ["undo"]
    app.context.modal(lambda: Button("ok", nothing, key="ok"))
    visited(window, app, "ctrl+z")
    assert done == ["undo"]


def test_what_nobody_used_reaches_the_scene() -> None:
    window, app = started(three)
    visited(window, app, "f9", "escape")
    assert [event.name for event in app.scene.unused] == ["f9", "escape"]  # type: ignore[attr-defined]

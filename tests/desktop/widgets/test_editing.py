"""Text editing: caret, selection, clipboard, undo; and the field in the window."""

import pytest

from game.desktop.app import App, Context
from game.desktop.twins import NullWindow
from game.desktop.widgets import Column, TextField, Widget
from game.desktop.widgets.editing import Editing
from tests.desktop.bench_scene import started


class Draft:
    """A scene's own data with a field on it."""

    def __init__(self, text: str = "", lines: int = 1, most: int = 0) -> None:
        self.text, self.lines, self.most = text, lines, most
        self.sent: list[str] = []

    def tree(self, ctx: Context) -> Widget:
        def change(text: str) -> None:
            self.text = text
            ctx.rebuild()

        submit = self.sent.append if self.lines == 1 else None
        field = TextField(
            self.text, change, key="title", lines=self.lines, on_submit=submit, max_length=self.most, width=240
        )
        return Column(field, align="start")


def opened(draft: Draft) -> tuple[NullWindow, App]:
    window, app = started(draft.tree)
    do(window, app, "tab")
    return window, app


def do(window: NullWindow, app: App, *keys: str) -> None:
    for key in keys:
        window.press(key)
        app.settle()


def test_typing_rebuilding_the_scene_each_time_keeps_caret_and_focus() -> None:
    draft = Draft()
    window, app = opened(draft)
    window.type("Cover of Midmarch")
    app.settle()
    assert draft.text == "Cover of Midmarch"
    assert app.ui.focused == "title"


def test_caret_moves_and_erases_on_both_sides() -> None:
    draft = Draft("abcd")
    window, app = opened(draft)
    do(window, app, "left", "backspace", "delete", "home", "delete")
    assert draft.text == "b"


def test_selection_is_replaced_and_taken_away() -> None:
    draft = Draft("abcd")
    window, app = opened(draft)
    do(window, app, "shift+left", "shift+left")
    window.type("x")
    app.settle()
    assert draft.text == "abx"
    do(window, app, "ctrl+a", "delete")
    assert draft.text == ""


def test_clipboard_copies_cuts_and_pastes() -> None:
    draft = Draft("one")
    window, app = opened(draft)
    do(window, app, "ctrl+a", "ctrl+c", "end", "ctrl+v")
    assert draft.text == "oneone"
    do(window, app, "ctrl+a", "ctrl+x")
    assert draft.text == ""
    assert window.clipboard.text == "oneone"


def test_a_single_line_takes_no_line_breaks_and_any_script() -> None:
    draft = Draft()
    window, app = opened(draft)
    window.clipboard.put("two\nlines \u4e2d\u6587\x00\ud800")
    do(window, app, "ctrl+v")
    assert draft.text.startswith("two lines \u4e2d\u6587")
    assert window.texts()


def test_undo_takes_back_a_word_at_once_and_redo_brings_it_again() -> None:
    draft = Draft()
    window, app = opened(draft)
    window.type("lease")
    app.settle()
    do(window, app, "ctrl+z")
    assert draft.text == ""
    do(window, app, "ctrl+shift+z")
    assert draft.text == "lease"


def test_longest_length_is_kept() -> None:
    draft = Draft(most=5)
    window, app = opened(draft)
    window.type("lease of")
    app.settle()
    assert draft.text == "lease"


def test_enter_submits_a_line_and_breaks_several() -> None:
    draft = Draft("abc")
    window, app = opened(draft)
    do(window, app, "return")
    assert draft.sent == ["abc"]
    letter = Draft("abc", lines=3)
    window, app = opened(letter)
    do(window, app, "return")
    assert letter.text == "abc\n"


def test_up_and_down_move_between_the_lines() -> None:
    letter = Draft("first\nsecond", lines=3)
    window, app = opened(letter)
    do(window, app, "home", "up")
    window.type(">")
    app.settle()
    assert letter.text == ">first\nsecond"


def test_a_press_sets_the_caret_and_a_drag_selects() -> None:
    from game.desktop.inputs import PointerDown, PointerMove, PointerUp

    draft = Draft("abcdef")
    window, app = opened(draft)
    rect = app.ui.find("title").rect
    y = rect.middle[1]
    window.post(PointerDown(rect.x + 2, y), PointerMove(rect.right - 2, y), PointerUp(rect.right - 2, y))
    app.settle()
    do(window, app, "ctrl+c")
    assert window.clipboard.text == "abcdef"
    window.click_at(rect.x + 2, y)
    window.type("x")
    app.settle()
    assert draft.text == "xabcdef"


def test_letters_in_a_field_are_not_taken_for_bound_keys() -> None:
    draft = Draft()
    window, app = opened(draft)
    app.keymap.declare("odd", "q")
    app.context.bind("odd", lambda: draft.sent.append("odd"))
    window.press("q")
    app.settle()
    assert draft.sent == []


def test_a_text_from_outside_replaces_the_own() -> None:
    draft = Draft("abc")
    window, app = opened(draft)
    draft.text = "other"
    app.rebuild()
    app.settle()
    assert "other" in window.texts()


def test_a_long_line_is_shifted_so_that_the_caret_is_in_sight() -> None:
    draft = Draft("a very long title that does not fit into the field by any means")
    window, app = opened(draft)
    field = app.ui.find("title")
    assert field.shift > 0  # type: ignore[attr-defined]
    do(window, app, "home")
    assert field.shift == 0  # type: ignore[attr-defined]


@pytest.mark.parametrize(("caret", "forward", "to"), [(0, True, 4), (4, True, 7), (7, False, 4), (4, False, 0)])
def test_words(caret: int, forward: bool, to: int) -> None:
    assert Editing("one two", caret, caret).word(forward) == to

"""Dialogs, lists, tooltips: what opens over what, and what Escape closes."""

from game.desktop.app import App, Context
from game.desktop.inputs import PointerMove
from game.desktop.twins import NullWindow
from game.desktop.widgets import Button, Column, Dropdown, Option, RichText, Run, Scroll, Text, Widget
from tests.desktop.bench_scene import Bench, everything, started


def nothing() -> None:
    pass


def kinds(app: App) -> list[str]:
    return [layer.kind for layer in app.ui.layers]


def do(window: NullWindow, app: App, *keys: str) -> None:
    for key in keys:
        window.press(key)
        app.settle()


def asking(ctx: Context) -> Widget:
    def first() -> Widget:
        return Column(Text("Leave?"), Button("Leave", lambda: ctx.modal(second, "second"), key="leave"))

    def second() -> Widget:
        return Column(Text("Really?"), Button("Yes", nothing, key="yes"))

    return Column(Button("Open", lambda: ctx.modal(first, "first"), key="open"), Button("Other", nothing, key="other"))


def test_dialogs_stack_and_escape_closes_the_top_one_alone() -> None:
    window, app = started(asking)
    do(window, app, "tab", "return", "return")
    assert kinds(app) == ["scene", "modal", "modal"]
    assert app.ui.focused == "yes"
    do(window, app, "escape")
    assert kinds(app) == ["scene", "modal"]
    assert app.ui.focused == "leave"
    do(window, app, "escape")
    assert kinds(app) == ["scene"]
    assert app.ui.focused == "open"


def test_a_dialog_keeps_the_keys_and_the_pointer_to_itself() -> None:
    window, app = started(asking)
    do(window, app, "tab", "return", "tab", "tab")
    assert app.ui.focused == "leave"
    window.click("other")
    app.settle()
    assert kinds(app) == ["scene", "modal"]
    assert app.ui.focused != "other"


def test_a_dialog_that_may_not_be_closed_stays() -> None:
    window, app = started(lambda _: Text("table"))
    app.context.modal(lambda: Button("Only this", nothing, key="only"), closable=False)
    do(window, app, "escape")
    assert kinds(app) == ["scene", "modal"]
    app.context.close()
    assert kinds(app) == ["scene"]


def test_closing_tells_whoever_asked() -> None:
    closed: list[str] = []
    window, app = started(lambda _: Text("table"))
    app.context.modal(lambda: Text("hello"), on_close=lambda: closed.append("gone"))
    do(window, app, "escape")
    assert closed == ["gone"]


def test_a_dialog_is_built_anew_with_the_scene() -> None:
    words = ["before"]
    window, app = started(lambda _: Text("table"))
    app.context.modal(lambda: Text(words[0]))
    app.settle()
    words[0] = "after"
    assert "after" in everything(window, app)


def test_a_tooltip_waits_for_the_pointer_and_goes_with_it() -> None:
    window, app = started(
        lambda _: Column(Button("a", nothing, key="a", tip="what a does"), Button("b", nothing, key="b"))
    )
    window.hover("a")
    app.settle()
    assert kinds(app) == ["scene"]
    window.pass_time(0.5)
    app.settle()
    assert kinds(app) == ["scene", "tip"]
    assert "what a does" in window.texts()
    window.post(PointerMove(900, 700))
    app.settle()
    assert kinds(app) == ["scene"]


def test_the_loop_wakes_when_the_tooltip_is_due() -> None:
    window, app = started(lambda _: Button("a", nothing, key="a", tip="what a does"))
    window.hover("a")
    wait = app.step()
    assert wait is not None
    assert 0 < wait < 1


def test_from_the_keyboard_a_tooltip_is_there_at_once() -> None:
    window, app = started(lambda _: Button("a", nothing, key="a", tip="what a does"))
    do(window, app, "tab")
    assert "what a does" in window.texts()
    do(window, app, "escape")
    assert kinds(app) == ["scene"]
    assert app.ui.focused == "a"


def linked(ctx: Context) -> Widget:
    ctx.ui.explain = lambda term: RichText([f"about {term}, see ", Run("gate", link="gate")])
    return RichText(["Give ", Run("notice", link="notice"), " in time."], key="text")


def test_terms_open_on_a_stack_by_keys_and_close_one_by_one() -> None:
    window, app = started(linked)
    do(window, app, "tab", "return")
    assert kinds(app) == ["scene", "term"]
    assert any("about notice" in text for text in window.texts())
    do(window, app, "tab", "return")
    assert kinds(app) == ["scene", "term", "term"]
    do(window, app, "escape")
    assert kinds(app) == ["scene", "term"]
    do(window, app, "escape")
    assert kinds(app) == ["scene"]


def test_terms_open_by_pointer_and_a_press_beside_closes() -> None:
    window, app = started(linked)
    link = app.ui.find("text").children[0].rect
    window.click_at(*link.middle)
    app.settle()
    assert kinds(app) == ["scene", "term"]
    window.click_at(900, 700)
    app.settle()
    assert kinds(app) == ["scene"]


def test_a_link_with_a_callback_calls_it() -> None:
    gone: list[str] = []
    window, app = started(lambda _: RichText([Run("page", link="p3")], on_link=gone.append, key="text"))
    do(window, app, "tab", "return")
    assert gone == ["p3"]


def test_a_link_is_where_its_words_are() -> None:
    _, app = started(lambda _: RichText(["Give ", Run("notice", link="n"), " in time."], key="text"))
    text = app.ui.find("text")
    link = text.children[0].rect
    assert link.x == text.rect.x + app.ui.fonts.width("Give ", text.style)  # type: ignore[attr-defined]
    assert 0 < link.w < 80


def test_a_tooltip_can_be_kept_for_its_links() -> None:
    def tree(ctx: Context) -> Widget:
        ctx.ui.explain = lambda term: Text(f"about {term}")
        return Button("a", nothing, key="a", tip=["see ", Run("gate", link="gate")])

    window, app = started(tree)
    do(window, app, "tab", "ctrl+i")
    assert kinds(app) == ["scene", "term"]
    do(window, app, "return")
    assert kinds(app) == ["scene", "term", "term"]
    do(window, app, "escape", "escape")
    assert app.ui.focused == "a"


def test_dropdown_opens_chooses_and_gives_the_keys_back() -> None:
    chosen: list[str] = []
    options = [
        Option("m", "Midmarch"),
        Option("t", "Tern Isles"),
        Option("o", "Orrin", enabled=False, why_not="Not ours."),
    ]
    window, app = started(lambda _: Dropdown(options, "m", chosen.append, key="where"))
    do(window, app, "tab", "return")
    assert kinds(app) == ["scene", "popup"]
    assert app.ui.focused == "where:m"
    do(window, app, "down", "return")
    assert chosen == ["t"]
    assert kinds(app) == ["scene"]
    assert app.ui.focused == "where"


def test_dropdown_by_pointer_and_its_disabled_option() -> None:
    chosen: list[str] = []
    options = [Option("m", "Midmarch"), Option("o", "Orrin", enabled=False, why_not="Not ours.")]
    window, app = started(lambda _: Dropdown(options, "m", chosen.append, key="where"))
    window.click("where")
    app.settle()
    window.click("where:o")
    app.settle()
    assert chosen == []
    assert kinds(app)[:2] == ["scene", "popup"]
    window.click_at(1000, 700)
    app.settle()
    assert kinds(app) == ["scene"]


def test_dropdown_arrows_choose_without_opening_and_leave_out_the_disabled() -> None:
    chosen: list[str] = []
    options = [Option("m", "Midmarch"), Option("o", "Orrin", enabled=False), Option("t", "Tern Isles")]
    window, app = started(lambda _: Dropdown(options, "m", chosen.append, key="where"))
    do(window, app, "tab", "down", "down", "up")
    assert chosen == ["t", "m"]


def test_a_toast_comes_and_goes() -> None:
    window, app = started(lambda _: Text("table"))
    app.context.toast("Sent to Brisk.")
    app.settle()
    assert "Sent to Brisk." in window.texts()
    window.pass_time(6)
    app.settle()
    assert "Sent to Brisk." not in window.texts()


def test_a_list_at_the_foot_of_the_window_opens_upwards() -> None:
    options = [f"region {number}" for number in range(12)]
    window, app = started(
        lambda _: Column(Column(flex=1), Dropdown(options, "region 0", lambda _: None, key="where")), (1024, 720)
    )
    window.click("where")
    app.settle()
    box = app.ui.layers[-1].root.rect
    assert box.bottom <= app.ui.find("where").rect.y
    assert box.y >= 0


def test_a_tooltip_tells_what_holds_now_and_goes_with_its_owner() -> None:
    state = {"tip": "two points", "shown": "yes"}

    def tree(_: Context) -> Widget:
        owner = Button("a", nothing, key="a", tip=state["tip"]) if state["shown"] else None
        return Column(owner, Button("b", nothing, key="b"))

    window, app = started(tree)
    do(window, app, "tab")
    state["tip"] = "three points"
    assert "three points" in everything(window, app)
    state["shown"] = ""
    assert "three points" not in everything(window, app)
    assert kinds(app) == ["scene"]


def test_going_back_finds_a_scene_as_it_was_left() -> None:
    rows = [f"row {number}" for number in range(60)]
    window, app = started(
        lambda _: Scroll(Column(*(Button(row, nothing, key=row) for row in rows)), key="list", flex=1)
    )
    window.wheel(100, 100, -9)
    do(window, app, "tab")
    app.ui.focus("row 30")
    app.settle()
    before = app.ui.find("row 30").rect
    app.context.push(Bench(lambda _: Text("above")))
    app.settle()
    app.context.pop()
    app.settle()
    assert app.ui.focused == "row 30"
    assert app.ui.find("row 30").rect == before

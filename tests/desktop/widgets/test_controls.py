"""Slider, stepper, checkbox, tabs, scrolling, pictures."""

from typing import Any

import pytest

from game.desktop.app import App, Context
from game.desktop.inputs import PointerDown, PointerMove, PointerUp
from game.desktop.twins import NullWindow
from game.desktop.widgets import (
    Button,
    Card,
    Checkbox,
    Column,
    ListRow,
    Meter,
    PictureBox,
    Pips,
    Row,
    Scroll,
    Slider,
    Stepper,
    Tab,
    Tabs,
    Text,
    Widget,
)
from game.desktop.widgets.hits import bounds, hit
from game.picture.display import Area, Box, Disc, Group, Label, Line, Paint, Picture
from tests.desktop.bench_scene import started


def do(window: NullWindow, app: App, *keys: str) -> None:
    for key in keys:
        window.press(key)
        app.settle()


class Number:
    """A scene's own number."""

    def __init__(self, make: Any, **more: Any) -> None:
        self.value, self.make, self.more, self.told = 2, make, more, 0

    def tree(self, ctx: Context) -> Widget:
        def change(value: int) -> None:
            self.value, self.told = value, self.told + 1
            ctx.rebuild()

        return Column(self.make(self.value, 0, 4, change, key="n", **self.more), align="start")


@pytest.mark.parametrize("make", [Slider, Stepper])
def test_numbers_move_by_arrows_and_stop_at_their_bounds(make: Any) -> None:
    number = Number(make)
    window, app = started(number.tree)
    do(window, app, "tab", "right", "right", "right")
    assert (number.value, number.told) == (4, 2)
    do(window, app, "home", "left")
    assert (number.value, number.told) == (0, 3)
    do(window, app, "end")
    assert number.value == 4


def test_stepper_by_its_two_buttons() -> None:
    number = Number(Stepper, label="Term", show=lambda n: f"{n} years")
    window, app = started(number.tree)
    rect = app.ui.find("n").rect
    assert {"2 years", "Term"} <= set(window.texts())
    window.click_at(rect.right - 10, rect.y + 15)
    app.settle()
    assert number.value == 3
    window.click_at(rect.x + 10, rect.y + 15)
    window.click_at(rect.x + 10, rect.y + 15)
    app.settle()
    assert number.value == 1


def test_slider_by_press_and_drag() -> None:
    number = Number(Slider)
    window, app = started(number.tree)
    rail = app.ui.find("n").rail  # type: ignore[attr-defined]
    window.click_at(rail.right, rail.y)
    app.settle()
    assert number.value == 4
    window.post(PointerDown(rail.right, rail.y), PointerMove(rail.x + rail.w / 2, rail.y + 90))
    app.settle()
    window.post(PointerMove(rail.x - 50, rail.y), PointerUp(rail.x - 50, rail.y))
    app.settle()
    assert number.value == 0


def test_a_disabled_control_stays_and_changes_nothing() -> None:
    number = Number(Stepper, enabled=False, why_not="The text is signed.")
    window, app = started(number.tree)
    do(window, app, "tab", "right")
    assert number.told == 0
    assert "The text is signed." in window.texts()


def test_checkbox_by_pointer_and_space() -> None:
    ticks: list[bool] = []
    window, app = started(lambda _: Checkbox("Reduced motion", False, ticks.append, key="motion"))
    window.click("motion")
    app.settle()
    do(window, app, "space")
    assert ticks == [True, True]


def test_a_press_let_go_elsewhere_is_none() -> None:
    pressed: list[str] = []
    window, app = started(lambda _: Column(Button("a", lambda: pressed.append("a"), key="a"), align="start"))
    window.post(PointerDown(10, 10), PointerUp(600, 600))
    app.settle()
    assert pressed == []


def test_tabs_by_arrows_and_pointer_keep_what_each_remembers() -> None:
    state = {"tab": "one"}

    def tree(ctx: Context) -> Widget:
        def choose(tab: str) -> None:
            state["tab"] = tab
            ctx.rebuild()

        tabs = [Tab("one", "One"), Tab("two", "Two", badge="4"), Tab("three", "Three", enabled=False, why_not="Later.")]
        return Tabs(tabs, state["tab"], choose, Text(f"body of {state['tab']}"), key="desk", flex=1)

    window, app = started(tree)
    do(window, app, "tab", "right", "return")
    assert state["tab"] == "two"
    assert "body of two" in window.texts()
    assert "4" in window.texts()
    window.click("desk:one")
    app.settle()
    assert state["tab"] == "one"
    window.click("desk:three")
    app.settle()
    assert state["tab"] == "one"


def long_list(ctx: Context) -> Widget:
    rows = [ListRow(Text(f"row {number}"), key=f"r{number}") for number in range(80)]
    return Column(Text("head"), Row(Scroll(Column(*rows, gap=0), key="list", flex=1), height=300, align="stretch"))


def test_scrolling_clips_what_is_painted_and_what_is_pressed() -> None:
    window, app = started(long_list)
    shown = [text for text in window.texts() if text.startswith("row")]
    assert 8 < len(shown) < 20
    window.wheel(50, 100, -50)
    app.settle()
    assert "row 79" in window.texts()
    assert "row 0" not in window.texts()


def test_scroll_offset_outlives_a_new_tree_and_keys_scroll() -> None:
    window, app = started(long_list)
    do(window, app, "tab", "end")
    offset = app.ui.find("list").state.offset  # type: ignore[attr-defined]
    assert offset > 500
    app.rebuild()
    app.settle()
    assert app.ui.find("list").state.offset == offset  # type: ignore[attr-defined]
    do(window, app, "pageup")
    assert app.ui.find("list").state.offset < offset  # type: ignore[attr-defined]
    do(window, app, "home")
    assert app.ui.find("list").state.offset == 0  # type: ignore[attr-defined]


def test_the_bar_can_be_dragged() -> None:
    window, app = started(long_list)
    scroll: Any = app.ui.find("list")
    thumb = scroll.thumb
    window.post(PointerDown(thumb.x + 3, thumb.y + 3), PointerMove(thumb.x + 3, thumb.y + 1000))
    window.post(PointerUp(thumb.x + 3, thumb.y + 1000))
    app.settle()
    assert scroll.state.offset == scroll.reach


def test_what_is_scrolled_out_is_not_pressed() -> None:
    pressed: list[str] = []

    def tree(ctx: Context) -> Widget:
        rows = [ListRow(Text(f"{n}"), on_press=lambda n=n: pressed.append(str(n)), key=f"r{n}") for n in range(60)]
        under = Button("under", lambda: pressed.append("under"), key="under")
        return Column(Row(Scroll(Column(*rows, gap=0), key="list", flex=1), height=200, align="stretch"), under, gap=0)

    window, app = started(tree)
    window.click("under")
    app.settle()
    assert pressed == ["under"]


def test_cards_are_pressed_as_a_whole_and_their_buttons_alone() -> None:
    pressed: list[str] = []
    window, app = started(
        lambda _: Card(
            Text("Lease of the Tern Isles"),
            Button("Decide", lambda: pressed.append("decide"), key="decide"),
            on_press=lambda: pressed.append("card"),
            key="card",
        )
    )
    window.click("decide")
    app.settle()
    assert pressed == ["decide"]
    window.click_at(app.ui.find("card").rect.x + 20, app.ui.find("card").rect.y + 20)
    app.settle()
    assert pressed == ["decide", "card"]


def picture(width: float, height: float) -> Picture:
    half = width / 2
    left = ((0.0, 0.0), (half, 0.0), (half, height), (0.0, height))
    right = ((half, 0.0), (width, 0.0), (width, height), (half, height))
    marks = Group(half, 0, half, height, (Disc(20, 20, 10, Paint(fill="#000000"), id="site"),))
    fills = Area(left, Paint(fill="#E6B450"), id="orrin"), Area(right, Paint(fill="#B4DCEB"), id="brisk")
    return Picture(width, height, (*fills, marks, Label(10, 20, "Orrin", 14, "#000000")), title="map")


def test_hits_find_the_uppermost_shape_and_groups_are_moved() -> None:
    shapes = picture(200, 100).shapes
    assert [hit(shapes, x, y) for x, y in ((10, 50), (190, 50), (120, 20), (300, 50))] == ["orrin", "brisk", "site", ""]
    assert bounds(shapes, "site") == (110, 10, 20, 20)
    line = Line(((0, 0), (100, 0)), Paint(line="#000000"), id="road")
    assert hit((line, Box(0, 50, 10, 10, Paint(), id="box")), 50, 3) == "road"


def test_a_picture_answers_pointer_keys_and_tooltips() -> None:
    pressed: list[str] = []
    hovered: list[str] = []
    ids = [("orrin", "Orrin"), ("brisk", "Brisk")]
    window, app = started(
        lambda _: PictureBox(
            draw=picture,
            on_press=pressed.append,
            on_hover=hovered.append,
            tip_for=lambda id: f"about {id}",
            ids=ids,
            key="map",
            version=1,
        )
    )
    assert "Orrin" in window.texts()
    window.click_at(100, 400)
    window.post(PointerMove(1200, 400))
    app.settle()
    assert pressed == ["orrin"]
    assert hovered == ["orrin", "brisk"]
    window.pass_time(1)
    app.settle()
    assert "about brisk" in window.texts()
    do(window, app, "tab", "right", "return")
    assert pressed == ["orrin", "brisk"]


def test_an_unchanged_picture_is_not_drawn_again() -> None:
    drawn: list[int] = []
    version = [1]

    def draw(width: float, height: float) -> Picture:
        drawn.append(1)
        return picture(width, height)

    window, app = started(lambda _: PictureBox(draw=draw, key="map", version=version[0]))
    app.rebuild()
    app.settle()
    assert len(drawn) == 1
    version[0] = 2
    app.rebuild()
    app.settle()
    assert len(drawn) == 2
    window.resize(1400, 900)
    app.settle()
    assert len(drawn) == 3


def test_meters_and_pips_paint_what_they_count() -> None:
    window, _ = started(lambda _: Column(Meter(6, 12, ticks=[(8, "8")]), Pips(1, 3, hollow=1), align="start"))
    assert sum(one.what == "box" for one in window.drawn) >= 12
    assert sum(one.what == "disc" for one in window.drawn) == 3
    assert "8" in window.texts()

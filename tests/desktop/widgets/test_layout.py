"""Layout at any scale: nothing is cut, targets are large enough, rows wrap, who scrolls gives room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.app import App, Context, Look
from game.desktop.fonts import TITLE
from game.desktop.twins import NullWindow
from game.desktop.widgets import (
    Badge,
    Button,
    Checkbox,
    Choice,
    Column,
    Divider,
    Dropdown,
    Grid,
    Panel,
    RichText,
    Row,
    Run,
    Scroll,
    Slider,
    Spacer,
    Stack,
    Stepper,
    Tab,
    Tabs,
    Text,
    TextField,
    Widget,
)
from game.desktop.widgets.sharing import Claim, shares
from tests.desktop.bench_scene import Bench, started

LONG = "Brisk shall cover Midmarch and the Tern Isles with up to two points each year until the gate."


def nothing(*_: object) -> None:
    pass


def crowded(ctx: Context) -> Widget:
    """A bit of everything, in two columns."""
    controls = Column(
        Row(Text("Cover of Midmarch", TITLE, flex=1), Badge("was 2", "warn")),
        TextField("title", nothing, key="title", label="Title"),
        RichText([LONG[:20], Run("term", link="t"), LONG[20:]]),
        Row(
            Stepper(2, 0, 4, nothing, key="n", label="Term"), Dropdown(["one", "two"], "one", nothing, key="d", flex=1)
        ),
        Slider(3, 0, 9, nothing, key="s"),
        Checkbox("Reduced motion", True, nothing, key="c"),
        Choice(["Owners", "Cover", "Concern", "Risk"], "Cover", nothing, key="pick"),
        Divider(),
        Row(Button("Keep", nothing, key="keep"), Spacer(), Button("Sign and offer", nothing, style="sign", key="sign")),
    )
    cells = [Text(word) for word in ("Severity", "2", "drawn from 1, 2, 2, 3", "Cover", "1", "all of it from home")]
    table = Grid(*cells, columns=[0, 0, 1], lines=True)
    body = Scroll(Column(table, *(Text(LONG) for _ in range(40))), key="scroll", flex=1)
    tabs = Tabs([Tab("a", "Draft"), Tab("b", "Inbox", badge="4")], "a", nothing, body, key="tabs", flex=1)
    return Row(Panel(controls, flex=1), tabs, gap=8, pad=8, align="stretch")


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("text_scale", [1.0, 1.25])
def test_nothing_is_cut_at_any_scale(scale: float, text_scale: float) -> None:
    size = (round(1024 * scale), round(720 * scale))
    look = Look(scale=scale, text_scale=text_scale)
    _, app = started(crowded, size, look)
    assert app.scale == pytest.approx(scale, abs=0.002)
    assert app.ui.size == pytest.approx((1024, 720), abs=3)
    assert app.overflow() == []


@pytest.mark.parametrize("font", ["standard", "accessible"])
@pytest.mark.parametrize("theme", ["default", "contrast"])
def test_nothing_is_cut_in_any_dress(font: str, theme: str) -> None:
    _, app = started(crowded, (1024, 720), Look(font=font, theme=theme))  # type: ignore[arg-type]
    assert app.overflow() == []


def test_what_does_not_fit_is_named() -> None:
    _, app = started(lambda _: Column(Panel(Text(LONG * 3), width=200, height=60), align="start"))
    assert any("high and needs" in fault for fault in app.overflow())


def test_every_target_is_32_pixels_high() -> None:
    _, app = started(crowded)
    kinds = (Button, Checkbox, Dropdown, Stepper, Slider, TextField)
    targets = [widget for widget in app.ui.layers[0].root.walk() if isinstance(widget, kinds)]
    assert len(targets) >= 10
    assert [widget.key for widget in targets if widget.rect.h < 32 or widget.rect.w < 32] == []


def test_a_scale_too_large_for_the_window_is_cut_to_what_fits() -> None:
    _, app = started(crowded, (1280, 800), Look(scale=2.0))
    assert app.ui.size.w >= 1024
    assert app.ui.size.h >= 720
    assert app.overflow() == []


def test_a_tiny_window_shows_everything_smaller() -> None:
    _, app = started(crowded, (640, 450))
    assert app.overflow() == []


def test_the_automatic_scale_follows_the_window() -> None:
    window, app = started(crowded)
    window.resize(1920, 1200)
    app.settle()
    assert app.scale == 1.5


def test_a_wrapping_row_goes_on_below() -> None:
    buttons = [Button(f"button {number}", nothing, key=f"b{number}") for number in range(20)]
    _, app = started(lambda _: Column(Row(*buttons, wrap=True, key="row", max_width=400)))
    tops = {button.rect.y for button in buttons}
    assert len(tops) > 3
    assert all(button.rect.right <= app.ui.find("row").rect.right + 1 for button in buttons)


def test_flex_shares_what_is_left() -> None:
    one, two, three = Stack(flex=1), Stack(flex=3), Stack(width=80)
    started(lambda _: Row(one, two, three, gap=0, align="stretch"))
    assert (one.rect.w, two.rect.w, three.rect.w) == (300, 900, 80)


def test_who_scrolls_gives_room_to_the_others() -> None:
    scroll = Scroll(Column(*(Text(LONG) for _ in range(99))), key="s", flex=1)
    foot = Button("foot", nothing, key="foot")
    started(lambda _: Column(Text("head"), scroll, foot), (1024, 720))
    assert foot.rect.bottom <= 720
    assert scroll.rect.h > 500


def test_text_wraps_and_long_words_are_cut_between_letters() -> None:
    text = Text("a" * 300)
    _, app = started(lambda _: Column(Row(text, width=200), align="start"))
    assert text.rect.h > 5 * app.ui.fonts.height(text.style)
    assert all(app.ui.fonts.width(line, text.style) <= 200.5 for line in text.lines(200))


def test_what_is_cut_off_stands_in_the_tooltip() -> None:
    _, app = started(lambda _: Column(Text(LONG, wrap=False, key="t", width=120)))
    text = app.ui.find("t")
    assert text.tip == LONG
    assert text.lines(120)[0].endswith("…")  # type: ignore[attr-defined]


def test_rich_text_keeps_a_full_stop_with_its_word() -> None:
    rich = RichText(["one two three ", Run("four", bold=True), "."])
    _, app = started(lambda _: Column(rich, align="start"))
    wide = app.ui.fonts.width("one two three four", rich.style)
    last = rich.pieces(wide - 2)[-2:]
    assert last[0].line == last[1].line == 1


@given(
    st.lists(
        st.tuples(st.floats(0, 200), st.floats(0, 1), st.sampled_from([0.0, 0.0, 1.0, 2.0])), min_size=1, max_size=8
    ),
    st.floats(1, 2000),
)
def test_shares_fill_the_room_and_shrink_nobody_below_the_least(
    parts: list[tuple[float, float, float]], room: float
) -> None:
    claims = [Claim(want, want * part, flex) for want, part, flex in parts]
    sizes = shares(room, claims)
    assert all(size >= claim.least - 0.001 for size, claim in zip(sizes, claims, strict=True))
    if any(claim.flex for claim in claims) and sum(claim.least for claim in claims) <= room:
        assert sum(sizes) == pytest.approx(room, rel=0.001)


def test_a_change_of_size_lays_out_anew() -> None:
    window, app = started(crowded)
    before = app.ui.find("sign").rect
    window.resize(1024, 720)
    app.settle()
    assert app.ui.find("sign").rect != before


def test_nothing_is_painted_where_nothing_changed() -> None:
    window = NullWindow()
    app = App(window)
    app.start(Bench(crowded))
    app.settle()
    frames = window.frames
    for _ in range(10):
        app.step()
    assert window.frames == frames
    window.hover("keep")
    app.settle()
    assert window.frames == frames + 1
    assert window.presented.w * window.presented.h < 1280 * 800 / 10

"""Scenes on a stack, timers, looks, and pictures of scenes."""

from pathlib import Path

from game.desktop.app import App, Context, Look, Scene, render_once
from game.desktop.inputs import Resized
from game.desktop.twins import NullWindow
from game.desktop.widgets import Button, Column, Text, Widget
from tests.desktop.bench_scene import Bench, everything, started


class Counting(Scene):
    """Counts how often it is called."""

    title = "counting"

    def __init__(self) -> None:
        self.calls: list[str] = []

    def build(self, ctx: Context) -> Widget:
        self.calls.append("build")
        return Text("counting")

    def entered(self, ctx: Context) -> None:
        self.calls.append("entered")

    def left(self, ctx: Context) -> None:
        self.calls.append("left")

    def tick(self, ctx: Context, now: float) -> float | None:
        return 0.25 if now < 1 else None


def test_scenes_are_pushed_replaced_and_popped() -> None:
    window, app = started(lambda _: Text("below"))
    above = Counting()
    app.context.push(above)
    app.settle()
    assert "counting" in window.texts()
    assert window.title == "counting"
    app.context.replace(Bench(lambda _: Text("other")))
    app.settle()
    assert "other" in window.texts()
    app.context.pop()
    app.settle()
    assert "below" in window.texts()
    assert above.calls == ["entered", "build", "left"]
    app.context.pop()
    assert not app.running


def test_a_scene_is_built_once_until_it_asks() -> None:
    window = NullWindow()
    app, scene = App(window), Counting()
    app.start(scene)
    app.settle()
    for _ in range(5):
        app.step()
    assert scene.calls.count("build") == 1
    app.context.rebuild()
    app.step()
    assert scene.calls.count("build") == 2


def test_the_loop_waits_as_long_as_the_scene_allows() -> None:
    window = NullWindow()
    app = App(window)
    app.start(Counting())
    app.settle()
    assert app.step() == 0.25
    window.pass_time(2)
    assert app.step() is None


def test_timers_ring_once() -> None:
    rung: list[str] = []
    window, app = started(lambda _: Text("table"))
    app.context.after(1.0, lambda: rung.append("now"))
    assert app.step() == 1.0
    window.pass_time(1.5)
    app.settle()
    app.settle()
    assert rung == ["now"]


def test_a_new_look_applies_at_once() -> None:
    window, app = started(lambda _: Column(Button("a", lambda: None, key="a"), align="start"))
    before = app.ui.find("a").rect.w
    app.set_look(Look(text_scale=1.5, theme="contrast", font="accessible", full_screen=True, reduced_motion=True))
    app.settle()
    assert app.ui.find("a").rect.w > before
    assert app.context.theme.name == "contrast"
    assert app.context.reduced_motion
    assert window.full_screen


def test_fonts_are_kept_while_they_fit() -> None:
    _, app = started(lambda _: Text("table"))
    fonts = app.ui.fonts
    app.set_look(Look(theme="contrast"))
    assert app.ui.fonts is fonts
    app.set_look(Look(text_scale=1.2))
    assert app.ui.fonts is not fonts


def test_closing_the_window_may_be_held_back() -> None:
    window, app = started(lambda _: Text("table"))
    app.running = True
    app.on_quit = lambda: False
    window.quit()
    app.step()
    assert app.running
    app.on_quit = lambda: True
    window.quit()
    app.run()
    assert window.closed


def test_points_are_logical_at_any_scale() -> None:
    pressed: list[str] = []
    window, _ = started(
        lambda _: Column(Button("a", lambda: pressed.append("a"), key="a"), align="start"), (1920, 1200)
    )
    window.click("a")
    _.settle()
    assert pressed == ["a"]


def test_copied_text_is_at_hand() -> None:
    window, app = started(lambda _: Text("table"))
    app.context.copy("code")
    assert app.context.pasted() == window.clipboard.text == "code"


def test_a_scene_is_painted_without_a_display(tmp_path: Path) -> None:
    shot = render_once(Bench(lambda _: Column(Button("sign", lambda: None, style="sign"), align="start")), (1024, 720))
    assert shot.size == (1024, 720)
    assert len(shot.pixels) == 1024 * 720 * 3
    assert bytes((0x8E, 0x2F, 0x2A)) in shot.pixels
    shot.save(tmp_path / "scene.png")
    assert (tmp_path / "scene.png").read_bytes().startswith(b"\x89PNG")
    grey = shot.grey().pixels
    assert grey[0::3] == grey[1::3] == grey[2::3]


def test_the_same_scene_is_the_same_picture() -> None:
    shots = [render_once(Bench(lambda _: Text("table")), (1024, 720)).pixels for _ in range(2)]
    assert shots[0] == shots[1]


def test_a_resize_to_the_same_size_costs_one_painting() -> None:
    window, app = started(lambda _: Text("table"))
    window.post(Resized(*window.size))
    app.settle()
    assert "table" in everything(window, app)

"""What holds in every scene of the gallery: tooltips, reasons, sizes, contrast, keys and the rulebook."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.desktop.app import App
from game.desktop.brush import Brush, RecordingBrush
from game.desktop.dressing import dressed
from game.desktop.fonts import Fonts, TextStyle
from game.desktop.gallery import SCENES
from game.desktop.geometry import Rect
from game.desktop.scene import Scene
from game.desktop.scenes.rules import RulesScene
from game.desktop.settings import Settings
from game.desktop.staging import Stage
from game.desktop.theme import THEMES, contrast
from game.desktop.twins import NullWindow
from game.desktop.widgets import Dropdown, PictureBox, Text, Widget
from game.desktop.widgets.words import RichText
from game.picture.display import Paint
from game.scenario import load
from tests.desktop.scenes.seats import do, open_at, press, shown

NUMBER = re.compile(r"^[+−-]?\d[\d./]*%?$")
LEAST = 32
everywhere = pytest.mark.parametrize("name", SCENES)


@cache
def stage(world: str) -> Stage:
    return Stage(load(world), 7, {"umbrella": 3, "first-signatures": 2}[world])


def opened(name: str, world: str = "umbrella") -> tuple[NullWindow, App]:
    """The scene in a game under way, without the lesson's card."""
    window, app = open_at(SCENES[name](stage(world)))
    app.guide = None
    app.rebuild()
    app.settle()
    return window, app


def widgets(app: App) -> Iterator[Widget]:
    return (widget for layer in app.ui.layers for widget in layer.root.walk())


@everywhere
def test_every_number_that_stands_alone_explains_itself(name: str) -> None:
    """The ordinals of articles, which are brass, number and count nothing."""
    _, app = opened(name)
    bare = [
        f"{widget.text} {widget.key}"
        for widget in widgets(app)
        if isinstance(widget, Text) and NUMBER.match(widget.text) and widget.token != "brass_text"
        if not any(one.tip for one in widget.ancestors())
    ]
    assert bare == []


@everywhere
def test_what_has_a_tooltip_shows_it_by_keys_alone(name: str) -> None:
    window, app = opened(name)
    root = app.ui.scope.root
    wanted = {widget.key for widget in root.walk() if widget.tip and not widget.takes_focus and widget.rect.w}
    seen: list[str] = []
    while len(seen) <= len(wanted):
        do(window, app, "f4")
        if app.ui.focused in seen or not wanted:
            break
        assert app.ui.layers[-1].kind == "tip", app.ui.focused
        seen.append(app.ui.focused)
    assert set(seen) == wanted


@everywhere
def test_what_cannot_be_done_stays_and_says_why(name: str) -> None:
    for world in ("umbrella", "first-signatures"):
        _, app = opened(name, world)
        silent = [widget.key for widget in widgets(app) if not widget.enabled and not widget.why_not]
        assert silent == []


@everywhere
def test_what_is_pressed_is_large_enough(name: str) -> None:
    """Links inside a sentence are as high as their line."""
    _, app = opened(name)
    links = {id(link) for widget in widgets(app) if isinstance(widget, RichText) for link in widget.children}
    small = [
        f"{widget.key} {widget.rect.w:.0f} x {widget.rect.h:.0f}"
        for widget in widgets(app)
        if widget.takes_focus and id(widget) not in links and min(widget.rect.w, widget.rect.h) < LEAST - 0.01
    ]
    assert small == []
    pictures = [widget for widget in widgets(app) if isinstance(widget, PictureBox) and widget.on_press]
    for picture in pictures:
        seen = {id: picture.rect_of(id) for id, _ in picture.ids}
        narrow = {id: rect for id, rect in seen.items() if rect.w and min(rect.w, rect.h) < LEAST - 0.01}
        assert narrow == {}


def test_the_rows_of_a_list_that_opens_are_large_enough_too() -> None:
    window, app = opened("new_game")
    for widget in [one for one in widgets(app) if isinstance(one, Dropdown)][:3]:
        press(window, app, widget.key)
        assert app.ui.layers[-1].kind == "popup"
        rows = [one for one in app.ui.layers[-1].root.walk() if one.takes_focus]
        assert rows
        assert min(row.rect.h for row in rows) >= LEAST
        do(window, app, "escape")


@everywhere
def test_the_keys_and_the_rulebook_open_over_it_and_escape_leads_back(name: str) -> None:
    window, app = opened(name)
    while app.ui.scope.kind == "modal":
        app.context.close()
    scene = app.scene
    do(window, app, "f1")
    assert [layer.kind for layer in app.ui.layers][:2] == ["scene", "modal"]
    assert "Keys" in shown(window, app)
    do(window, app, "escape")
    assert app.scene is scene
    assert app.ui.scope.kind == "scene"
    do(window, app, "f2")
    assert isinstance(app.scene, RulesScene)
    if scene is not app.scene:
        do(window, app, "escape")
    assert app.scene is scene


@everywhere
def test_a_window_made_smaller_cuts_nothing(name: str) -> None:
    window, app = opened(name)
    for size in ((1920, 1200), (1024, 720)):
        window.resize(*size)
        app.settle()
        root = app.ui.layers[0].root.rect
        assert (round(root.w * app.scale), round(root.h * app.scale)) == size
        assert app.overflow() == []


@pytest.mark.parametrize("world", ["umbrella", "first-signatures"])
@everywhere
def test_no_words_are_left_out_in_the_smallest_window_and_the_usual_one(name: str, world: str) -> None:
    """A text that ends in an ellipsis has its tooltip, but whoever reads should not need it."""
    for size in ((1024, 720), (1280, 800)):
        _, app = open_at(SCENES[name](stage(world)), size)
        app.guide = None
        app.rebuild()
        app.settle()
        cut = [widget.text for widget in widgets(app) if isinstance(widget, Text) and widget.rect.w and widget.is_cut()]
        assert cut == []


PLAYING = ("table", "decisions", "states", "drafts", "agreements", "draft", "new_draft", "offer", "gate", "agreement")
LOOKING_BACK = ("state", "log", "resolution", "year")


@pytest.mark.parametrize("name", PLAYING)
def test_year_phase_what_is_expected_and_its_end_are_on_every_page_of_play(name: str) -> None:
    window, app = opened(name)
    phase = "decisions" if name == "decisions" else "talks"
    words = stage("umbrella").sitting().desk.words
    said = shown(window, app)
    assert "Year 3" in said
    assert words.text(f"phase.{phase}") in said
    assert app.ui.find("expected").text in said  # type: ignore[attr-defined]  # a text
    assert app.ui.find("end").enabled


@pytest.mark.parametrize("name", LOOKING_BACK)
def test_the_year_is_on_every_page_that_looks_back(name: str) -> None:
    window, app = opened(name)
    assert any(re.match(r"Year \d", text) for text in shown(window, app))


@everywhere
def test_every_stop_of_the_keys_has_its_ring(name: str) -> None:
    window, app = opened(name)
    rings = {app.ui.theme.focus, app.ui.theme.focus_dark}
    stops: list[str] = []
    do(window, app, "tab")
    while app.ui.focused and app.ui.focused not in stops:
        stops.append(app.ui.focused)
        app.rebuild()
        app.settle()
        assert app.ui.focus_shown(app.ui.find(app.ui.focused))
        assert any(one.color in rings for one in window.drawn), app.ui.focused
        do(window, app, "tab")
    assert bool(stops) == any(widget.takes_focus for widget in app.ui.scope.root.walk())


class Grounds(RecordingBrush):
    """Notes beside each text what it was painted on, as far as that is one colour."""

    def __init__(self, bounds: Rect) -> None:
        super().__init__(bounds)
        self.filled: list[tuple[Rect, str]] = []
        self.read: list[tuple[str, str, str]] = []

    def table(self, rect: Rect, color: str, shade: str) -> None:
        self.filled.append((rect, color))

    def box(self, rect: Rect, paint: Paint, radius: float = 0.0) -> None:
        if paint.fill and paint.alpha == 1:
            self.filled.append((rect.shared(self.clip), paint.fill))

    def text(self, x: float, y: float, text: str, style: TextStyle, color: str) -> None:
        at = (x + 1, y + style.size / 2)
        if text.strip() and self.clip.holds(*at):
            ground = next(fill for rect, fill in reversed(self.filled) if rect.holds(*at))
            self.read.append((text, color, ground))


class Reader(NullWindow):
    """A window that keeps what letters stand on."""

    def brush(self, fonts: Fonts) -> Brush:
        self.grounds = Grounds(Rect(0, 0, self.size[0] / fonts.scale, self.size[1] / fonts.scale))
        return self.grounds


def read(scene: Scene, theme: str) -> list[tuple[str, str, str]]:
    window = Reader()
    app = App(window)
    dressed(app, Settings(theme=theme))  # type: ignore[arg-type]  # one of the names of themes
    app.start(scene)
    app.settle()
    app.rebuild()
    app.settle()
    return window.grounds.read


@pytest.mark.parametrize("theme", THEMES)
@everywhere
def test_every_text_is_painted_with_contrast_enough(name: str, theme: str) -> None:
    found = read(SCENES[name](stage("umbrella")), theme)
    assert found
    weak = {(text, letters, ground) for text, letters, ground in found if contrast(letters, ground) < 4.5}
    assert weak == set()

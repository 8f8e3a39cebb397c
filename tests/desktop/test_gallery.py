"""Pictures of scenes: every name can be painted, and what cannot is refused in a sentence."""

from pathlib import Path

import pygame
import pytest

from game.__main__ import main
from game.desktop.gallery import SCENES
from game.desktop.settings import Settings
from game.desktop.staging import Stage, StagingError
from game.scenario import load
from tests.cli.running import signatories
from tests.desktop.scenes.seats import open_at

Out = pytest.CaptureFixture[str]
WORLDS = ("first-signatures", "umbrella")
OWN = ("title", "new_game", "load", "settings", "rules", "handover", "confirm", "error")
SIZES = ((1024, 720), (1280, 800), (1920, 1200))


def test_the_list_prints_the_names_one_a_line(capsys: Out) -> None:
    assert main(["screenshot", "--list"]) == 0
    assert capsys.readouterr().out.split("\n") == [*SCENES, ""]


@pytest.mark.parametrize("name", SCENES)
def test_every_scene_stands_in_a_game_in_progress(name: str) -> None:
    window, _ = open_at(SCENES[name](Stage(load("umbrella"), 7, 3)))
    assert window.texts()


@pytest.mark.parametrize("locale", ["en", "pseudo"])
@pytest.mark.parametrize("name", OWN)
def test_nothing_is_cut_at_any_size_and_in_long_words(name: str, locale: str) -> None:
    scene = SCENES[name](Stage(load("umbrella"), 7, 2, locale=locale))
    for size in SIZES:
        for scale in (0, 150):
            _, app = open_at(scene, size, Settings(scale=scale, locale=locale))
            assert app.overflow() == []


def test_a_picture_has_the_size_asked_for_and_no_colour_where_grey_is(tmp_path: Path) -> None:
    path = tmp_path / "handover.png"
    assert main(["screenshot", "handover", "--out", str(path), "--size", "1024x720", "--grey"]) == 0
    painted = pygame.image.load(str(path))
    assert painted.get_size() == (1024, 720)
    red, green, blue, _ = painted.get_at((512, 300))
    assert red == green == blue


def test_theme_and_language_change_the_picture(tmp_path: Path) -> None:
    written = []
    for number, words in enumerate(([], ["--theme", "contrast"], ["--locale", "pseudo"])):
        path = tmp_path / f"{number}.png"
        assert main(["screenshot", "confirm", "--out", str(path), *words]) == 0
        written.append(path.read_bytes())
    assert len(set(written)) == 3


def test_the_same_words_give_the_same_picture(tmp_path: Path) -> None:
    one, other = tmp_path / "one.png", tmp_path / "other.png"
    for path in (one, other):
        assert main(["screenshot", "handover", "--seed", "3", "--year", "2", "--out", str(path)]) == 0
    assert one.read_bytes() == other.read_bytes()


REFUSALS = [
    (["nowhere", "--out", "x.png"], "no scene 'nowhere'", "title"),
    ([], "No scene is named", "title"),
    (["title"], "--out", "--out title.png"),
    (["title", "--out", "no/such/folder/x.png"], "no/such/folder/x.png", "folder"),
    (["title", "--out", "x.png", "--size", "big"], "'big'", "1280x800"),
    (["title", "--out", "x.png", "--size", "10x10"], "'10x10'", "1280x800"),
    (["title", "--out", "x.png", "--scenario", "nowhere"], "nowhere: There is no scenario", "umbrella"),
    (["title", "--out", "x.png", "--seat", "nobody"], "--seat: there is no state 'nobody'", "aurel"),
    (["title", "--out", "x.png", "--scale", "5"], "--scale", "--help"),
    (["title", "--out", "x.png", "--theme", "pink"], "--theme", "contrast"),
    (["title", "--out", "x.png", "--locale", "xx"], "--locale", "pseudo"),
    (["table", "--out", "x.png", "--scenario", "first-signatures", "--year", "9"], "--year", "ends in year"),
]


@pytest.mark.parametrize(("words", "place", "remedy"), REFUSALS, ids=[" ".join(words) for words, _, _ in REFUSALS])
def test_what_cannot_be_painted_is_refused(
    words: list[str], place: str, remedy: str, capsys: Out, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["screenshot", *words]) == 2
    told = capsys.readouterr()
    assert place in told.err
    assert remedy in told.err
    assert told.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("world", WORLDS)
def test_a_stage_reaches_each_moment(world: str) -> None:
    stage = Stage(load(world), 7, 2)
    assert stage.sitting().phase == "talks"
    assert stage.sitting("decisions").phase == "decisions"
    resolved = stage.sitting("resolved")
    assert stage.news
    assert {happened.year for happened in stage.news if happened.step} <= {2, 3}
    assert resolved.desk.view.year == 3
    assert stage.sitting("over").phase == "over"
    assert stage.with_draft().desk.draft is not None


def test_a_year_the_game_does_not_reach_is_refused() -> None:
    with pytest.raises(StagingError, match="year 9"):
        Stage(load("first-signatures"), 7, 9).sitting()


def test_a_picture_needs_no_display(tmp_path: Path) -> None:
    path = tmp_path / "error.png"
    done = signatories("screenshot", "error", "--out", str(path), SDL_VIDEODRIVER="", DISPLAY="")
    assert done.returncode == 0, done.stderr
    assert path.is_file()


@pytest.mark.parametrize("words", [(), ("play",), ("play", "--scenario", "umbrella")])
def test_without_a_display_the_window_names_the_text_seat(words: tuple[str, ...]) -> None:
    done = signatories(*words, SDL_VIDEODRIVER="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 2
    assert "signatories play --text" in done.stderr
    assert done.stderr.count("\n") == 1

"""Type: sizes, columns of figures, wrapping, letters the fonts lack, a package that is missing."""

import importlib.util
from pathlib import Path

import pytest

from game.desktop import fonts as module
from game.desktop.fonts import ARTICLE, BODY, SMALL, Fonts, TextStyle, font_file, printable
from game.desktop.refusals import FontMissingError


@pytest.mark.parametrize("accessible", [False, True])
@pytest.mark.parametrize("font", ["serif", "sans"])
@pytest.mark.parametrize("weight", ["regular", "medium", "bold", "italic"])
def test_every_face_is_there(font: str, weight: str, accessible: bool) -> None:
    assert font_file(font, weight, accessible).is_file()  # type: ignore[arg-type]


def test_figures_stand_in_equal_columns_and_letters_do_not() -> None:
    fonts = Fonts()
    assert fonts.width("111", BODY) == fonts.width("888", BODY)
    assert fonts.width("year 111", BODY) < fonts.width("year 888", BODY)
    drawn = fonts.render("+111", BODY, "#000000")
    assert abs(drawn.get_width() - fonts.width("+111", BODY)) <= 1


def test_nothing_is_smaller_than_twelve() -> None:
    fonts = Fonts()
    assert fonts.width("small", TextStyle(7)) == fonts.width("small", SMALL)


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_widths_are_logical_at_every_scale(scale: float) -> None:
    assert Fonts(scale).width("Lease of the Tern Isles", ARTICLE) == pytest.approx(
        Fonts().width("Lease of the Tern Isles", ARTICLE), rel=0.06
    )


def test_lines_fit_and_lose_nothing() -> None:
    fonts, text = Fonts(), "Brisk shall cover Midmarch and the Tern Isles\nwith up to two points"
    lines = fonts.wrapped(text, BODY, 120)
    assert all(fonts.width(line, BODY) <= 120.5 for line in lines)
    assert " ".join(lines) == text.replace("\n", " ")
    assert "".join(fonts.wrapped("x" * 99, BODY, 50)) == "x" * 99


def test_a_cut_line_ends_with_an_ellipsis_and_fits() -> None:
    fonts = Fonts()
    assert fonts.cut("short", BODY, 200) == "short"
    cut = fonts.cut("rather a long line of text", BODY, 80)
    assert cut.endswith("…")
    assert fonts.width(cut, BODY) <= 80


@pytest.mark.parametrize("text", ["\x00", "\ud800", "中文", "שלום", "😀", "a\tb", ""])
def test_any_text_can_be_measured_and_shown(text: str) -> None:
    fonts = Fonts()
    assert fonts.width(text, BODY) >= 0
    assert fonts.render(text, BODY, "#000000").get_height() > 0


def test_what_cannot_be_printed_becomes_a_box() -> None:
    assert printable("a\x00b\tc") == "a\ufffdb c"


def test_arrows_that_a_font_lacks_come_from_another() -> None:
    fonts = Fonts(accessible=True)
    assert len(fonts.parts("on → it", BODY)) == 3
    assert Fonts().parts("on → it", BODY)[0][0] == "on → it"


def test_a_missing_package_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(FontMissingError, match="pip install fontpkg-fira-sans"):
        font_file("sans", "regular")


def test_a_package_without_its_file_is_missing_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = importlib.util.spec_from_file_location("fontpkg_fira_sans", tmp_path / "__init__.py")
    monkeypatch.setattr(module.importlib.util, "find_spec", lambda _: found)
    with pytest.raises(FontMissingError):
        font_file("sans", "regular")

"""Colours: both themes readable, measured from the tokens."""

import pytest

from game.desktop.theme import DEFAULT, GRAPHICS_ON, LETTERS_ON, THEMES, Theme, contrast

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@themes
def test_letters_reach_four_and_a_half_to_one(theme: Theme) -> None:
    weak = {pair: contrast(theme.color(pair[0]), theme.color(pair[1])) for pair in LETTERS_ON}
    assert {pair: round(value, 2) for pair, value in weak.items() if value < 4.5} == {}


@themes
def test_rings_and_edges_reach_three_to_one(theme: Theme) -> None:
    weak = {pair: contrast(theme.color(pair[0]), theme.color(pair[1])) for pair in GRAPHICS_ON}
    assert {pair: round(value, 2) for pair, value in weak.items() if value < 3} == {}


def test_high_contrast_is_higher_on_paper() -> None:
    high = THEMES["contrast"]
    assert contrast(high.ink, high.paper) == pytest.approx(21)
    assert all(
        contrast(high.color(letters), high.paper) >= contrast(DEFAULT.color(letters), DEFAULT.paper)
        for letters in ("ink", "muted", "good", "bad", "brass_text")
    )


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_name_that_is_no_token_is_told_and_a_colour_is_itself() -> None:
    assert DEFAULT.color("#123456") == "#123456"
    with pytest.raises(KeyError, match="no colour is called 'blood'"):
        DEFAULT.color("blood")

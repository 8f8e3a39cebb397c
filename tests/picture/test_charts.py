"""Tracks and charts show the numbers they are given."""

from dataclasses import replace

import pytest

from game.picture.charts import PARTS, Reason, Score, Series, reasons_chart, score_bars, signed, years_chart
from game.picture.display import Box, Disc
from game.picture.tokens import COATS, DEFAULT
from game.picture.tracks import concern_track, rail, tension_track
from game.rules.scoring import ROWS
from tests.picture.looking import boxes, icons, ids, shapes, texts
from tests.picture.worlds import opened


def cells(tension: int, wide: float = 560) -> list[Box]:
    view, words = opened("umbrella")
    picture = tension_track(replace(view, tension=tension), words, (wide, 44))
    return [
        box
        for box in shapes(picture)
        if isinstance(box, Box) and not box.id and box.width > 6 and not box.paint.pattern
    ]


@pytest.mark.parametrize("tension", [0, 3, 8, 12])
def test_R5_10_tension_fills_as_many_of_twelve_boxes(tension: int) -> None:
    found = cells(tension)
    assert len(found) == 12
    assert sum(box.paint.line == DEFAULT.lead for box in found) == tension


def test_R5_11_tension_names_its_two_marks_where_there_is_room() -> None:
    view, words = opened("umbrella")
    wide, narrow = (tension_track(view, words, (size, 44)) for size in (560, 260))
    assert "8: one more incident" in texts(wide)
    assert "12: Rupture, nobody wins" in texts(wide)
    assert texts(narrow) == ["Tension", str(view.tension)]
    assert wide.title == f"Tension is {view.tension} of 12"


def test_R1_5_concern_has_five_cells_and_marks_what_is_new() -> None:
    rising, falling = concern_track(4, before=2), concern_track(1, before=2)
    assert len(shapes(rising)) == 5
    assert [s.paint.pattern for s in shapes(rising) if isinstance(s, Box)] == ["", "", "hatch", "hatch", ""]
    assert [s.paint.fill == "" for s in shapes(falling) if isinstance(s, Box)] == [False, True, False, False, False]


@pytest.mark.parametrize("step", [1, 7, 10])
def test_R8_the_rail_raises_the_present_step(step: int) -> None:
    _, words = opened("umbrella")
    picture = rail(step, words, (836, 96))
    assert ids(picture, "step:") == {f"step:{n}" for n in range(1, 11)}
    raised = [s.id for s in shapes(picture) if isinstance(s, Disc) and s.id and s.radius == 15]
    assert raised == [f"step:{step}"]
    assert words.text(f"rail.{step}") in texts(rail(step, words, (420, 96)))


def test_R1_4_a_track_over_the_years_has_a_point_for_each() -> None:
    series = Series("Support at home", ((0, 6), (1, 6), (2, 7), (3, 5)), 10, "year 3: Ember Fell disrupted")
    picture = years_chart(series, (240, 165))
    assert ids(picture, "year:") == {"year:0", "year:1", "year:2", "year:3"}
    height = {s.id: s.y for s in shapes(picture) if isinstance(s, Disc)}
    assert height["year:2"] < height["year:0"] == height["year:1"] < height["year:3"]
    assert {"Support at home", "5", "10", series.note} <= set(texts(picture))
    assert picture.words == "0: 6, 1: 6, 2: 7, 3: 5"


def test_a_chart_without_years_is_empty_and_no_fault() -> None:
    assert ids(years_chart(Series("Treasury", (), 12), (240, 165))) == set()


ROWS_OF_ONE = (("security", 24), ("prosperity", 18), ("influence", 0), ("standing", 12), ("mandates", 10))


def test_R9_6_a_scores_bar_is_as_long_as_its_rows_together() -> None:
    _, words = opened("umbrella")
    score = Score("aurel", "Aurel", COATS[0], ROWS_OF_ONE, 60, 33)
    picture = score_bars([score], words, (820, 120))
    parts = [s for s in shapes(picture) if isinstance(s, Box) and s.height == 24]
    assert score.total == 64
    assert len(parts) == 4  # what is worth nothing has no part
    unit = parts[0].width / 24
    assert [round(p.width / unit) for p in parts] == [24, 18, 12, 10]
    assert {"64", "0.33 over par", "Aurel"} <= set(texts(picture))
    assert len({pattern for _, pattern, _ in PARTS}) == len(ROWS)


def test_R9_6_a_margin_below_par_says_so() -> None:
    _, words = opened("umbrella")
    picture = score_bars([Score("aurel", "Aurel", COATS[0], ROWS_OF_ONE, 80, -25)], words, (820, 120))
    assert "0.25 under par" in texts(picture)


REASONS = (Reason("Our payment", 200), Reason("Upkeep", -150), Reason("A gate", 100))


def test_reasons_sum_to_the_total_that_is_shown() -> None:
    picture = reasons_chart(REASONS, (378, 120), total="Sum, an estimate")
    assert texts(picture)[-1] == "+1.5"
    assert ids(picture) == {"reason:0", "reason:1", "reason:2"}


def test_reasons_against_are_hatched_and_lie_to_the_left() -> None:
    picture = reasons_chart(REASONS, (378, 120))
    bars = [s for s in shapes(picture) if isinstance(s, Box) and s.paint.fill and s.height == 13]
    (zero,) = [s for s in shapes(picture) if isinstance(s, Box) and s.width == 1.2]
    assert [bar.paint.pattern for bar in bars] == ["", "hatch", ""]
    assert [bar.x < zero.x for bar in bars] == [False, True, False]
    assert bars[0].width == pytest.approx(2 * bars[2].width)


@pytest.mark.parametrize(("amount", "said"), [(0, "0"), (100, "+1"), (-100, "−1"), (45, "+0.5"), (-1234, "−12.3")])
def test_amounts_are_signed_points(amount: int, said: str) -> None:
    assert signed(amount) == said


def test_nothing_to_show_is_no_fault() -> None:
    _, words = opened("umbrella")
    assert shapes(reasons_chart((), (378, 120))) == []
    assert boxes(score_bars((), words, (820, 120)), "seat:aurel") == []
    assert icons(concern_track(0)) == []

"""The register's bars begin and end exactly when the rules say, and mark notice and gate."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.picture.display import Box, Line
from game.picture.register import Draft, Register, height_of, register
from game.picture.spans import Span, spans
from game.picture.tokens import DEFAULT
from game.rules.state import Agreement
from game.rules.terms import Renewal, Term, Terms
from game.view import SeatView
from game.wording import Words
from tests.picture.looking import boxes, icons, ids, shapes, texts
from tests.picture.worlds import SCENARIOS, opened

SIZE = (836.0, 262.0)
TEXT = Terms("Water", ("corvane", "brisk"), (), Term("fixed", 5), Renewal("automatic", 5, 1))


def in_force(terms: Terms = TEXT, y: int = 2, e: int = 6, **more: object) -> Agreement:
    standing = dict.fromkeys(terms.parties, "party")
    return Agreement(9, terms, "corvane", y, "in_force", y, standing, y=y, e=e, **more)  # type: ignore[arg-type]


def alone(agreement: Agreement, year: int = 4) -> tuple[SeatView, Words]:
    view, words = opened("umbrella", "corvane")
    return replace(view, year=year, agreements={9: agreement}), words


def only(agreement: Agreement, year: int = 4) -> Span:
    view, words = alone(agreement, year)
    (found,) = spans(view, words, "corvane", None, None, True)
    return found


def test_R4_5_the_example_of_the_rulebook() -> None:
    """y=2, t=5, n=1: years 2 to 6, last notice in year 5, silence gives 7 to 11."""
    span = only(in_force())
    assert (span.first, span.last, span.notice, span.until) == (2, 6, 5, 11)
    assert (span.notice_words, span.silence_words) == ("year 5", "renews 7 to 11")


@pytest.mark.parametrize(("year", "said", "urgent"), [(4, "year 5", False), (5, "this year", True), (6, "past", False)])
def test_R4_6_the_last_year_of_notice_is_told_as_it_nears(year: int, said: str, urgent: bool) -> None:
    span = only(in_force(), year)
    assert (span.notice_words, span.urgent) == (said, urgent)


def test_R4_9_after_notice_a_text_ends_at_its_gate() -> None:
    span = only(in_force(notices={"brisk": 6}))
    assert (span.gate, span.until, span.notice_words, span.silence_words) == ("ends", 0, "Brisk gave", "ends after 6")


def test_R4_24_a_text_renewed_by_consent_asks_at_its_gate() -> None:
    span = only(in_force(replace(TEXT, renewal=Renewal("by_consent", 2, 1))))
    assert (span.gate, span.notice, span.until, span.silence_words) == ("asks", 0, 8, "ends unless all agree")


def test_R4_21_a_text_without_an_end_has_no_gate() -> None:
    span = only(in_force(replace(TEXT, term=Term("indefinite")), e=0))
    assert (span.last, span.gate, span.notice_words, span.silence_words) == (0, "", "none needed", "goes on")


def test_R4_7_gates_that_were_passed_are_remembered_but_not_those_of_a_text_it_replaced() -> None:
    shorter = replace(TEXT, renewal=Renewal("automatic", 2, 1))
    assert only(in_force(shorter, y=1, e=9, gates=2), year=8).passed == (5, 7)
    assert only(in_force(shorter, y=1, e=7, gates=2), year=6).passed == (5,)
    assert only(in_force(shorter, y=4, e=8, gates=1), year=5).passed == ()


def test_R4_3_a_text_that_waits_begins_when_it_may_enter_into_force() -> None:
    waiting = in_force(y=0, e=0)
    waiting.status, waiting.starts = "pending", 5
    span = only(waiting)
    assert (span.look, span.first, span.last, span.silence_words) == ("unborn", 5, 9, "not ratified")


def test_R4_23_what_ended_stays_for_a_year_with_its_reason() -> None:
    ended = in_force()
    ended.status, ended.ended, ended.end_reason = "ended", 3, "notice"
    span = only(ended)
    assert (span.look, span.gate) == ("ended", "ends")
    view, words = alone(ended, 5)
    assert spans(view, words, "corvane", None, None, True) == []
    assert spans(view, words, "corvane", None, (9,), True)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_living_agreement_has_a_row_and_our_own_come_first(name: str) -> None:
    view, words = opened(name)
    found = spans(view, words, view.seat, None, None, True)
    assert {span.number for span in found} == {n for n, a in view.agreements.items() if a.live}
    owned = [span.own for span in found]
    assert owned == sorted(owned, reverse=True)
    picture = register(view, words, (836, height_of(view, Register())))
    assert ids(picture, "agreement:") == {span.id for span in found}
    assert words.text("picture.register.last_notice") in texts(picture)


def bar(view: SeatView, words: Words, options: Register | None = None) -> tuple[Box, float, float]:
    """The bar of the only agreement, where year 1 begins, and how wide a year is."""
    picture = register(view, words, SIZE, options=options or Register())
    (now,) = boxes(picture, f"year:{view.year}")
    found = [b for b in shapes(picture) if isinstance(b, Box) and b.height == 14 and b.paint.pattern != "hatch"]
    return found[0], now.x - (view.year - 1) * now.width, now.width


@pytest.mark.parametrize(("y", "e"), [(1, 3), (2, 6), (4, 4), (3, 8)])
def test_R4_5_bars_begin_and_end_with_their_years(y: int, e: int) -> None:
    view, words = alone(in_force(y=y, e=e))
    box, first, year = bar(view, words)
    assert round((box.x - 2 - first) / year, 3) == y - 1
    assert round((box.x + box.width - first) / year, 3) == e


def test_R4_6_the_notice_window_is_hatched_up_to_the_last_year_of_notice() -> None:
    view, words = alone(in_force())
    picture = register(view, words, SIZE, options=Register(key=False))
    (now,) = boxes(picture, "year:4")
    (window,) = [b for b in shapes(picture) if isinstance(b, Box) and b.paint.pattern == "hatch"]
    (tick,) = [b for b in shapes(picture) if isinstance(b, Box) and b.height == 20 and b.width == 2.4]
    assert round(window.x - now.x) == 0
    assert round(window.x + window.width - now.x) == round(2 * now.width)
    assert round(tick.x + 1.2 - now.x) == round(2 * now.width)


def test_R4_7_dashes_show_what_silence_adds_and_the_arch_stands_at_the_gate() -> None:
    view, words = alone(in_force())
    picture = register(view, words, SIZE, options=Register(key=False))
    (now,) = boxes(picture, "year:4")
    (dashes,) = [line for line in shapes(picture) if isinstance(line, Line) and line.paint.dash]
    assert round(min(x for x, _ in dashes.points) - now.x) == round(3 * now.width)
    assert round(max(x for x, _ in dashes.points) + 2 - now.x) == round(8 * now.width)
    assert icons(picture).count("gate") == 1
    assert ids(picture, "gate:") == {"gate:9"}


def test_R1_2_the_years_in_which_the_game_may_end_are_hatched() -> None:
    view, words = alone(in_force())
    picture = register(view, words, SIZE, options=Register(key=False))
    ends = [b for b in shapes(picture) if isinstance(b, Box) and b.paint.pattern == "falling"]
    first, last = view.end_window
    assert len(ends) == last - first + 1


def test_a_draft_stands_on_top_in_brass() -> None:
    view, words = alone(in_force())
    options = Register(draft=Draft(TEXT, 4, title="Cover of Midmarch"))
    assert spans(view, words, "corvane", options.draft, None, True)[0].title == "Cover of Midmarch"
    picture = register(view, words, SIZE, options=options)
    assert "draft" in ids(picture)
    assert any(isinstance(s, Box) and s.paint.line == DEFAULT.brass and s.height == 14 for s in shapes(picture))
    assert height_of(view, options) - height_of(view, Register()) == options.row


def test_scrolling_moves_the_rows_and_leaves_the_years() -> None:
    view, words = opened("umbrella")
    still, moved = (register(view, words, (836, 110), options=Register(scroll=s)) for s in (0.0, 58.0))
    assert ids(still, "year:") == ids(moved, "year:")
    assert ids(still, "agreement:") != ids(moved, "agreement:")


@pytest.mark.parametrize("wide", [404, 500, 584, 700, 836, 1200])
def test_columns_of_words_make_room_for_the_years(wide: int) -> None:
    view, words = opened("umbrella")
    picture = register(view, words, (wide, 262.0))
    years = [float(s.x) for s in shapes(picture) if getattr(s, "text", "") in {str(n) for n in range(1, 12)}]
    gaps = [b - a for a, b in pairwise(years)]
    assert min(gaps) >= 12
    assert max(s.x for s in shapes(picture) if isinstance(s, Box)) <= wide

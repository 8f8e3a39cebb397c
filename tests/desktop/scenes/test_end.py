"""R9: The end shows the order, five rows each, all mandates, the years, and keeps a report that opens offline."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.desk.past import past_of
from game.desktop.scenes.end import EndScene
from game.desktop.scenes.end.outcome import Outcome, outcome, par
from game.desktop.scenes.end.ranking import headline
from game.desktop.scenes.end.report import report
from game.desktop.scenes.end.turns import turns
from game.desktop.scenes.log import LogScene
from game.desktop.scenes.record.here import Here
from game.desktop.scenes.resolution import ResolutionScene
from game.rules import scoring
from tests.desktop.scenes.looking_back import SIZES, shown, staged, texts


def over() -> EndScene:
    return EndScene(staged("over")[0])


def test_R9_6_the_order_is_the_one_of_the_rules_and_rows_sum_to_the_score() -> None:
    sitting, _ = staged("over")
    found = outcome(past_of(sitting.desk))
    assert [e.seat for e in found.scores] == [seat for seats in found.places for seat in seats]
    assert all(sum(points for _, points in e.rows) == e.total for e in found.scores)
    assert len(found.mandates) >= len(found.scores)


def test_R9_6_par_is_where_the_margin_is_nothing() -> None:
    sitting, _ = staged("over")
    state = sitting.table.match.state
    for seat, setup in state.board.seats.items():
        assert scoring.margin(state, seat, par(state, seat)) == 0
        assert par(state, seat) in dict(setup.par).values()


def test_R9_5_all_mandates_are_revealed_with_their_sentence() -> None:
    told = over()
    window, app = shown(told, (1280, 2400))
    said = texts(window, app)
    for tested in outcome(past_of(told.sitting.desk)).mandates:
        assert told.sitting.desk.words.text(f"mandate.{tested.mandate}") in said


def test_R5_11_after_a_rupture_nobody_wins() -> None:
    sitting, _ = staged("over")
    _, app = shown(over())
    here = Here(app.context, sitting, "end")
    found = outcome(here.past)
    lost = Outcome(found.scores, found.mandates, (), found.grade, True, found.year)
    assert lost.winners == ()
    assert "nobody wins" in headline(here, lost)


def test_a_turning_point_leads_to_its_year() -> None:
    told = over()
    window, app = shown(told)
    told.choose(app.context, tab="turns")
    app.settle()
    first = turns(past_of(told.sitting.desk), told.sitting.desk.words)[0]
    window.click("turn:0")
    app.settle()
    assert isinstance(app.scene, ResolutionScene)
    assert app.scene.year == first.year


class Reader(HTMLParser):
    """What a page asks of a network, and which tags were left open."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetched += [
            str(value) for name, value in attrs if name in ("src", "href") and not str(value).startswith("#")
        ]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_report_opens_offline_and_names_every_state() -> None:
    told = over()
    _, app = shown(told)
    here = Here(app.context, told.sitting, "end")
    text = report(here, outcome(here.past))
    reader = Reader()
    reader.feed(text)
    assert reader.fetched == []
    assert reader.open == []
    assert "<script" not in text
    assert not re.search(r"url\((?!#)", text)
    assert all(told.sitting.desk.words.name(seat) in text for seat in told.sitting.desk.view.tracks)
    assert text.count("<svg") >= 3 + 3 * len(told.sitting.desk.view.tracks)


def test_the_report_is_kept_beside_the_saved_games(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SIGNATORIES_HOME", str(tmp_path))
    window, app = shown(over())
    window.click("save")
    app.settle()
    assert [path.suffix for path in (tmp_path / "reports").iterdir()] == [".html"]


def test_a_report_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("SIGNATORIES_HOME", str(blocked))
    window, app = shown(over())
    window.click("save")
    app.settle()
    assert "could not be written" in texts(window, app)


def test_the_log_is_one_press_away() -> None:
    window, app = shown(over())
    window.click("log")
    app.settle()
    assert isinstance(app.scene, LogScene)


@pytest.mark.parametrize("tab", ["years", "turns"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(size: tuple[int, int], tab: str) -> None:
    told = over()
    told.tab = tab
    _, app = shown(told, size)
    assert app.overflow() == []

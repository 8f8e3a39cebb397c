"""The report of a game as one page that opens anywhere: the order, mandates, curves, turning points, the whole log."""

from __future__ import annotations

from collections.abc import Iterator

from game.desk.news import AT_THE_END, kind_of, worth_telling
from game.desktop.scenes.end.charts import series
from game.desktop.scenes.end.outcome import Outcome, bars
from game.desktop.scenes.end.ranking import headline
from game.desktop.scenes.end.turns import turns
from game.desktop.scenes.record.blame import movers
from game.desktop.scenes.record.here import Here
from game.picture.board import board
from game.picture.charts import score_bars, years_chart
from game.picture.page import Section, page
from game.rules.scoring import ROWS
from game.view import public_view
from game.wording.log import full

MAP = (840.0, 520.0)
CHART = (400.0, 170.0)
WIDE = 840.0


def report(here: Here, found: Outcome) -> str:
    """R9: Return the page; it tells what the person at the machine saw, and no more."""
    meta, world = here.desk.match.meta, here.sitting.world
    title = here.text("report_title", world=world.title, seat=here.words.name(here.desk.seat))
    lead = f"{headline(here, found)} {here.text('report_lead', years=found.year, seed=meta.seed)}"
    return page(title, lead, list(_sections(here, found)), here.words.locale)


def _sections(here: Here, found: Outcome) -> Iterator[Section]:
    scores = bars(found, here.past, here.words, here.coats, here.desk.seat)
    picture = score_bars(scores, here.words, (WIDE, 34 + 42.0 * len(scores)), here.palette)
    yield Section(here.text("report_order"), pictures=[picture], table=_scores(here, found))
    yield Section(here.text("mandates"), table=_mandates(here, found))
    sheet = board(public_view(here.past.now), here.atlas, here.words, MAP, "agreements", here.palette)
    moved = [here.words.text("desktop.year.mover", seat=s, up=up, down=down) for s, up, down in movers(here.past)]
    yield Section(here.text("report_map"), pictures=[sheet])
    yield Section(
        here.text("turns"), lines=[_in_year(here, turn.year, turn.text) for turn in turns(here.past, here.words)]
    )
    yield Section(
        here.words.text("track.tension"), pictures=[years_chart(series(here, here.desk.seat)[3], CHART)], lines=moved
    )
    for seat in here.desk.view.tracks:
        fill = here.coats[seat].fill
        charts = [years_chart(one, CHART, here.palette, fill) for one in series(here, seat)[:3]]
        yield Section(here.words.name(seat), pictures=charts)
    for year in here.past.years():
        told = [
            full(e, here.words)
            for e in here.past.events
            if e.year == year and worth_telling(e, here.desk.view) and kind_of(e) not in AT_THE_END
        ]
        yield Section(here.text("in_year", year=year), lines=told)


def _in_year(here: Here, year: int, text: str) -> str:
    return f"{here.text('in_year', year=year)}: {text}"


def _scores(here: Here, found: Outcome) -> list[list[str]]:
    """R9: Return the scores as a table, heads first."""
    words = here.words
    heads = [words.text(f"score.{row}") for row in ROWS]
    table = [[here.text("state"), *heads, words.text("score.total"), words.text("score.margin")]]
    for score in found.scores:
        parts = dict(score.rows)
        margin = here.text("margin", margin=score.margin)
        table.append([words.name(score.seat), *(str(parts[row]) for row in ROWS), str(score.total), margin])
    return table


def _mandates(here: Here, found: Outcome) -> list[list[str]]:
    """R9.5: Return the mandates as a table, heads first."""
    words = here.words
    table = [[here.text("state"), here.text("mandate"), here.text("asked"), here.text("result")]]
    for score in found.scores:
        for tested in found.of(score.seat):
            end = here.text("met" if tested.met else "not_met", worth=tested.worth)
            asked = words.text(f"mandate_sentence.{tested.mandate}")
            table.append([words.name(tested.seat), words.text(f"mandate.{tested.mandate}"), asked, end])
    return table

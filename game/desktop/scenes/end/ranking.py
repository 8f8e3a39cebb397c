"""The left paper of the end: who came where, in five parts, and all mandates revealed."""

from __future__ import annotations

from game.desktop.fonts import BODY, HEADING, LABEL, STRONG, TITLE
from game.desktop.scenes.end.outcome import Outcome, bars
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.blame import movers
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Badge, Column, Divider, Grid, IconBox, Panel, PictureBox, Row, Text, Widget
from game.picture.charts import score_bars

ROW = 42.0


def ranking(here: Here, found: Outcome) -> Widget:
    """R9: Return the paper."""
    return Column(
        _head(here, found),
        _rupture(here) if found.rupture else None,
        _bars(here, found),
        Text(here.text("order_note"), LABEL, "muted"),
        Text(here.text("mandates"), HEADING),
        Divider("ink"),
        _mandates(here, found),
        gap=9,
    )


def headline(here: Here, found: Outcome) -> str:
    """R9.6, R5.11: Return in one line how the game ended for the reader."""
    if found.rupture:
        return here.text("nobody_wins")
    return here.text("won", seats=found.winners, many=len(found.winners) > 1)


def _head(here: Here, found: Outcome) -> Widget:
    grade = found.grade
    badge = Badge(here.text("grade", grade=grade.grade), "warn") if grade else None
    note = here.text("grade_note", calm=grade.tension, secured=grade.secured, kept=grade.kept) if grade else ""
    return Column(
        Row(
            Text(headline(here, found), TITLE._replace(size=28), "bad" if found.rupture else "", flex=1), badge, gap=10
        ),
        Text(note, LABEL, "muted"),
        gap=2,
    )


def _rupture(here: Here) -> Widget:
    """R5.11: Return whose acts moved Tension to its end."""
    lines = [
        Row(
            signs.sigil(here.coats[seat], 22, here.palette),
            Text(here.words.text("desktop.year.mover", seat=seat, up=up, down=down), BODY, flex=1),
            gap=8,
        )
        for seat, up, down in movers(here.past)
    ]
    return Panel(
        Column(Text(here.text("rupture"), STRONG), *lines, gap=5), "band", pad=(14, 10), edge="bad", shadow=False
    )


def _bars(here: Here, found: Outcome) -> Widget:
    scores = bars(found, here.past, here.words, here.coats, here.desk.seat)
    high = 34 + ROW * len(scores)
    return PictureBox(
        draw=lambda w, h: score_bars(scores, here.words, (w, h), here.palette, here.measure), height=high,
        version=(scores, here.palette, here.words.locale), key="scores",
        tip_for=lambda id: _told(here, found, id.removeprefix("seat:")),
        ids=[(f"seat:{score.seat}", score.name) for score in scores],
    )  # fmt: skip


def _told(here: Here, found: Outcome, seat: str) -> str:
    """R9: Return a score row by row."""
    rows = next((e.rows for e in found.scores if e.seat == seat), ())
    return ", ".join(here.words.phrase("part.row", what=row, amount=points) for row, points in rows)


def _mandates(here: Here, found: Outcome) -> Widget:
    """R9.5: Return every mandate, met or not, with its sentence."""
    cells: list[Widget] = []
    for score in found.scores:
        for place, tested in enumerate(found.of(score.seat)):
            name = here.words.name(tested.seat)
            cells.append(signs.sigil(here.coats[tested.seat], 24, here.palette, name) if not place else Text(""))
            title = Text(here.words.text(f"mandate.{tested.mandate}"), STRONG)
            said = here.words.text(f"mandate_sentence.{tested.mandate}")
            cells.append(Column(title, Text(here.text("quoted", sentence=said), LABEL, "muted"), gap=0))
            tone = "good" if tested.met else "muted"
            said = here.text("met" if tested.met else "not_met", worth=tested.worth)
            cells.append(
                Row(IconBox("check" if tested.met else "cross", 16, tone), Text(said, LABEL, tone, wrap=False), gap=6)
            )
    return Grid(*cells, columns=[0, 1, 0], gap=12, row_gap=8, lines=True)

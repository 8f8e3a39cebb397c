"""What the year brought us: score rows and tracks, then and now."""

from __future__ import annotations

from game.desktop.fonts import BODY, HEADING, LABEL, NUMBER, STRONG, TITLE
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Column, Divider, IconBox, Row, Text, Widget
from game.rules import mandates, scoring
from game.rules.state import GameState, State

TRACKS = ("treasury", "capacity", "support", "standing")


def ours(here: Here, before: GameState, after: GameState) -> Widget:
    """Return the paper about ourselves."""
    seat = here.desk.seat
    then, now = (rows_of(here, state) for state in (before, after))
    head = Row(signs.sigil(here.coats[seat], 34, here.palette), Text(here.text("ours"), TITLE, flex=1), gap=10)
    total = moved(here, "score.total", scoring.total(then), scoring.total(now), strong=True)
    lines = [
        moved(here, f"score.{row}", points, dict(now)[row])
        for row, points in then
        if not (after.board.intro and row == "influence")
    ]
    tracks = [_track(here, name, before.seats[seat], after.seats[seat]) for name in TRACKS]
    return Column(
        head,
        Text(here.text("score"), HEADING),
        Column(Divider("ink"), *lines, total, gap=2),
        Text(here.text("score_note"), LABEL, "muted"),
        Text(here.text("tracks"), HEADING),
        Column(Divider("ink"), *tracks, gap=2),
        *_aims(here, after),
        gap=8,
    )


def rows_of(here: Here, state: GameState) -> scoring.Rows:
    """R9: Return our rows as they stood, with the mandates that we know to be ours."""
    found = dict(scoring.rows(state, here.desk.seat))
    held = here.desk.view.mandates
    found["mandates"] = sum(m.worth for m in held if mandates.met(state, here.desk.seat, m.name))
    return tuple(found.items())


def moved(here: Here, what: str, then: int, now: int, icon: str = "", strong: bool = False) -> Widget:
    """Return one line: what (the key of its name), then and now, with the way it went."""
    label = here.words.text(what)
    tone = "good" if now > then else "bad" if now < then else "muted"
    sign = "arrow_up" if now > then else "arrow_down" if now < then else "minus"
    row = Row(
        IconBox(icon, 17, "brass_text") if icon else None,
        Text(label[:1].upper() + label[1:], STRONG if strong else BODY, flex=1, lines=1),
        Text(str(then), BODY, "muted", wrap=False, width=26, align="end"),
        IconBox("arrow_right", 13, "muted"),
        Text(str(now), NUMBER if strong else STRONG, tone if now != then else "", wrap=False, width=28, align="end"),
        IconBox(sign, 13, tone) if here.wide else None,
        gap=8,
        height=27,
        tip=here.words.text(f"meaning.{what.rpartition('.')[2]}"),
    )
    return Column(row, Divider(), gap=0)


def _track(here: Here, name: str, then: State, now: State) -> Widget:
    return moved(here, f"track.{name}", getattr(then, name), getattr(now, name), name)


def _aims(here: Here, state: GameState) -> list[Widget]:
    """R9.5: Return our mandates, each with whether it is met as things stand."""
    if not here.desk.view.mandates:
        return []
    found: list[Widget] = [Text(here.text("mandates"), HEADING), Divider("ink")]
    for mandate in here.desk.view.mandates:
        met = mandates.met(state, here.desk.seat, mandate.name)
        icon = IconBox("check" if met else "cross", 16, "good" if met else "muted")
        name = Text(here.words.text(f"mandate.{mandate.name}"), STRONG, lines=2, flex=1)
        said = here.text("met" if met else "not_met")
        found.append(Row(icon, name, Text(said, LABEL, "good" if met else "muted", wrap=False), gap=8))
        found.append(Text(here.words.text(f"mandate_sentence.{mandate.name}"), LABEL, "muted"))
    return found

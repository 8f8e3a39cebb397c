"""The incidents of the year in a row: severity, cover, and whether the region was secured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.desktop.fonts import HEADING, LABEL, LABEL_STRONG, PLACE
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.here import Here
from game.desktop.scenes.resolution.stops import INCIDENTS, Incident
from game.desktop.widgets import Card, Column, Row, Spacer, Text, Widget
from game.rules.events.years import RegionsWatched
from game.rules.numbers import SEVERITIES

if TYPE_CHECKING:
    from game.desktop.scenes.resolution.scene import ResolutionScene

MOST: Final = max(SEVERITIES)


def cards(scene: ResolutionScene, here: Here) -> Widget:
    """R3.2: Return the row of incidents; those still to come say so."""
    stop, total = scene.stop, len(scene.incidents)
    told = 0 if stop.step < INCIDENTS else stop.number if stop.number else total
    row = [_card(scene, here, place, shown=place < told) for place in range(total)]
    head = Row(
        Text(here.text("incidents", year=scene.year), HEADING, "cream", wrap=False),
        Text(here.text("drawn", n=total, watched=_watched(scene, here)), LABEL, "dim", wrap=False, flex=1),
        gap=20,
        pad=(4, 0),
    )
    return Column(head, Row(*row, gap=6, align="stretch"), gap=6)


def _watched(scene: ResolutionScene, here: Here) -> int:
    """R3.1: Return how many regions were watched that year."""
    found = [e for e in here.past.events if isinstance(e, RegionsWatched) and e.year == scene.year]
    return len(found[-1].regions) if found else 0


def _card(scene: ResolutionScene, here: Here, place: int, shown: bool) -> Widget:
    incident = scene.incidents[place]
    to = next((at for at, stop in enumerate(scene.stops) if stop.number == place + 1), 0)
    now = scene.stop.number == place + 1
    body = _told(here, incident) if shown else _coming(here, place)
    return Card(
        body,
        on_press=lambda: scene.show(here.ctx, to),
        key=f"incident:{place + 1}",
        group="incidents",
        selected=now,
        pad=10,
        flex=1,
    )


def _told(here: Here, incident: Incident) -> Widget:
    words, owner = here.words, here.desk.view.board.regions[incident.region].owner
    sign = signs.outcome(incident.mark, 26 if here.wide else 20, here.palette)
    head = Row(
        signs.sigil(here.coats[owner], 22, here.palette, words.name(owner)),
        Text(words.name(incident.region), PLACE, lines=1, flex=1),
        sign if here.wide else None,
        gap=7,
    )
    tone = "good" if incident.mark == "secured" else "bad"
    held = max(0, incident.cover)
    severity = signs.points(incident.severity, 0, MOST, here.palette, here.palette.bad)
    cover = signs.points(incident.home, held - incident.home, MOST, here.palette, here.palette.brass)
    end = words.text(f"desktop.resolution.mark.{incident.mark if incident.cover >= 0 else 'nothing'}")
    return Column(
        head,
        Text(words.phrase(f"incident.{incident.cause}"), LABEL, "muted", lines=1),
        Row(Text(here.text("severity"), LABEL, "muted", lines=1), Spacer(), severity, gap=8),
        Row(Text(here.text("cover"), LABEL, "muted", lines=1), Spacer(), cover, gap=8),
        Row(Text(end, LABEL_STRONG, tone, lines=1, align="end", flex=1), None if here.wide else sign, gap=6),
        gap=2,
    )


def _coming(here: Here, place: int) -> Widget:
    head = Row(
        Text(here.text("coming", number=place + 1), PLACE, "muted", lines=1, flex=1),
        signs.outcome("coming", 26, here.palette),
        gap=7,
    )
    return Column(head, Text(here.text("not_drawn"), LABEL, "muted", lines=2), gap=2)

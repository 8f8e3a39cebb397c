"""What the year brought the region: incidents, agreements made, renewed and left, and Tension with who moved it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game.desktop.fonts import BODY, HEADING, LABEL, NUMBER, STRONG, TITLE
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.blame import movers
from game.desktop.scenes.record.here import Here
from game.desktop.scenes.resolution.stops import Incident, incidents
from game.desktop.scenes.table.glyphs import tension as tension_track
from game.desktop.widgets import Column, Divider, IconBox, ListRow, Panel, PictureBox, Row, Text, Widget
from game.rules.events.base import Event
from game.rules.events.ending import AgreementEnded, PartyLeft
from game.rules.events.living import GatePassed, NoticeGiven
from game.rules.events.perception import TensionChanged
from game.rules.events.talks import AgreementSigned
from game.wording.log import full
from game.wording.titles import title

MADE = (AgreementSigned, GatePassed, NoticeGiven, PartyLeft, AgreementEnded)
ICONS = {"AgreementSigned": "seal", "GatePassed": "check", "NoticeGiven": "notice", "PartyLeft": "gate",
         "AgreementEnded": "hourglass"}  # fmt: skip


def region(here: Here, year: int) -> Widget:
    """Return the paper about the region."""
    events = [e for e in here.past.events if e.year == year]
    owners = {place.id: place.owner for place in here.desk.view.board.regions.values()}
    hits = [_incident(here, hit) for hit in incidents(events, owners)]
    texts = list(_texts(here, events)) or [Text(here.text("no_texts"), BODY, "muted")]
    return Column(
        Text(here.text("region"), TITLE),
        _tension(here, events, year),
        Text(here.text("incidents"), HEADING),
        Column(Divider("ink"), *hits, gap=5),
        Text(here.text("texts"), HEADING),
        Column(Divider("ink"), *texts, gap=0),
        gap=9,
    )


def _tension(here: Here, events: list[Event], year: int) -> Widget:
    """R5.10: Return Tension then and now, why it moved, and whose acts moved it."""
    then, now = here.past.closed(year - 1).tension, here.past.closed(year).tension
    picture = tension_track(now, here.palette, 19.0 if here.wide else 16.0)
    head = Row(
        Text(here.words.text("track.tension"), HEADING, "cream", wrap=False, flex=1),
        Text(str(then), STRONG, "dim", wrap=False),
        IconBox("arrow_right", 14, "dim"),
        Text(str(now), NUMBER, "bad_dark" if now > then else "good_dark" if now < then else "cream", wrap=False),
        gap=8,
        tip=here.words.text("meaning.tension"),
    )
    moves = [full(e, here.words) for e in events if isinstance(e, TensionChanged)]
    by = [here.text("mover", seat=seat, up=up, down=down) for seat, up, down in movers(here.past, year)]
    return Panel(
        Column(
            head,
            PictureBox(picture, width=picture.width, height=picture.height),
            *(Text(line, LABEL) for line in moves or [here.text("tension_still")]),
            *(Text(line, LABEL, "dim") for line in by),
            gap=4,
        ),
        "deep",
        pad=(14, 10),
    )  # fmt: skip


def _incident(here: Here, hit: Incident) -> Widget:
    words, owner = here.words, here.desk.view.board.regions[hit.region].owner
    tone = "good" if hit.mark == "secured" else "bad"
    said = here.phrase("harmless" if hit.cover < 0 else hit.mark, cover=hit.cover, severity=hit.severity)
    return Row(
        signs.sigil(here.coats[owner], 22, here.palette, words.name(owner)),
        Text(words.name(hit.region), STRONG, lines=2, flex=1),
        Text(said, LABEL, tone, wrap=False),
        signs.outcome(hit.mark, 22, here.palette),
        gap=8,
    )


def _texts(here: Here, events: list[Event]) -> Iterator[Widget]:
    """R4.1: Yield what was signed, passed its gate, was given notice of, left or ended; a press opens the text."""
    for happened in events:
        if isinstance(happened, MADE):
            number = happened.agreement
            said = full(happened, here.words)
            if isinstance(happened, AgreementSigned):
                said = here.text("signed", parties=happened.terms.parties, title=title(happened.terms, here.words))
            yield ListRow(
                IconBox(ICONS[type(happened).__name__], 17, "brass_text"),
                Text(said, LABEL, flex=1),
                on_press=partial(_open, here, number),
                key=f"text:{happened.id}",
                group="texts",
            )


def _open(here: Here, number: int) -> None:
    from game.desktop.scenes.agreement import AgreementScene

    here.ctx.push(AgreementScene(here.sitting, number))

"""The paper of a stop: what happened and why, the rule it follows, and what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.desktop.fonts import ARTICLE, BODY, HEADING, LABEL, LABEL_STRONG, NUMBER, PLACE, SMALL, TITLE
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.here import Here, rulebook
from game.desktop.scenes.record.ledger import changes, ledger
from game.desktop.scenes.resolution.stops import INCIDENTS, Incident
from game.desktop.widgets import Button, Card, Column, Divider, ListRow, Panel, Row, Scroll, Spacer, Text, Widget
from game.rules.events.base import Event
from game.rules.numbers import SEVERITIES
from game.rules.state import GameState
from game.wording.log import full
from game.wording.rulebook import plain

if TYPE_CHECKING:
    from game.desktop.scenes.resolution.scene import ResolutionScene

QUOTED: Final = 260
MOST: Final = max(SEVERITIES)


def paper(scene: ResolutionScene, here: Here, state: GameState) -> Widget:
    """R8.11: Return the paper of the stop that is told."""
    body = Column(
        incident(here, scene.incidents[scene.stop.number - 1]) if scene.stop.number else None,
        *happened(scene, here),
        rule(scene, here),
        *_changed(scene, here, state),
        gap=12,
        pad=(0, 0, 10, 0),
    )
    inside = Column(
        _head(scene, here),
        Scroll(body, key=f"paper:{scene.at}", flex=1),
        controls(scene, here),
        gap=10,
    )
    return Panel(inside, "paper", pad=(20, 16), flex=1)


def _head(scene: ResolutionScene, here: Here) -> Widget:
    stop = scene.stop
    over = here.text("step_of", step=stop.step, of=10, number=stop.number, total=stop.of)
    if stop.number:
        hit = scene.incidents[stop.number - 1]
        title = here.text("hit", cause=here.words.phrase(f"incident.{hit.cause}"), region=hit.region)
    elif stop.step == INCIDENTS:
        title = here.text("counted", year=scene.year)
    else:
        title = here.words.text(f"step.{stop.step}")
    return Column(Text(over, LABEL, "muted"), Text(title, TITLE), gap=2)


def incident(here: Here, hit: Incident) -> Widget:
    """R3.4: Return severity against cover, and what came of it."""
    held = max(0, hit.cover)
    severity = signs.points(hit.severity, 0, MOST, here.palette, here.palette.bad, 15)
    cover = signs.points(hit.home, held - hit.home, MOST, here.palette, here.palette.brass, 15)
    drawn = ", ".join(map(str, SEVERITIES))
    rows = Card(
        _measured(here.text("severity_title"), severity, hit.severity, here.text("severity_note", listed=drawn)),
        _measured(here.text("cover_title"), cover, held, here.text("cover_note", own=hit.home, agreed=held - hit.home)),
        pad=12,
        gap=10,
    )
    tone = "good" if hit.mark == "secured" else "bad"
    key = "harmless" if hit.cover < 0 else f"{hit.mark}_why"
    why = here.text(key, cover=held, severity=hit.severity)
    end = Row(signs.outcome(hit.mark, 32, here.palette), Text(why, PLACE, tone, flex=1), gap=12)
    return Column(rows, end, gap=12)


def _measured(title: str, picture: Widget, amount: int, note: str) -> Widget:
    return Row(
        Text(title, PLACE, lines=1, flex=1),
        picture,
        Text(str(amount), NUMBER, wrap=False, width=22, align="center"),
        Text(note, SMALL, "muted", lines=2, align="end", flex=1.3),
        gap=8,
    )


def happened(scene: ResolutionScene, here: Here) -> list[Widget]:
    """R8.11: Return what happened as sentences, the cause before what it caused; each leads to its rule."""
    stop = scene.stop
    within = {e.id for e in stop.told}
    told = [e for e in stop.told if not stop.number or e.rule not in ("R3.2", "R3.4")]
    return [_line(scene, here, e, any(cause in within for cause in e.causes)) for e in told]


def _line(scene: ResolutionScene, here: Here, event: Event, caused: bool) -> Widget:
    text = full(event, here.words)
    chosen = bool(event.rule) and event.rule == scene.asked
    return ListRow(
        Spacer(width=14) if caused else None,
        Text(text, BODY, flex=1),
        Text(event.rule, SMALL, "brass_text", wrap=False),
        on_press=lambda: scene.ask(here.ctx, event.rule),
        key=f"event:{event.id}",
        group="events",
        selected=chosen,
        tip=here.text("quote_tip", rule=event.rule),
    )


def rule(scene: ResolutionScene, here: Here) -> Widget:
    """R8: Return the rule this follows, quoted; a press opens the rulebook there."""
    number = scene.asked or scene.stop.rule
    found = rulebook().paragraph(number)
    said = quoted(found.text if found else "")
    title = f"{number} {found.title}" if found else number
    head = Row(
        Text(title, LABEL_STRONG, "brass_text", flex=1),
        Button("", lambda: open_rules(here, number), "quiet", icon="book", key="rule", tip=here.text("rule_tip")),
        gap=8,
    )
    return Panel(
        Column(head, Text(said, ARTICLE._replace(size=15)), gap=0), "band", pad=(14, 6, 8, 12), edge="brass", radius=3
    )


def quoted(text: str) -> str:
    """Return the beginning of a paragraph, cut after a whole sentence.

    >>> quoted("One. **Two.**")
    'One. Two.'
    """
    lines = [line.strip().removeprefix("- ") for line in plain(text)]
    whole = " ".join(line for line in lines if line)
    if len(whole) <= QUOTED:
        return whole
    cut = max(whole.rfind(mark, 60, QUOTED) for mark in (".", ";"))
    return whole[: cut + 1] + " …" if cut > 0 else whole[:QUOTED].rpartition(" ")[0] + " …"


def open_rules(here: Here, number: str) -> None:
    """Open the rulebook at a paragraph."""
    from game.desktop.scenes.rules import RulesScene

    here.ctx.push(RulesScene(number))


def _changed(scene: ResolutionScene, here: Here, state: GameState) -> list[Widget]:
    stop = scene.stop
    note = here.text("summed") if stop.step == INCIDENTS else ""
    head = Row(
        Text(here.text("changed"), HEADING, wrap=False, flex=1), Text(note, LABEL, "muted", lines=2, align="end"), gap=8
    )
    lines = changes(here.past.at(stop.before), state, here.desk.seat)
    return [Column(head, Divider("ink"), gap=4), ledger(here, lines, scene.year)]


def controls(scene: ResolutionScene, here: Here) -> Widget:
    """Return back, pause or play, to the end, and next."""
    ctx = here.ctx
    label = here.text(_onwards(scene) if here.wide else "onwards")
    play = here.text("pause" if scene.playing else "play")
    return Row(
        Button(
            "", lambda: scene.show(ctx, scene.at - 1), icon="back", key="back", tip=here.text("back"),
            enabled=scene.at > 0, why_not=here.text("first"),
        ),
        Button(
            "", lambda: scene.play(ctx, not scene.playing), icon="pause" if scene.playing else "play", key="play",
            tip=play, enabled=not scene.last, why_not=here.text("at_last"),
        ),
        Button(here.text("to_end"), lambda: scene.leave(ctx), key="to_end", tip=here.text("to_end_tip")),
        Button(label, lambda: scene.next(ctx), "primary", icon="play", key="next", flex=1),
        gap=8,
    )  # fmt: skip


def _onwards(scene: ResolutionScene) -> str:
    if scene.last:
        return "back_to" if scene.replay else "finish"
    return "next_incident" if scene.stops[scene.at + 1].number else "next"

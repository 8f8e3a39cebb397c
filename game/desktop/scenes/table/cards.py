"""The cards of the inbox: what each thing to look at is called, how urgent it is, and where its button leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from game.desk.attention import Need
from game.desktop.scenes.table import ways
from game.desktop.scenes.table.room import Room
from game.wording.words import Param

Tone = Literal["bad", "warn", "plain"]
ICONS: Final = {
    "offer": "envelope", "draft": "quill", "notice_warning": "gate", "last_notice": "gate", "gate": "gate",
    "consent_due": "gate", "ratify": "document", "withdrawal_ends": "hourglass", "answer_breach": "scales",
    "short": "warning", "arrears": "payment", "breach": "scales", "pressed": "pressed", "protest": "protest",
    "post": "pennant", "uncovered": "eye", "underlaid": "warning", "tense": "warning", "applicant": "people",
}  # fmt: skip
TONES: Final[dict[str, Tone]] = {
    "offer": "warn", "draft": "plain", "notice_warning": "plain", "last_notice": "bad", "gate": "warn",
    "consent_due": "bad", "ratify": "bad", "withdrawal_ends": "plain", "answer_breach": "bad", "short": "bad",
    "arrears": "warn", "breach": "warn", "pressed": "bad", "protest": "bad", "post": "plain", "uncovered": "plain",
    "underlaid": "bad", "tense": "bad", "applicant": "warn",
}  # fmt: skip
RULES: Final = {
    "offer": "R2.4", "notice_warning": "R4.6", "last_notice": "R4.6", "gate": "R4.7", "consent_due": "R4.24",
    "ratify": "R4.3", "withdrawal_ends": "R4.13", "answer_breach": "R4.15", "short": "R4.17", "arrears": "R4.17",
    "breach": "R4.15", "pressed": "R5.4", "protest": "R5.6", "post": "R3.9", "uncovered": "R3.4", "underlaid": "R4.31",
    "tense": "R5.11", "applicant": "R4.51",
}  # fmt: skip
AT_THE_GATE: Final = ("notice_warning", "last_notice", "gate", "consent_due")


@dataclass(frozen=True, slots=True)
class Notice:
    """One card."""

    icon: str
    title: str
    tag: str
    tone: Tone
    body: str
    go: str
    act: Callable[[], None]
    rule: str = ""


def notice(room: Room, need: Need) -> Notice:
    """Return the card of one thing to look at."""
    kind = need.due.what if need.due is not None else need.kind
    params = {**need.params, **_dated(room, need)}
    if need.offer is not None:
        offer = need.offer
        params |= {"title": room.titled(offer.terms), "replaces": offer.replaces, "again": len(offer.counters)}
    params["decisions"] = room.view.phase == "decisions"
    tone = TONES[kind]
    if need.due is not None and need.due.year > room.view.year:
        tone = "plain"
    return Notice(
        ICONS[kind],
        room.text(f"need.{kind}.title", **params),
        room.phrase(f"need.{kind}.tag", **params),
        tone,
        room.text(f"need.{kind}.body", **params),
        room.text(f"need.{kind}.go", **params) + " →",
        _way(room, need, kind),
        RULES.get(kind, ""),
    )


def _dated(room: Room, need: Need) -> dict[str, Param]:
    """R2.1: Return what the sentences about a deadline name."""
    due = need.due
    if due is None:
        return {}
    return {
        "agreement": due.agreement,
        "title": room.titled(room.view.agreements[due.agreement].terms),
        "year": due.year,
        "until": due.until,
        "now": due.year == room.view.year,
        "quiet": room.words.phrase(f"silence.{due.silence}", until=due.until, year=due.year),
    }


def _way(room: Room, need: Need, kind: str) -> Callable[[], None]:
    """Return what the button does: it leads to where the matter can be settled."""
    if need.offer is not None:
        offer = need.offer.id
        return lambda: room.open(ways.agreement(room.sitting, offer))
    if need.due is not None and kind in AT_THE_GATE:
        number = need.due.agreement
        return lambda: room.open(ways.gate(room.sitting, number))
    if kind == "draft":
        return lambda: room.open(ways.draft(room.sitting))
    if kind == "withdrawal_ends" and need.due is not None:
        number = need.due.agreement
        return lambda: room.open(ways.agreement(room.sitting, number))
    if kind in ("pressed", "protest") and room.view.phase != "decisions":
        seat = str(need.params["seat"])
        return lambda: room.open(ways.state(room.sitting, seat))
    section = SECTIONS.get(kind, "matters")
    return lambda: room.choose(tab="decisions", open=room.chosen.open | {section})


SECTIONS: Final = {
    "ratify": "gates", "pressed": "statements", "protest": "statements", "post": "cover", "uncovered": "cover",
    "short": "marked", "underlaid": "cover",
}  # fmt: skip

"""The right page: who would sign and why, how third states would feel, what it does to us, and the red button."""

from __future__ import annotations

from functools import partial
from typing import Final

from game.desk.prospect import Answer, Better
from game.desk.versions import short
from game.desktop.fonts import LABEL, LABEL_STRONG, NUMBER, TITLE
from game.desktop.scenes.draft import accounts, effects
from game.desktop.scenes.draft.folio import Folio
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.scenes.draft.sending import offer
from game.desktop.widgets import (
    Button,
    Card,
    Choice,
    Column,
    Divider,
    IconBox,
    Option,
    Row,
    Scroll,
    Spacer,
    Text,
    Widget,
)

TONES: Final = {"yes": "good", "asks": "good", "perhaps": "brass_text", "no": "bad"}


def page(folio: Folio) -> Widget:
    """Return the page of the forecast."""
    blocked = bool(folio.faults)
    parts = [] if not folio.terms.clauses else [*_would(folio), *effects.sections(folio, folio.prospect)]
    body = Column(*(faults(folio) if blocked else []), *parts, gap=12, pad=(0, 2, 8, 8))
    head = _head(folio)
    return Column(head, Scroll(body, key="forecast", flex=1), Divider(), _foot(folio), gap=10, flex=1)


def _head(folio: Folio) -> Widget:
    if not folio.terms.clauses or not folio.asked:
        return Text(folio.text("forecast"), TITLE)
    answer = folio.prospect.answer(folio.asked)
    return verdict(folio, answer)


def verdict(leaf: Leaf, answer: Answer) -> Widget:
    """R2.4: Return whether a party would sign, in one line."""
    tone = TONES[answer.leaning]
    return Row(
        Text(leaf.text("would", seat=answer.seat), TITLE, flex=1, lines=2),
        Text(
            leaf.text(f"verdict_{answer.leaning}"),
            LABEL_STRONG,
            tone,
            key="verdict",
            tip=leaf.text(f"verdict_{answer.leaning}_tip"),
        ),
        Text(
            accounts.points(leaf, answer.account.tenths),
            NUMBER,
            tone,
            wrap=False,
            key="verdict-points",
            tip=leaf.text("verdict_points_tip", seat=answer.seat),
        ),
        gap=10,
    )


def _would(folio: Folio) -> list[Widget]:
    """R2.4: Return the reasons, their sum, and what would make it a yes."""
    if not folio.asked:
        return []
    answer = folio.prospect.answer(folio.asked)
    others: Widget | None = None
    if len(folio.others) > 1:
        options = [Option(seat, _brief(folio, seat)) for seat in folio.others]
        others = Choice(options, folio.asked, partial(folio.scene.ask, folio.ctx), key="asked")
    found = [
        others,
        accounts.bars(folio, answer.account, folio.terms, answer.seat),
        Column(accounts.summed(folio, answer.account), _chips(folio, answer), gap=8),
    ]
    return [widget for widget in found if widget is not None]


def _brief(folio: Folio, seat: str) -> str:
    account = folio.prospect.answer(seat).account
    return f"{folio.words.name(seat)} {accounts.points(folio, account.tenths)}"


def _chips(folio: Folio, answer: Answer) -> Widget | None:
    if answer.yes:
        return None
    least, at_once = accounts.points(folio, answer.least), accounts.points(folio, answer.at_once)
    bounds = Text(folio.text("bounds", least=least, at_once=at_once, same=least == at_once), LABEL, "muted")
    if not answer.better:
        return Column(bounds, Text(folio.text("no_yes"), LABEL, "muted"), gap=2)
    chips = [_chip(folio, better, number) for number, better in enumerate(answer.better)]
    return Column(bounds, Row(Text(folio.text("yes_if"), LABEL_STRONG, wrap=False), *chips, gap=8, wrap=True), gap=6)


def _chip(folio: Folio, better: Better, number: int) -> Widget:
    change = short(folio.terms, better.terms, folio.words)
    label = folio.text("chip", change=change, points=accounts.points(folio, better.tenths))
    return Button(label, partial(folio.put, better.terms), key=f"chip:{number}", group="chips",
                  tip=folio.text("chip_tip"))  # fmt: skip


def faults(folio: Folio) -> list[Widget]:
    """R4.1: Return why the text may not be signed as it stands."""
    rows = [
        Row(IconBox("warning", 16, "bad"), Text(folio.words.say(fault), flex=1), gap=8, align="start")
        for fault in dict.fromkeys(folio.faults)
    ]
    return [Card(Text(folio.text("faults", count=len(rows)), LABEL_STRONG, "bad"), *rows, edge="bad", pad=(14, 10))]


def _foot(folio: Folio) -> Widget:
    why = folio.why_not
    reason = folio.words.say(why) if why else ""
    label = folio.text("counter" if folio.draft.counters else "offer", seats=folio.others, one=len(folio.others) == 1)
    return Row(
        Button(folio.text("keep_draft"), folio.back, key="keep-draft", tip=folio.text("keep_tip")),
        Button("", partial(drop, folio), "quiet", icon="cross", key="drop", tip=folio.text("drop")),
        Spacer(),
        Button(label, partial(offer, folio), "sign", key="offer", enabled=why is None, why_not=reason,
               tip=folio.text("offer_tip")),
        gap=8,
    )  # fmt: skip


def drop(folio: Folio) -> None:
    """Put the draft away; it can be undone."""
    folio.desk.put_draft(None)
    folio.ctx.toast(folio.text("dropped"))
    folio.ctx.rebuild()

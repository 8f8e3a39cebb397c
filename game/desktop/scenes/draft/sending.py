"""Signing a draft and offering it, and what the others answered at once."""

from __future__ import annotations

from functools import partial

from game.desk.drafts import Draft
from game.desktop.fonts import ARTICLE, HEADING, LABEL
from game.desktop.scenes.draft.folio import Folio
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.widgets import Button, Column, Row, Spacer, Text, Widget
from game.rules.acts import TalkAct
from game.rules.events.base import Event
from game.rules.events.talks import AgreementSigned, OfferEnded, OfferMade
from game.wording.log import full


def offer(folio: Folio) -> None:
    """R2.4: Sign the draft in hand and offer it; the draft is done with once it lies on the table."""
    act = folio.act
    desk, ctx = folio.desk, folio.ctx
    if send(folio, act, folio.draft if not folio.draft.counters else None):
        desk.drafts.begin(None)
        desk.keep_draft()
        ctx.rebuild()


def send(leaf: Leaf, act: TalkAct, sent: Draft | None = None) -> bool:
    """R2.2: Do something in talks and show what the others answered at once; return whether it was done.

    A draft that was `sent` and declined can be had back to be changed.
    """
    match, seat = leaf.sitting.table.match, leaf.view.seat
    known = len(match.events_for(seat))
    if not leaf.refuse(leaf.sitting.act(act)):
        return False
    news = [happened for happened in match.events_for(seat, known) if isinstance(happened, _TOLD)]
    _answers(leaf, [happened for happened in news if not _own(happened, leaf, act)], sent)
    return True


_TOLD = (AgreementSigned, OfferEnded, OfferMade)


def _own(happened: Event, leaf: Leaf, act: TalkAct) -> bool:
    """Whether an event only repeats what we did."""
    if isinstance(happened, OfferMade):
        return happened.by == leaf.view.seat
    return isinstance(happened, OfferEnded) and happened.how in ("signed", "countered")


def _answers(leaf: Leaf, news: list[Event], sent: Draft | None) -> None:
    """Show the answers, with the way to a counter, or back to what was declined."""
    words = leaf.desk.words
    signed = any(isinstance(happened, AgreementSigned) for happened in news)
    counter = next((e for e in news if isinstance(e, OfferMade)), None)
    head = "signed" if signed else "countered" if counter else "declined" if news else "waits"

    def open_counter(offer: str) -> None:
        leaf.ctx.close()
        leaf.open_text(offer)

    def sheet() -> Widget:
        lines = [Text(full(happened, words), ARTICLE) for happened in news]
        if not lines:
            lines = [Text(leaf.words.text("desktop.draft.waits_more"), ARTICLE)]
        read = leaf.words.text("desktop.draft.read_counter")
        go = Button(read, partial(open_counter, counter.offer), "primary", key="counter") if counter else None
        if head == "declined" and sent is not None:
            change = leaf.words.text("desktop.draft.again")
            go = Button(change, partial(_again, leaf, sent), "primary", icon="quill", key="again")
        close = Button(leaf.words.text("desktop.draft.close"), partial(_close, leaf), key="answered")
        return Column(
            Text(leaf.words.text(f"desktop.draft.answer_{head}"), HEADING),
            *lines,
            Text(leaf.words.text(f"desktop.draft.answer_{head}_more"), LABEL, "muted"),
            Row(Spacer(), close, go),
            gap=12,
            width=460,
        )

    leaf.ctx.modal(sheet, key="answers")
    leaf.ctx.focus("counter" if counter else "answered")


def _close(leaf: Leaf) -> None:
    leaf.ctx.close()
    leaf.back("inbox")


def _again(leaf: Leaf, sent: Draft) -> None:
    """Have the text back on the desk, to be changed."""
    leaf.ctx.close()
    leaf.desk.put_draft(sent)
    leaf.ctx.rebuild()

"""An offer: its text, what it changes, what it would bring, and the answers to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.desk.drafts import Draft
from game.desk.prospect import prospect
from game.desktop.fonts import HEADING, LABEL
from game.desktop.scenes.agreement.changes import changes
from game.desktop.scenes.draft import accounts, effects
from game.desktop.scenes.draft.dialogs import text_body
from game.desktop.scenes.draft.forecast import verdict
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.scenes.draft.sending import send
from game.desktop.scenes.gate.scene import framed
from game.desktop.widgets import Button, Choice, Column, Divider, Option, Row, Scroll, Spacer, Text, Widget
from game.rules.acts import Announce, Counter, Decline, Retract, Sign, TalkAct
from game.rules.events.talks import OfferMade
from game.rules.legality import why_illegal
from game.rules.say import Say
from game.rules.state import Offer
from game.rules.terms import Terms
from game.wording.agreement import expected_dates
from game.wording.titles import title

if TYPE_CHECKING:
    from game.desktop.scenes.agreement.scene import AgreementScene


class Offered:
    """One build of the page."""

    def __init__(self, leaf: Leaf, offer: Offer, scene: AgreementScene) -> None:
        self.leaf, self.offer, self.scene = leaf, offer, scene
        self.page = Leaf(scene, leaf.ctx, "draft")
        self.own = offer.by == leaf.view.seat
        self.prospect = prospect(leaf.desk, offer.terms, offer.replaces)

    @property
    def before(self) -> Terms | None:
        """The version before: of an agreement it would replace, or of the offer it counters."""
        old = self.prospect.old
        if old is not None:
            return old.terms
        made = [e for e in self.leaf.desk.match.events_for(self.leaf.view.seat) if isinstance(e, OfferMade)]
        here = next((e for e in reversed(made) if e.offer == self.offer.id), None)
        if here is None or not here.counters:
            return None
        return next((e.terms for e in reversed(made) if e.offer == here.counters), None)

    def head(self) -> Widget:
        """Return the title, the parties and the bar it would have."""
        leaf, offer = self.leaf, self.offer
        name = leaf.text("offer_title", title=title(offer.terms, leaf.words), by=offer.by)
        waits = tuple(seat for seat in offer.terms.parties if seat not in offer.signed)
        line = leaf.text(
            "offer_line", signed=offer.signed, waits=waits, known=bool(offer.bulletin),
            dates=expected_dates(offer.terms, self.prospect.signed.y, leaf.words),
        )  # fmt: skip
        return framed(leaf, self.prospect.signed, name, line, "envelope", drafted=self.prospect)

    def text_page(self) -> Widget:
        """Return the text, or what is new in it."""
        leaf, before = self.leaf, self.before
        head: Widget = Text(leaf.text("text"), HEADING)
        if before is not None:
            options = [Option("text", leaf.text("text")), Option("changes", leaf.text("changes"))]
            head = Choice(options, self.scene.part, partial(self.scene.show, leaf.ctx), key="part")
        if before is not None and self.scene.part == "changes":
            body = changes(leaf, before, self.offer.terms)
        else:
            body = text_body(leaf, self.offer.terms, titled=False)
        return Column(head, Scroll(body, key="text", flex=1), Divider(), self._left_foot(), gap=10, flex=1)

    def forecast_page(self) -> Widget:
        """Return what it is worth to us, what others would feel, and the answers."""
        page, prospect = self.page, self.prospect
        parts = [effects.worth(page, prospect), Divider(), effects.if_signed(page, prospect), Divider(),
                 effects.thirds(page, prospect)]  # fmt: skip
        if self.own:
            parts = [self._would(), Divider(), *parts]
        body = Scroll(Column(*parts, gap=12, pad=(0, 0, 8, 8)), key="forecast", flex=1)
        return Column(body, Divider(), self._foot(), gap=10, flex=1)

    def _would(self) -> Widget:
        waits = next((s for s in self.offer.terms.parties if s not in self.offer.signed), self.prospect.others[0])
        answer = self.prospect.answer(waits)
        bars = accounts.bars(self.page, answer.account, self.offer.terms, waits)
        return Column(verdict(self.page, answer), bars, accounts.summed(self.page, answer.account), gap=8)

    def _why(self, act: TalkAct) -> Say | None:
        return why_illegal(self.leaf.desk.imagined, self.leaf.view.seat, act)

    def _button(self, name: str, act: TalkAct, style: str = "paper", icon: str = "") -> Widget:
        """Return the button of an answer; where it cannot be given it says why."""
        leaf, why = self.leaf, self._why(act)
        return Button(leaf.text(name), partial(_answer, leaf, act), "sign" if style == "sign" else "paper", icon=icon,
                      key=name, enabled=why is None, why_not=leaf.words.say(why) if why else "",
                      tip=leaf.text(f"{name}_tip"))  # fmt: skip

    def _left_foot(self) -> Widget:
        announce = self._button("announce", Announce(self.offer.id), icon="announce")
        if self.own:
            return Row(announce, Spacer(), self._button("retract", Retract(self.offer.id), icon="undo"))
        return Row(announce, Spacer(), self._button("decline", Decline(self.offer.id), icon="cross"))

    def _foot(self) -> Widget:
        if self.own:
            return Row(Text(self.leaf.text("own_waits"), LABEL, "muted", flex=1))
        return Row(self._counter(), Spacer(), self._button("sign", Sign(self.offer.id), "sign"), gap=8)

    def _counter(self) -> Widget:
        """R2.4: Return the button that opens the draft with this text; its parties stay."""
        leaf, offer = self.leaf, self.offer
        why = self._why(Counter(offer.id, offer.terms))
        usual = why is not None and why.key == "reason.same_text"

        def counter() -> None:
            leaf.desk.put_draft(Draft(offer.terms, offer.replaces, offer.id, offer.terms))
            leaf.open_draft()

        return Button(leaf.text("counter"), counter, icon="quill", key="counter", enabled=why is None or usual,
                      why_not=leaf.words.say(why) if why else "", tip=leaf.text("counter_tip"))  # fmt: skip


def _answer(leaf: Leaf, act: TalkAct) -> None:
    """R2.2: Give an answer; an offer that is settled leaves the screen with what followed."""
    send(leaf, act)

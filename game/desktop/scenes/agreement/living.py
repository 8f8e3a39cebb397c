"""An agreement: its text, its dates, how each party stands in it, what falls due, and the ways on and out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from game.desktop.fonts import BODY, HEADING, LABEL, LABEL_STRONG
from game.desktop.scenes.agreement.changes import changes
from game.desktop.scenes.agreement.exits import actions
from game.desktop.scenes.draft.dialogs import text_body
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.scenes.gate.scene import framed
from game.desktop.widgets import Badge, Choice, Column, Divider, Grid, IconBox, Option, Row, Scroll, Text, Widget
from game.rules.gates import deadlines
from game.rules.legality.bonds import successor_of
from game.rules.state import Agreement
from game.wording.agreement import dates
from game.wording.deadlines import deadline
from game.wording.log import clause_heading
from game.wording.titles import title

if TYPE_CHECKING:
    from game.desktop.scenes.agreement.scene import AgreementScene

TONES = {"notice_given": "bad", "suspended": "warn", "former": "plain", "party": "good"}


class Living:
    """One build of the page."""

    def __init__(self, leaf: Leaf, agreement: Agreement, scene: AgreementScene) -> None:
        self.leaf, self.agreement, self.scene = leaf, agreement, scene

    @property
    def old(self) -> Agreement | None:
        """R4.8: The agreement whose place it took."""
        return self.leaf.view.agreements.get(self.agreement.replaces)

    def head(self) -> Widget:
        """Return the title, the parties and the bar."""
        name = title(self.agreement.terms, self.leaf.words)
        line = dates(self.agreement, self.leaf.words)
        following = successor_of(self.leaf.desk.imagined, self.agreement.id)
        if following is not None:
            line = self.leaf.words.text("desktop.gate.line_revised", successor=following.id, e=self.agreement.e)
        return framed(self.leaf, self.agreement, name, line, "document")

    def text_page(self) -> Widget:
        """Return the numbered text, or what it changed."""
        leaf, old = self.leaf, self.old
        head: Widget = Text(leaf.text("text"), HEADING)
        if old is not None:
            options = [Option("text", leaf.text("text")), Option("changes", leaf.text("changes"))]
            head = Choice(options, self.scene.part, partial(self.scene.show, leaf.ctx), key="part")
        changed = old is not None and self.scene.part == "changes"
        body = changes(leaf, old.terms, self.agreement.terms) if old and changed else self._text()
        return Column(head, Scroll(body, key="text", flex=1), gap=10, flex=1)

    def _text(self) -> Widget:
        return text_body(self.leaf, self.agreement.terms, titled=False)

    def life_page(self) -> Widget:
        """Return how it stands, and what can be done about it."""
        sections = [self._standing(), self._calendar(), self._payments(), self._record()]
        shown = [widget for section in sections if section for widget in (section, Divider())][:-1]
        body = Scroll(Column(*shown, gap=10, pad=(0, 0, 8, 8)), key="life", flex=1)
        return Column(body, Divider(), actions(self.leaf, self.agreement), gap=10, flex=1)

    def _standing(self) -> Widget:
        """R4.1: Return each party's standing in the text."""
        leaf, agreement = self.leaf, self.agreement
        rows = []
        for seat, standing in agreement.standing.items():
            tone = TONES.get(standing, "plain")
            left = next((f"left.{how}" for who, how, _ in agreement.left if who == seat), "")
            rows.append(
                Row(
                    leaf.sigil(seat),
                    Text(leaf.words.name(seat), BODY, flex=1, wrap=False),
                    Text(leaf.words.phrase(left), LABEL, "muted") if left else None,
                    Badge(leaf.words.phrase(f"party_status.{standing}"), tone),  # type: ignore[arg-type]  # its own tones
                    gap=10,
                )
            )
        return Column(Text(leaf.text("standing"), HEADING), *rows, *self._life(), gap=6)

    def _life(self) -> Iterator[Widget]:
        agreement, leaf = self.agreement, self.leaf
        status = leaf.words.phrase(f"status.{agreement.status}")
        if not leaf.view.board.intro and agreement.live:
            said = leaf.text("life", status=status, cohesion=agreement.cohesion, gates=agreement.gates)
            yield Text(said, LABEL, "muted")
        for seat, role in agreement.special.circle:
            yield Text(leaf.text("circle", seat=seat, role=role), LABEL, "muted")
        for seat, role, year in agreement.special.applicants:
            yield Text(leaf.text("applicant", seat=seat, role=role, year=year), LABEL, "muted")
        for place, awaits in agreement.rested:
            heading = clause_heading(agreement.id, place, leaf.words)
            yield Text(leaf.text("rests", article=place + 1, heading=heading, awaits=awaits + 1), LABEL, "bad")

    def _calendar(self) -> Widget | None:
        """R2.1: Return what falls due, and what silence does."""
        leaf = self.leaf
        if not self.agreement.live:
            return None
        following = successor_of(leaf.desk.imagined, self.agreement.id)
        if following is not None:
            said = leaf.words.text("desktop.gate.line_revised", successor=following.id, e=self.agreement.e)
            return Column(Text(leaf.text("calendar"), HEADING), Text(said), gap=5)
        rows = [
            Row(IconBox("calendar", 16, "brass_text"), Text(deadline(due, leaf.words), flex=1), gap=10, align="start")
            for due in deadlines(leaf.desk.imagined, self.agreement)
        ]
        none = [] if rows else [Text(leaf.text("no_dates"), color="muted")]
        return Column(Text(leaf.text("calendar"), HEADING), *rows, *none, gap=5)

    def _payments(self) -> Widget | None:
        """R4.17: Return who pays whom, and what is owed from years before."""
        leaf, agreement = self.leaf, self.agreement
        lines = [leaf.words.say(clause.text()) for _, clause in agreement.terms.payments()]
        owed = [
            leaf.text("arrears", debtor=debtor, creditor=creditor, amount=amount)
            for (debtor, creditor, number), amount in leaf.view.arrears.items()
            if number == agreement.id
        ]
        if not lines and not owed:
            return None
        rows = [Row(IconBox("payment", 16, "brass_text"), Text(line, flex=1), gap=10) for line in lines]
        late = [Row(IconBox("warning", 16, "bad"), Text(line, color="bad", flex=1), gap=10) for line in owed]
        return Column(Text(leaf.text("payments"), HEADING), *rows, *late, gap=5)

    def _record(self) -> Widget:
        """R4.15: Return breaches, and the versions before and after."""
        leaf, agreement = self.leaf, self.agreement
        cells: list[Widget] = []
        for breach in agreement.breaches:
            heading = clause_heading(agreement.id, breach.clause, leaf.words)
            cells += [
                Text(leaf.text("year", year=breach.year), LABEL_STRONG),
                Text(leaf.text("breach", seat=breach.by, heading=heading, alleged=breach.alleged, cured=breach.cured)),
            ]
        for number, key in ((agreement.replaces, "replaced"), (agreement.successor, "successor")):
            if number in leaf.view.agreements:
                other = leaf.view.agreements[number]
                cells += [
                    Text(leaf.text("year", year=other.signed), LABEL_STRONG),
                    Text(leaf.text(key, agreement=number)),
                ]
        body = Grid(*cells, columns=[0, 1], gap=12, row_gap=4) if cells else Text(leaf.text("clean"), color="muted")
        return Column(Text(leaf.text("record"), HEADING), body, gap=5)

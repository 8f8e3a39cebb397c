"""The gate as a scene: the agreement with its bar on top, under it three papers with the same rows."""

from __future__ import annotations

from functools import partial

from game.desk.gate_answers import Gate
from game.desk.prospect import Prospect
from game.desktop.app import Context
from game.desktop.fonts import LABEL, TITLE
from game.desktop.scenes.draft.leaf import Leaf, TextScene
from game.desktop.scenes.gate.papers import papers
from game.desktop.scenes.table.bar import bar
from game.desktop.scenes.table.glyphs import disc
from game.desktop.scenes.table.room import measure_of
from game.desktop.sitting import Sitting
from game.desktop.widgets import Button, Column, Panel, PictureBox, Row, Text, Widget
from game.picture.display import Picture
from game.picture.register import Register, register
from game.picture.spans import Draft as Drafted
from game.rules.gates import last_notice
from game.rules.state import Agreement
from game.wording.agreement import dates
from game.wording.titles import title


class GateScene(TextScene):
    """R4.6-R4.10: What to do at the gate of an agreement of ours."""

    def __init__(self, sitting: Sitting, agreement: int | Agreement) -> None:
        super().__init__(sitting)
        self.number = agreement if isinstance(agreement, int) else agreement.id

    def build(self, ctx: Context) -> Widget:
        """Return the header and the papers."""
        leaf = Leaf(self, ctx, "gate")
        gate = Gate(self.sitting.desk, self.number)
        body = Column(header(leaf, gate.agreement, _line(leaf, gate)), papers(leaf, gate), gap=10, pad=8, flex=1)
        return Column(bar(leaf.room), body, gap=0)


def _line(leaf: Leaf, gate: Gate) -> str:
    """R4.6: Return since when it runs, when its gate is, and until when notice is in time."""
    agreement = gate.agreement
    if gate.revised is not None:
        return leaf.text("line_revised", successor=gate.revised, e=agreement.e)
    if gate.terms.renewal.mode != "automatic" or agreement.notices:
        return dates(agreement, leaf.words)
    last = last_notice(agreement, agreement.e)
    return leaf.text(
        "line", y=agreement.y, old=agreement.y < 1, e=agreement.e, last=last, notice=gate.terms.renewal.notice,
        now=last == leaf.view.year, late=last < leaf.view.year,
    )  # fmt: skip


def header(leaf: Leaf, agreement: Agreement, line: str) -> Widget:
    """Return the head of the gate: the agreement, its parties, its dates and its bar."""
    name = leaf.text("title", title=title(agreement.terms, leaf.words))
    return framed(leaf, agreement, name, line, "gate")


def framed(
    leaf: Leaf, agreement: Agreement, name: str, line: str, icon: str, drafted: Prospect | None = None
) -> Widget:
    """Return the head of a page about a text, with its parties and its bar over the years."""
    parties = [
        Row(leaf.sigil(seat, 20), Text(_part(leaf, agreement, seat), LABEL, wrap=False), gap=6)
        for seat in agreement.terms.parties
    ]
    words = Column(
        Text(name, TITLE, wrap=False),
        Row(*parties, gap=14, wrap=True),
        Text(line, LABEL, "muted", lines=2),
        gap=4,
        flex=1,
    )
    back = Button("", leaf.back, "quiet", icon="back", key="back", tip=leaf.words.text("desktop.gate.back"))
    row = Row(back, disc(icon, 48, leaf.room.palette), words, years(leaf, agreement, drafted), gap=14)
    return Panel(row, "paper", pad=(14, 10))


def _part(leaf: Leaf, agreement: Agreement, seat: str) -> str:
    roles = {"site_grant": ("host", "guest"), "coverage": ("provider", "beneficiary"), "payment": ("payer", "payee")}
    for clause in agreement.terms.clauses:
        for role in roles.get(clause.kind, ()):
            if getattr(clause, role) == seat:
                return leaf.words.text(
                    "desktop.gate.part", seat=leaf.words.name(seat), part=leaf.words.phrase(f"role.{role}")
                )
    return leaf.words.name(seat)


def years(leaf: Leaf, agreement: Agreement, drafted: Prospect | None) -> PictureBox:
    """R4.5: Return the bar of one agreement over the years."""
    wide = 470.0 if leaf.wide else 330.0
    text = Drafted(drafted.terms, agreement.y, drafted.replaces) if drafted else None
    options = Register(
        draft=text,
        only=() if drafted else (agreement.id,),
        names=False,
        parties=False,
        texts=False,
        key=False,
        row=40.0,
        measure=measure_of(leaf.room),
    )
    draw = partial(_years, leaf, options)
    version = (
        agreement.id,
        text,
        agreement.e,
        leaf.view.year,
        leaf.room.palette.name,
        tuple(agreement.notices),
        leaf.words.locale,
    )
    return PictureBox(
        draw=draw, width=wide, height=82, version=version, key="years", tip=leaf.words.text("desktop.gate.bar_tip")
    )


def _years(leaf: Leaf, options: Register, width: float, height: float) -> Picture:
    return register(leaf.view, leaf.words, (width, height), leaf.room.palette, options)

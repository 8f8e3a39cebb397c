"""Three papers with the same rows: better and worse marked, an estimate at the foot, a button under each."""

from __future__ import annotations

from functools import partial
from typing import Final

from game.desk.gate_answers import Answer, Gate
from game.desk.gate_rows import Cell, rows
from game.desk.gate_rows import Row as Line
from game.desktop.fonts import ARTICLE, BODY, LABEL, LABEL_STRONG, STRONG, TITLE
from game.desktop.scenes.draft import accounts
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.scenes.table.glyphs import disc
from game.desktop.widgets import (
    Badge,
    Button,
    Column,
    IconBox,
    ListRow,
    Panel,
    Row,
    Scroll,
    Spacer,
    Text,
    Widget,
)

ICONS: Final[dict[str, str]] = {
    "silence": "hourglass", "revise": "quill", "notice": "notice", "consent": "check", "let_end": "hourglass",
    "stand": "notice", "take_back": "undo",
}  # fmt: skip
MARKS: Final = {"better": ("better", "good"), "worse": ("worse", "bad")}
LINE, HEAD, SIDE = 41.0, 106.0, 172.0
LOW_LINE, LOW_SIDE = 28.0, 136.0
TWO_LINES = 37.0


def papers(leaf: Leaf, gate: Gate) -> Widget:
    """Return the names of the rows and the papers beside them."""
    lines = rows(gate)
    high = _line_height(leaf, len(lines))
    sheets = [_paper(leaf, gate, answer, lines, high) for answer in gate.answers]
    return Row(_names(leaf, lines, high), *sheets, gap=10, align="stretch", flex=1)


def _line_height(leaf: Leaf, count: int) -> float:
    """Return how high a row is so that all fit; never less than a line needs."""
    room = leaf.ctx.size.h - 64 - 128 - HEAD - 146
    return max(LOW_LINE, min(LINE, room / max(1, count)))


def _name(leaf: Leaf, line: Line) -> str:
    return leaf.text(f"row_{line.name}", **dict(line.params))


def _names(leaf: Leaf, lines: list[Line], high: float) -> Widget:
    """Return what stands left of the papers: the key to the marks and the name of each row."""
    key = [
        Row(Spacer(), IconBox(icon, 11, f"{tone}_dark"), Text(leaf.text(f"key_{mark}"), LABEL, wrap=False), gap=8)
        for mark, (icon, tone) in MARKS.items()
    ]
    head = Column(Text(leaf.text("follows"), ARTICLE._replace(size=18), align="end"), *key, gap=3, height=HEAD + 16)
    names = [
        Row(
            Text(_name(leaf, line), LABEL_STRONG, align="end", flex=1, lines=2 if high >= TWO_LINES else 1),
            height=high,
            tip=_tip(leaf, line),
        )
        for line in lines
    ]
    worth = Row(Text(leaf.text("worth"), LABEL_STRONG, "gold", align="end", flex=1, lines=2), height=46)
    return Column(head, *names, Spacer(), worth, Spacer(height=50), gap=0, width=SIDE if leaf.wide else LOW_SIDE)


def _tip(leaf: Leaf, line: Line) -> str:
    return leaf.text(f"tip_{line.name}")


def _paper(leaf: Leaf, gate: Gate, answer: Answer, lines: list[Line], high: float) -> Widget:
    """Return one paper."""
    cells = [_cell(leaf, line, line.cells[answer], high) for line in lines]
    body = Scroll(Column(*cells, gap=0), key=f"rows:{answer}", flex=1)
    inner = Column(_head(leaf, gate, answer), body, gap=0, pad=(18, 16, 18, 8), flex=1)
    button = Row(_button(leaf, gate, answer), pad=(18, 9), align="stretch")
    return Panel(Column(inner, _worth(leaf, gate, answer), button, gap=0), "paper", pad=0, flex=1)


def _head(leaf: Leaf, gate: Gate, answer: Answer) -> Widget:
    tag = leaf.text(f"tag_{answer}") if answer != "revise" else ""
    agreement, terms = gate.agreement, gate.terms
    said = leaf.text(
        f"about_{answer}", seats=gate.others, e=agreement.e, years=terms.renewal.years, quiet=gate.quiet,
        until=agreement.e + terms.renewal.years, mode=terms.renewal.mode, late=gate.late, aim=gate.aim,
        successor=gate.revised or 0,
    )  # fmt: skip
    top = Row(
        disc(ICONS[answer], 36, leaf.room.palette),
        Text(leaf.text(f"name_{answer}"), TITLE, flex=1, wrap=False),
        Badge(tag, "good" if answer == gate.marked else "plain") if tag and leaf.wide else None,
        gap=12,
    )
    return Column(top, Text(said, ARTICLE._replace(size=15), lines=3), gap=8, height=HEAD)


def _cell(leaf: Leaf, line: Line, cell: Cell, high: float) -> Widget:
    """Return one cell: its mark and its words."""
    icon, tone = MARKS.get(cell.tone, ("", ""))
    words = leaf.words.phrase(f"desktop.gate.cell_{cell.key}", **dict(cell.params))
    mark = IconBox(icon, 11, tone) if icon else Spacer(width=11)
    lines = 2 if high >= TWO_LINES else 1
    said = Text(words, STRONG if tone else BODY, tone, flex=1, lines=lines)
    return ListRow(mark, said, pad=(0, 0), height=high, tip=f"{words}. {_tip(leaf, line)}")


def _worth(leaf: Leaf, gate: Gate, answer: Answer) -> Widget:
    """R9: Return the estimate at the foot of a paper."""
    amount = gate.worth.get(answer)
    tone = "muted" if amount is None else "good" if amount >= 0 else "bad"
    shown = leaf.text("unknown") if amount is None else accounts.points(leaf, amount)
    other = accounts.points(leaf, gate.worth["silence"])
    note = leaf.text(
        f"note_{answer}", written=gate.draft is not None, otherwise=other, seats=gate.others, late=gate.late
    )
    words = Row(
        Text(shown, TITLE._replace(font="sans", size=22), tone, wrap=False, key=f"worth:{answer}"),
        Text(note, LABEL, flex=1, lines=2),
        gap=14,
    )
    return Panel(words, "band", pad=(18, 4), radius=0, height=46, tip=leaf.text("worth_tip"))


def _button(leaf: Leaf, gate: Gate, answer: Answer) -> Widget:
    why = gate.why_not(answer)
    reason = leaf.words.say(why) if why else ""
    if answer == "revise":
        label = leaf.text("go_on" if gate.draft else "open")
        return Button(label, partial(_revise, leaf, gate), icon="quill", key="revise", enabled=why is None,
                      why_not=reason, flex=1)  # fmt: skip
    chosen = gate.marked == answer
    label = leaf.text(f"{'is' if chosen else 'mark'}_{answer}")
    return Button(label, partial(_choose, leaf, gate, answer), "primary" if chosen else "paper",
                  icon="check" if chosen else "seal" if gate.act(answer) else "", key=f"mark:{answer}",
                  enabled=why is None, why_not=reason, flex=1)  # fmt: skip


def _choose(leaf: Leaf, gate: Gate, answer: Answer) -> None:
    """R2.9: Mark an answer; what is marked is sealed with the other decisions of the year."""
    if leaf.refuse(gate.choose(answer)) and gate.act(answer) is not None and leaf.view.phase == "talks":
        leaf.ctx.toast(leaf.text("marked"), "good")


def _revise(leaf: Leaf, gate: Gate) -> None:
    gate.revise()
    leaf.open_draft()

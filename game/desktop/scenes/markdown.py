"""The rulebook's text as widgets: paragraphs, lists and tables, with links where a paragraph is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from game.desktop.fonts import BODY, LABEL, LABEL_STRONG, TextStyle
from game.desktop.widgets import Grid, RichText, Row, Run, Text, Widget

READ = BODY._replace(size=15)
_MARKS = re.compile(r"(\*\*.+?\*\*|`.+?`|\bR\d+\.\d+\b)")
OnLink = Callable[[str], None]


def written(text: str, on_link: OnLink) -> Iterator[Widget]:
    """Yield the blocks of a text."""
    lines = [line.rstrip() for line in text.splitlines()]
    for kind, block in groupby(lines, _kind):
        if kind == "table":
            yield _table(list(block), on_link)
        elif kind == "item":
            for line in block:
                yield Row(
                    Text("–", READ), rich(line.strip()[2:], on_link, flex=1), gap=8, pad=(10, 0, 0, 0), align="start"
                )
        elif kind == "text":
            yield rich(" ".join(line.strip() for line in block), on_link)


def _kind(line: str) -> str:
    bare = line.strip()
    if not bare:
        return ""
    return "table" if bare.startswith("|") else "item" if bare.startswith(("- ", "* ")) else "text"


def rich(text: str, on_link: OnLink, style: TextStyle = READ, flex: float = 0.0) -> Widget:
    """Return one paragraph; bold words stand out, paragraphs of the rulebook can be followed."""
    return RichText([_run(part) for part in _MARKS.split(text) if part], style, on_link=on_link, flex=flex)


def _run(part: str) -> Run:
    if part.startswith("**"):
        return Run(part.strip("*"), bold=True)
    if part.startswith("`"):
        return Run(part.strip("`"), bold=True)
    if re.fullmatch(r"R\d+\.\d+", part):
        return Run(part, color="brass_text", link=part)
    return Run(part)


def _table(lines: list[str], on_link: OnLink) -> Widget:
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]
    ruled = [number for number, row in enumerate(rows) if all(cell and set(cell) <= set("-: ") for cell in row)]
    head = ruled[0] if ruled else 0
    kept = [(number < head, row) for number, row in enumerate(rows) if number not in ruled]
    wide = max(len(row) for _, row in kept)
    cells: list[Widget] = []
    for heading, row in kept:
        for cell in [*row, *[""] * (wide - len(row))]:
            cells.append(rich(cell, on_link, LABEL_STRONG if heading else LABEL) if cell else Text(""))
    return Grid(*cells, columns=wide, gap=14, row_gap=10, lines=True, align="start")

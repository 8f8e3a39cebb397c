"""The left side: the map with the cover a text would bring, and the register with its bar."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.desk.prospect import Prospect
from game.desktop.fonts import HEADING, LABEL
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.scenes.table.room import measure_of
from game.desktop.widgets import Column, IconBox, Panel, PictureBox, Row, Scroll, Text, Widget
from game.picture.board import board
from game.picture.display import Picture
from game.picture.register import Register, height_of, register
from game.picture.sight import Options, expected_cover
from game.picture.spans import Draft as Drafted

ROW: Final = 30.0


def left(leaf: Leaf, prospect: Prospect | None) -> tuple[Widget, Widget]:
    """Return the map and the register."""
    return _map(leaf, prospect), _register(leaf, prospect)


def focus(leaf: Leaf, prospect: Prospect | None) -> tuple[str, ...]:
    """R1.3: Return the regions to be shown larger: our own, and those that the text names."""
    board = leaf.view.board
    named = tuple(n for c in prospect.terms.clauses for n in c.names() if n in board.regions) if prospect else ()
    return tuple(dict.fromkeys((*named, *board.by_owner[leaf.view.seat])))


def _map(leaf: Leaf, prospect: Prospect | None) -> Widget:
    version = (
        _shown(prospect), leaf.view.year, leaf.view.phase, leaf.room.palette.name,
        leaf.words.locale, leaf.ctx.app.look.patterns, len(leaf.view.agreements), leaf.view.seat,
    )  # fmt: skip
    return PictureBox(
        draw=lambda w, h: drawn(leaf, prospect, w, h),
        key="small-map",
        height=300 if leaf.room.tall else 240,
        version=version,
        tip=leaf.text("map_tip"),
    )


def _shown(prospect: Prospect | None) -> tuple[object, ...]:
    """Return what of a text the map shows; only a change of that draws it anew."""
    if prospect is None:
        return ()
    terms = prospect.terms
    return (terms.coverages(), terms.grants(), prospect.replaces, tuple(c.names() for c in terms.clauses))


def drawn(leaf: Leaf, prospect: Prospect | None, width: float, height: float) -> Picture:
    """R3.4: Return the map with the cover to be expected, as if the text were in force."""
    room = leaf.room
    palette = replace(room.palette, plain=not leaf.ctx.app.look.patterns)
    view = leaf.view
    if prospect is not None:
        view = replace(view, agreements=prospect.with_text.agreements)
    options = Options(
        legend=False,
        focus=focus(leaf, prospect),
        planned=tuple((g.region, g.guest) for _, g in prospect.terms.grants()) if prospect else (),
        cover=expected_cover(view),
        caption=leaf.text("map_caption", draft=prospect is not None),
        measure=measure_of(leaf.room),
    )
    return board(leaf.view, room.atlas, room.words, (width, height), "owners", palette, options)


def _register(leaf: Leaf, prospect: Prospect | None) -> Widget:
    drafted = Drafted(prospect.terms, prospect.signed.y, prospect.replaces) if prospect else None
    options = Register(
        draft=drafted, texts=False, parties=False, key=False, ended=False, row=ROW, measure=measure_of(leaf.room)
    )
    high = height_of(leaf.view, options)
    picture = PictureBox(
        draw=lambda w, h: register(leaf.view, leaf.words, (w, h), leaf.room.palette, options),
        key="small-register",
        height=high,
        version=(drafted, leaf.view.year, len(leaf.view.agreements), leaf.room.palette.name, leaf.words.locale),
        on_press=lambda id: _open(leaf, id),
    )
    title = Text(leaf.text("register", draft=prospect is not None), HEADING)
    body = Scroll(picture, key="register-scroll", flex=1)
    return Panel(Column(Row(title, pad=(16, 0)), body, _key(leaf, prospect), gap=4, flex=1), pad=(0, 12), flex=1)


def _open(leaf: Leaf, id: str) -> None:
    kind, _, number = id.partition(":")
    if kind in ("agreement", "gate") and number.isdigit() and int(number):
        leaf.open_text(int(number))


def _key(leaf: Leaf, prospect: Prospect | None) -> Widget | None:
    """R4.5-R4.7: Return in words what the draft's bar shows."""
    if prospect is None:
        return None
    text = prospect.signed
    lines = [("document", leaf.text("bar_years", first=text.y, last=text.e))]
    renewal = text.terms.renewal
    if text.e and renewal.mode == "automatic":
        lines.append(("hourglass", leaf.text("bar_notice", year=text.e - renewal.notice)))
        lines.append(("gate", leaf.text("bar_silence", first=text.e + 1, last=text.e + renewal.years)))
    elif text.e:
        lines.append(("gate", leaf.text(f"bar_{renewal.mode}", gate=text.e)))
    rows = [Row(IconBox(icon, 16, "brass_text"), Text(words, LABEL, flex=1), gap=8) for icon, words in lines]
    return Column(*rows, gap=3, pad=(16, 2))

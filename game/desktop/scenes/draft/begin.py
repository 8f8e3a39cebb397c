"""Where a draft begins: with whom, and from which ready-made text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.desk import templates
from game.desk.drafts import Draft
from game.desktop.fonts import HEADING, LABEL, PLACE, TITLE
from game.desktop.scenes.draft.leaf import Leaf
from game.desktop.widgets import Card, Column, IconBox, ListRow, Row, Scroll, Text, Widget

if TYPE_CHECKING:
    from game.desktop.scenes.draft.scene import DraftScene

ICONS = {
    "cover": "coverage", "lease": "site_grant", "payment": "payment", "exchange": "arrows", "programme": "programme",
    "pact": "restraint", "empty": "document",
}  # fmt: skip


def pages(leaf: Leaf, scene: DraftScene) -> tuple[Widget, Widget]:
    """Return the two pages: the states, and the ready-made texts for the one that is chosen."""
    return _states(leaf, scene), _templates(leaf, scene)


def _states(leaf: Leaf, scene: DraftScene) -> Widget:
    others = [seat for seat in leaf.view.tracks if seat != leaf.view.seat]
    rows = [_state(leaf, scene, seat) for seat in others]
    return Column(
        Text(leaf.text("begin"), TITLE),
        Text(leaf.text("with_whom"), color="muted"),
        Scroll(Column(*rows, gap=0), key="begin-states", flex=1),
        gap=8,
        flex=1,
    )


def _state(leaf: Leaf, scene: DraftScene, seat: str) -> Widget:
    view = leaf.view
    texts = sum(1 for a in view.agreements.values() if a.live and a.binds(view.seat, seat))
    near = seat in view.board.neighbours[view.seat]
    line = leaf.text("state_line", capacity=view.tracks[seat].capacity, near=near, texts=texts)

    def choose() -> None:
        scene.to = seat
        leaf.ctx.rebuild()

    names = Column(Text(leaf.words.name(seat), PLACE, wrap=False), Text(line, LABEL, "muted"), gap=0, flex=1)
    return ListRow(
        Row(leaf.sigil(seat, 32), names, IconBox("chevron_right", 14, "muted"), gap=12, flex=1),
        on_press=choose,
        selected=scene.to == seat,
        key=f"with:{seat}",
        group="with",
        pad=(4, 7),
    )


def _templates(leaf: Leaf, scene: DraftScene) -> Widget:
    if scene.to not in leaf.view.tracks:
        return Column(Text(leaf.text("choose_first"), HEADING, "muted"), flex=1)
    cards = [_card(leaf, scene.to, name) for name in (*templates.offered(leaf.view), "empty")]
    return Column(
        Text(leaf.text("what"), TITLE),
        Text(leaf.text("what_more", seat=scene.to), color="muted"),
        Scroll(Column(*cards, gap=8, pad=(0, 0, 8, 4)), key="begin-templates", flex=1),
        gap=8,
        flex=1,
    )


def _card(leaf: Leaf, other: str, name: str) -> Widget:
    why = ""
    if name != "empty":
        try:
            templates.filled(name, templates.Wish((other,)), leaf.view, leaf.words)
        except templates.TemplateError as missing:
            why = leaf.text(f"lacks_{missing.key}")
    words = Column(
        Text(leaf.text(f"template_{name}"), PLACE),
        Text(why or leaf.text(f"template_{name}_about", seat=other), LABEL, "muted"),
        gap=1,
        flex=1,
    )
    return Card(
        Row(IconBox(ICONS[name], 24, "brass_text"), words, gap=12),
        on_press=partial(take, leaf, other, name),
        key=f"template:{name}",
        group="templates",
        pad=(12, 9),
        enabled=not why,
        why_not=why,
    )


def take(leaf: Leaf, other: str, name: str) -> None:
    """Begin a draft from a ready-made text."""
    desk = leaf.desk
    if name == "empty":
        terms = templates.empty((other,), desk.view, desk.words)
    else:
        terms = templates.filled(name, templates.Wish((other,)), desk.view, desk.words)
    desk.put_draft(Draft(terms))
    leaf.ctx.rebuild()
    leaf.ctx.focus("offer")


def undo(leaf: Leaf) -> None:
    """Have the draft back that was put away."""
    if leaf.desk.drafts.undo():
        leaf.desk.keep_draft()
    leaf.ctx.rebuild()

"""What one version of a text changes in another: what was and what is now, article by article."""

from __future__ import annotations

from game.desktop.fonts import ARTICLE, HEADING, LABEL, PLACE
from game.desktop.scenes.draft.leaf import Leaf, emphasised
from game.desktop.widgets import Badge, Column, RichText, Row, Text, Widget
from game.rules.terms import Terms
from game.wording.difference import Change, difference


def changes(leaf: Leaf, old: Terms, new: Terms) -> Widget:
    """R4.8: Return every article that is new, changed or gone."""
    found = [change for change in difference(old, new, leaf.words) if change.status != "same"]
    if not found:
        return Text(leaf.words.text("desktop.agreement.same"), color="muted")
    return Column(*(_change(leaf, change) for change in found), gap=12, pad=(0, 0, 10, 0))


def _change(leaf: Leaf, change: Change) -> Widget:
    words = leaf.words
    article = change.now or change.was
    number = str(article.number) if article and change.now else ""
    tag = words.text(f"desktop.agreement.change_{change.status}")
    head = Row(
        Text(number, HEADING, "brass_text", width=24),
        Text(change.heading, PLACE, flex=1),
        Badge(tag, "good" if change.status == "new" else "bad" if change.status == "gone" else "warn"),
        gap=8,
    )
    was = words.text("desktop.agreement.was", text=change.was.sentence) if change.was else ""
    lines: list[Widget | None] = [
        RichText(emphasised(change.now.sentence, words, leaf.view), ARTICLE) if change.now else None,
        Text(was, LABEL, "muted") if was else None,
    ]
    return Column(head, Column(*lines, gap=2, pad=(32, 0, 0, 0)), gap=0)

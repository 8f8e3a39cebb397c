"""The small sheets over the draft desk: title, parties, new article, one article's menu, the full text."""

from __future__ import annotations

from functools import partial

from game.desk import fields
from game.desktop.fonts import ARTICLE, HEADING, LABEL, PLACE, TITLE
from game.desktop.scenes.draft.folio import Folio
from game.desktop.scenes.draft.leaf import Leaf, emphasised
from game.desktop.widgets import (
    Button,
    Checkbox,
    Column,
    Grid,
    IconBox,
    ListRow,
    RichText,
    Row,
    Scroll,
    Spacer,
    Text,
    TextField,
    Widget,
)
from game.rules.legality.texts import TITLE_MOST
from game.rules.terms import Terms
from game.wording.agreement import document
from game.wording.titles import title


def rename(folio: Folio) -> None:
    """Ask for another title."""
    written = [title(folio.terms, folio.words)]

    def keep(text: str) -> None:
        folio.ctx.close()
        folio.set_title(text.strip())

    def sheet() -> Widget:
        field = TextField(
            written[0], lambda text: written.__setitem__(0, text), folio.text("title"), on_submit=keep,
            max_length=TITLE_MOST, key="title-field", width=360,
        )  # fmt: skip
        return Column(field, _foot(folio, lambda: keep(written[0])), gap=16)

    folio.ctx.modal(sheet, key="rename")
    folio.ctx.focus("title-field")


def _foot(folio: Folio, keep: object = None) -> Widget:
    close = Button(folio.text("cancel" if callable(keep) else "close"), folio.ctx.close, key="close")
    done = Button(folio.text("keep"), keep, "primary", key="keep") if callable(keep) else None
    return Row(Spacer(), close, done)


def parties(folio: Folio) -> None:
    """R4.1: Choose the parties."""

    def sheet() -> Widget:
        now = folio.scene.folio(folio.ctx) or folio
        boxes = [_box(now, seat) for seat in now.view.tracks if seat != now.view.seat]
        return Column(Text(now.text("parties"), HEADING), *boxes, _foot(now), gap=4, width=320)

    folio.ctx.modal(sheet, key="parties")


def _box(folio: Folio, seat: str) -> Widget:
    inside = seat in folio.terms.parties
    last = inside and len(folio.terms.parties) < 3
    box = Checkbox(
        folio.words.name(seat), inside, lambda _: folio.toggle_party(seat), key=f"party:{seat}", group="parties",
        enabled=not last, why_not=folio.text("two_parties"), flex=1,
    )  # fmt: skip
    return Row(folio.sigil(seat), box, gap=10)


def add_article(folio: Folio) -> None:
    """R4.1: Choose the kind of a new article; each says in a line what it does."""

    def kind_row(kind: str) -> Widget:
        return ListRow(
            IconBox(kind, 22, "brass_text"),
            Column(
                Text(folio.words.text(f"heading.{kind}"), PLACE, wrap=False),
                Text(folio.words.text(f"clause_gloss.{kind}"), LABEL, "muted"),
                gap=0,
                flex=1,
            ),
            on_press=partial(folio.add, kind),
            key=f"add:{kind}",
            group="kinds",
            pad=(6, 6),
        )

    def sheet() -> Widget:
        rows = [kind_row(kind) for kind in fields.kinds(folio.desk.imagined)]
        listed = Grid(*rows, columns=[1, 1] if len(rows) > 4 else [1], gap=20, row_gap=0, align="stretch")
        width = 640 if len(rows) > 4 else 400
        return Column(Text(folio.text("add_article"), HEADING), listed, _foot(folio), gap=10, width=width)

    folio.ctx.modal(sheet, key="kinds")
    folio.ctx.focus(f"add:{fields.kinds(folio.desk.imagined)[0]}")


def full_text(folio: Folio) -> None:
    """R4.1: Show the whole text as it would be signed."""
    show_text(folio, folio.terms)


def show_text(leaf: Leaf, terms: Terms) -> None:
    """R4.1: Show a whole text on a sheet of its own."""

    def sheet() -> Widget:
        close = Button(leaf.words.text("desktop.draft.close"), leaf.ctx.close, key="close-text")
        high = min(560.0, leaf.ctx.size.h - 180)
        body = Scroll(text_body(leaf, terms), key="full-text", height=high)
        return Column(body, Row(Spacer(), close), gap=12, width=560)

    leaf.ctx.modal(sheet, key="text")


def text_body(leaf: Leaf, terms: Terms, *, titled: bool = True) -> Widget:
    """R4.1: Return the numbered text of an agreement."""
    text = document(terms, leaf.words)
    rows = [
        Row(
            Text(str(article.number), HEADING, "brass_text", width=24),
            Column(
                Text(article.heading, PLACE),
                RichText(emphasised(article.sentence, leaf.words, leaf.view), ARTICLE),
                gap=0,
                flex=1,
            ),
            align="start",
            gap=8,
        )
        for article in text.articles
    ]
    head = [Text(title(terms, leaf.words), TITLE), Text(text.between, color="muted")] if titled else []
    return Column(*head, *rows, gap=10, pad=(0, 0, 10, 0))

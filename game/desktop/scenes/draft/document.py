"""The left page: the title, the parties, every article with its sentence and its controls, the final provisions."""

from __future__ import annotations

from functools import partial

from game.desk import fields, provisions
from game.desk.versions import article_changes, badge
from game.desktop.fonts import ARTICLE, HEADING, LABEL, PLACE, TITLE
from game.desktop.scenes.draft import dialogs
from game.desktop.scenes.draft.controls import control
from game.desktop.scenes.draft.folio import Folio
from game.desktop.scenes.draft.leaf import emphasised
from game.desktop.widgets import (
    Badge,
    Button,
    Card,
    Checkbox,
    Column,
    Divider,
    RichText,
    Row,
    Scroll,
    Spacer,
    Text,
    Widget,
)
from game.rules.numbers import CLAUSES_MOST, PARTIES_MOST
from game.wording.agreement import Article, document
from game.wording.difference import Change
from game.wording.titles import title as title_of

DATES = ("term", "renewal")


def page(folio: Folio) -> Widget:
    """R4.1: Return the page of the text."""
    words = folio.words
    old = folio.view.agreements.get(folio.draft.replaces)
    text = document(folio.terms, words, old.e + 1 if old else 0)
    changes = article_changes(folio.draft.began or folio.scene.before, folio.terms, words)
    count = len(folio.terms.clauses)
    clauses = [_article(folio, article, changes) for article in text.articles[:count]]
    final = [article for article in text.articles[count:] if article.about != "links"]
    sheet = Column(
        _parties(folio),
        Divider(),
        *(clauses if clauses else _empty(folio)),
        _linked(folio, text.articles[count:]),
        _dates(folio, [a for a in final if a.about in DATES], changes),
        _further(folio, [a for a in final if a.about not in DATES], changes),
        gap=14,
        pad=(0, 2, 8, 8),
    )
    return Column(_head(folio), Scroll(sheet, key="document", flex=1), Divider(), _foot(folio), gap=10, flex=1)


def _head(folio: Folio) -> Widget:
    draft, text = folio.draft, folio.text
    kind = "counter" if draft.counters else "revision" if draft.replaces else "draft"
    rename = Button("", partial(dialogs.rename, folio), "quiet", icon="quill", key="title", tip=text("rename"))
    title = Text(title_of(folio.terms, folio.words), TITLE, lines=2, flex=1)
    return Row(title, rename, Badge(text(f"kind_{kind}"), "plain") if folio.wide else None, gap=6)


def _parties(folio: Folio) -> Widget:
    """R4.1: Return the parties, each with its part, and the way to add another."""
    fixed = bool(folio.draft.replaces or folio.draft.counters)
    full = len(folio.terms.parties) >= min(PARTIES_MOST, len(folio.view.tracks))
    cards = [_party(folio, seat) for seat in folio.terms.parties]
    add = Button(
        "",
        partial(dialogs.parties, folio),
        icon="plus",
        key="add-party",
        tip=folio.text("add_party"),
        enabled=not fixed and not (full and len(folio.terms.parties) < 3),
        why_not=folio.text("parties_stay" if fixed else "parties_all"),
    )
    return Row(*cards, add, gap=8, align="stretch", wrap=len(cards) > 2 or not folio.wide)


def _party(folio: Folio, seat: str) -> Widget:
    terms = folio.terms
    parts = tuple(dict.fromkeys(
        folio.words.phrase(f"role.{role}")
        for clause in terms.clauses
        for role in fields.ROLES.get(clause.kind, ())
        if getattr(clause, role) == seat
    ))  # fmt: skip
    ours = seat == folio.view.seat
    part = folio.text("part", ours=ours, parts=parts[:2])
    names = Column(Text(folio.words.name(seat), PLACE, wrap=False), Text(part, LABEL, "muted", lines=2), gap=0, flex=1)
    return Card(Row(folio.sigil(seat, 30), names, gap=8), pad=(8, 5), flex=1, min_width=0 if folio.wide else 116)


def _empty(folio: Folio) -> list[Widget]:
    return [Text(folio.text("no_articles"), color="muted")]


def _article(folio: Folio, article: Article, changes: dict[int, Change]) -> Widget:
    """Return an article: its number, heading and mark, its sentence, its controls; more of them where it is open."""
    place = article.number - 1
    clause, key = folio.terms.clauses[place], f"article:{place}"
    mark = badge(changes.get(article.number), folio.words)
    opened = folio.scene.open_article == place
    more = Button("", partial(folio.scene.open, folio.ctx, place), "quiet", key=f"{key}:more",
                  icon="chevron_up" if opened else "chevron_down",
                  tip=folio.text("article_more", number=article.number))  # fmt: skip
    found = fields.fields(clause, folio.terms, folio.desk.imagined)
    controls = [
        control(folio, field, f"{key}:{field.name}", partial(folio.set_article, place, field.name))
        for field in sorted(found, key=lambda f: not f.main)
        if field.main or opened
    ]
    rows: list[Widget] = [Row(*pair, gap=8, align="stretch", wrap=not folio.wide) for pair in _paired(controls)]
    if opened:
        rows += _handles(folio, place)
    was = changes[article.number].was if mark else None
    return _plain(folio, article, mark, *rows, was=was.sentence if was else "", more=more)


def _handles(folio: Folio, place: int) -> list[Widget]:
    """R4.25: Return what moves, removes or links an article."""
    text, last = folio.text, len(folio.terms.clauses) - 1
    key = f"article:{place}"
    linked = {other for pair in folio.terms.pairs if place in pair for other in pair}
    links = [
        Checkbox(
            text("link_with", number=other + 1, heading=folio.words.text(f"heading.{clause.kind}")),
            other in linked,
            partial(_toggle_link, folio, place, other),
            key=f"{key}:link:{other}",
            tip=text("links_tip"),
        )
        for other, clause in enumerate(folio.terms.clauses)
        if other != place
    ]
    handles = Row(
        Button(text("move_up"), partial(folio.move, place, place - 1), icon="arrow_up", key=f"{key}:up",
               enabled=place > 0, why_not=text("is_first")),
        Button(text("move_down"), partial(folio.move, place, place + 1), icon="arrow_down", key=f"{key}:down",
               enabled=place < last, why_not=text("is_last")),
        Button(text("remove"), partial(folio.remove, place), icon="cross", key=f"{key}:remove"),
        gap=8,
        wrap=True,
    )  # fmt: skip
    return [*links, handles]


def _toggle_link(folio: Folio, place: int, other: int, _: bool) -> None:
    folio.link(place, other)


def _paired(controls: list[Widget]) -> list[list[Widget]]:
    """Return controls two by two."""
    return [controls[at : at + 2] for at in range(0, len(controls), 2)]


def _linked(folio: Folio, articles: tuple[Article, ...]) -> Widget | None:
    """R4.25: Return the sentence on linked articles."""
    found = next((article for article in articles if article.about == "links"), None)
    if found is None:
        return None
    return _plain(folio, found, "")


def _plain(
    folio: Folio, article: Article, mark: str, *controls: Widget, was: str = "", more: Widget | None = None
) -> Widget:
    """Return an article with its number, and what stands under its sentence."""
    head = Row(
        Text(str(article.number), HEADING, "brass_text", wrap=False, width=12),
        Text(article.heading, PLACE, flex=1, lines=2),
        Badge(mark, "warn", tip=was) if mark else None,
        more,
        gap=10,
    )
    sentence = RichText(emphasised(article.sentence, folio.words, folio.view), ARTICLE._replace(size=15))
    return Column(head, Column(sentence, *controls, gap=6, pad=(22, 0, 0, 0)), gap=0)


def _dates(folio: Folio, articles: list[Article], changes: dict[int, Change]) -> Widget:
    """R4.5-R4.7: Return term, renewal and notice in one article with three steppers under it."""
    first = articles[0]
    marks = [badge(changes.get(a.number), folio.words) for a in articles]
    steppers = [
        control(folio, field, f"final:{field.name}", partial(folio.set_provision, field.name), label=True)
        for field in provisions.dates(folio.terms, folio.view.board)
    ]
    joined = Article(first.number, folio.text("dates"), " ".join(a.sentence for a in articles))
    return _plain(folio, joined, next(iter(filter(None, marks)), ""), Row(*steppers, gap=8, align="start", wrap=True))


def _further(folio: Folio, articles: list[Article], changes: dict[int, Change]) -> Widget:
    """R4.3, R4.13: Return the other final provisions, shut until they are asked for."""
    found = provisions.further(folio.terms, folio.view.board)
    marks = next(filter(None, (badge(changes.get(a.number), folio.words) for a in articles)), "")
    last = Article(articles[0].number, folio.text("further"), " ".join(a.sentence for a in articles))
    if not found:
        return _plain(folio, last, marks)
    label = folio.text("further_shut" if folio.scene.further else "further_open")
    opener = Button(label, folio.scene.toggle_further(folio.ctx), "link", key="further")
    controls = [
        control(folio, field, f"final:{field.name}", partial(folio.set_provision, field.name), label=True)
        for field in (found if folio.scene.further else [])
    ]
    rows = [Row(*pair, gap=8, align="center", wrap=True) for pair in _paired(controls)]
    return _plain(folio, last, marks, *rows, Row(opener))


def _foot(folio: Folio) -> Widget:
    history, text = folio.desk.drafts, folio.text
    full = len(folio.terms.clauses) >= CLAUSES_MOST
    return Row(
        Button("", folio.undo, icon="undo", key="undo", shortcut="undo", tip=text("undo"),
               enabled=history.before is not None, why_not=text("nothing_to_undo")),
        Button("", folio.redo, icon="redo", key="redo", shortcut="redo", tip=text("redo"),
               enabled=history.ahead, why_not=text("nothing_to_redo")),
        Button(text("add_article"), partial(dialogs.add_article, folio), icon="plus", key="add-article",
               enabled=not full, why_not=text("articles_full", most=CLAUSES_MOST)),
        Spacer(),
        Button(text("read") if folio.wide else "", partial(dialogs.full_text, folio), icon="document", key="read",
               tip=text("read_tip")),
        gap=8,
    )  # fmt: skip

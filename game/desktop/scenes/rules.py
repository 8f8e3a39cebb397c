"""The rulebook: contents, search, glossary, and links from paragraph to paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from game.desktop.dressing import rulebook
from game.desktop.fonts import HEADING, LABEL, LABEL_STRONG, TITLE, TextStyle
from game.desktop.scene import Context
from game.desktop.scenes.markdown import rich, written
from game.desktop.scenes.sheet import SheetScene
from game.desktop.widgets import (
    Button,
    Choice,
    Column,
    Divider,
    ListRow,
    Option,
    Row,
    Scroll,
    Spacer,
    Text,
    TextField,
    Widget,
)
from game.wording.rulebook import Paragraph

SIDE = 330.0
TERM = "term:"
MORE = 8


class RulesScene(SheetScene):
    """One paragraph, chapter or term at a time, with a list of the others."""

    def __init__(self, word: str = "") -> None:
        """Open it at a paragraph by number, at a term, or with a word searched for."""
        self.word, self.part = "", "chapters"
        self.past: list[str] = []
        self.at = self._found(word) or rulebook().paragraphs[0].number
        if word and not self._found(word):
            self.word = word

    def _found(self, word: str) -> str:
        """Return what a word names for sure: a paragraph, a chapter, or a term."""
        book = rulebook()
        if book.paragraph(word) is not None and word[:1] in "Rr0123456789":
            return word.upper()
        return next((f"{TERM}{term}" for term in book.terms if term.casefold() == word.casefold()), "")

    def build(self, ctx: Context) -> Widget:
        """Return the list on the left and the text on the right."""
        words = ctx.words
        back = Button(
            words.text("desktop.rules.before"), lambda: self._return(ctx), "dark", icon="undo", key="before",
            enabled=bool(self.past), why_not=words.text("desktop.rules.none_before"),
        )  # fmt: skip
        body = Row(self._side(ctx), Divider(vertical=True), self._page(ctx), gap=24, align="stretch")
        return self.framed(ctx, words.text("desktop.rules.title"), body, back)

    def go(self, ctx: Context, at: str) -> None:
        """Turn to a paragraph, a chapter or a term."""
        if at != self.at:
            self.past.append(self.at)
            self.at = at
            ctx.rebuild()

    def _return(self, ctx: Context) -> None:
        self.at = self.past.pop()
        ctx.rebuild()

    def _seek(self, ctx: Context, word: str) -> None:
        self.word = word
        ctx.rebuild()

    def _show_part(self, ctx: Context, part: str) -> None:
        self.part = part
        ctx.rebuild()

    def _side(self, ctx: Context) -> Widget:
        words = ctx.words
        parts = [Option(part, words.text(f"desktop.rules.{part}")) for part in ("chapters", "glossary")]
        if self.word.strip():
            listed = list(self._hits(ctx))
        else:
            listed = list(self._chapters(ctx) if self.part == "chapters" else self._terms(ctx, rulebook().terms))
        field = TextField(
            self.word,
            lambda word: self._seek(ctx, word),
            placeholder=words.text("desktop.rules.search"),
            key="search",
            on_submit=lambda _: self._first(ctx),
        )
        choice = Choice(parts, self.part, lambda part: self._show_part(ctx, part), key="part")
        key = f"list:{self.part}:{self.word.strip()}"
        return Column(
            field,
            None if self.word.strip() else choice,
            Scroll(Column(*listed, gap=0, pad=(8, 0, 14, 0)), key=key, flex=1),
            width=SIDE,
        )

    def _first(self, ctx: Context) -> None:
        """Enter in the search field turns to the best hit."""
        book = rulebook()
        terms, found = book.glossary(self.word), book.search(self.word)
        if found:
            self.go(ctx, found[0].number)
        elif terms:
            self.go(ctx, TERM + terms[0][0])

    def _chapters(self, ctx: Context) -> Iterator[Widget]:
        chapter = ""
        here = self.at.partition(".")[0]
        for paragraph in rulebook().paragraphs:
            number = paragraph.number.partition(".")[0]
            if number != chapter:
                chapter = number
                yield self._line(ctx, number, f"{number}  {paragraph.chapter}", strong=True)
            if number == here:
                yield self._line(ctx, paragraph.number, f"{paragraph.number}  {paragraph.title}")

    def _terms(self, ctx: Context, terms: dict[str, str]) -> Iterator[Widget]:
        for term in sorted(terms, key=str.casefold):
            yield self._line(ctx, TERM + term, term)

    def _hits(self, ctx: Context) -> Iterator[Widget]:
        book = rulebook()
        terms, found = book.glossary(self.word), book.search(self.word)
        if not terms and not found:
            yield Text(ctx.words.text("rules.nothing", word=self.word.strip()), color="muted")
        if terms:
            yield Text(ctx.words.text("desktop.rules.glossary"), LABEL_STRONG, "brass_text")
            yield from self._terms(ctx, dict(terms))
        if found:
            yield Text(ctx.words.text("desktop.rules.chapters"), LABEL_STRONG, "brass_text")
        for paragraph in found:
            yield self._line(ctx, paragraph.number, f"{paragraph.number}  {paragraph.title}")

    def _line(self, ctx: Context, at: str, label: str, *, strong: bool = False) -> Widget:
        text = Text(label, HEADING._replace(size=16) if strong else LABEL, flex=1)
        pad = (0.0, 5.0) if strong else (14.0, 5.0)
        return ListRow(
            text, on_press=lambda: self.go(ctx, at), selected=at == self.at, key=f"to:{at}", group="list", pad=pad,
            rule=strong,
        )  # fmt: skip

    def _page(self, ctx: Context) -> Widget:
        """Return what is read: it scrolls, and begins at its head whenever another part is chosen."""
        if self.at.startswith(TERM):
            body = list(self._term(ctx, self.at.removeprefix(TERM)))
        elif "." in self.at:
            body = list(self._paragraph(ctx))
        else:
            body = list(self._chapter(ctx))
        page = Column(*body, gap=10, pad=(0, 0, 16, 0))
        return Column(Scroll(page, key=f"page:{self.at}", flex=1), self._turn(ctx), flex=1)

    def _paragraph(self, ctx: Context) -> Iterator[Widget]:
        """Yield a paragraph and those that follow in its chapter."""
        number = self.at.partition(".")[0]
        chapter = rulebook().chapter(number)
        place = next((place for place, p in enumerate(chapter) if p.number == self.at), 0)
        yield Text(f"{number}  {chapter[place].chapter}", LABEL, "muted")
        for paragraph in chapter[place:]:
            yield from self._written(ctx, paragraph, TITLE if paragraph.number == self.at else HEADING)

    def _chapter(self, ctx: Context) -> Iterator[Widget]:
        for number, paragraph in enumerate(rulebook().chapter(self.at)):
            if not number:
                yield Text(f"{self.at}  {paragraph.chapter}", TITLE)
            yield from self._written(ctx, paragraph, HEADING)

    def _written(self, ctx: Context, paragraph: Paragraph, style: TextStyle) -> Iterator[Widget]:
        yield Text(f"{paragraph.number}  {paragraph.title}", style)
        yield from written(paragraph.text, lambda link: self.go(ctx, link))

    def _term(self, ctx: Context, term: str) -> Iterator[Widget]:
        yield Text(term, TITLE)
        yield rich(rulebook().terms.get(term, ""), lambda link: self.go(ctx, link))
        found = [p for p in rulebook().search(term) if p.number][:MORE]
        if found:
            yield Text(ctx.words.text("rules.also"), LABEL_STRONG, "brass_text")
            yield Column(*(self._also(ctx, p) for p in found), gap=0, align="start")

    def _also(self, ctx: Context, paragraph: Paragraph) -> Widget:
        label = f"{paragraph.number}  {paragraph.title}"
        return Button(label, lambda: self.go(ctx, paragraph.number), "link", key=f"also:{paragraph.number}")

    def _turn(self, ctx: Context) -> Widget:
        """Return the buttons that turn to the paragraphs before and after."""
        numbers = [p.number for p in rulebook().paragraphs]
        if self.at not in numbers:
            return Spacer(height=0)
        place = numbers.index(self.at)
        return Row(
            self._step(ctx, numbers, place - 1, "back"), Spacer(), self._step(ctx, numbers, place + 1, "arrow_right")
        )

    def _step(self, ctx: Context, numbers: list[str], to: int, icon: str) -> Widget | None:
        if not 0 <= to < len(numbers):
            return None
        found = rulebook().paragraph(numbers[to])
        label = f"{numbers[to]}  {found.title}" if found else numbers[to]
        return Button(label, lambda: self.go(ctx, numbers[to]), "quiet", icon=icon, key=f"turn:{icon}")

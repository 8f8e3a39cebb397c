"""The rulebook in numbered paragraphs: find one by its number, by a word, or by a term of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.places import assets
from game.wording.words import Words

_HEADING = re.compile(r"^## (R\d+\.\d+) +(.+)$", re.MULTILINE)
_CHAPTER = re.compile(r"^# (R\d+) +(.+)$", re.MULTILINE)
_TERM = re.compile(r"^\*\*(.+?)\*\*: *(.+)$", re.MULTILINE)
_NUMBER = re.compile(r"R?(\d+)(?:\.(\d+))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph: "R4.6", its title, its text as written (Markdown), and its chapter's title."""

    number: str
    title: str
    text: str
    chapter: str

    def lines(self) -> list[str]:
        """Return heading and text as plain lines, without marks; tables as their cells, one row a line."""
        return [f"{self.number} {self.title}", *plain(self.text)]


class Rulebook:
    """The rulebook of the game, read once."""

    def __init__(self, folder: Path | None = None) -> None:
        place = folder or assets() / "rulebook"
        texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(place.glob("*.md"))}
        found = [p for text in texts.values() for p in _paragraphs(text)]
        self.paragraphs: tuple[Paragraph, ...] = tuple(sorted(found, key=lambda p: _order(p.number)))
        self.terms: dict[str, str] = dict(_TERM.findall(texts.get("glossary.md", "")))

    def paragraph(self, number: str) -> Paragraph | None:
        """Return the paragraph of a number, "R4.6" or "4.6"; None if there is none."""
        wanted = _order(number)
        return next((p for p in self.paragraphs if _order(p.number) == wanted), None)

    def chapter(self, number: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs of a chapter, "R4" or "4"."""
        wanted = _order(number)[0]
        return tuple(p for p in self.paragraphs if _order(p.number)[0] == wanted)

    def search(self, word: str) -> tuple[Paragraph, ...]:
        """Return the paragraphs that fit, best first: by number, then by title, then by text, in the book's order."""
        sought = word.strip().casefold()
        if not sought:
            return ()
        if number := _NUMBER.fullmatch(sought):
            exact = self.paragraph(sought)
            return ((exact,) if exact else ()) if number.group(2) else self.chapter(sought)
        found = [(rank, p) for p in self.paragraphs if (rank := _rank(p, sought)) is not None]
        return tuple(p for _, p in sorted(found, key=lambda pair: pair[0]))

    def glossary(self, word: str) -> tuple[tuple[str, str], ...]:
        """Return the terms that fit and what they mean: the very term, else those that begin so, else that hold it."""
        sought = word.strip().casefold()
        tests = (str.__eq__, str.startswith, str.__contains__)
        for test in tests:
            found = tuple((t, m) for t, m in self.terms.items() if sought and test(t.casefold(), sought))
            if found:
                return found
        return ()


def _rank(paragraph: Paragraph, sought: str) -> int | None:
    """Return 0 for a title that is the word, 1 for one that holds it, 2 for a whole word of the text, 3 for a part."""
    title, text = paragraph.title.casefold(), " ".join(plain(paragraph.text)).casefold()
    if title == sought:
        return 0
    if sought in title:
        return 1
    if re.search(rf"\b{re.escape(sought)}\b", text):
        return 2
    return 3 if sought in text else None


def _order(number: str) -> tuple[int, int]:
    """Return a number as (chapter, paragraph), -1 where there is none."""
    match = _NUMBER.fullmatch(number.strip())
    return (int(match.group(1)), int(match.group(2) or -1)) if match else (-1, -1)


def _paragraphs(text: str) -> Iterator[Paragraph]:
    chapter = _CHAPTER.search(text)
    headings = list(_HEADING.finditer(text))
    ends = [h.start() for h in headings[1:]] + [len(text)]
    for heading, end in zip(headings, ends, strict=False):
        body = text[heading.end() : end].strip()
        yield Paragraph(heading[1], heading[2].strip(), body, chapter[2].strip() if chapter else "")


def plain(text: str) -> list[str]:
    """Return Markdown as plain lines: marks dropped, table rows as cells with semicolons, no ruled rows.

    >>> plain("**Bold** words.\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |")
    ['Bold words.', '', 'a; b', '1; 2']
    """
    lines: list[str] = []
    for line in text.splitlines():
        bare = line.replace("**", "").replace("`", "").rstrip()
        if bare.startswith("|"):
            cells = [cell.strip() for cell in bare.strip("|").split("|")]
            if all(set(cell) <= set("-: ") for cell in cells) and any("-" in cell for cell in cells):
                continue
            bare = "; ".join(cell for cell in cells if cell)
        lines.append(bare)
    return lines


def look_up(word: str, book: Rulebook, words: Words) -> list[str]:
    """Return what the rulebook says to a word or number as plain lines; none if it says nothing.

    Without a word: the contents. Else the glossary, the best paragraph in full, and the headings of the others; for a
    chapter all its paragraphs.
    """
    if not word.strip():
        return [f"{p.number} {p.title}" for p in book.paragraphs]
    lines = [words.text("rules.term", term=term, meaning=meaning) for term, meaning in book.glossary(word)]
    found = book.search(word)
    whole = found if _NUMBER.fullmatch(word.strip()) else found[:1]
    for paragraph in whole:
        lines += ["", *paragraph.lines()] if lines else paragraph.lines()
    rest = found[len(whole) :]
    if rest:
        lines += ["", words.text("rules.also"), *(f"{p.number} {p.title}" for p in rest)]
    return lines

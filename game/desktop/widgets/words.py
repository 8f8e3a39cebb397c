"""Words on the sheet: plain text that wraps, rich text with links, and badges."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Literal, Unpack

from game.desktop.brush import Brush
from game.desktop.fonts import BODY, LABEL_STRONG, TextStyle
from game.desktop.geometry import Rect, Size
from game.desktop.inputs import Input
from game.desktop.widgets.base import Common, Widget
from game.desktop.widgets.pressing import pressed_by
from game.picture.display import Paint

Side = Literal["start", "center", "end"]


class Text(Widget):
    """A text in one style. It wraps; where it may not, what is cut off stands in its tooltip."""

    def __init__(
        self,
        text: str,
        style: TextStyle = BODY,
        color: str = "",
        align: Side = "start",
        wrap: bool = True,
        lines: int = 0,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(**common)
        self.text, self.style, self.token, self.align = text, style, color, align
        self.most_lines = lines or (0 if wrap else 1)

    @property
    def tip(self) -> str | Sequence[Run | str] | Callable[[], Widget] | None:
        return super().tip or (self.text if self.is_cut() else None)

    def is_cut(self) -> bool:
        """Whether words are left out for want of room."""
        lines = self.host.fonts.wrapped(self.text, self.style, max(1.0, self.rect.w))
        return bool(self.most_lines) and len(lines) > self.most_lines

    def lines(self, width: float) -> list[str]:
        """The lines at a width, the last one shortened where there are too many."""
        fonts = self.host.fonts
        lines = list(fonts.wrapped(self.text, self.style, max(1.0, width)))
        if self.most_lines and len(lines) > self.most_lines:
            rest = " ".join(lines[self.most_lines - 1 :])
            lines = [*lines[: self.most_lines - 1], fonts.cut(rest + " ", self.style, width)]
        return lines

    def natural(self, width: float) -> Size:
        fonts = self.host.fonts
        whole = fonts.width(self.text, self.style)
        if whole <= width and "\n" not in self.text:
            return Size(whole, fonts.height(self.style))
        lines = self.lines(width)
        wide = max(fonts.width(line, self.style) for line in lines)
        return Size(min(wide, width), len(lines) * fonts.height(self.style))

    def narrowest(self) -> float:
        fonts = self.host.fonts
        longest = max((fonts.width(word, self.style) for word in self.text.split()), default=0.0)
        return min(longest, 48.0) if self.most_lines == 1 else longest

    def draw(self, brush: Brush) -> None:
        fonts, color = self.host.fonts, self.color(self.token)
        for index, line in enumerate(self.lines(self.rect.w)):
            spare = self.rect.w - fonts.width(line, self.style)
            x = self.rect.x + {"start": 0.0, "center": spare / 2, "end": spare}[self.align]
            brush.text(x, self.rect.y + index * fonts.height(self.style), line, self.style, color)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of rich text: bold, slanted, in a colour, or a link."""

    text: str
    bold: bool = False
    italic: bool = False
    color: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a run as it stands in a line, from the text's own corner."""

    text: str
    run: Run
    style: TextStyle
    x: float
    line: int
    width: float


class _Link(Widget):
    """A link in a rich text: it stands where its words do and can be reached by keys."""

    focusable = True

    def __init__(self, link: str, act: Callable[[str, Rect], None], **common: Unpack[Common]) -> None:
        super().__init__(**common)
        self.link, self.act = link, act

    def hover_changed(self) -> None:
        self.damage()

    def handle(self, event: Input) -> bool:
        return pressed_by(self, event, lambda: self.act(self.link, self.rect))


class RichText(Widget):
    """A text of several runs that wraps as one; its links are pressed or explain a term."""

    def __init__(
        self,
        runs: Sequence[Run | str],
        style: TextStyle = BODY,
        color: str = "",
        align: Side = "start",
        on_link: Callable[[str], None] | None = None,
        **common: Unpack[Common],
    ) -> None:
        self.runs = [Run(run) if isinstance(run, str) else run for run in runs]
        super().__init__(*(_Link(run.link, self._open, key="") for run in self.runs if run.link), **common)
        self.style, self.token, self.align, self.on_link = style, color, align, on_link
        self._laid: dict[float, list[Piece]] = {}

    def mounted(self) -> None:
        self._laid = {}

    def _open(self, link: str, at: Rect) -> None:
        if self.on_link:
            self.on_link(link)
        else:
            self.host.open_term(link, at)

    def style_of(self, run: Run) -> TextStyle:
        if run.bold:
            return self.style.bolder()
        return self.style.slanted() if run.italic else self.style

    def _words(self) -> Iterator[tuple[str, Run]]:
        """Words with the space after them, and line breaks alone."""
        for run in self.runs:
            for number, part in enumerate(run.text.split("\n")):
                if number:
                    yield "\n", run
                words = part.split(" ")
                yield from ((word + " ", run) for word in words[:-1])
                if words[-1]:
                    yield words[-1], run

    def pieces(self, width: float) -> list[Piece]:
        """The pieces in their lines at a width."""
        if width not in self._laid:
            self._laid[width] = self._spaced(merged(list(self._lay(width))))
        return self._laid[width]

    def _spaced(self, pieces: list[Piece]) -> list[Piece]:
        """The same pieces, each where the one before really ends: words joined are a little wider than one by one."""
        found: list[Piece] = []
        for piece in pieces:
            last = found[-1] if found else None
            x = last.x + last.width if last and last.line == piece.line else piece.x
            found.append(replace(piece, x=x, width=self.host.fonts.width(piece.text, piece.style)))
        return found

    def _lay(self, width: float) -> Iterator[Piece]:
        x, line = 0.0, 0
        fonts = self.host.fonts
        words = list(self._words())
        for index, (word, run) in enumerate(words):
            style = self.style_of(run)
            if word == "\n":
                x, line = 0.0, line + 1
                continue
            needed = fonts.width(word.rstrip(), style) + self._stuck(words, index)
            if x and x + needed > width + 0.5:
                x, line = 0.0, line + 1
            for number, part in enumerate(fonts.pieces(word, style, width) if needed > width else [word]):
                x, line = (0.0, line + 1) if number else (x, line)
                yield Piece(part, run, style, x, line, fonts.width(part, style))
                x += fonts.width(part, style)

    def _stuck(self, words: Sequence[tuple[str, Run]], index: int) -> float:
        """The width of what follows a word without a space, such as a full stop in another run."""
        if words[index][0].endswith(" ") or index + 1 == len(words) or words[index + 1][0] == "\n":
            return 0.0
        word, run = words[index + 1]
        return self.host.fonts.width(word.rstrip(), self.style_of(run))

    def natural(self, width: float) -> Size:
        pieces = self.pieces(width)
        wide = max((piece.x + self.host.fonts.width(piece.text.rstrip(), piece.style) for piece in pieces), default=0.0)
        lines = (pieces[-1].line if pieces else 0) + 1
        return Size(min(wide, width), lines * self.host.fonts.height(self.style))

    def narrowest(self) -> float:
        words = ((word, run) for run in self.runs for word in run.text.split())
        return max((self.host.fonts.width(word, self.style_of(run)) for word, run in words), default=0.0)

    def shift(self, line: int) -> float:
        """How far a line is moved for its alignment."""
        if self.align == "start":
            return 0.0
        used = max((piece.x + piece.width for piece in self.pieces(self.rect.w) if piece.line == line), default=0.0)
        return (self.rect.w - used) / (2 if self.align == "center" else 1)

    def arrange(self, rect: Rect) -> None:
        links = iter(self.children)
        for run in self.runs:
            if run.link:
                next(links).place(self._place_of(run))

    def _place_of(self, run: Run) -> Rect:
        high = self.host.fonts.height(self.style)
        where = Rect(0, 0, 0, 0)
        for piece in self.pieces(self.rect.w):
            if piece.run is run:
                x = self.rect.x + self.shift(piece.line) + piece.x
                where = where.joined(Rect(x, self.rect.y + piece.line * high, piece.width, high))
        return where

    def draw(self, brush: Brush) -> None:
        fonts, high = self.host.fonts, self.host.fonts.height(self.style)
        drop = fonts.baseline(self.style)
        for piece in self.pieces(self.rect.w):
            x = self.rect.x + self.shift(piece.line) + piece.x
            y = self.rect.y + piece.line * high
            token = piece.run.color or (("brass_text" if self.ground == "paper" else "gold") if piece.run.link else "")
            color = self.color(token or self.token)
            brush.text(x, y + drop - fonts.baseline(piece.style), piece.text, piece.style, color)
            if piece.run.link:
                under = y + drop + 2
                wide = fonts.width(piece.text.rstrip(), piece.style)
                brush.line(((x, under), (x + wide, under)), Paint(line=color, dash=(2, 2)))


def merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Neighbouring pieces of one run and line as one, so that letters keep their distances."""
    whole: list[Piece] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if last and last.run is piece.run and last.line == piece.line:
            text = last.text + piece.text
            whole[-1] = Piece(text, last.run, last.style, last.x, last.line, piece.x + piece.width - last.x)
        else:
            whole.append(piece)
    return whole


BadgeTone = Literal["plain", "good", "bad", "warn", "dark", "wax"]
_BADGES: dict[str, tuple[str, str]] = {
    "plain": ("badge_plain", "muted"),
    "good": ("badge_good", "good"),
    "bad": ("badge_bad", "bad"),
    "warn": ("badge", "brass_text"),
    "dark": ("deep", "gold"),
    "wax": ("wax", "wax_text"),
}


class Badge(Text):
    """A few words in a rounded tag."""

    def __init__(self, text: str, tone: BadgeTone = "plain", **common: Unpack[Common]) -> None:
        super().__init__(text, LABEL_STRONG, wrap=False, **common)
        self.tone = tone

    def natural(self, width: float) -> Size:
        size = super().natural(max(1.0, width - 18) if width < inf else inf)
        return Size(size.w + 18, size.h + 5)

    def narrowest(self) -> float:
        return self.host.fonts.width(self.text, self.style) + 18

    def draw(self, brush: Brush) -> None:
        fill, letters = _BADGES[self.tone]
        brush.box(self.rect, Paint(fill=self.color(fill)), self.rect.h / 2)
        fonts = self.host.fonts
        text = fonts.cut(self.text, self.style, self.rect.w - 16)
        x = self.rect.x + (self.rect.w - fonts.width(text, self.style)) / 2
        brush.text(x, self.rect.y + (self.rect.h - fonts.height(self.style)) / 2, text, self.style, self.color(letters))

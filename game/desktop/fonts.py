"""Type: two families and an accessible one, measured and rendered; sizes are logical pixels."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pygame
import pygame.font
import pygame.image

from game.desktop.refusals import FontMissingError
from game.picture.display import Font, Weight

SMALLEST = 12.0
LATIN_ENDS, LACKED = "\u024f", "\U0010fffd"


class TextStyle(NamedTuple):
    """How letters look: a size of 12 or more, a family and a weight."""

    size: float = 14.0
    font: Font = "sans"
    weight: Weight = "regular"

    def bolder(self) -> TextStyle:
        return self._replace(weight="bold" if self.weight == "medium" or self.font == "serif" else "medium")

    def slanted(self) -> TextStyle:
        return self._replace(weight="italic")


DISPLAY = TextStyle(72, "serif", "medium")
TITLE = TextStyle(24, "serif", "medium")
HEADING = TextStyle(18, "serif", "medium")
ARTICLE = TextStyle(16, "serif")
PLACE = TextStyle(16, "serif", "medium")
BODY = TextStyle(14)
STRONG = TextStyle(14, "sans", "medium")
LABEL = TextStyle(13)
LABEL_STRONG = TextStyle(13, "sans", "medium")
SMALL = TextStyle(12)
NUMBER = TextStyle(18, "sans", "medium")

_STANDARD: dict[tuple[Font, Weight], tuple[str, str]] = {
    ("serif", "regular"): ("fontpkg_spectral", "Spectral-Regular"),
    ("serif", "medium"): ("fontpkg_spectral", "Spectral-Medium"),
    ("serif", "bold"): ("fontpkg_spectral", "Spectral-SemiBold"),
    ("serif", "italic"): ("fontpkg_spectral", "Spectral-Italic"),
    ("sans", "regular"): ("fontpkg_fira_sans", "FiraSans-Regular"),
    ("sans", "medium"): ("fontpkg_fira_sans", "FiraSans-Medium"),
    ("sans", "bold"): ("fontpkg_fira_sans", "FiraSans-SemiBold"),
    ("sans", "italic"): ("fontpkg_fira_sans", "FiraSans-Italic"),
}
_ATKINSON = {"regular": "Regular", "medium": "Bold", "bold": "Bold", "italic": "Italic"}


def font_file(font: Font, weight: Weight, accessible: bool = False) -> Path:
    """The file of a family and weight; raises FontMissingError with the package to install."""
    package, name = _STANDARD[font, weight]
    if accessible:
        package, name = "fontpkg_atkinson_hyperlegible", f"AtkinsonHyperlegible-{_ATKINSON[weight]}"
    found = importlib.util.find_spec(package)
    path = Path(found.origin).parent / "files" / f"{name}.ttf" if found and found.origin else None
    if path is None or not path.is_file():
        raise FontMissingError(name, package.replace("_", "-"))
    return path


def printable(text: str) -> str:
    """The text with what no font can show replaced by a box, so that nothing pasted stops the game."""
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else " " if letter in "\t\n\u00a0" else "\ufffd" for letter in text)


@dataclass(slots=True)
class Fonts:
    """The fonts of one scale: widths are told in logical pixels, letters rendered in the window's own."""

    scale: float = 1.0
    text_scale: float = 1.0
    accessible: bool = False
    _faces: dict[tuple[TextStyle, Font, bool], pygame.font.Font] = field(default_factory=dict)
    _rare: dict[tuple[str, TextStyle], pygame.font.Font] = field(default_factory=dict)
    _widths: dict[tuple[str, TextStyle], float] = field(default_factory=dict)
    _lines: dict[tuple[str, TextStyle, float], tuple[str, ...]] = field(default_factory=dict)

    def face(self, style: TextStyle) -> pygame.font.Font:
        """The font of a style at this scale."""
        return self._face(style, style.font, self.accessible)

    def _face(self, style: TextStyle, family: Font, accessible: bool) -> pygame.font.Font:
        key = (style, family, accessible)
        if key not in self._faces:
            if not pygame.font.get_init():
                pygame.font.init()
            size = max(SMALLEST, style.size) * self.text_scale * self.scale
            file = font_file(family, style.weight, accessible)
            self._faces[key] = pygame.font.Font(str(file), max(1, round(size)))
        return self._faces[key]

    def width(self, text: str, style: TextStyle) -> float:
        """How wide one line is."""
        key = (text, style)
        if key not in self._widths:
            if len(self._widths) > 20_000:
                self._widths.clear()
            self._widths[key] = self._measured(printable(text), style) / self.scale
        return self._widths[key]

    def _measured(self, text: str, style: TextStyle) -> float:
        face = self.face(style)
        if tabular(text):
            return sum(self.cell(style) if letter.isdigit() else face.size(letter)[0] for letter in text)
        return sum(own.size(part)[0] for part, own in self.parts(text, style))

    def parts(self, text: str, style: TextStyle) -> list[tuple[str, pygame.font.Font]]:
        """The text in stretches, each with a font that has its letters where one of ours does."""
        face = self.face(style)
        if text.isascii() or not any(letter > LATIN_ENDS for letter in text):
            return [(text, face)]
        found: list[tuple[str, pygame.font.Font]] = []
        for letter in text:
            own = self.face_for(letter, style) if letter > LATIN_ENDS else face
            if found and found[-1][1] is own:
                found[-1] = (found[-1][0] + letter, own)
            else:
                found.append((letter, own))
        return found

    def face_for(self, letter: str, style: TextStyle) -> pygame.font.Font:
        """The font of the style, or the first other one that has a rare letter."""
        key = (letter, style)
        if key not in self._rare:
            others: tuple[Font, ...] = ("sans", "serif")
            faces = [self.face(style), *(self._face(style, other, accessible=False) for other in others)]
            self._rare[key] = next((face for face in faces if has_glyph(face, letter)), faces[0])
        return self._rare[key]

    def cell(self, style: TextStyle) -> int:
        """How wide a column for one numeral is, in the window's own pixels: all numerals stand in equal columns."""
        face = self.face(style)
        return max(face.size(numeral)[0] for numeral in "0123456789")

    def height(self, style: TextStyle) -> float:
        """How high a line is with the room to the next one."""
        leading = 1.35 if style.font == "sans" else 1.38
        return round(max(SMALLEST, style.size) * self.text_scale * leading)

    def baseline(self, style: TextStyle) -> float:
        """How far the baseline lies under the top of the line."""
        face = self.face(style)
        spare = self.height(style) - (face.get_ascent() - face.get_descent()) / self.scale
        return spare / 2 + face.get_ascent() / self.scale

    def render(self, text: str, style: TextStyle, color: str) -> pygame.Surface:
        """One line as a surface in the window's own pixels, its alpha multiplied in."""
        text, face = printable(text), self.face(style)
        if not tabular(text):
            strips = [own.render(part, True, color).premul_alpha() for part, own in self.parts(text, style)]
            return strips[0] if len(strips) == 1 else joined(strips, [own for _, own in self.parts(text, style)])
        cell = self.cell(style)
        whole = pygame.Surface((max(1, round(self._measured(text, style))), face.get_height()), pygame.SRCALPHA)
        x = 0
        for letter in text:
            drawn = face.render(letter, True, color).premul_alpha()
            room = cell if letter.isdigit() else drawn.get_width()
            whole.blit(drawn, (x + (room - drawn.get_width()) // 2, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
            x += room
        return whole

    def wrapped(self, text: str, style: TextStyle, width: float) -> tuple[str, ...]:
        """The text in lines no wider than this; a word too long for a line is cut between letters."""
        key = (text, style, width)
        if key not in self._lines:
            if len(self._lines) > 5_000:
                self._lines.clear()
            lines = [line for part in text.split("\n") for line in self._wrap(part, style, width)]
            self._lines[key] = tuple(lines)
        return self._lines[key]

    def _wrap(self, text: str, style: TextStyle, width: float) -> list[str]:
        if self.width(text, style) <= width + 0.5:
            return [text]
        lines, line = [], ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if self.width(longer, style) <= width + 0.5:
                line = longer
                continue
            lines += [line] if line else []
            *cut, line = self.pieces(word, style, width)
            lines += cut
        return [*lines, line]

    def pieces(self, word: str, style: TextStyle, width: float) -> list[str]:
        """A word in pieces that fit; one letter at least in each."""
        pieces = []
        while len(word) > 1 and self.width(word, style) > width + 0.5:
            kept = max(1, next((n for n in range(len(word), 0, -1) if self.width(word[:n], style) <= width), 1))
            pieces.append(word[:kept])
            word = word[kept:]
        return [*pieces, word]

    def cut(self, text: str, style: TextStyle, width: float) -> str:
        """One line shortened with an ellipsis where it does not fit."""
        if self.width(text, style) <= width + 0.5:
            return text
        kept = next((n for n in range(len(text), 0, -1) if self.width(text[:n].rstrip() + "…", style) <= width), 0)
        return text[:kept].rstrip() + "…"


def has_glyph(face: pygame.font.Font, letter: str) -> bool:
    """Whether a font has a letter, and not only the box it shows for what it lacks."""
    drawn, lacking = (face.render(one, False, "#FFFFFF") for one in (letter, LACKED))
    return pygame.image.tobytes(drawn, "RGBA") != pygame.image.tobytes(lacking, "RGBA")


def joined(parts: list[pygame.Surface], faces: list[pygame.font.Font]) -> pygame.Surface:
    """Stretches of one line from several fonts, side by side on the baseline of the first."""
    ascent = faces[0].get_ascent()
    width, height = sum(part.get_width() for part in parts), max(part.get_height() for part in parts)
    whole = pygame.Surface((width, height), pygame.SRCALPHA)
    x = 0
    for part, face in zip(parts, faces, strict=True):
        whole.blit(part, (x, ascent - face.get_ascent()), special_flags=pygame.BLEND_PREMULTIPLIED)
        x += part.get_width()
    return whole


def tabular(text: str) -> bool:
    """Whether a text holds figures and no letters: then each numeral takes an equal column, so that sums line up."""
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))

"""A text being edited: caret, selection, undo and redo; it knows nothing of the screen."""

from __future__ import annotations

from dataclasses import dataclass, field

KEPT_STEPS = 200


@dataclass(slots=True)
class Editing:
    """The text, where the caret stands, where a selection began, and the steps before and after."""

    text: str = ""
    caret: int = 0
    anchor: int = 0
    before: list[tuple[str, int]] = field(default_factory=list)
    after: list[tuple[str, int]] = field(default_factory=list)
    typing: bool = False

    def replace_all(self, text: str) -> None:
        """Take a text from outside; the caret stays as near as it can."""
        self.text = text
        self.caret = self.anchor = min(self.caret, len(text))

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of what is selected."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        start, end = self.selection
        return self.text[start:end]

    def move(self, to: int, keep: bool = False) -> None:
        """Set the caret; `keep` draws the selection along."""
        self.caret = max(0, min(len(self.text), to))
        self.typing = False
        if not keep:
            self.anchor = self.caret

    def select_all(self) -> None:
        self.anchor, self.caret = 0, len(self.text)

    def insert(self, text: str, most: int = 0) -> None:
        """Put text in place of the selection; of more than `most` letters the end is left out."""
        start, end = self.selection
        if most:
            text = text[: max(0, most - len(self.text) + end - start)]
        self._keep(grouped=len(text) == 1 and start == end and not text.isspace())
        self.text = self.text[:start] + text + self.text[end:]
        self.caret = self.anchor = start + len(text)

    def erase(self, to: int) -> None:
        """Take away the selection, or what lies between the caret and a place."""
        start, end = self.selection
        if start == end:
            start, end = min(self.caret, to), max(self.caret, to)
        start, end = max(0, start), min(len(self.text), end)
        if start < end:
            self._keep(grouped=False)
            self.text = self.text[:start] + self.text[end:]
            self.caret = self.anchor = start

    def _keep(self, grouped: bool) -> None:
        """Remember the step before; letters typed one after another are one step."""
        if not (grouped and self.typing):
            self.before = [*self.before[-KEPT_STEPS:], (self.text, self.caret)]
        self.typing = grouped
        self.after.clear()

    def undo(self) -> bool:
        return self._step(self.before, self.after)

    def redo(self) -> bool:
        return self._step(self.after, self.before)

    def _step(self, source: list[tuple[str, int]], kept: list[tuple[str, int]]) -> bool:
        if not source:
            return False
        kept.append((self.text, self.caret))
        self.text, self.caret = source.pop()
        self.anchor, self.typing = self.caret, False
        return True

    def word(self, forward: bool) -> int:
        """Where the next word begins, or the one before the caret."""
        at = self.caret
        step = 1 if forward else -1

        def letter(place: int) -> str:
            return self.text[place if forward else place - 1]

        def inside(place: int) -> bool:
            return place < len(self.text) if forward else place > 0

        while inside(at) and letter(at).isalnum() == forward:
            at += step
        while inside(at) and letter(at).isalnum() != forward:
            at += step
        return at

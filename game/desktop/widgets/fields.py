"""A field for text: caret, selection, clipboard, undo; one line or several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Unpack

from game.desktop.brush import Brush
from game.desktop.fonts import BODY, LABEL
from game.desktop.geometry import Rect, Size
from game.desktop.inputs import Input, Key, PointerDown, PointerMove, PointerUp, TextTyped
from game.desktop.widgets.base import Common, Widget
from game.desktop.widgets.editing import Editing
from game.picture.display import Paint

SIDE, TOP = 10.0, 7.0


class TextField(Widget):
    """What a person writes; `on_change` gets the whole text after every change."""

    focusable = True

    def __init__(
        self,
        text: str,
        on_change: Callable[[str], None],
        label: str = "",
        placeholder: str = "",
        lines: int = 1,
        on_submit: Callable[[str], None] | None = None,
        max_length: int = 0,
        **common: Unpack[Common],
    ) -> None:
        super().__init__(**common)
        self.text, self.on_change, self.label, self.placeholder = text, on_change, label, placeholder
        self.shown_lines, self.on_submit, self.max_length = lines, on_submit, max_length
        self.editing = Editing()
        self.shift = 0.0

    def mounted(self) -> None:
        self.editing = self.recall(lambda: Editing(self.text, len(self.text), len(self.text)))
        if self.editing.text != self.text:
            self.editing.replace_all(self.text)

    @property
    def line_height(self) -> float:
        return self.host.fonts.height(BODY)

    @property
    def heading(self) -> float:
        return self.host.fonts.height(LABEL) + 2 if self.label else 0.0

    def natural(self, width: float) -> Size:
        return Size(min(width, 240.0), max(34.0, self.shown_lines * self.line_height + 2 * TOP) + self.heading)

    def narrowest(self) -> float:
        return 96.0

    @property
    def box(self) -> Rect:
        """Where the text stands, without the label above it."""
        return self.rect.inset(0, self.heading, 0, 0)

    def rows(self) -> list[tuple[int, str]]:
        """The lines shown and where in the text each begins."""
        if self.shown_lines == 1:
            return [(0, self.editing.text)]
        room, rows, start = max(20.0, self.box.w - 2 * SIDE), [], 0
        for part in self.editing.text.split("\n"):
            at = start
            for line in self.host.fonts.wrapped(part, BODY, room):
                found = self.editing.text.find(line, at)
                rows.append((found, line))
                at = found + len(line)
            start += len(part) + 1
        return rows

    def place_of(self, index: int) -> tuple[int, float]:
        """The row and the distance from the left of a place in the text."""
        rows = self.rows()
        row = max((number for number, (start, _) in enumerate(rows) if start <= index), default=0)
        start, line = rows[row]
        return row, self.host.fonts.width(line[: index - start], BODY)

    def index_at(self, x: float, y: float) -> int:
        """The place in the text nearest to a point."""
        rows = self.rows()
        first = self.first_row()
        row = max(0, min(len(rows) - 1, first + int((y - self.box.y - TOP) // self.line_height)))
        start, line = rows[row]
        across = x - self.box.x - SIDE + self.shift
        fonts = self.host.fonts
        near = min(range(len(line) + 1), key=lambda count: abs(fonts.width(line[:count], BODY) - across))
        return start + near

    def first_row(self) -> int:
        """The row at the top, so that the caret is in sight."""
        return max(0, self.place_of(self.editing.caret)[0] - self.shown_lines + 1)

    def hover_changed(self) -> None:
        self.damage()

    def handle(self, event: Input) -> bool:
        if not self.enabled:
            return False
        match event:
            case PointerDown(button=1):
                self.host.capture(self)
                self.editing.move(self.index_at(event.x, event.y))
            case PointerMove() if self.host.is_pressed(self):
                self.editing.move(self.index_at(event.x, event.y), keep=True)
            case PointerUp(button=1):
                self.host.capture(None)
            case TextTyped():
                self._changed(lambda: self.editing.insert(event.text.replace("\n", " "), self.max_length))
            case Key():
                if not self._key(event):
                    return False
            case _:
                return False
        self.damage()
        return True

    def _changed(self, act: Callable[[], object]) -> None:
        before = self.editing.text
        act()
        if self.editing.text != before:
            self.text = self.editing.text
            self.on_change(self.text)

    def _key(self, key: Key) -> bool:
        held, edit = key.mods - {"shift"}, self.editing
        if held == {"ctrl"}:
            return self._chord(key)
        if held:
            return False
        match key.name:
            case "backspace":
                self._changed(lambda: edit.erase(edit.caret - 1))
            case "delete":
                self._changed(lambda: edit.erase(edit.caret + 1))
            case "return":
                return self._enter()
            case _:
                return self._move(key.name, "shift" in key.mods) or len(key.name) == 1 or key.name == "space"
        return True

    def _enter(self) -> bool:
        if self.on_submit:
            self.on_submit(self.editing.text)
        elif self.shown_lines > 1:
            self._changed(lambda: self.editing.insert("\n", self.max_length))
        return True

    def _move(self, name: str, keep: bool) -> bool:
        edit = self.editing
        row, across = self.place_of(edit.caret)
        rows = self.rows()
        start, line = rows[row]
        if name in ("up", "down"):
            row += 1 if name == "down" else -1
            if not 0 <= row < len(rows):
                return len(rows) > 1
            y = self.box.y + TOP + (row - self.first_row() + 0.5) * self.line_height
            edit.move(self.index_at(self.box.x + SIDE + across - self.shift, y), keep)
            return True
        to = {"left": edit.caret - 1, "right": edit.caret + 1, "home": start, "end": start + len(line)}.get(name)
        if to is not None:
            edit.move(to, keep)
        return to is not None

    def _chord(self, key: Key) -> bool:
        edit, board = self.editing, self.host.clipboard
        match key.name:
            case "a":
                edit.select_all()
            case "c" if edit.selected:
                board.put(edit.selected)
            case "x" if edit.selected:
                board.put(edit.selected)
                self._changed(lambda: edit.erase(edit.caret))
            case "v":
                pasted = board.get() if self.shown_lines > 1 else " ".join(board.get().split())
                self._changed(lambda: edit.insert(pasted, self.max_length))
            case "z" if "shift" not in key.mods:
                self._changed(edit.undo)
            case "z" | "y":
                self._changed(edit.redo)
            case "left" | "right":
                edit.move(edit.word(key.name == "right"), "shift" in key.mods)
            case "backspace" | "delete":
                self._changed(lambda: edit.erase(edit.word(key.name == "delete")))
            case _:
                return False
        return True

    def draw(self, brush: Brush) -> None:
        paper = self.ground == "paper"
        if self.label:
            color = self.color("muted" if paper else "dim")
            brush.text(self.rect.x, self.rect.y, self.label, LABEL, color)
        fill = ("card" if self.enabled else "band") if paper else "deep"
        brush.box(self.box, Paint(fill=self.color(fill), line=self.color("edge" if paper else "slate")), 5)
        self._follow_caret()
        with brush.clipped(self.box.inset(4, 2, 4, 2)):
            if not self.editing.text and self.placeholder:
                color = self.color("muted" if paper else "dim")
                brush.text(self.box.x + SIDE, self._row_top(0), self.placeholder, BODY, color)
            first = self.first_row()
            for number, (start, line) in enumerate(self.rows()[first : first + self.shown_lines]):
                self._draw_row(brush, number, start, line)
            self._draw_caret(brush, first)

    def _row_top(self, number: int) -> float:
        if self.shown_lines == 1:
            return self.box.y + (self.box.h - self.line_height) / 2
        return self.box.y + TOP + number * self.line_height

    def _follow_caret(self) -> None:
        """Shift a long line so that the caret is in sight."""
        if self.shown_lines > 1:
            return
        across, room = self.place_of(self.editing.caret)[1], self.box.w - 2 * SIDE
        self.shift = min(max(self.shift, across - room), across) if across > room or self.shift else 0.0

    def _draw_row(self, brush: Brush, number: int, start: int, line: str) -> None:
        fonts, (low, high) = self.host.fonts, self.editing.selection
        x, y = self.box.x + SIDE - self.shift, self._row_top(number)
        a, b = max(low, start) - start, min(high, start + len(line)) - start
        if a < b:
            left, right = fonts.width(line[:a], BODY), fonts.width(line[:b], BODY)
            fill = self.color("now" if self.ground == "paper" else "slate")
            brush.box(Rect(x + left, y, right - left, self.line_height), Paint(fill=fill))
        brush.text(x, y, line, BODY, self.color("" if self.enabled else "muted"))

    def _draw_caret(self, brush: Brush, first: int) -> None:
        if not self.host.is_focused(self) or not self.enabled:
            return
        row, across = self.place_of(self.editing.caret)
        x, y = self.box.x + SIDE - self.shift + across, self._row_top(row - first)
        brush.box(Rect(x, y + 1, 1.5, self.line_height - 2), Paint(fill=self.color("")))

    def draw_over(self, brush: Brush) -> None:
        if self.host.is_focused(self):
            self.ring(brush, self.box)

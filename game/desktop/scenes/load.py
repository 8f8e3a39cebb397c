"""The saved games: go on with one, write a note on it, delete it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from game import saves
from game.desk import slots
from game.desk.slots import Slot
from game.desktop.fonts import BODY, HEADING, LABEL, TITLE
from game.desktop.scene import Context
from game.desktop.scenes import starting
from game.desktop.scenes.dialogs import confirm, error
from game.desktop.scenes.sheet import SheetScene, palette, thumbnail
from game.desktop.widgets import (
    Badge,
    Button,
    Card,
    Column,
    IconBox,
    PictureBox,
    Row,
    Scroll,
    Spacer,
    Text,
    TextField,
    Widget,
)
from game.journal import RecordError

MAP: Final = (168.0, 106.0)
NOTE_MOST: Final = 80


class LoadScene(SheetScene):
    """The saved games, the one played last first; they are read one by one, so that a long list does not wait."""

    def __init__(self, given: Sequence[Slot] | None = None, folder: str = "") -> None:
        """Show the saved games, or those given and what is said of where they lie."""
        self.folder = folder or str(saves.home() / "games")
        self.slots: list[Slot] = list(given or ())
        self.unread: Iterator[Slot] = iter(()) if given is not None else slots.all_slots()
        self.reading = given is None
        self.note = ""

    def tick(self, ctx: Context, now: float) -> float | None:
        """Read one more."""
        if not self.reading:
            return None
        found = next(self.unread, None)
        if found is None:
            self.reading = False
        else:
            self.slots.append(found)
        ctx.rebuild()
        return 0.0

    def build(self, ctx: Context) -> Widget:
        """Return the list, or where saved games would be."""
        words = ctx.words
        cards = [self._card(ctx, slot) for slot in self.slots]
        if not cards and not self.reading:
            empty = Text(words.text("desktop.load.empty"), HEADING, "muted", align="center")
            return self.framed(ctx, words.text("desktop.load.title"), Column(Spacer(), empty, Spacer()), width=960)
        foot = Text(words.text("desktop.load.where", folder=self.folder), LABEL, "muted")
        listed = Scroll(Column(*cards, gap=12, pad=(0, 0, 14, 0)), key="slots", flex=1)
        return self.framed(ctx, words.text("desktop.load.title"), Column(listed, foot, gap=12), width=1040)

    def _card(self, ctx: Context, slot: Slot) -> Widget:
        number = self.slots.index(slot)
        return self._damaged(ctx, slot, number) if slot.world is None else self._sound(ctx, slot, number)

    def _sound(self, ctx: Context, slot: Slot, number: int) -> Widget:
        assert slot.world is not None
        words = slot.words(ctx.words)
        box = PictureBox(
            draw=thumbnail(ctx, slot.world), width=MAP[0], height=MAP[1], key=f"map:{number}", version=palette(ctx)
        )
        where = words.text("desktop.title.where", seats=slot.seats, year=slot.year, phase=slot.phase)
        note = slot.note or words.text("desktop.load.no_note")
        told = Column(
            Row(Text(slot.world.title, TITLE._replace(size=20)), Badge(words.text(f"level.{slot.level}")), gap=10),
            Text(where, BODY),
            Text(words.text("desktop.load.played", date=slot.date, seed=slot.seed), LABEL, "muted"),
            Text(note, HEADING._replace(size=15, weight="italic"), "" if slot.note else "muted", lines=2),
            gap=4,
            flex=1,
        )
        return Card(Row(box, told, self._buttons(ctx, slot, number), gap=18), pad=14)

    def _buttons(self, ctx: Context, slot: Slot, number: int) -> Widget:
        words = ctx.words
        note = words.text("desktop.load.note")
        replay = words.text("desktop.load.replay")
        go_on = words.text("desktop.load.go_on")
        return Column(
            Button(go_on, partial(starting.go_on, ctx, slot.path), "primary", key=f"open:{number}"),
            Row(
                Button(note, lambda: self._ask_note(ctx, slot), icon="quill", key=f"note:{number}", flex=1),
                self._deleting(ctx, slot, number),
                gap=4,
            ),
            Button(replay, partial(starting.look_back, ctx, slot.path), "quiet", key=f"replay:{number}", icon="play"),
            gap=4,
        )

    def _deleting(self, ctx: Context, slot: Slot, number: int) -> Widget:
        label = ctx.words.text("desktop.load.delete")
        return Button(label, lambda: self._ask_delete(ctx, slot), "quiet", key=f"delete:{number}")

    def _damaged(self, ctx: Context, slot: Slot, number: int) -> Widget:
        words = ctx.words
        told = Column(
            Text(slot.path.name, HEADING),
            Text(slot.fault, BODY, "bad"),
            Text(words.text("desktop.load.saved", date=slot.date), LABEL, "muted"),
            gap=4,
            flex=1,
        )
        return Card(
            Row(IconBox("warning", 30, "bad"), told, self._deleting(ctx, slot, number), gap=18), edge="bad", pad=14
        )

    def _ask_note(self, ctx: Context, slot: Slot) -> None:
        """Open the note for writing."""
        self.note = slot.note
        words = ctx.words

        def typed(text: str) -> None:
            self.note = text

        def build() -> Widget:
            field = TextField(
                self.note,
                typed,
                words.text("desktop.load.note_label"),
                key="note.text",
                min_width=420,
                max_length=NOTE_MOST,
                on_submit=lambda _: self._keep_note(ctx, slot),
            )
            stay = Button(words.text("desktop.dialog.no"), lambda: ctx.close("note"), key="note.no")
            keep = Button(
                words.text("desktop.load.keep"), lambda: self._keep_note(ctx, slot), "primary", key="note.keep"
            )
            return Column(field, Row(Spacer(), stay, keep), gap=16)

        ctx.modal(build, "note")

    def _keep_note(self, ctx: Context, slot: Slot) -> None:
        ctx.close("note")
        try:
            slots.keep_note(slot, self.note)
        except (RecordError, OSError) as fault:
            error(ctx, str(fault))
            return
        self.slots[self.slots.index(slot)] = slots.read(slot.path)
        ctx.rebuild()

    def _ask_delete(self, ctx: Context, slot: Slot) -> None:
        words = ctx.words
        text = words.text("desktop.load.delete_text", file=slot.path.name)
        title, yes = words.text("desktop.load.delete_title"), words.text("desktop.load.delete_yes")
        confirm(ctx, title, text, yes, lambda: self._delete(ctx, slot))

    def _delete(self, ctx: Context, slot: Slot) -> None:
        try:
            slot.path.unlink(missing_ok=True)
        except OSError as fault:
            error(ctx, f"{slot.path}: {fault.strerror}")
            return
        self.slots.remove(slot)
        ctx.rebuild()

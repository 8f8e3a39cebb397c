"""What changed between two moments: tracks, Concern, Tension, sites and income, each before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.desktop.fonts import BODY, LABEL_STRONG, STRONG
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Column, Divider, IconBox, Row, Text, Widget
from game.rules import home, scoring
from game.rules.state import GameState

TRACKS: Final = ("treasury", "support", "standing", "capacity", "most_capacity", "influence")


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the ledger: of which state ("" for the table), what, about whom or where, before and after.

    `good` is 1 where more is better for that state, -1 where less is, 0 where it depends.
    """

    seat: str
    what: str
    before: int
    after: int
    about: str = ""
    good: int = 1

    @property
    def tone(self) -> str:
        """The colour that says whether the change is welcome."""
        way = (self.after - self.before) * self.good
        return "good" if way > 0 else "bad" if way < 0 else ""


def changes(before: GameState, after: GameState, ours: str) -> tuple[Change, ...]:
    """R8.11: Return what changed between two moments of one year, our own lines first, then by seat."""
    seats = [ours, *(seat for seat in after.seats if seat != ours)]
    found = [change for seat in seats for change in _of_seat(before, after, seat)]
    if before.tension != after.tension:
        found.append(Change("", "tension", before.tension, after.tension, good=-1))
    return tuple(found)


def _of_seat(before: GameState, after: GameState, seat: str) -> Iterator[Change]:
    old, new = before.seats[seat], after.seats[seat]
    for name in TRACKS:
        if getattr(old, name) != getattr(new, name):
            yield Change(seat, name, getattr(old, name), getattr(new, name))
    if after.year == before.year:
        earlier, later = next_income(before, seat), next_income(after, seat)
        if earlier != later:
            yield Change(seat, "income", earlier, later)
    if old.security != new.security:
        yield Change(seat, "security", scoring.half_up(old.security, 100), scoring.half_up(new.security, 100))
    for (of, about), level in after.concern.items():
        if of == seat and before.concern.get((of, about), 0) != level:
            yield Change(seat, "concern", before.concern.get((of, about), 0), level, about, -1)
    for region in after.board.by_owner[seat]:
        if before.values.get(region) != after.values.get(region):
            yield Change(seat, "site", before.values.get(region, 0), after.values.get(region, 0), region)


def next_income(state: GameState, seat: str) -> int:
    """R6.1: Return what the sites and posts of a state will yield next year as things stand."""
    later = state.copy()
    later.year += 1
    return home.gross_income(later, seat)


def ledger(here: Here, lines: tuple[Change, ...], year: int) -> Widget:
    """Return the ledger, one block for each state."""
    if not lines:
        return Text(here.words.text("desktop.record.nothing_changed"), BODY, "muted")
    blocks: list[Widget] = []
    for seat in dict.fromkeys(change.seat for change in lines):
        name = _whose(here, seat)
        blocks.append(Text(name, LABEL_STRONG, "brass_text"))
        blocks += [entry(here, change, year) for change in lines if change.seat == seat]
    return Column(*blocks, gap=3)


def _whose(here: Here, seat: str) -> str:
    if not seat:
        return here.words.text("desktop.record.table")
    return here.words.text("desktop.record.block", name=here.words.name(seat), ours=seat == here.desk.seat)


def entry(here: Here, change: Change, year: int) -> Widget:
    """Return one line of the ledger."""
    label = here.words.text(f"desktop.record.what.{change.what}", about=change.about, year=year + 1)
    sign = signs.sigil(here.coats[change.seat], 20, here.palette) if change.seat else IconBox("warning", 18, "muted")
    up = change.after > change.before
    row = Row(
        sign,
        Text(label, BODY, lines=2, flex=1),
        Text(str(change.before), STRONG, "muted", wrap=False),
        IconBox("arrow_right", 14, "muted"),
        Text(str(change.after), STRONG, change.tone, wrap=False, width=24, align="end"),
        IconBox("chevron_up" if up else "chevron_down", 14, change.tone or "muted"),
        gap=8,
        min_height=26,
        tip=here.words.text(f"meaning.{change.what}"),
    )
    return Column(row, Divider(), gap=0)

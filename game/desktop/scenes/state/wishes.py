"""What a state might want: a guess from what everybody can see, and never more than that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.desk.watch import counted, expected, orders
from game.desktop.fonts import LABEL, STRONG, TITLE
from game.desktop.scenes.record.here import Here
from game.desktop.widgets import Column, Divider, Pips, Row, Text, Widget
from game.rules import mandates
from game.rules.numbers import LOW_SUPPORT, PRESSED_FROM
from game.wording.words import Param

if TYPE_CHECKING:
    from game.desktop.scenes.state.scene import StateScene

POOR: Final = 3
SAFE: Final = 2
MOST: Final = 6
LIKELY, POSSIBLE, UNCLEAR = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Wish:
    """One guess: what it is, why we think so, and how sure we are, from 1 to 3."""

    text: str
    why: str
    sure: int


def wishes(scene: StateScene, here: Here) -> Widget:
    """R9.9: Return our guess at what the state might want; our own page shows what we do want."""
    own = scene.seat == here.desk.seat
    found = list(ours(here) if own else guesses(scene.seat, here))[:MOST]
    head = Row(
        Text(here.text("wants_own" if own else "wants"), TITLE._replace(size=22), flex=1),
        Text("" if own else here.text("our_guess"), LABEL, "muted", wrap=False),
        gap=8,
    )
    return Column(head, Divider(), *(_row(here, wish) for wish in found), gap=5)


def _row(here: Here, wish: Wish) -> Widget:
    sure = here.text(f"sure.{wish.sure}")
    row = Row(
        Column(Text(wish.text, STRONG), Text(wish.why, LABEL, "muted"), gap=0, flex=1),
        Column(Text(sure, STRONG, wrap=False), Pips(wish.sure, LIKELY, tip=sure), gap=5, align="end"),
        gap=10,
        align="start",
    )
    return Column(row, Divider(), gap=5)


def ours(here: Here) -> Iterator[Wish]:
    """R9.5: Yield our own mandates; met or not is certain."""
    for mandate in here.desk.view.mandates:
        met = mandates.met(here.desk.imagined, here.desk.seat, mandate.name)
        text = here.words.text(f"mandate.{mandate.name}")
        yield Wish(text, here.words.text(f"mandate_sentence.{mandate.name}"), LIKELY if met else UNCLEAR)


def guesses(seat: str, here: Here) -> Iterator[Wish]:
    """R1.7: Yield guesses, the surest first: what its position asks for, then the mandates it may hold."""
    found = [*_needs(seat, here), *_aims(seat, here)]
    yield from sorted(found, key=lambda wish: -wish.sure)


def _needs(seat: str, here: Here) -> Iterator[Wish]:
    view = here.desk.view
    own = view.tracks[seat]
    for (of, about), level in view.concern.items():
        if of == seat and level >= PRESSED_FROM:
            yield _wish(here, "eased", LIKELY, about=about, level=level)
    if own.support <= LOW_SUPPORT + 1:
        yield _wish(here, "support", LIKELY, support=own.support)
    if own.treasury <= POOR:
        yield _wish(here, "funds", LIKELY, treasury=own.treasury)
    for region, lays in expected(here.desk.imagined, orders(here.desk.seat, here.desk.marks.now)).items():
        place = view.board.regions[region]
        if place.owner == seat and place.site and counted(lays) < SAFE:
            yield _wish(here, "cover", LIKELY if not counted(lays) else POSSIBLE, region=region, cover=counted(lays))


def _aims(seat: str, here: Here) -> Iterator[Wish]:
    """R9.9: Yield the mandates on its public list; those it is on the way to are the likelier ones."""
    pool = here.desk.view.board.seats[seat].mandates
    for name in pool:
        met = mandates.met(here.desk.imagined, seat, name)
        why = here.text("want.listed_met" if met else "want.listed", count=len(pool))
        yield Wish(here.words.text(f"mandate.{name}"), why, POSSIBLE if met else UNCLEAR)


def _wish(here: Here, what: str, sure: int, **params: Param) -> Wish:
    return Wish(here.text(f"want.{what}", **params), here.text(f"want.{what}_why", **params), sure)

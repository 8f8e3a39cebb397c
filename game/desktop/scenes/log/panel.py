"""The list of the log with its filters, as a part that other scenes can place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game.desktop.app import Context
from game.desktop.fonts import BODY, HEADING, LABEL, SMALL
from game.desktop.scenes.log.filters import KINDS, Filters, entries
from game.desktop.scenes.record import signs
from game.desktop.scenes.record.blame import actor
from game.desktop.scenes.record.here import Here
from game.desktop.sitting import Sitting
from game.desktop.widgets import (
    Column,
    Divider,
    Dropdown,
    IconBox,
    ListRow,
    Option,
    Row,
    Scroll,
    Spacer,
    Text,
    TextField,
    Widget,
)
from game.rules.events.base import Event

MOST: Final = 160
Choose = Callable[[Event], None]


def log_panel(
    sitting: Sitting, ctx: Context, asked: Filters | None = None, choose: Choose | None = None, chosen: int = 0
) -> Widget:
    """R8.11: Return the log, the latest year first and within it the cause before the consequence.

    `asked` is changed by its own controls; `choose` is what a press on a line does, else it goes to what the line is
    about; `chosen` is the number of the event that is marked.
    """
    here = Here(ctx, sitting, "log")
    wanted = asked or Filters()
    found = entries(list(here.past.events), wanted, here.desk.view, here.words)
    shown = found[-MOST:]
    within = {happened.id for happened, _ in shown}
    lines: list[Widget] = []
    for year in sorted({happened.year for happened, _ in shown}, reverse=True):
        lines += [Text(here.text("year", year=year), HEADING), Divider("ink")]
        lines += [
            _line(here, happened, text, within, choose, chosen) for happened, text in shown if happened.year == year
        ]
    if len(found) > MOST:
        lines.append(Text(here.text("more", count=len(found) - MOST), LABEL, "muted"))
    if not found:
        lines.append(Text(here.text("nothing"), BODY, "muted"))
    return Column(
        *filters(here, wanted), Scroll(Column(*lines, gap=2, pad=(0, 0, 8, 0)), key="log", flex=1), gap=8, flex=1
    )


def filters(here: Here, asked: Filters) -> Iterator[Widget]:
    """Yield the filters."""

    def change(name: str, value: str | int) -> None:
        setattr(asked, name, value)
        here.ctx.rebuild()

    years = [Option("0", here.text("all_years"))]
    years += [Option(str(year), here.text("year", year=year)) for year in reversed(here.past.years())]
    kinds = [Option(name, here.text(f"kind.{name}")) for name in KINDS]
    seats = [Option("", here.text("all_states"))]
    seats += [Option(seat, here.words.name(seat)) for seat in here.desk.view.tracks]
    yield Row(
        Dropdown(years, str(asked.year), lambda year: change("year", int(year)), key="log:year", flex=1),
        Dropdown(kinds, asked.kind, lambda kind: change("kind", kind), key="log:kind", flex=1.5),
        Dropdown(seats, asked.seat, lambda seat: change("seat", seat), key="log:seat", flex=1),
        gap=8,
    )
    yield TextField(asked.word, lambda word: change("word", word), key="log:word", placeholder=here.text("search"))


def _line(here: Here, happened: Event, text: str, within: set[int], choose: Choose | None, chosen: int) -> Widget:
    coat = here.coats.get(actor(here.past, happened))
    mark: Widget = IconBox("list", 15, "muted", width=20)
    if coat is not None:
        mark = signs.sigil(coat, 20, here.palette)
    caused = any(cause in within for cause in happened.causes)
    press = (lambda: choose(happened)) if choose else go_there(here, happened)
    return ListRow(
        Spacer(width=14) if caused else None,
        mark,
        Text(text, BODY, flex=1),
        Text(happened.rule, SMALL, "brass_text", wrap=False),
        on_press=press,
        key=f"log:{happened.id}",
        group="log-lines",
        selected=happened.id == chosen,
    )


def go_there(here: Here, happened: Event) -> Callable[[], None] | None:
    """Return the way to what an event is about: its agreement or offer, or the page of its state; None for none."""
    from game.desktop.scenes.agreement import AgreementScene
    from game.desktop.scenes.state import StateScene

    view, ctx = here.desk.view, here.ctx
    number = getattr(happened, "agreement", 0)
    offer = getattr(happened, "offer", "")
    if isinstance(number, int) and number in view.agreements:
        return lambda: ctx.push(AgreementScene(here.sitting, number))
    if isinstance(offer, str) and offer in view.offers:
        return lambda: ctx.push(AgreementScene(here.sitting, offer))
    region = view.board.regions.get(getattr(happened, "region", ""))
    seat = region.owner if region else actor(here.past, happened)
    if seat not in view.tracks:
        return None
    return lambda: ctx.push(StateScene(here.sitting, seat))

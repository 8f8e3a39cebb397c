"""The cover order: a ranked list with points, and what each watched region of ours can count on with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from game.desk import choosing
from game.desk.watch import counted, expected, laid_by, orders, this_year
from game.desktop.fonts import LABEL, LABEL_STRONG
from game.desktop.scenes.table.room import Room
from game.desktop.widgets import Button, Dropdown, IconBox, Option, Row, Spacer, Stepper, Text, Widget
from game.rules import duties
from game.rules.acts import CoverLine, CoverOrder
from game.rules.clauses.base import Duty
from game.rules.cover import default_lines
from game.rules.numbers import SITE_COVER_MOST


def section(room: Room) -> Iterator[Widget]:
    """R3.3: Yield the list, what may be added to it, and what comes of it."""
    lines, marked = current(room)
    owed = owing(room)
    key = "cover.intro" if room.view.board.intro else "cover.about"
    own = room.view.own
    yield Text(room.text(key, capacity=own.capacity - own.idle, marked=marked), LABEL, "muted")
    for place, row in enumerate(lines):
        yield _row(room, lines, place, row, owed)
    yield _more(room, lines, owed, marked)
    yield from _outcome(room)


def current(room: Room) -> tuple[tuple[CoverLine, ...], bool]:
    """R3.3, R3.12: Return the order that counts, and whether it is marked or what silence does."""
    for act in room.desk.marks.now:
        if isinstance(act, CoverOrder):
            return act.lines, True
    return default_lines(this_year(room.desk.imagined), room.desk.seat, owing(room)), False


def owing(room: Room) -> list[Duty]:
    """R3.6: Return the cover we owe this year."""
    due = duties.due(this_year(room.desk.imagined))
    return [duty for duty in due if duty.form == "cover" and duty.debtor == room.desk.seat]


def put(room: Room, lines: tuple[CoverLine, ...]) -> None:
    """R3.3: Mark another order."""
    room.refuse(choosing.mark(room.desk, CoverOrder(lines)))


def _moved(lines: tuple[CoverLine, ...], place: int, step: int) -> tuple[CoverLine, ...]:
    order = [*lines]
    order.insert(place + step, order.pop(place))
    return tuple(order)


def _row(room: Room, lines: tuple[CoverLine, ...], place: int, row: CoverLine, owed: list[Duty]) -> Widget:
    """Return one line: its rank, what it covers, its points, and the ways to move or drop it."""
    able = room.view.phase == "decisions"
    why = room.text("decisions.not_yet")
    others = (*lines[:place], *lines[place + 1 :])
    steps = (
        ("up", "arrow_up", place > 0, partial(put, room, _moved(lines, place, -1))),
        ("down", "arrow_down", place < len(lines) - 1, partial(put, room, _moved(lines, place, 1))),
        ("drop", "cross", True, partial(put, room, others)),
    )
    buttons = [
        Button("", act, "quiet", icon=icon, key=f"cover:{place}:{name}", tip=room.text(f"cover.{name}"),
               enabled=able and can, why_not=room.text("cover.at_the_end") if able else why)
        for name, icon, can, act in steps
    ]  # fmt: skip
    return Row(Text(str(place + 1), LABEL_STRONG, "brass_text", width=14), _what(room, row, owed),
               _points(room, lines, place, row), Row(*buttons, gap=0), gap=6)  # fmt: skip


def _what(room: Room, row: CoverLine, owed: list[Duty]) -> Widget:
    if row.region:
        watched = row.region in room.view.watched
        name = Text(room.words.name(row.region), flex=1)
        return Row(IconBox("eye" if watched else "minus", 15, "brass" if watched else "muted"), name, gap=6, flex=1)
    points = sum(duty.amount for duty in owed if duty.agreement == row.agreement)
    return Text(room.text("cover.owed", agreement=row.agreement, points=points), flex=1)


def _points(room: Room, lines: tuple[CoverLine, ...], place: int, row: CoverLine) -> Widget | None:
    if not row.region:
        return None

    def change(points: int) -> None:
        put(room, (*lines[:place], CoverLine(row.region, points), *lines[place + 1 :]))

    return Stepper(row.points, 1, SITE_COVER_MOST, change, key=f"cover:{place}:points",
                   enabled=room.view.phase == "decisions", why_not=room.text("decisions.not_yet"))  # fmt: skip


def _more(room: Room, lines: tuple[CoverLine, ...], owed: list[Duty], marked: bool) -> Widget:
    """Return what may be added: our regions and posts, what we owe; and the way back to the usual order."""
    options = [Option("", room.text("cover.add"))]
    listed = {(row.region, row.agreement) for row in lines}
    regions = list(room.view.board.by_owner[room.desk.seat])
    regions += [name for name, post in room.view.posts.items() if post.guest == room.desk.seat]
    for name in sorted(regions, key=lambda r: r not in room.view.watched):
        if (name, 0) not in listed:
            said = room.text("cover.region", region=room.words.name(name), watched=name in room.view.watched)
            options.append(Option(f"region:{name}", said))
    for number in dict.fromkeys(duty.agreement for duty in owed):
        if ("", number) not in listed:
            options.append(Option(f"owed:{number}", room.text("cover.owed_short", agreement=number)))

    def add(id: str) -> None:
        kind, _, name = id.partition(":")
        if kind:
            put(room, (*lines, CoverLine(name, 2) if kind == "region" else CoverLine(agreement=int(name))))

    able = room.view.phase == "decisions"
    back = Button(room.text("cover.usual"), lambda: _usual(room), "quiet", key="cover.usual", enabled=marked,
                  why_not=room.text("cover.usual_now"))  # fmt: skip
    why = room.text("cover.all_listed" if able else "decisions.not_yet")
    add_line = Dropdown(options, "", add, key="cover.add", flex=1, enabled=able and len(options) > 1, why_not=why)
    return Row(add_line, back)


def _usual(room: Room) -> None:
    """R3.12: Take the order back: then duties come first, home after them."""
    room.desk.put_marks(tuple(act for act in room.desk.marks.now if not isinstance(act, CoverOrder)))
    room.ctx.rebuild()


def _outcome(room: Room) -> Iterator[Widget]:
    """R3.4-R3.8: Yield what each watched region of ours can count on, from whom, and what we lay abroad."""
    view, seat = room.view, room.desk.seat
    known = orders(seat, room.desk.marks.now)
    found = expected(room.desk.imagined, known)
    for region, lays in found.items():
        post = view.posts.get(region)
        ours = view.board.regions[region].owner == seat or (post is not None and post.guest == seat)
        if not ours:
            continue
        from_whom = tuple(dict.fromkeys(each.provider for each in lays))
        said = room.text("cover.counts", region=room.words.name(region), counts=counted(lays), seats=from_whom)
        tone = "good" if counted(lays) >= 2 else "bad"
        yield Row(IconBox("shield", 16, tone), Text(said, LABEL, flex=1), gap=8)
    laid = laid_by(this_year(room.desk.imagined), seat, known)
    abroad = [each for each in laid if each.agreement]
    for each in abroad:
        said = room.text("cover.abroad", region=room.words.name(each.region), points=each.points, counts=each.counts,
                         agreement=each.agreement)  # fmt: skip
        yield Row(IconBox("arrow_right", 16, "muted"), Text(said, LABEL, flex=1), gap=8)
    left = view.own.capacity - view.own.idle - sum(each.points for each in laid)
    yield Row(Text(room.text("cover.left", left=max(0, left)), LABEL, "muted"), Spacer())

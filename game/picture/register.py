"""The register of agreements: a bar of years for each, with its notice window, its gate and what silence does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.picture import bars
from game.picture.display import Box, Group, Label, Line, Paint, Picture, Shape
from game.picture.letters import Measure, cut, width
from game.picture.markers import sigil
from game.picture.spans import Draft, Span, listed, spans
from game.picture.tokens import DEFAULT, Palette, coats, mix
from game.view import PublicView, SeatView
from game.wording import Words

HEAD: Final = 28.0
TOP: Final = 30.0
FOOT: Final = 6.0
PAD: Final = 16.0
NARROWEST_YEAR: Final = 17.0
WIDEST_YEAR: Final = 58.0
SIGIL: Final = 21.0
NAMED: Final = 3
NAME_SHARES: Final = (0.44, 0.29, 0.26)


@dataclass(frozen=True, slots=True)
class Register:
    """What a register shows: `texts` are the columns of words, `key` the line that explains the bars.

    `seat` is whose agreements are marked as own (else the view's), `scroll` how far the rows are moved up, `only` the
    agreements to list, `ended` whether those that ended this year or last are listed too. `selected` is an id.
    """

    seat: str = ""
    draft: Draft | None = None
    scroll: float = 0.0
    row: float = 29.0
    texts: bool = True
    parties: bool = True
    names: bool = True
    key: bool = True
    title: str = ""
    only: tuple[int, ...] | None = None
    ended: bool = True
    selected: str = ""
    measure: Measure = width


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand, from left to right; 0 for one that is left out."""

    parties: float
    first: float
    year: float
    notice: float
    silence: float
    years: int
    right: float

    def x(self, year: int) -> float:
        """Return where a year begins."""
        return self.first + (year - 1) * self.year

    @property
    def end(self) -> float:
        """Where the years end."""
        return self.x(self.years + 1)


def height_of(view: PublicView, options: Register) -> float:
    """Return how high a register is that shows every row."""
    rows = listed(view, options.only, options.ended) + (options.draft is not None)
    return _top(options) + rows * options.row + FOOT


def _top(options: Register) -> float:
    return TOP + (HEAD if options.key or options.title else 0.0)


def register(
    view: PublicView,
    words: Words,
    size: tuple[float, float],
    palette: Palette = DEFAULT,
    options: Register | None = None,
) -> Picture:
    """R4.5-R4.7: Return the register of agreements, in years; rows carry the id `agreement:NUMBER`, a draft `draft`."""
    options = options or Register()
    reader = options.seat or (view.seat if isinstance(view, SeatView) else "")
    wide, high = size
    rows = spans(view, words, reader, options.draft, options.only, options.ended)
    columns = _columns(view, words, rows, wide, options)
    top = _top(options)
    room = max(0.0, high - top)
    shapes: list[Shape] = list(_heading(view, words, columns, wide, palette, options))
    shapes += _years(view, columns, top, min(room, len(rows) * options.row + FOOT), palette)
    inside: list[Shape] = []
    for place, span in enumerate(rows):
        y = place * options.row - options.scroll
        if -options.row < y < room:
            inside += _row(view, span, columns, y, wide, palette, options)
    shapes.append(Group(0, top, wide, room, tuple(inside)))
    return Picture(wide, high, tuple(shapes), words.text("picture.register.title"))


def _columns(view: PublicView, words: Words, rows: Sequence[Span], wide: float, options: Register) -> Columns:
    """Return the columns; those of words are left out where the years would become too narrow."""
    years = max(view.end_window[1], view.year)
    measure = options.measure
    name = max((measure(r.title, 14.5, "serif", "medium") for r in rows), default=80.0) + 14 if options.names else 0.0
    many = min(NAMED, max((len(r.parties) for r in rows), default=2))
    sigils = many * SIGIL + 12 if options.parties else 0.0
    notice = _widest(measure, [words.text("picture.register.last_notice"), *(r.notice_words for r in rows)])
    quiet = _widest(measure, [words.text("picture.register.in_silence"), *(r.silence_words for r in rows)])
    wanted = [notice, quiet] if options.texts else []
    shares = list(NAME_SHARES[: len(wanted) + 1])
    while wanted and (wide - 2 * PAD - min(name, shares[-1] * wide) - sigils - sum(wanted)) / years < NARROWEST_YEAR:
        wanted.pop()
        shares.pop()
    name = min(name, shares[-1] * wide)
    left = 2 * PAD + name + sigils
    year = min(WIDEST_YEAR, (wide - left - sum(wanted)) / years)
    first = PAD + name + sigils
    after = first + years * year + 14
    return Columns(
        parties=PAD + name if options.parties else 0.0,
        first=first,
        year=year,
        notice=after if wanted else 0.0,
        silence=after + notice if len(wanted) > 1 else 0.0,
        years=years,
        right=wide - PAD,
    )


def _widest(measure: Measure, texts: list[str]) -> float:
    return max(measure(text, 13, "sans", "medium") for text in texts) + 14


def _heading(
    view: PublicView, words: Words, columns: Columns, wide: float, palette: Palette, options: Register
) -> Iterator[Shape]:
    """Yield the title, the key and the names of the columns."""
    y = 20.0
    if options.key or options.title:
        if options.title:
            yield Label(PAD, y, options.title, 17, palette.ink, "serif", "medium")
        if options.key:
            from_x = PAD + options.measure(options.title, 17, "serif", "medium") + (24 if options.title else 0)
            yield from bars.key(words, from_x, y - 5, wide - PAD, palette, options.measure)
        y += HEAD
    if options.names:
        yield Label(PAD, y, words.text("picture.register.agreement"), 13, palette.muted)
    if columns.parties and options.names:
        yield Label(columns.parties, y, words.text("picture.register.parties"), 13, palette.muted)
    yield from _numbers(view, columns, y, palette)
    if columns.notice:
        yield Label(columns.notice, y, words.text("picture.register.last_notice"), 13, palette.muted)
    if columns.silence:
        yield Label(columns.silence, y, words.text("picture.register.in_silence"), 13, palette.muted)


def _numbers(view: PublicView, columns: Columns, y: float, palette: Palette) -> Iterator[Shape]:
    """Yield the years over their columns: this one on dark, those in which the game may end in brass."""
    for year in range(1, columns.years + 1):
        if columns.year < NARROWEST_YEAR and year > 9 and (year - max(view.year, 9)) % 2:
            continue
        middle = columns.x(year) + columns.year / 2
        tone, weight = (palette.muted, "regular") if year < view.end_window[0] else (palette.brass_text, "medium")
        if year == view.year:
            yield Box(columns.x(year), y - 15, columns.year, 20, Paint(palette.deep), 4, f"year:{year}")
            tone, weight = palette.cream, "medium"
        yield Label(middle, y, str(year), 13, tone, "sans", "medium" if weight == "medium" else "regular", "middle")


def _years(view: PublicView, columns: Columns, top: float, high: float, palette: Palette) -> Iterator[Shape]:
    """Yield the columns behind the bars: by turns, the present one, and those in which the game may end."""
    for year in range(1, columns.years + 1):
        x = columns.x(year)
        if year == view.year:
            yield Box(x, top - 4, columns.year, high + 4, Paint(palette.now))
        elif year >= view.end_window[0]:
            yield Box(
                x, top, columns.year, high, Paint("", pattern="falling", hatch=mix(palette.rule, palette.paper, 0.35))
            )
        elif year % 2:
            yield Box(x, top, columns.year, high, Paint(palette.band))
    if view.end_window[0] <= columns.years:
        edge = columns.x(view.end_window[0])
        yield Box(edge - 0.5, top - 2, 1, high + 2, Paint(palette.brass))


def _row(
    view: PublicView, span: Span, columns: Columns, y: float, wide: float, palette: Palette, options: Register
) -> Iterator[Shape]:
    """Yield one row: its name, its parties, its bar and its words."""
    middle = y + options.row / 2
    quiet = span.look == "ended"
    yield Box(4, y, wide - 8, options.row, Paint(""), 0, span.id)
    if span.id in ("draft", options.selected):
        yield Box(5, middle - 9, 4, 18, Paint(palette.brass), 2)
    rule = mix(palette.rule, palette.paper, 0.35)
    for left, right in ((PAD, columns.first - 6), (columns.end + 6, columns.right)):
        if right - left > 8:
            yield Line(((left, y + options.row - 0.5), (right, y + options.row - 0.5)), Paint(line=rule))
    if options.names:
        room = (columns.parties or columns.first) - PAD - 10
        tone = (
            palette.ink if span.own and not quiet else palette.muted if quiet else mix(palette.ink, palette.muted, 0.45)
        )
        weight = "medium" if span.own else "regular"
        title = cut(span.title, room, 14.5, "serif", "medium", options.measure)
        yield Label(PAD, middle + 5, title, 14.5, tone, "serif", "medium" if weight == "medium" else "regular")
    if columns.parties:
        yield from _parties(view, span, columns.parties, middle, palette)
    yield from bars.bar(span, columns, middle, palette)
    yield from _words(span, columns, middle, palette)


def _parties(view: PublicView, span: Span, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    """Yield the sigils of the parties; of more than three the first two and how many more there are."""
    worn = coats(view.board.seats, palette)
    shown = span.parties if len(span.parties) <= NAMED else span.parties[: NAMED - 1]
    for place, party in enumerate(shown):
        yield from sigil(worn[party], x + 10 + place * SIGIL, y, 9.5, palette)
    if len(shown) < len(span.parties):
        yield Label(
            x + 2 + len(shown) * SIGIL,
            y + 4.5,
            f"+{len(span.parties) - len(shown)}",
            12.5,
            palette.muted,
            "sans",
            "medium",
        )


def _words(span: Span, columns: Columns, y: float, palette: Palette) -> Iterator[Shape]:
    tone = palette.ink if span.own else palette.muted
    if columns.notice:
        color = palette.bad if span.urgent else tone
        yield Label(
            columns.notice, y + 4.5, span.notice_words, 13, color, "sans", "medium" if span.urgent else "regular"
        )
    if columns.silence:
        yield Label(columns.silence, y + 4.5, span.silence_words, 13, tone)

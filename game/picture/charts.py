"""Charts: a track over the years, scores in their five parts, and reasons for and against as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from game.picture.display import Area, Box, Disc, Label, Line, Paint, Pattern, Picture, Point, Shape
from game.picture.letters import Measure, cut, width
from game.picture.markers import sigil
from game.picture.tokens import DEFAULT, Coat, Palette, mix
from game.rules.scoring import ROWS, half_up
from game.wording import Words

TICKS: Final = 13.0


@dataclass(frozen=True, slots=True)
class Series:
    """One track over the years: (year, value) in order, the most it can be, and a note under it."""

    title: str
    points: tuple[tuple[int, int], ...]
    top: int
    note: str = ""


def years_chart(
    series: Series, size: tuple[float, float], palette: Palette = DEFAULT, fill: str = "#CFE3E2"
) -> Picture:
    """R1.4: Return a track over the years as a line over an area, its last value in figures above.

    Points carry the id `year:NUMBER`. `fill` is the colour of the area, such as that of the state.
    """
    wide, high = size
    left, right, top, foot = 30.0, wide - 12.0, 32.0, high - (38.0 if series.note else 20.0)
    most = max(series.top, 1, *(value for _, value in series.points)) if series.points else max(1, series.top)
    shapes: list[Shape] = [Label(0, 14, series.title, 14, palette.ink, "sans", "medium")]
    if series.points:
        shapes.append(Label(right, 15, str(series.points[-1][1]), 18, palette.own_bar, "sans", "medium", "end"))
    for value in dict.fromkeys((0, most // 2 if most % 2 == 0 else 0, most)):
        y = foot - (foot - top) * value / most
        shapes.append(Line(((left, y), (right, y)), Paint(line=mix(palette.rule, palette.paper, 0.25))))
        shapes.append(Label(left - 7, y + 4.5, str(value), TICKS, palette.muted, anchor="end"))
    shapes += _curve(series, left, right, top, foot, most, palette, fill)
    if series.note:
        shapes.append(Label(0, high - 4, cut(series.note, wide, 13, "sans", "regular"), 13, palette.muted))
    told = ", ".join(f"{year}: {value}" for year, value in series.points)
    return Picture(wide, high, tuple(shapes), series.title, told)


def _curve(
    series: Series, left: float, right: float, top: float, foot: float, most: int, palette: Palette, fill: str
) -> Iterator[Shape]:
    if not series.points:
        return
    first, last = series.points[0][0], series.points[-1][0]
    step = (right - left - 12) / max(1, last - first)
    places: list[Point] = [
        (left + 6 + (year - first) * step, foot - (foot - top) * value / most) for year, value in series.points
    ]
    yield Area(((places[0][0], foot), *places, (places[-1][0], foot)), Paint(mix(fill, palette.paper, 0.25)))
    if len(places) > 1:
        yield Line(tuple(places), Paint(line=palette.own_bar, width=2.4))
    sparse = 1 + int(20 / step) if step < 20 and len(places) > 1 else 1
    for place, ((x, y), (year, _)) in enumerate(zip(places, series.points, strict=True)):
        end = place == len(places) - 1
        yield Disc(
            x,
            y,
            5.0 if end else 3.4,
            Paint(palette.own_bar if end else palette.card, palette.own_bar, 1.6),
            f"year:{year}",
        )
        if end or place % sparse == 0:
            yield Label(x, foot + 16, str(year), TICKS, palette.muted, anchor="middle")


@dataclass(frozen=True, slots=True)
class Score:
    """R9: One seat's score row by row, its par, its margin in hundredths of a spread, and what it is called."""

    seat: str
    name: str
    coat: Coat
    rows: tuple[tuple[str, int], ...]
    par: int
    margin: int
    own: bool = False

    @property
    def total(self) -> int:
        """R9.6: The sum of the rows."""
        return sum(points for _, points in self.rows)


PARTS: Final[tuple[tuple[str, Pattern, str], ...]] = (
    ("#23505A", "", ""),
    ("#D9AE57", "dots", "#8A6114"),
    ("#7C9A99", "rising", "#4F6C6B"),
    ("#E9D9B0", "vertical", "#A98443"),
    ("#7E4A78", "cross", "#B48BAF"),
)


def score_bars(
    scores: Sequence[Score],
    words: Words,
    size: tuple[float, float],
    palette: Palette = DEFAULT,
    measure: Measure = width,
) -> Picture:
    """R9.1-R9.6: Return the scores in the order given, each a bar of its five parts, a tick at par, and the margin.

    Seats carry the id `seat:NAME`. Parts differ in pattern, and the key names them.
    """
    wide, high = size
    name = max((measure(score.name, 15.5, "serif", "medium") for score in scores), default=0.0) + 56
    ends = [_margin(score, words) for score in scores]
    after = max((measure(text, 13, "sans", "regular") for text in ends), default=0.0) + 52
    most = max(1, *(max(score.total, score.par) for score in scores)) if scores else 1
    scale = max(1.0, wide - name - after) / most
    row = min(46.0, (high - 30) / max(1, len(scores)))
    shapes: list[Shape] = list(_parts_key(words, wide, palette, measure))
    for place, (score, text) in enumerate(zip(scores, ends, strict=True)):
        shapes += _score(score, text, place, name, scale, 30 + place * row, row, wide, palette)
    told = "; ".join(f"{score.name} {score.total}" for score in scores)
    return Picture(wide, high, tuple(shapes), words.text("picture.score.title"), told)


def _margin(score: Score, words: Words) -> str:
    key = "margin" if score.margin >= 0 else "under"
    return words.text(f"picture.score.{key}", margin=abs(score.margin))


def _parts_key(words: Words, wide: float, palette: Palette, measure: Measure) -> Iterator[Shape]:
    x = 0.0
    for row, paint in zip(ROWS, PARTS, strict=True):
        name = words.text(f"score.{row}")
        text = name[:1].upper() + name[1:]
        yield Box(x, 4, 20, 13, Paint(paint[0], palette.ink, 1.0, paint[1], paint[2]), 2)
        yield Label(x + 26, 15, text, 13, palette.ink)
        x += 26 + measure(text, 13, "sans", "regular") + 18
    yield Box(x + 8, 1, 2, 19, Paint(palette.bad))
    yield Label(x + 18, 15, words.text("picture.score.par"), 13, palette.ink)


def _score(
    score: Score, text: str, place: int, left: float, scale: float, y: float, row: float, wide: float, palette: Palette
) -> Iterator[Shape]:
    middle = y + row / 2
    bar = min(24.0, row - 12)
    yield Box(0, y, wide, row, Paint(palette.band if score.own else ""), 4, f"seat:{score.seat}")
    yield Label(8, middle + 5, str(place + 1), 14, palette.muted, "sans", "medium")
    yield from sigil(score.coat, 32, middle, 11, palette)
    yield Label(48, middle + 5, score.name, 15.5, palette.ink, "serif", "medium")
    x = left
    figures: list[Shape] = []
    for (_, points), paint in zip(score.rows, PARTS, strict=False):
        if points > 0:
            yield Box(
                x, middle - bar / 2, points * scale, bar, Paint(paint[0], palette.ink, 1.0, paint[1], paint[2]), 1
            )
            if points * scale > 22:
                figures += _figure(points, x + points * scale / 2, middle, paint[0], palette)
            x += points * scale
    par = left + score.par * scale
    yield Box(par - 1, middle - bar / 2 - 5, 2, bar + 10, Paint(palette.bad))
    yield from figures
    end = max(x, par) + 10
    yield Label(end, middle + 5.5, str(score.total), 17, palette.ink, "sans", "medium")
    yield Label(end + 34, middle + 5, text, 13, palette.good if score.margin >= 0 else palette.bad)


def _figure(points: int, x: float, y: float, ground: str, palette: Palette) -> Iterator[Shape]:
    """Yield a figure on a small plain ground, so that no pattern runs through it."""
    yield Box(x - 10, y - 8, 20, 16, Paint(ground), 3)
    dark = ground in ("#23505A", "#7E4A78")
    yield Label(x, y + 4.5, str(points), 12.5, palette.card if dark else palette.ink, "sans", "medium", "middle")


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for or against, in hundredths of a point."""

    text: str
    amount: int


def reasons_chart(
    reasons: Sequence[Reason],
    size: tuple[float, float],
    palette: Palette = DEFAULT,
    *,
    total: str = "",
    measure: Measure = width,
) -> Picture:
    """R2.4: Return reasons as bars from a line in the middle: for to the right, against to the left and hatched.

    Amounts are shown in points, signed. `total` are the words before the sum of all. Rows carry `reason:NUMBER`.
    """
    wide, high = size
    rows = len(reasons) + bool(total)
    row = min(24.0, high / max(1, rows))
    names = max((measure(reason.text, 14, "sans", "regular") for reason in reasons), default=0.0) + 14
    left, right = min(names, 0.56 * wide), wide - 46
    most, least = (max([0, *(r.amount for r in reasons)]), min([0, *(r.amount for r in reasons)]))
    zero = left + (right - left) * -least / max(1, most - least)
    scale = (right - left) / max(1, most - least)
    shapes: list[Shape] = []
    for place, reason in enumerate(reasons):
        shapes += _reason(reason, place, row, zero, scale, left, wide, palette, measure)
    if reasons:
        shapes.append(Box(zero - 0.6, 0, 1.2, len(reasons) * row, Paint(palette.ink)))
    if total:
        y = len(reasons) * row
        whole = sum(reason.amount for reason in reasons)
        shapes.append(Line(((0, y + 1), (wide, y + 1)), Paint(line=palette.rule)))
        shapes.append(
            Label(0, y + row / 2 + 6, cut(total, wide - 60, 14, "sans", "regular", measure), 14, palette.muted)
        )
        shapes.append(Label(wide, y + row / 2 + 6, signed(whole), 14, _tone(whole, palette), "sans", "medium", "end"))
    told = "; ".join(f"{reason.text} {signed(reason.amount)}" for reason in reasons)
    return Picture(wide, high, tuple(shapes), total, told)


def _reason(
    reason: Reason,
    place: int,
    row: float,
    zero: float,
    scale: float,
    left: float,
    wide: float,
    palette: Palette,
    measure: Measure,
) -> Iterator[Shape]:
    y, amount = place * row, reason.amount
    bar = min(13.0, row - 8)
    yield Box(0, y, wide, row, Paint(""), 0, f"reason:{place}")
    yield Label(0, y + row / 2 + 5, cut(reason.text, left - 8, 14, "sans", "regular", measure), 14, palette.ink)
    long = abs(amount) * scale
    if amount > 0:
        yield Box(zero, y + (row - bar) / 2, long, bar, Paint(palette.good), 1)
    elif amount < 0:
        paint = Paint(palette.bad, "", 0, "hatch", mix(palette.bad, palette.paper, 0.45))
        yield Box(zero - long, y + (row - bar) / 2, long, bar, paint, 1)
    yield Label(wide, y + row / 2 + 5, signed(amount), 14, _tone(amount, palette), "sans", "medium", "end")


def _tone(amount: int, palette: Palette) -> str:
    return palette.good if amount > 0 else palette.bad if amount < 0 else palette.muted


def signed(amount: int) -> str:
    """Return hundredths of a point as signed points with one decimal at most.

    >>> signed(300), signed(-150), signed(4), signed(-250)
    ('+3', '−1.5', '0', '−2.5')
    """
    tenths = half_up(abs(amount), 10)
    if not tenths:
        return "0"
    whole, rest = divmod(tenths, 10)
    return ("+" if amount > 0 else "−") + (f"{whole}.{rest}" if rest else str(whole))

"""The bars of the register: years in force, the notice window, the gate, and dashes for what silence does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.picture.display import Box, Disc, Icon, Label, Line, Paint, Shape
from game.picture.letters import Measure
from game.picture.spans import Look, Span
from game.picture.tokens import Palette, mix
from game.wording import Words

if TYPE_CHECKING:
    from game.picture.register import Columns

HIGH: Final = 14.0
WARNING: Final = 1
OLDER: Final = 5.0


def bar(span: Span, columns: Columns, y: float, palette: Palette) -> Iterator[Shape]:
    """Yield the bar of one agreement, its middle at y."""
    first, last = max(1, span.first), span.last or columns.years + 1
    left = columns.x(first) + 2 - (OLDER if span.first < 1 else 0)
    right = columns.x(min(last, columns.years) + 1)
    if first > columns.years or right <= left:
        return
    body = paint(span.look, palette)
    yield Box(left, y - HIGH / 2, right - left, HIGH, body, 3)
    if span.notice:
        yield from _window(span, columns, y, palette, body, left, right)
    if not span.last:
        yield Icon("arrow_right", right - 10, y, 12, _on(span.look, palette))
        return
    if span.until and last <= columns.years:
        yield from _dashes(columns.x(last + 1), columns.x(min(span.until, columns.years) + 1), y, palette)
    for year in span.passed:
        yield from _knot("check", columns.x(year + 1), y, 6.5, palette.good, palette)
    if last <= columns.years:
        yield from _end(span, right, y, palette)


def paint(look: Look, palette: Palette) -> Paint:
    """Return how a bar looks: ours, others', not in force yet, a draft, suspended or ended."""
    match look:
        case "own":
            return Paint(palette.own_bar)
        case "other":
            return Paint(palette.others_bar)
        case "draft":
            return Paint(mix(palette.brass, palette.card, 0.72), palette.brass, 1.6)
        case "unborn":
            return Paint(palette.card, palette.own_bar, 1.4)
        case "suspended":
            return Paint(palette.band, palette.muted, 1.3, "dots", palette.muted)
        case _:
            return Paint(mix(palette.others_bar, palette.paper, 0.5))


def _on(look: Look, palette: Palette) -> str:
    return palette.ink if look in ("draft", "unborn", "suspended") else palette.card


def _window(
    span: Span, columns: Columns, y: float, palette: Palette, body: Paint, left: float, right: float
) -> Iterator[Shape]:
    """R4.6: Yield the hatched years in which notice is warned of and in time, and the tick where it ends."""
    start = max(left, columns.x(max(1, span.notice - WARNING)))
    end = min(right, columns.x(span.notice + 1))
    if end - start > 4:
        hatch = mix(_on(span.look, palette), body.fill, 0.15)
        inset = 1.0 if body.line else 0.0
        yield Box(start, y - HIGH / 2 + inset, end - start, HIGH - 2 * inset, Paint(body.fill, "", 0, "hatch", hatch))
    if left < end <= columns.end:
        yield Box(end - 1.2, y - 10, 2.4, 20, Paint(palette.ink))


def _dashes(left: float, right: float, y: float, palette: Palette) -> Iterator[Shape]:
    """R4.7: Yield the open box of the years that silence would add."""
    if right - left > 6:
        edge = ((left, y - 6), (right - 2, y - 6), (right - 2, y + 6), (left, y + 6))
        yield Line(edge, Paint(line=palette.muted, width=1.2, dash=(4.0, 3.0)))


def _end(span: Span, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    """Yield what stands at the end of a bar: the gate, the question of consent, or the cross of an end."""
    if span.gate == "opens":
        yield from _knot("gate", x, y, 8.5, palette.ink, palette, f"gate:{span.number}")
    elif span.gate == "asks":
        yield from _knot("question", x, y, 8.5, palette.ink, palette, f"gate:{span.number}")
    elif span.gate == "ends":
        yield from _knot("cross", x, y, 8.0, palette.bad, palette, f"gate:{span.number}")


def _knot(icon: str, x: float, y: float, radius: float, tone: str, palette: Palette, id: str = "") -> Iterator[Shape]:
    yield Disc(x, y, radius, Paint(palette.card, tone, 1.5), id)
    yield Icon(icon, x, y, radius * 1.3, tone)


def key(words: Words, x: float, y: float, right: float, palette: Palette, measure: Measure) -> Iterator[Shape]:
    """Yield the line that explains the bars, as much of it as there is room for, at the right-hand side."""
    parts = ("in_force", "window", "gate", "if_silent", "may_end")
    texts = {part: words.text(f"picture.register.key_{part}") for part in parts}
    wide = {part: 30 + measure(text, 12.5, "sans", "regular") + 14 for part, text in texts.items()}
    shown = list(parts)
    while shown and sum(wide[part] for part in shown) > right - x:
        shown.pop()
    at = right - sum(wide[part] for part in shown)
    for part in shown:
        yield from _sample(part, at, y, palette)
        yield Label(at + 30, y + 4.5, texts[part], 12.5, palette.muted)
        at += wide[part]


def _sample(part: str, x: float, y: float, palette: Palette) -> Iterator[Shape]:
    own = paint("own", palette)
    match part:
        case "in_force":
            yield Box(x, y - 5.5, 22, 11, own, 3)
        case "window":
            yield Box(x, y - 5.5, 22, 11, replace(own, pattern="hatch", hatch=mix(palette.card, own.fill, 0.15)))
            yield Box(x + 21, y - 8, 2.4, 16, Paint(palette.ink))
        case "gate":
            yield from _knot("gate", x + 13, y, 8.0, palette.ink, palette)
        case "if_silent":
            yield from _dashes(x, x + 24, y, palette)
        case _:
            yield Box(x, y - 5.5, 22, 11, Paint("", palette.rule, 1.0, "falling", palette.rule))

"""A picture written as SVG, for pages and files: the same shapes, patterns and ids as in the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from game.picture.display import Area, Box, Disc, Group, Icon, Label, Line, Paint, Picture, Point, Shape
from game.picture.icons import GRID, body, names

FAMILIES: Final = {
    "serif": "Spectral, Georgia, 'Times New Roman', serif",
    "sans": "'Fira Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
}
WEIGHTS: Final = {"regular": "400", "medium": "500", "bold": "600", "italic": "400"}
TILES: Final = {"rings": 10, "cross": 10, "dots": 8}
TILE: Final = 7


def svg(picture: Picture, name: str = "picture") -> str:
    """Return a picture as one SVG element with its title and description; `name` keeps its ids apart from others'."""
    shapes = list(spread(picture.shapes))
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(picture.width)} {_n(picture.height)}"'
            f' width="{_n(picture.width)}" height="{_n(picture.height)}" role="img" aria-labelledby="{name}-title">'
        ),
        f'<title id="{name}-title">{escape(picture.title)}</title>',
        f"<desc>{escape(picture.words)}</desc>" if picture.words else "",
        "<defs>",
        *_tiles(shapes, name),
        *_icons(shapes, name),
        "</defs>",
        *_written(picture.shapes, name, [0]),
        "</svg>",
    ]
    return "\n".join(part for part in parts if part)


def spread(shapes: Iterable[Shape]) -> Iterator[Shape]:
    """Yield all shapes, those in groups too."""
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from spread(shape.shapes)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _tile_id(paint: Paint, name: str) -> str:
    return f"{name}-{paint.pattern}-{paint.hatch[1:]}"


def _tiles(shapes: list[Shape], name: str) -> Iterator[str]:
    """Yield one pattern for each that is used."""
    known: dict[str, Paint] = {}
    for shape in shapes:
        if isinstance(shape, Area | Line | Box | Disc) and _hatched(shape.paint):
            known.setdefault(_tile_id(shape.paint, name), shape.paint)
    for id, paint in known.items():
        side = TILES.get(paint.pattern, TILE)
        head = f'<pattern id="{id}" width="{side}" height="{side}" patternUnits="userSpaceOnUse">'
        yield f"{head}{_strokes(paint, side)}</pattern>"


def _hatched(paint: Paint) -> bool:
    return paint.pattern not in ("", "plain") and bool(paint.hatch)


def _strokes(paint: Paint, side: int) -> str:
    middle, pattern = side / 2, paint.pattern
    line = f'stroke="{paint.hatch}" stroke-width="1.3" fill="none"'
    if pattern == "dots":
        return f'<circle cx="{middle}" cy="{middle}" r="1.45" fill="{paint.hatch}"/>'
    if pattern == "rings":
        return f'<circle cx="{middle}" cy="{middle}" r="{_n(side * 0.27)}" {line}/>'
    if pattern == "horizontal":
        return f'<path d="M0 {middle}H{side}" {line}/>'
    if pattern == "vertical":
        return f'<path d="M{middle} 0V{side}" {line}/>'
    rising = f"M-1 1L1 -1M0 {side}L{side} 0M{side - 1} {side + 1}L{side + 1} {side - 1}"
    falling = f"M-1 {side - 1}L1 {side + 1}M0 0L{side} {side}M{side - 1} -1L{side + 1} 1"
    drawn = {"falling": falling, "cross": rising + falling}.get(pattern, rising)
    return f'<path d="{drawn}" {line}/>'


def _icons(shapes: list[Shape], name: str) -> Iterator[str]:
    known = dict.fromkeys(shape.name for shape in shapes if isinstance(shape, Icon))
    for icon in known:
        if icon in names():
            yield f'<symbol id="{name}-icon-{icon}" viewBox="0 0 {GRID} {GRID}">{body(icon)}</symbol>'


def _written(shapes: Iterable[Shape], name: str, clips: list[int]) -> Iterator[str]:
    """Yield the elements of shapes in order; `clips` counts the groups written so far."""
    for shape in shapes:
        match shape:
            case Group():
                yield from _group(shape, name, clips)
            case Label():
                yield _label(shape)
            case Icon():
                half = shape.size / 2
                side = _n(shape.size)
                place = f'x="{_n(shape.x - half)}" y="{_n(shape.y - half)}" width="{side}" height="{side}"'
                yield f'<use href="#{name}-icon-{shape.name}" {place} color="{shape.color}"{_id(shape.id)}/>'
            case _:
                yield from _filled(shape, name)


def _group(group: Group, name: str, clips: list[int]) -> Iterator[str]:
    clips[0] += 1
    clip = f"{name}-clip-{clips[0]}"
    yield f'<clipPath id="{clip}"><rect width="{_n(group.width)}" height="{_n(group.height)}"/></clipPath>'
    yield f'<g transform="translate({_n(group.x)} {_n(group.y)})"{_id(group.id)}><g clip-path="url(#{clip})">'
    yield from _written(group.shapes, name, clips)
    yield "</g></g>"


def _filled(shape: Area | Line | Box | Disc, name: str) -> Iterator[str]:
    """Yield a shape, and once more with its pattern where it has one over its fill."""
    paint, outline = shape.paint, _outline(shape)
    stroke = _stroke(paint, shape)
    alpha = f' opacity="{_n(paint.alpha)}"' if paint.alpha < 1 else ""
    id = _id(shape.id)
    if isinstance(shape, Line) or not _hatched(paint):
        fill = "none" if isinstance(shape, Line) or not paint.fill else paint.fill
        unseen = ' pointer-events="all"' if id and fill == "none" else ""
        yield f'<{outline} fill="{fill}"{stroke}{alpha}{id}{unseen}/>'
        return
    if paint.fill:
        yield f'<{outline} fill="{paint.fill}"{alpha}/>'
    yield f'<{outline} fill="url(#{_tile_id(paint, name)})"{stroke}{alpha}{id} pointer-events="all"/>'


def _outline(shape: Area | Line | Box | Disc) -> str:
    inset = shape.paint.width / 2 if shape.paint.line and shape.paint.width else 0.0
    match shape:
        case Area():
            return f'path d="M{_path(shape.points)}Z"'
        case Line():
            return f'path d="M{_path(shape.points)}"'
        case Disc():
            return f'circle cx="{_n(shape.x)}" cy="{_n(shape.y)}" r="{_n(max(0.0, shape.radius - inset))}"'
    radius = f' rx="{_n(max(0.0, shape.radius - inset))}"' if shape.radius else ""
    wide, high = max(0.0, shape.width - 2 * inset), max(0.0, shape.height - 2 * inset)
    return f'rect x="{_n(shape.x + inset)}" y="{_n(shape.y + inset)}" width="{_n(wide)}" height="{_n(high)}"{radius}'


def _path(points: tuple[Point, ...]) -> str:
    return "L".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _stroke(paint: Paint, shape: Shape) -> str:
    if not paint.line or not paint.width:
        return ""
    dash = f' stroke-dasharray="{" ".join(map(_n, paint.dash))}"' if paint.dash else ""
    round_ends = "" if paint.dash else ' stroke-linecap="round"'
    joins = f'{round_ends} stroke-linejoin="round"' if isinstance(shape, Area | Line) else ""
    return f' stroke="{paint.line}" stroke-width="{_n(paint.width)}"{dash}{joins}'


def _label(label: Label) -> str:
    slant = ' font-style="italic"' if label.weight == "italic" else ""
    look = f'font-family="{FAMILIES[label.font]}" font-size="{_n(label.size)}"{slant}'
    look += f' font-weight="{WEIGHTS[label.weight]}"'
    place = f'x="{_n(label.x)}" y="{_n(label.y)}" text-anchor="{label.anchor}"'
    return f'<text {place} {look} fill="{label.color}"{_id(label.id)}>{escape(label.text)}</text>'


def _id(id: str) -> str:
    """Return the name of what a shape stands for; several shapes may stand for one thing, so it is no XML id."""
    return f' data-id="{escape(id)}"' if id else ""
